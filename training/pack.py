"""Writes a model pack: docs/reference/model-pack.md is its description."""

import json
import struct
from pathlib import Path

import numpy

MAGIC = b"VARIOPK1"
# Tensors start at multiples of this, so that typed arrays can look at the file's bytes in place.
ALIGNMENT = 64
INT8_MAX = 127


def write_pack(path: Path, about: dict, tensors: dict, tables: dict, dtype: str) -> int:
    """Writes the pack and gives its size in bytes. `dtype` (f32, f16, i8) is for matrices; vectors stay f32."""
    stored = {}
    for name, tensor in tensors.items():
        stored.update(store(name, tensor, dtype))
    entries, body = [], bytearray()
    for name, (kind, array, scale) in stored.items():
        body += bytes(-len(body) % ALIGNMENT)
        data = array.tobytes()
        entry = {"name": name, "shape": list(array.shape), "dtype": kind, "offset": len(body), "bytes": len(data)}
        entries.append({**entry, "scale": scale} if scale else entry)
        body += data
    header = json.dumps({**about, "tensors": entries, "tables": tables}, ensure_ascii=False, separators=(",", ":"))
    path.parent.mkdir(parents=True, exist_ok=True)
    head = header.encode("utf-8")
    start = MAGIC + struct.pack("<I", len(head)) + head
    path.write_bytes(start + bytes(-len(start) % ALIGNMENT) + body)
    return path.stat().st_size


def store(name: str, tensor, dtype: str) -> dict:
    """The forms in which a tensor is stored: itself, or as int8 with the scale of each of its first rows."""
    is_matrix = name.endswith(".W") or ".embed." in name
    if dtype == "f32" or not is_matrix:
        return {name: ("f32", numpy.ascontiguousarray(tensor, "<f4"), None)}
    if dtype == "f16":
        return {name: ("f16", numpy.ascontiguousarray(tensor, "<f2"), None)}
    scales, rows = to_int8(tensor)
    return {name: ("i8", rows, f"{name}.scale"), f"{name}.scale": ("f32", scales, None)}


def to_int8(tensor) -> tuple:
    """Scales by first index, and round(value / scale) in -127..127: value is about row x scale."""
    flat = tensor.reshape(tensor.shape[0], -1)
    scales = numpy.abs(flat).max(axis=1) / INT8_MAX
    safe = numpy.where(scales > 0, scales, 1)
    rows = numpy.rint(flat / safe[:, None]).astype("i1")
    return scales.astype("<f4"), rows.reshape(tensor.shape)
