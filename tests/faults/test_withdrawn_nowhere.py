"""After the next build a withdrawn story is in neither generation and in no store (DOMAIN, section 1)."""

import gzip
import io
import shutil
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from command_site import FEW, GIVEN, TOLD, WITHDRAWN, goodword, old_files, put, story, without_waiting
from mkdocs.commands.build import build
from mkdocs.config import load_config
from PIL import Image
from site_kit import AS_OF, lay

WORD = "zvjezdokljuc"
"""It stands in the title, the text, the summary, the caption and the quotation of the story."""

SAID = (
    TOLD.replace("Most opet spaja", f"O {WORD}")
    .replace("i svi su", f"i {WORD} su")
    .replace("Poslije dvije", f"Poslije {WORD} dvije")
)
PHOTO = f"""photos:
  - file: pekara.jpg
    alt: Pekara u našem gradu s dva {WORD} izloga
    caption: Izlog {WORD}.
    credit: N. N.
    licence: CC-BY-4.0
    shows: [C-001]
quotes:
  - {{text: Jutros je {WORD} ispekao prvi hljeb., anonymous: yes, role: pekar}}
"""
FOLDER = "content/stories/pekara"
STUB = """---
id: pekara
kind: withdrawn
date: 2026-05-17
languages: [bs]
---
"""


def picture() -> bytes:
    target = io.BytesIO()
    Image.new("RGB", (640, 400), (200, 120, 10)).save(target, "JPEG")
    return target.getvalue()


def told_files() -> dict[str, str | bytes]:
    told = SAID.replace("---\nMost je", f"{PHOTO}---\nMost je")
    linked = story(2, "Druga priča") + "\nVidi i [onu drugu](story:pekara).\n"
    return {
        **old_files(FEW),
        f"{FOLDER}/bs.md": told,
        f"{FOLDER}/pekara.jpg": picture(),
        "content/stories/prica-02/bs.md": linked,
    }


def by_consent(files: dict[str, str | bytes]) -> dict[str, str | bytes]:
    return {**files, "content/consents.yml": WITHDRAWN}


def by_stub(files: dict[str, str | bytes]) -> dict[str, str | bytes]:
    kept = {name: data for name, data in files.items() if not name.startswith(FOLDER)}
    return {**kept, "content/stories/pekara.md": STUB}


def by_end(files: dict[str, str | bytes]) -> dict[str, str | bytes]:
    return {**files, "content/consents.yml": GIVEN.replace("}", ", expires: 2026-11-01}")}


def by_deletion(files: dict[str, str | bytes]) -> dict[str, str | bytes]:
    kept = {name: data for name, data in files.items() if not name.startswith(FOLDER)}
    return {**kept, "content/stories/prica-02/bs.md": story(2, "Druga priča")}


WAYS = {"consent": by_consent, "stub": by_stub, "end": by_end, "deletion": by_deletion}


def whole(data: bytes) -> Iterator[bytes]:
    """Bytes as they are, and unpacked where they are packed."""
    yield data.lower()
    if data[:2] == b"\x1f\x8b":
        yield gzip.decompress(data).lower()
    for at in range(len(data) - 1):
        if data[at] == 0x78 and data[at + 1] in (0x01, 0x5E, 0x9C, 0xDA):
            unpack = zlib.decompressobj()
            try:
                yield unpack.decompress(data[at:]).lower()
            except zlib.error:
                continue


def where(site: Path) -> set[str]:
    """Files outside the content that hold the word; of other places only their folder."""
    found = set()
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if not path.is_file() or name.startswith("content/"):
            continue
        if any(WORD.encode() in data for data in whole(path.read_bytes())) or "pekara.jpg" in name:
            found.add(name)
    return found


