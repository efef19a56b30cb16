"""Chooses the free texts of the golden fixtures from the GUM corpus and writes them, with our own, to one file.

    python training/texts.py GUM_CONLLU... > fixtures/language/texts.jsonl

Of GUM (github.com/amir-zeldes/gum) only genres are taken whose texts may be shared and changed. News is left out.
"""

import gzip
import json
import sys
from pathlib import Path

LICENCES = {
    "academic": "CC BY 4.0",
    "bio": "CC BY-SA 3.0",
    "textbook": "CC BY 4.0",
    "voyage": "CC BY-SA 3.0",
}
# Documents of each genre, and sentences of each document: enough for variety, small enough to review.
DOCUMENTS, SENTENCES = 5, 36
OWN = Path(__file__).parent / "texts"


def main():
    for row in [*corpus_texts(sys.argv[1:]), *own_texts()]:
        print(json.dumps(row, ensure_ascii=False))


def corpus_texts(paths: list) -> list:
    taken = {genre: [] for genre in LICENCES}
    for path in paths:
        opener = gzip.open if path.endswith(".gz") else open
        with opener(path, "rt", encoding="utf-8") as lines:
            for document in documents(lines):
                genre = document["id"].split("_")[1]
                if len(taken.get(genre, [None] * DOCUMENTS)) < DOCUMENTS:
                    taken[genre].append({**document, "licence": LICENCES[genre]})
    return [document for genre in taken.values() for document in genre]


def documents(lines):
    """Texts as printed: sentences of a paragraph joined by a space, paragraphs by an empty line."""
    document, count, joint = None, 0, ""
    for line in lines:
        key, _, value = line.strip().lstrip("# ").partition(" = ")
        if key == "newdoc id":
            if document:
                yield document
            document, count, joint = {"id": value, "by": "", "uri": "", "text": ""}, 0, ""
        elif key == "newpar" and document["text"]:
            joint = "\n\n"
        elif key in ("meta::author", "meta::sourceURL"):
            document["by" if key.endswith("author") else "uri"] = value
        elif key == "text" and line.startswith("#") and count < SENTENCES:
            document["text"] += joint + value
            count, joint = count + 1, " "
    if document:
        yield document


def own_texts() -> list:
    """Texts written for the project: reports in files, and traps, one JSON string a line."""
    rows = []
    for path in sorted(OWN.glob("*.txt")):
        rows.append({"id": f"own_{path.stem}", "licence": "MIT", "text": path.read_text("utf-8").rstrip("\n")})
    for number, line in enumerate((OWN / "traps.jsonl").read_text("utf-8").splitlines(), 1):
        rows.append({"id": f"trap_{number:03}", "licence": "MIT", "text": json.loads(line)})
    return rows


if __name__ == "__main__":
    main()
