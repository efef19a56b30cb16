"""The weights of antecedents: texts with marked pronouns from three free sets, and the fit. `training/README.md` tells the way."""

import collections
import csv
import glob
import gzip
import io
import json
import re
import sys

import numpy
import scipy.optimize
import scipy.sparse

PRONOUNS = re.compile(r"(?i)(he|him|his|himself|she|her|hers|herself)")
WEIGHT_OF_SET = {"gap": 1.0, "gum": 1.0, "litbank": 0.2}
PENALTY = 6.0
# Traits that fewer pronouns show are left out, as are weights that round to nothing.
LEAST_SEEN = 8


def texts(gap, gum_conllu, gum_chains, litbank):
    for row in csv.DictReader(io.StringIO(opened(gap)), delimiter="\t", quoting=csv.QUOTE_NONE):
        names = {True: [], False: []}
        for name in "AB":
            names[row[name + "-coref"].upper() == "TRUE"].append(span(row, name))
        yield "gap", row["Text"], [{"pronoun": span(row, "Pronoun"), "is": names[True], "isNot": names[False]}]
    words = dict(gum_words(opened(gum_conllu)))
    for block in re.split(r"(?m)^# begin document.*$", opened(gum_chains))[1:]:
        rows = [line.split("\t") for line in block.split("\n") if line.count("\t") == 2]
        yield "gum", *marked(words[tuple(row[1] for row in rows)], [row[2] for row in rows])
    for path in sorted(glob.glob(litbank + "/*.conll.gz")):
        rows = [line.split("\t") for line in opened(path).split("\n") if line.count("\t") > 4]
        yield "litbank", *marked(spaced([row[3] for row in rows]), [row[-1] for row in rows])


def opened(path):
    return (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf8").read()


def span(row, name):
    start = int(row[name + "-offset"])
    return [start, start + len(row[name])]


def gum_words(conllu):
    """The words of each document with what stands before them."""
    for document in re.split(r"(?m)^# newdoc id = .*$", conllu)[1:]:
        words, before, last = [], "", (0, "")
        for line in document.split("\n"):
            cells = line.split("\t")
            if line.startswith("# newpar") and words:
                before = "\n"
            elif len(cells) == 10 and "-" in cells[0]:
                last = (int(cells[0].split("-")[1]), cells[9])
            elif len(cells) == 10 and cells[0].isdigit():
                words.append((before, cells[1]))
                inside, misc = int(cells[0]) < last[0], last[1] if int(cells[0]) == last[0] else cells[9]
                before = "" if inside or "SpaceAfter=No" in misc else " "
                if int(cells[0]) >= last[0]:
                    last = (0, "")
        yield tuple(word for _, word in words), words


def spaced(words):
    """LitBank has no spaces: none before marks and endings, none after an opening bracket or quotation mark."""
    closing = re.compile(r"[,.;:!?)\]’”]|['’](?:s|re|ve|ll|d|m)$|n['’]t$")
    return [
        ("" if i == 0 or closing.match(word) or words[i - 1] in "([“‘" else " ", word) for i, word in enumerate(words)
    ]


def marked(words, column):
    text, spans = "", []
    for before, word in words:
        text += before
        # The program counts UTF-16 units: what needs two becomes one other sign.
        spans.append((len(text), len(text) + len(word)))
        text += re.sub("[^\u0000-\uffff]", "?", word)
    chains, begun = collections.defaultdict(list), collections.defaultdict(list)
    for i, cell in enumerate(column):
        for opens, chain, closes in re.findall(r"(\()?(\d+)(\))?", cell):
            if opens:
                begun[chain].append(i)
            if closes:
                chains[chain].append([spans[begun[chain].pop()][0], spans[i][1]])
    found = [
        {"pronoun": mention, "is": [other for other in chain if other != mention]}
        for chain in chains.values()
        for mention in chain
        if PRONOUNS.fullmatch(text[slice(*mention)])
    ]
    return text, found


def fit(rows):
    """The maximum of the penalised likelihood that some right mention is chosen, nobody being one of the choices."""
    seen = collections.Counter(trait for row in rows for trait in {t for c in row["candidates"] for t, _ in c["traits"]})
    number = {trait: i for i, trait in enumerate(sorted(t for t, n in seen.items() if n >= LEAST_SEEN))}
    number["nobody\t-\t-"] = len(number)
    cells, row_of, right = [], [], []
    for i, row in enumerate(rows):
        nobody = {"right": not any(c["right"] for c in row["candidates"]), "traits": [["nobody\t-\t-", 1]]}
        for candidate in [*row["candidates"], nobody]:
            cells += [(len(row_of), number[t], n) for t, n in candidate["traits"] if t in number]
            row_of.append(i)
            right.append(candidate["right"])
    at, trait, amount = zip(*cells)
    matrix = scipy.sparse.csr_matrix((amount, (at, trait)), shape=(len(row_of), len(number)))
    row_of, right = numpy.array(row_of), numpy.array(right)
    importance = numpy.array([WEIGHT_OF_SET[row["set"]] for row in rows])

    def shares(points):
        most = numpy.full(len(rows), -numpy.inf)
        numpy.maximum.at(most, row_of, points)
        powers = numpy.exp(points - most[row_of])
        sums = numpy.bincount(row_of, powers, len(rows))
        return most + numpy.log(sums), powers / sums[row_of]

    def loss(weights):
        points = matrix @ weights
        (all_of, share), (right_of, right_share) = shares(points), shares(numpy.where(right, points, -1e30))
        slope = matrix.T @ ((share - right_share) * importance[row_of])
        return (importance * (all_of - right_of)).sum() + PENALTY / 2 * weights @ weights, slope + PENALTY * weights

    weights = scipy.optimize.minimize(loss, numpy.zeros(len(number)), jac=True, method="L-BFGS-B").x
    return {trait: round(float(weights[i]), 1) for trait, i in number.items() if abs(weights[i]) >= 0.05}


if __name__ == "__main__":
    if sys.argv[1] == "texts":
        for name, text, pronouns in texts(*sys.argv[2:]):
            print(json.dumps({"set": name, "text": text, "pronouns": pronouns}))
    else:
        for trait, weight in sorted(fit([json.loads(line) for line in sys.stdin]).items()):
            print(f"{trait}\t{weight}")
