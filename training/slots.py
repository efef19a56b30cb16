"""Fits data/en/slot-weights.tsv: how much each trait of two values speaks for their being of one slot.

    npx tsx training/slots.ts FOLDER... > pairs.jsonl
    python3 training/slots.py try pairs.jsonl
    python3 training/slots.py fit pairs.jsonl data/en/slot-weights.tsv

A logistic regression (L2, on traits in units of their spread) over the pairs of values that training/slots.ts prints.
`try` fits it eight times without an eighth of the stories, and tells what it finds in those: differences that are told
by some pair, and wrong pairs for each story, by the least confidence.
"""

import json
import sys

import numpy as np

HEAD = """# How much each trait of two values told in two reports speaks for their being of one slot: the exponents of a logistic function, fitted by training/slots.py on the stories of eval/gold/seen, which were written for this project.
# Columns: trait, weight. tied, loose, same: words in common about the two, by meaning and tie in the parse, by meaning alone, by form. before: with the sentence before. head, verb, subject, object: how alike what is counted, the verb and who takes part are; -same, -apart, -untold. fate: what befell the counted.
# names: in common. opposites: "rose", "fell". mood, possible, negated, over ("had killed"), other-event(s), addition ("another 30"), attribute ("five-boat"), part(s) ("of them"), another/others ("earlier", "second"), quoted, grows, sides ("Norland soldiers"): told of one, or of both. day-, looks-back: the days that their sentences name.
# beside, beside-same, order-same: other figures of the sentences. place, place-apart, headline: where they stand. of-: their sort; bare: a number whose unit was told before. ratio, ratio-grown, multiple, tenfold, few, digits (the same in another order), compatible, looseness, bound, sum (one is a sum with a figure beside), swapped: the values. moment-: days and hours.
# first-measure: words, head, verb and fate together; margin: by how much more than with any other value of the two reports; told-there, told-there-better: the other report tells the same value, in words more alike; rivals: how many others of the sort the two have. one-origin, one-outlet."""
PENALTY = 6.0
PARTS = 8


def read(path):
    rows = [json.loads(line) for line in open(path)]
    return [row for row in rows if row["right"] is not None]


def fit(x, y):
    """Newton's method on the penalised likelihood; the first column is the bias, which is not penalised."""
    w = np.zeros(x.shape[1])
    penalty = np.full(x.shape[1], PENALTY)
    penalty[0] = 1e-6
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ w))
        gradient = x.T @ (y - p) - penalty * w
        hessian = (x * (p * (1 - p))[:, None]).T @ x + np.diag(penalty)
        step = np.linalg.solve(hessian, gradient)
        w += step
        if np.abs(step).max() < 1e-8:
            break
    return w


def tables(rows, traits):
    x = np.array([[row["traits"].get(trait, 0) for trait in traits] for row in rows], dtype=float)
    spread = x.std(axis=0)
    spread[spread == 0] = 1
    spread[0] = 1
    return x / spread, np.array([row["right"] for row in rows], dtype=float), spread


def traits_of(rows):
    return ["bias"] + sorted({trait for row in rows for trait in row["traits"]} - {"bias"})


def held_out(rows):
    traits = traits_of(rows)
    x, y, _ = tables(rows, traits)
    stories = sorted({row["story"] for row in rows})
    part = np.array([stories.index(row["story"]) % PARTS for row in rows])
    p = np.zeros(len(rows))
    for k in range(PARTS):
        w = fit(x[part != k], y[part != k])
        p[part == k] = 1 / (1 + np.exp(-x[part == k] @ w))
    return p


def show(rows, p):
    told = {(row["story"], row["key"]) for row in rows if row["right"]}
    stories = len({row["story"] for row in rows})
    for least in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
        found = {(row["story"], row["key"]) for row, q in zip(rows, p) if row["right"] and q >= least}
        wrong = {(row["story"], row["a"]) for row, q in zip(rows, p) if not row["right"] and q >= least}
        print(f"{least}: found {len(found)} of {len(told)} ({len(found) / len(told):.2f}), wrong {len(wrong)} ({len(wrong) / stories:.2f} a story)")


def main(command, path, out=None):
    rows = read(path)
    if command == "try":
        p = held_out(rows)
        show(rows, p)
        if out:
            order = np.argsort(-p)
            with open(out, "w") as file:
                for i in order:
                    if p[i] > 0.3 or rows[i]["right"]:
                        file.write(f"{p[i]:.2f} {rows[i]['right']} {rows[i]['story']} {rows[i]['sort']} | {rows[i]['a']} | {rows[i]['b']}\n")
        return
    traits = traits_of(rows)
    x, y, spread = tables(rows, traits)
    weights = dict(zip(traits, fit(x, y) / spread))
    known = [line.split("\t")[0] for line in open(out) if "\t" in line and not line.startswith("#")]
    with open(out, "w") as file:
        file.write(HEAD + "\n")
        for trait in known:
            file.write(f"{trait}\t{weights.get(trait, 0):.3f}\n")


main(*sys.argv[1:])
