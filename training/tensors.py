"""The network's weights by the names that the pack gives them, read from the package's msgpack files."""

import numpy
import srsly

EMBEDS = ("norm", "prefix", "suffix", "shape", "spacy", "isspace")
CONVOLUTIONS = 4


def read_tensors(wheel) -> dict:
    """Name -> float32 array, in the order in which they are packed."""
    tensors = {}
    tensors.update(encoder("tok2vec", layers(wheel, "tok2vec/model")))
    ner = layers(wheel, "ner/model")
    tensors.update(encoder("ner", ner))
    tensors["tagger.W"], tensors["tagger.b"] = both(layers(wheel, "tagger/model")["softmax"][0])
    tensors.update(transitions("parser", layers(wheel, "parser/model")))
    tensors.update(transitions("ner", ner))
    return tensors


def layers(wheel, name: str) -> dict:
    """The layers that hold weights, by kind, each kind in the order of the model's breadth-first walk."""
    model = srsly.msgpack_loads(wheel.read(name))
    found = {}
    for node, attributes, weights in zip(model["nodes"], model["attrs"], model["params"]):
        arrays = {key: value for key, value in weights.items() if value is not None}
        if arrays:
            unpacked = {key: srsly.msgpack_loads(value) for key, value in attributes.items()}
            found.setdefault(node["name"], []).append({"node": node, "attributes": unpacked, **arrays})
    return found


def encoder(prefix: str, found: dict) -> dict:
    """Hash embeddings by column, then the mixer and the convolutions, each maxout with its layer norm."""
    tensors = {}
    embeds = sorted(found["hashembed"], key=lambda layer: layer["attributes"]["column"])
    for column, layer in enumerate(embeds):
        # Seeds run from 8 by column; the reader of the pack counts on it.
        assert layer["attributes"]["seed"] == 8 + column, layer["attributes"]
        tensors[f"{prefix}.embed.{EMBEDS[column]}"] = layer["E"]
    names = ["mix"] + [f"conv{i + 1}" for i in range(CONVOLUTIONS)]
    assert len(found["maxout"]) == len(found["layernorm"]) == len(names)
    for name, maxout, norm in zip(names, found["maxout"], found["layernorm"]):
        tensors[f"{prefix}.{name}.W"], tensors[f"{prefix}.{name}.b"] = both(maxout)
        tensors[f"{prefix}.{name}.g"] = norm["G"]
        tensors[f"{prefix}.{name}.beta"] = norm["b"]
    return tensors


def transitions(prefix: str, found: dict) -> dict:
    """A transition model: the linear layer into it, its hidden layer by feature, and its scores by class."""
    upper, inner = found["linear"]
    lower = found["precomputable_affine"][0]
    assert upper["node"]["dims"]["nI"] == 64 and inner["node"]["dims"]["nI"] == 96
    tensors = {}
    tensors[f"{prefix}.in.W"], tensors[f"{prefix}.in.b"] = both(inner)
    tensors[f"{prefix}.lower.W"], tensors[f"{prefix}.lower.b"] = both(lower)
    tensors[f"{prefix}.lower.pad"] = lower["pad"]
    tensors[f"{prefix}.upper.W"], tensors[f"{prefix}.upper.b"] = both(upper)
    return tensors


def both(layer: dict) -> tuple:
    return numpy.asarray(layer["W"], "<f4"), numpy.asarray(layer["b"], "<f4")
