"""The store of made photos trusts only what it wrote itself, for this key, in this version."""

import io
import zipfile
from pathlib import Path

import pytest

from goodword.publish.store import PhotoStore

MADE = {"photos/most/a-640.webp": b"small", "photos/most/a-1280.webp": b"large"}


def stored(folder: Path, key: str = "k") -> Path:
    PhotoStore(folder).put(key, MADE)
    (file,) = folder.iterdir()
    return file


def test_what_was_made_is_found_again(tmp_path: Path) -> None:
    stored(tmp_path)
    assert PhotoStore(tmp_path).get("k") == MADE
    assert PhotoStore(tmp_path).get("other") is None


def test_an_archive_of_another_key_is_not_taken(tmp_path: Path) -> None:
    file = stored(tmp_path)
    file.rename(file.with_stem("other"))
    assert PhotoStore(tmp_path).get("other") is None


@pytest.mark.parametrize("at", [0, 30, -1])
def test_a_changed_archive_is_not_taken(tmp_path: Path, at: int) -> None:
    file = stored(tmp_path)
    data = bytearray(file.read_bytes())
    data[at] ^= 1
    file.write_bytes(data)
    assert PhotoStore(tmp_path).get("k") is None


def test_a_foreign_archive_is_not_taken(tmp_path: Path) -> None:
    file = stored(tmp_path)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("index.html", b"foreign")
    file.write_bytes(packed.getvalue())
    assert PhotoStore(tmp_path).get("k") is None


def test_what_is_not_used_goes(tmp_path: Path) -> None:
    PhotoStore(tmp_path).put("k", MADE)
    PhotoStore(tmp_path).put("withdrawn", MADE)
    (tmp_path / "k.zip").touch()
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "file").touch()
    store = PhotoStore(tmp_path)
    store.get("k")
    store.prune()
    assert [path.stem for path in tmp_path.iterdir()] == ["k"]
    assert PhotoStore(tmp_path).get("k") == MADE
