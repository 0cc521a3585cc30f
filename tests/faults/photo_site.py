"""A small site with a photo, built twice, for faults of its cache and of the disk."""

import contextlib
import io
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from command_site import goodword, new_files, old_files, put
from PIL import Image
from site_kit import lay

FEW = 6

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


def built_twice(folder: Path) -> Path:
    """Build a site twice, so that every part of the cache is there."""
    lay(folder, NEW)
    assert goodword(folder).fine
    put(folder, OLD)
    assert goodword(folder).fine
    put(folder, NEW)
    return folder


@contextlib.contextmanager
def reachable_copy(prepared: Path) -> Iterator[Path]:
    """A copy of a site that other users can reach, unlike pytest's own folders."""
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
