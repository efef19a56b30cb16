"""How much of the golden fixtures stays the same when the weights are stored in fewer bits.

    python training/agreement.py WHEEL fixtures/language/golden.jsonl.gz --dtype f16

spaCy itself runs with the rounded weights, so this measures the rounding alone, not the engine.
"""

import argparse
import gzip
import json
import tempfile
from pathlib import Path

import numpy
import spacy

from fixtures import stages
from pack import to_int8
from wheel import Wheel

COMPARED = ("taggerTags", "tags", "pos", "morphs", "heads and deps", "sentenceStarts", "lemmas")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("wheel", type=Path)
    parser.add_argument("golden", type=Path)
    parser.add_argument("--dtype", choices=("f32", "f16", "i8"), default="f16")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        nlp = spacy.load(Wheel(options.wheel).unpack(Path(folder)))
    for name in ("tok2vec", "tagger", "parser", "ner"):
        round_weights(nlp.get_pipe(name).model, options.dtype)
    with gzip.open(options.golden, "rt", encoding="utf-8") as lines:
        golden = [json.loads(line) for line in lines][1:]
    same, total = dict.fromkeys(COMPARED, 0), 0
    spans = [0, 0, 0]
    for row in golden:
        found = stages(nlp, row["text"], False)
        total += len(row["starts"])
        for name in COMPARED:
            same[name] += sum(map(lambda a, b: a == b, column(row, name), column(found, name)))
        ours, theirs = (set(map(tuple, one["entities"])) for one in (found, row))
        spans = [spans[0] + len(ours & theirs), spans[1] + len(ours), spans[2] + len(theirs)]
    for name in COMPARED:
        print(f"{name:16} {same[name]:6} of {total} {100 * same[name] / total:8.3f} %")
    print(f"{'entities':16} {spans[0]:6} of {spans[2]}, {spans[1]} found, F1 {200 * spans[0] / sum(spans[1:]):8.3f} %")


def column(row: dict, name: str) -> list:
    return list(zip(row["heads"], row["deps"])) if name == "heads and deps" else row[name]


def round_weights(model, dtype: str):
    """Matrices through the stored form and back, in place; vectors are stored whole."""
    for node in model.walk():
        for name in ("W", "E"):
            if node.has_param(name):
                node.set_param(name, rounded(node.get_param(name), dtype))


def rounded(tensor, dtype: str):
    if dtype == "f16":
        return tensor.astype("<f2").astype("<f4")
    if dtype == "i8":
        scales, rows = to_int8(tensor)
        return (rows.reshape(len(scales), -1) * scales[:, None]).reshape(tensor.shape).astype("<f4")
    return numpy.array(tensor)


if __name__ == "__main__":
    main()
