"""The tables of the pack: labels, transitions, tokenizer, norms, symbols, attribute rules, lemmas."""

import json

import srsly
from spacy.lang.norm_exceptions import BASE_NORMS
from spacy.strings import get_string_id
from spacy.symbols import IDS

# Numbers of spaCy's transition systems (arc_eager.pyx, ner.pyx) and the letters used for them here.
PARSER_MOVES = {0: "S", 1: "D", 2: "L", 3: "R", 4: "B"}
NER_MOVES = {1: "B", 2: "I", 3: "L", 4: "U", 5: "O"}
# Parts of speech that have lemma tables; the package keys them by the id of the lower-case name.
LEMMA_CLASSES = ("noun", "verb", "adj", "adv", "punct", "pron", "propn", "aux", "num", "det")
# Keys of a token in a special case: spaCy's attribute numbers ORTH and NORM.
ORTH, NORM = 65, 67


def read_tables(wheel) -> dict:
    """Everything of the pack that is not a tensor, ready for JSON."""
    return {
        "tagger": {"labels": wheel.json("tagger/cfg")["labels"]},
        "parser": {"actions": actions(wheel, "parser/moves", PARSER_MOVES)},
        "ner": {"actions": actions(wheel, "ner/moves", NER_MOVES)},
        "tokenizer": tokenizer(wheel),
        "norms": norms(wheel),
        "symbols": dict(IDS),
        "ruler": srsly.msgpack_loads(wheel.read("attribute_ruler/patterns")),
        "lemmas": lemmas(wheel),
    }


def actions(wheel, name: str, moves: dict) -> list:
    """[move, label] of each class: moves ascending, the labels of one by (frequency, label) descending."""
    counts = json.loads(srsly.msgpack_loads(wheel.read(name))["moves"])
    classes = []
    for move in sorted(counts, key=int):
        if int(move) not in moves:
            continue
        for label, _ in sorted(counts[move].items(), key=lambda pair: (pair[1], pair[0]), reverse=True):
            classes.append([moves[int(move)], label])
    return classes


def tokenizer(wheel) -> dict:
    """The expressions in Python's notation, and each special case as [orth, norm or null] a token."""
    source = srsly.msgpack_loads(wheel.read("tokenizer"))
    return {
        "prefix": source["prefix_search"],
        "suffix": source["suffix_search"],
        "infix": source["infix_finditer"],
        "url": source["url_match"],
        "exceptions": {
            text: [[token[ORTH], token.get(NORM)] for token in tokens]
            for text, tokens in source["exceptions"].items()
        },
    }


def norms(wheel) -> dict:
    """Norms of words: `lexemes` by string id in decimal digits, tried first, then `base` by the string itself."""
    lexemes = srsly.msgpack_loads(wheel.read("vocab/lookups.bin"))["lexeme_norm"]
    by_id = {str(key): value for key, value in sorted(lexemes.items())}
    return {"lexemes": by_id, "base": dict(BASE_NORMS)}


def lemmas(wheel) -> dict:
    """By part of speech: `rules` [old, new] in order; `exceptions` and `index` as text, a line an entry."""
    source = srsly.msgpack_loads(wheel.read("lemmatizer/lookups/lookups.bin"))
    names = {get_string_id(name): name for name in LEMMA_CLASSES}
    named = {table: {names[key]: value for key, value in rows.items()} for table, rows in source.items()}
    return {
        "rules": named["lemma_rules"],
        "exceptions": {name: exception_lines(rows) for name, rows in named["lemma_exc"].items()},
        "index": {name: index_lines(words) for name, words in named["lemma_index"].items()},
    }


def exception_lines(rows: dict) -> str:
    """`form lemma lemma ...` a line; no form or lemma holds a space."""
    for form, words in rows.items():
        assert not any(" " in word or "\n" in word for word in [form, *words]), form
    return "\n".join(" ".join([form, *words]) for form, words in sorted(rows.items()))


def index_lines(words: list) -> str:
    assert not any("\n" in word for word in words)
    return "\n".join(sorted(set(words)))