def preview(site: Path) -> None:
    """Build as ``mkdocs serve`` does, which keeps a store of its own."""
    config = load_config(str(site / "mkdocs.yml"), site_dir=str(site.parent / "preview"))
    config.plugins["goodword"].config["as_of"] = AS_OF
    config.plugins.on_startup(command="serve", dirty=False)
    build(config, serve_url="http://localhost/")
    config.plugins.on_shutdown()


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site whose story was published twice and previewed, so that it lies wherever it can lie."""
    without_waiting(monkeypatch)
    folder = lay(tmp_path / "site", told_files())
    assert goodword(folder).fine
    put(folder, {**told_files(), "content/stories/prica-01/bs.md": story(1, "Druga stvar")})
    assert goodword(folder).fine
    preview(folder)
    return folder


def test_it_lies_wherever_it_can_lie(site: Path) -> None:
    found = where(site)
    assert {name.split("/")[0] for name in found} == {"site", ".site.older", ".cache"}
    assert any("preview" in name for name in found)
    assert ".cache/goodword/units.sqlite" in found
    assert list((site / ".cache").rglob("*.photos"))
    assert list((site / "site/photos/pekara").iterdir())
    assert list((site / ".site.older/photos/pekara").iterdir())


def nothing(site: Path) -> None:
    pass


def after_rollback(site: Path) -> None:
    assert goodword(site, "rollback").fine


def without_site(site: Path) -> None:
    shutil.rmtree(site / "site")


def without_manifests(site: Path) -> None:
    shutil.rmtree(site / ".cache/goodword/generations")


def after_a_failure(site: Path) -> None:
    files = told_files()
    put(site, {**files, "content/places.yml": "- {id: foca}\n"})
    assert goodword(site).code == 1


BEFORE: dict[str, Callable[[Path], None]] = {
    "nothing": nothing,
    "a rollback": after_rollback,
    "no site": without_site,
    "no manifests": without_manifests,
    "a failure": after_a_failure,
}


@pytest.mark.parametrize("before", BEFORE)
@pytest.mark.parametrize("way", WAYS)
def test_it_lies_nowhere_after_the_next_build(site: Path, way: str, before: str) -> None:
    BEFORE[before](site)
    put(site, WAYS[way](told_files()))
    result = goodword(site)
    assert result.fine, result.output
    assert where(site) == set()
    assert not list((site / ".cache").rglob("*.photos"))
    for generation in ("site", ".site.older"):
        assert not (site / generation / "photos/pekara").exists()
    assert goodword(site, "rollback").code == 3
    put(site, {**WAYS[way](told_files()), "content/stories/prica-03/bs.md": story(3, "Treća stvar")})
    assert goodword(site).fine
    assert where(site) == set()


SEEN = f"""---
title: Pekara spaja
date: 2026-05-17
summary: Svakog jutra miriše cijela ulica.
kind: story
places: [foca]
people: [{{basis: C-001}}]
{PHOTO.partition("quotes:")[0]}---
Hljeb je vruć.

![](pekara.jpg)
"""
"""The text does not tell of the person; the photo shows them."""


@pytest.mark.parametrize("way", [by_consent, by_end])
def test_a_photo_of_somebody_who_is_not_in_the_text_goes_alone(
    site: Path, way: Callable[[dict[str, str | bytes]], dict[str, str | bytes]]
) -> None:
    files = {**told_files(), f"{FOLDER}/bs.md": SEEN}
    put(site, files)
    assert goodword(site).fine
    assert {"site/bs/stories/pekara/index.html"} < where(site)
    put(site, way(files))
    result = goodword(site)
    assert result.fine, result.output
    # The store of what was read keeps the words of the file, which stand in the content as well.
    assert where(site) <= {".cache/goodword/units.sqlite"}
    for generation in ("site", ".site.older"):
        assert not (site / generation / "photos/pekara").exists()
    page = (site / "site/bs/stories/pekara/index.html").read_text()
    assert "Hljeb je vruć" in page
    assert "withdrawn" not in page
    assert goodword(site, "rollback").code == 3
