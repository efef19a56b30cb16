"""Makes the golden fixtures: what the pinned spaCy makes of the texts, stage by stage.

    OMP_NUM_THREADS=1 python training/fixtures.py WHEEL fixtures/language/texts.jsonl fixtures/language/golden.jsonl.gz

fixtures/language/README.md describes the fields.
"""

import gzip
import json
import sys
import tempfile
from pathlib import Path

import spacy

from moves import follow
from rows import encoder_rows
from wheel import SHA256, Wheel

SPACY = "3.8.7"
# Up to 3.8.7 a form that the index knows is put behind the others found before it; from 3.8.8 on, in front.
LEMMA_RULE = "append"


def main():
    if spacy.__version__ != SPACY:
        raise SystemExit(f"spaCy is {spacy.__version__}, the fixtures want {SPACY}")
    wheel, texts, output = Wheel(Path(sys.argv[1])), Path(sys.argv[2]), Path(sys.argv[3])
    with tempfile.TemporaryDirectory() as folder:
        nlp = spacy.load(wheel.unpack(Path(folder)))
    documents = [json.loads(line) for line in texts.read_text("utf-8").rstrip("\n").split("\n")]
    about = {"spacy": SPACY, "model": "en_core_web_sm 3.8.0", "sha256": SHA256, "lemmaRule": LEMMA_RULE}
    rows = [about]
    for number, document in enumerate(documents):
        # Rows of the encoders are large: those of each fifth text, and of all texts that are not traps.
        with_rows = number % 5 == 0 or not document["id"].startswith("trap")
        rows.append({"id": document["id"], "text": document["text"], **stages(nlp, document["text"], with_rows)})
    # A fixed time keeps the file the same from one making to the next.
    with open(output, "wb") as raw, gzip.GzipFile("", "wb", mtime=0, fileobj=raw) as packed:
        for row in rows:
            packed.write((json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n").encode("utf-8"))
    sentences = sum(sum(row["sentenceStarts"]) for row in rows[1:])
    tokens = sum(len(row["starts"]) for row in rows[1:])
    print(f"{output}: {len(documents)} texts, {sentences} sentences, {tokens} tokens, {output.stat().st_size:,} bytes")


def stages(nlp, text: str, with_rows: bool) -> dict:
    doc = nlp.make_doc(text)
    found = {**tokens(doc), **features(doc)}
    if with_rows:
        found["rows"] = encoder_rows(nlp, doc)
    parts = dict(nlp.pipeline)
    for name in ("tok2vec", "tagger"):
        doc = parts[name](doc)
    found["taggerTags"] = [token.tag_ for token in doc]
    found["parserActions"] = follow(parts["parser"], doc)
    doc = parts["parser"](doc)
    found["heads"] = [token.head.i for token in doc]
    found["parserDeps"] = [token.dep_ for token in doc]
    found["sentenceStarts"] = [int(bool(token.is_sent_start)) for token in doc]
    for name in ("attribute_ruler", "lemmatizer"):
        doc = parts[name](doc)
    found["namesActions"] = follow(parts["ner"], doc)
    doc = parts["ner"](doc)
    return {**found, **final(doc), "entities": [[e.start, e.end, e.label_] for e in doc.ents]}


def tokens(doc) -> dict:
    """Offsets in UTF-16 code units, as the engine counts them."""
    at, place = [0], 0
    for character in doc.text:
        place += 2 if ord(character) > 0xFFFF else 1
        at.append(place)
    return {
        "starts": [at[token.idx] for token in doc],
        "ends": [at[token.idx + len(token)] for token in doc],
        "spaces": [int(bool(token.whitespace_)) for token in doc],
    }


def features(doc) -> dict:
    """String ids in decimal digits, by number into `ids`, since 64 bits are more than a JSON number holds."""
    names = {"norm": "NORM", "prefix": "PREFIX", "suffix": "SUFFIX", "shape": "SHAPE"}
    numbers: dict = {}
    columns = {}
    for name, attribute in names.items():
        ids = [str(int(row)) for row in doc.to_array([attribute]).reshape(-1)] if len(doc) else []
        columns[name] = [numbers.setdefault(one, len(numbers)) for one in ids]
    columns["isSpace"] = [int(token.is_space) for token in doc]
    return {"ids": list(numbers), **columns}


def final(doc) -> dict:
    return {
        "tags": [token.tag_ for token in doc],
        "pos": [token.pos_ for token in doc],
        "morphs": [str(token.morph) for token in doc],
        "deps": [token.dep_ for token in doc],
        "lemmas": [token.lemma_ for token in doc],
    }


if __name__ == "__main__":
    main()
