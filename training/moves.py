"""The classes that a transition parser of spaCy chooses, one by one; spaCy itself keeps no record of them."""

import numpy


def follow(parser, doc) -> list:
    """Classes in the order in which they are applied: at each step the first best-scored one that is valid."""
    if len(doc) == 0:
        return []
    model = parser.model.predict([doc])
    state = parser.moves.init_batch([doc])[0]
    chosen = []
    while not state.is_final():
        scores = model.predict([state])[0]
        chosen.append(best(parser.moves, state, scores))
        parser.moves.apply_transition(state, parser.moves.get_class_name(chosen[-1]))
    model.clear_memory()
    return chosen


def best(moves, state, scores) -> int:
    # A stable sort keeps the lower class in front where two score the same, as a search with `>` does.
    for number in numpy.argsort(-scores, kind="stable"):
        name = moves.get_class_name(int(number))
        # The unit move without a label is only valid where entities are given beforehand.
        if name != "U-" and moves.is_valid(state, name):
            return int(number)
    raise ValueError("no move is valid")
