"""Whatever lies under ``.cache/`` and whatever happened to the output folder: a build makes the same site."""

import contextlib
import io
import os
import random
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from command_site import clean_tree, goodword, new_files, old_files, put, unharmed, without_waiting
from folder_kit import in_child
from PIL import Image
from site_kit import AS_OF, lay, tree

FEW = 6
ROOT = os.getuid() == 0
NOBODY = 65534

PHOTO = """photos:
  - {file: a.jpg, alt: Pekara u gradu s dva izloga, credit: N. N., licence: CC-BY-4.0, shows: none}
"""


def picture() -> bytes:
    target = io.BytesIO()
    Image.new("RGB", (640, 400), (40, 90, 160)).save(target, "JPEG")
    return target.getvalue()


def with_photo(files: dict[str, str | bytes]) -> dict[str, str | bytes]:
    text = str(files["content/stories/prica-01/bs.md"])
    return {
        **files,
        "content/stories/prica-01/bs.md": text.replace("people: none\n", f"people: none\n{PHOTO}"),
        "content/stories/prica-01/a.jpg": picture(),
    }


OLD, NEW = with_photo(old_files(FEW)), with_photo(new_files(FEW))


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return clean_tree(tmp_path_factory.mktemp("expected"), NEW)


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that was built twice, so that every part of the cache is there."""
    folder = lay(tmp_path_factory.mktemp("prepared") / "site", NEW)
    assert goodword(folder).fine
    put(folder, OLD)
    assert goodword(folder).fine
    put(folder, NEW)
    return folder


@pytest.fixture
def site(prepared: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of it that other users can reach, unlike pytest's own folders."""
    without_waiting(monkeypatch)
    root = Path(tempfile.mkdtemp(prefix="goodword-test-"))
    root.chmod(0o755)
    shutil.copytree(prepared, root, dirs_exist_ok=True)
    # The copies have other numbers than the originals, after which manifests are named.
    assert goodword(root).fine
    put(root, OLD)
    assert goodword(root).fine
    put(root, NEW)
    yield root
    for path in (root, *(p for p in root.rglob("*") if p.is_dir())):
        path.chmod(0o755)
    shutil.rmtree(root)


def store(site: Path) -> Path:
    return site / ".cache" / "goodword" / "units.sqlite"


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


def as_nobody(action: Callable[[], object]) -> int:
    """Rights do not hold for root, so a child becomes somebody else."""

    def act() -> None:
        if ROOT:
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        action()

    return in_child(act)


def give(*tops: Path) -> None:
    for top in tops if ROOT else ():
        for path in (top, *top.rglob("*")):
            os.chown(path, NOBODY, NOBODY)


def test_a_store_that_may_not_be_read(site: Path, expected: dict[str, bytes]) -> None:
    give(site)
    store(site).chmod(0)

    def build() -> None:
        result = goodword(site)
        assert result.fine, result.output

    assert as_nobody(build) == 0
    assert tree(site / "site") == expected


def test_without_the_right_to_write(site: Path) -> None:
    give(site / ".cache")
    for path in (site, site / "site"):
        path.chmod(0o555)

    def build() -> None:
        result = goodword(site)
        assert result.code == 3, result.output
        assert "may not write" in result.output
        assert "--site-dir" in result.output

    with unharmed(site):
        assert as_nobody(build) == 0


def test_without_the_right_to_write_the_cache(site: Path) -> None:
    give(site)
    for path in (site / ".cache", *(site / ".cache").rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)

    def build() -> None:
        result = goodword(site)
        assert result.code == 3, result.output
        assert "may not write" in result.output

    with unharmed(site):
        assert as_nobody(build) == 0


def test_content_that_may_not_be_read(site: Path) -> None:
    give(site)
    (site / "content/stories/prica-00/bs.md").chmod(0)

    def build() -> None:
        result = goodword(site)
        assert result.code == 3, result.output
        assert str(site / "content/stories/prica-00/bs.md") in result.output

    with unharmed(site):
        assert as_nobody(build) == 0


def test_no_room_for_the_store(tmp_path: Path) -> None:
    """Every file of this site is smaller than the limit; the store is not."""
    expected = clean_tree(tmp_path / "clean", old_files(60))
    folder = lay(tmp_path / "site", old_files(60))
    largest = max(map(len, expected.values()))
    assert largest + 8192 < store(tmp_path / "clean").stat().st_size
    done = subprocess.run(
        [sys.executable, "-m", "goodword", "build", "-f", str(folder / "mkdocs.yml")],
        env={**os.environ, "GOODWORD_AS_OF": AS_OF},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert not store(folder).exists()
    assert tree(folder / "site") == expected
    assert goodword(folder).fine
    assert tree(folder / "site") == expected


@contextlib.contextmanager
def disk(folder: Path, size: str) -> Iterator[None]:
    """A small disk of its own; only root may make one."""
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.skipif(not ROOT, reason="only root can mount a disk; a limit stands for a full one")
def test_a_full_disk(tmp_path: Path, expected: dict[str, bytes]) -> None:
    with disk(tmp_path, "24m"):
        folder = lay(tmp_path, OLD)
        assert goodword(folder).fine
        put(folder, NEW)
        filler = folder / "filler"
        with contextlib.suppress(OSError), filler.open("wb", buffering=0) as out:
            while out.write(bytes(4096)):
                pass
        with unharmed(folder):
            result = goodword(folder)
            assert result.code == 3, result.output
            assert "no room left on the disk" in result.output
            filler.write_bytes(bytes(filler.stat().st_size - 60_000))
            result = goodword(folder)
            assert result.code == 3, result.output
            assert "no room left on the disk" in result.output
        filler.unlink()
        assert goodword(folder).fine
        assert tree(folder / "site") == expected
        assert goodword(folder, "rollback").code == 3, "a consent was withdrawn"
