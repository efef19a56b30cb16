"""A sample of what the two encoders give for a text."""

# Rows at the ends of a text show whether padding is right; one in so many shows the rest.
ENDS, STRIDE = 4, 40
# A 32-bit float has a little more than seven significant digits.
DIGITS = 7


def encoder_rows(nlp, doc) -> dict:
    """`at`: numbers of tokens; `tok2vec` and `ner`: the 96 outputs of each."""
    size = len(doc)
    at = [i for i in range(size) if i < ENDS or i >= size - ENDS or i % STRIDE == 0]
    outputs = {"tok2vec": nlp.get_pipe("tok2vec").predict([doc])[0]}
    # The names' model ends in a linear layer; the encoder is the first of its parts.
    outputs["ner"] = nlp.get_pipe("ner").model.get_ref("tok2vec").layers[0].predict([doc])[0]
    return {"at": at, **{name: [numbers(rows[i]) for i in at] for name, rows in outputs.items()}}


def numbers(row) -> list:
    return [float(f"{value:.{DIGITS}g}") for value in row]
