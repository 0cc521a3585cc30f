"""Golden cases of checking: files in, lines of problems out; `--update-golden` writes what comes out."""

from __future__ import annotations

import gettext
import io
import struct
import zlib
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml
from attached_samples import attached
from PIL import Image

from goodword.cli.report import report
from goodword.formats.attached import inspect_attached
from goodword.formats.photos import inspect
from goodword.model.attached import FileFacts
from goodword.model.catalogue import PROBLEMS
from goodword.model.problem import Problem
from goodword.model.settings import Settings
from goodword.stages.check import Checked, check
from goodword.stages.load import load

HERE = Path(__file__).parent / "check"
CASES = sorted(path for path in HERE.glob("*.yml") if not path.name.startswith("_"))


def picture(what: str) -> bytes:
    """A picture in the state that a case asks for."""
    if what == "text":
        return b"This is a letter, not a picture."
    if what == "huge":
        head = b"IHDR" + struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
        sized = struct.pack(">I", 13) + head + struct.pack(">I", zlib.crc32(head))
        return (
            b"\x89PNG\r\n\x1a\n"
            + sized
            + struct.pack(">I", 0)
            + b"IEND"
            + struct.pack(">I", zlib.crc32(b"IEND"))
        )
    image, target = Image.new("RGB", (64, 40), (200, 40, 40)), io.BytesIO()
    if what == "gps":
        tags = Image.Exif()
        tags.get_ifd(0x8825).update({1: "N", 2: (43.0, 50.0, 1.5), 3: "E", 4: (18.0, 21.0, 2.0)})
        image.save(target, "JPEG", exif=tags.tobytes())
    elif what == "moving":
        other = Image.new("RGB", (64, 40), (40, 40, 200))
        image.save(target, "WEBP", save_all=True, append_images=[other], duration=100)
    else:
        image.save(target, {"gif": "GIF"}.get(what, "JPEG"))
    data = target.getvalue()
    return data[: len(data) // 2] if what == "broken" else data


class Case(NamedTuple):
    """What a case is checked with."""

    texts: dict[str, bytes]
    pictures: dict[str, bytes]
    attached: dict[str, bytes]
    settings: Settings
    as_of: date


def read_case(path: Path) -> Case:
    """A case on top of the small sound site that all cases share."""
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    base = yaml.safe_load((HERE / "_base.yml").read_text(encoding="utf-8"))
    files = {**base["files"], **case.get("files", {})}
    texts = {name: text.encode("utf-8") for name, text in files.items() if text is not None}
    texts |= {name: texts[name] + b"word " * n for name, n in case.get("words", {}).items()}
    texts |= {name: bytes.fromhex(digits) for name, digits in case.get("hex", {}).items()}
    pictures = {name: picture(what) for name, what in case.get("pictures", {}).items()}
    settings = Settings("Test", "https://example.org/", tuple(case.get("languages", ["bs", "sr-Cyrl", "en"])))
    as_of = date.fromisoformat(str(case.get("as_of", "2026-11-20")))
    documents = {name: attached(what) for name, what in case.get("attached", {}).items()}
    return Case(texts, pictures, documents, settings, as_of)


def checked(path: Path) -> Checked:
    """What checking gives for a case."""
    texts, pictures, documents, settings, as_of = read_case(path)
    found: dict[str, FileFacts] = {name: inspect(data) for name, data in pictures.items()}
    found |= {name: inspect_attached(name, data) for name, data in documents.items()}
    return check(load(texts, found, settings), found, settings, as_of)


def lines(problems: tuple[Problem, ...]) -> list[str]:
    text = report(problems, "text", gettext.NullTranslations(), folder="")
    return text.splitlines()[:-1]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_problems_are_told(path: Path, update_golden: bool) -> None:
    told = lines(checked(path).problems)
    source = path.read_text(encoding="utf-8")
    if update_golden:
        head = source.partition("\nexpected:")[0].rstrip("\n")
        shown = "".join(f"  - {line!r}\n" if ": " in line else f"  - {line}\n" for line in map(_Quoted, told))
        path.write_text(
            f"{head}\n\nexpected:{chr(10) + shown if told else ' []' + chr(10)}", encoding="utf-8"
        )
        source = path.read_text(encoding="utf-8")
    case = yaml.safe_load(source)
    assert told == case["expected"]
    assert case["why"]


class _Quoted(str):
    def __repr__(self) -> str:
        return "'" + self.replace("'", "''") + "'"


def test_every_code_has_a_case() -> None:
    """Those of a comparison with an earlier state are in test_against.py."""
    seen = {problem.code for path in CASES for problem in checked(path).problems}
    elsewhere = {code for code in PROBLEMS if code.startswith("against.")}
    assert sorted(PROBLEMS.keys() - seen - UNSEEN.keys() - elsewhere) == []
    assert sorted(seen & UNSEEN.keys()) == []


UNSEEN = {
    "licence.unknown": "only mkdocs.yml states the licence of all data",
    "value.wrong": "stands in for errors of pydantic that no field raises today",
}
"""Codes that no content can bring about, with the reason."""


def test_sound_site_has_no_problem() -> None:
    assert lines(checked(HERE / "_base.yml").problems) == []
