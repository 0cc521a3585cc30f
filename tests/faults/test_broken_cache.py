"""Whatever lies under ``.cache/`` and whatever happened to the output folder: a build makes the same site."""

import contextlib
import random
import shutil
import sqlite3
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from command_site import goodword
from photo_site import store
from site_kit import tree


def random_bytes(path: Path) -> None:
    path.write_bytes(random.Random(1).randbytes(50_000))


def nothing_in_it(path: Path) -> None:
    path.write_bytes(b"")


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:9000])


def spotted(path: Path) -> None:
    """Some bytes of every page but the first are other ones."""
    data = bytearray(path.read_bytes())
    chance = random.Random(2)
    for at in range(4096, len(data), 4096):
        for _ in range(8):
            data[at + chance.randrange(4096)] = chance.randrange(256)
    path.write_bytes(data)


def other_text(path: Path) -> None:
    """A text in it is another one of the same length, which SQLite cannot notice."""
    data = path.read_bytes()
    assert data.count(b"otvoren")
    path.write_bytes(data.replace(b"otvoren", b"zarobio"))


def folder_instead(path: Path) -> None:
    path.unlink()
    path.mkdir()
    (path / "x").write_bytes(b"x")


def foreign(path: Path) -> None:
    path.unlink()
    with contextlib.closing(sqlite3.connect(path)) as db:
        db.execute("create table meta(x)")
        db.commit()


def changed(order: str) -> Callable[[Path], None]:
    def change(path: Path) -> None:
        with contextlib.closing(sqlite3.connect(path)) as db:
            db.execute(order)
            db.commit()

    return change


def leftover_journal(path: Path) -> None:
    path.with_name(f"{path.name}-journal").write_bytes(random.Random(3).randbytes(5000))


BREAKS = {
    "random bytes": random_bytes,
    "empty": nothing_in_it,
    "cut short": cut_short,
    "spotted": spotted,
    "other text": other_text,
    "a folder": folder_instead,
    "foreign": foreign,
    "another stamp": changed("update meta set value = 'x'"),
    "no table": changed("drop table memo"),
    "no records": changed("delete from record"),
    "no memory": changed("delete from memo where name = 'made'"),
    "no units": changed("delete from memo where name = 'units'"),
    "no words": changed("delete from memo where name like 'terms %'"),
    "broken memory": changed("update memo set value = substr(value, 1, 200)"),
    "nulls": changed("update memo set value = null"),
    "numbers": changed("update record set data = 7"),
    "a journal": leftover_journal,
    "gone": Path.unlink,
}


@pytest.mark.parametrize("how", BREAKS)
def test_a_store_that_is_not_as_we_left_it(site: Path, expected: dict[str, bytes], how: str) -> None:
    BREAKS[how](store(site))
    result = goodword(site)
    assert result.fine, result.output
    assert tree(site / "site") == expected
    assert "Nothing has changed" in goodword(site).output
    assert tree(site / "site") == expected


def test_any_broken_byte(site: Path, expected: dict[str, bytes]) -> None:
    whole = store(site).read_bytes()
    chance = random.Random(5)
    for _ in range(12):
        data = bytearray(whole)
        for _ in range(3):
            at = chance.randrange(len(data))
            data[at : at + 40] = chance.randbytes(40)
        store(site).write_bytes(data)
        result = goodword(site)
        assert result.fine, result.output
        assert tree(site / "site") == expected


def test_a_store_that_another_build_uses(site: Path, expected: dict[str, bytes]) -> None:
    with contextlib.closing(sqlite3.connect(store(site))) as other:
        other.execute("begin exclusive")
        result = goodword(site, "build", "--site-dir", str(site / "site"))
        assert result.fine, result.output
    assert tree(site / "site") == expected
    assert goodword(site).fine
    assert tree(site / "site") == expected


def test_broken_manifests_and_photos(site: Path, expected: dict[str, bytes]) -> None:
    for path in (site / ".cache").rglob("*"):
        if path.is_file() and path != store(site):
            random_bytes(path)
    assert goodword(site).fine
    assert tree(site / "site") == expected


def test_photos_of_somebody_else(site: Path, expected: dict[str, bytes]) -> None:
    (archive,) = (site / ".cache").rglob("*.photos")
    archive.unlink()
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("photos/prica-01/a-640.jpg", b"somebody else")
    assert goodword(site, "build", "--clean").fine
    assert tree(site / "site") == expected


def test_a_site_folder_that_was_deleted(site: Path, expected: dict[str, bytes]) -> None:
    shutil.rmtree(site / "site")
    assert goodword(site).fine
    assert tree(site / "site") == expected
    for path in (site / "site", site / ".site.older"):
        shutil.rmtree(path, ignore_errors=True)
    assert goodword(site).fine
    assert tree(site / "site") == expected


@pytest.mark.parametrize("change", [bytes.upper, None], ids=["changed", "deleted"])
def test_a_page_that_was_changed_by_hand(
    site: Path, expected: dict[str, bytes], change: Callable[[bytes], bytes] | None
) -> None:
    page = site / "site/bs/stories/prica-02/index.html"
    if change:
        page.write_bytes(change(page.read_bytes()))
    else:
        page.unlink()
    for arguments in ((), ("--clean",)):
        assert goodword(site, "build", *arguments).fine
    assert tree(site / "site") == expected


def test_a_site_folder_that_is_a_file(site: Path, expected: dict[str, bytes]) -> None:
    shutil.rmtree(site / "site")
    (site / "site").write_bytes(b"precious")
    result = goodword(site)
    assert result.code == 3
    assert "is a file. Move it away" in result.output
    assert (site / "site").read_bytes() == b"precious"
    (site / "site").unlink()
    assert goodword(site).fine
    assert tree(site / "site") == expected
