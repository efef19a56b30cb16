"""Reads texts with spaCy and prints what `variorum read --format jsonl` prints of tokens, sentences and names, so that
one scorer can measure both. Usage: python spacy-read.py MODEL read FILE... [options are passed over]"""
import json, sys
import spacy

LABELS = {'PERSON': 'person', 'ORG': 'organization', 'GPE': 'place', 'LOC': 'place', 'FAC': 'facility', 'NORP': 'group'}


def units(text):
    """The UTF-16 offset of every code point."""
    at, out = 0, []
    for character in text:
        out.append(at)
        at += 2 if ord(character) > 0xFFFF else 1
    return out + [at]


def read(nlp, path):
    text = open(path, encoding='utf8', newline='').read()
    doc, at = nlp(text), units(text)
    words = [t for t in doc if not t.is_space]
    place = {t.i: n for n, t in enumerate(words)}
    return {
        'uri': path, 'text': text,
        'tokens': {
            'start': [at[t.idx] for t in words], 'end': [at[t.idx + len(t)] for t in words],
            'upos': [t.pos_ for t in words], 'head': [place.get(t.head.i, place[t.i]) for t in words],
            'dep': [t.dep_ for t in words], 'lemma': [t.lemma_ for t in words], 'tag': [t.tag_ for t in words],
        },
        'sentences': [{'start': at[s.start_char], 'end': at[s.end_char]} for s in doc.sents if s.text.strip()],
        'mentions': [
            {'start': at[e.start_char], 'end': at[e.end_char], 'form': 'name', 'type': LABELS[e.label_], 'chain': n}
            for n, e in enumerate(doc.ents) if e.label_ in LABELS
        ],
    }


if '--version' in sys.argv:
    print(spacy.__version__)
else:
    model, _, *rest = sys.argv[1:]
    files = [a for i, a in enumerate(rest) if not a.startswith('--') and not (i and rest[i - 1].startswith('--'))]
    nlp = spacy.load(model)
    for file in files:
        print(json.dumps(read(nlp, file)))
