"""`goodword photo`: what it does to files and what it says."""

from __future__ import annotations

import io
import os
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from PIL import Image

from goodword.cli.photo import photo
from goodword.formats.photos import inspect


def make(path: Path, size: tuple[int, int] = (120, 80), kind: str = "JPEG", **options: Any) -> Path:
    Image.new("RGB", size, (90, 120, 60)).save(path, kind, **options)
    return path


def exif(orientation: int = 1) -> bytes:
    tags = Image.Exif()
    tags[0x0112] = orientation
    tags.get_ifd(0x8825).update({1: "N", 2: (43.0, 50.0, 1.5)})
    return tags.tobytes()


def run(*arguments: object) -> Result:
    result = CliRunner().invoke(photo, [str(argument) for argument in arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def test_it_cleans_in_place_and_says_what_it_did(tmp_path: Path) -> None:
    file = make(tmp_path / "most.jpg", (3000, 2000), exif=exif(6), comment=b"geheim", quality=95)
    result = run(file)
    assert result.exit_code == 0
    assert result.output.startswith(
        f"{file}: turned upright, 2000x3000 -> 1600x2400, GPS position, camera data and comments removed, "
    )
    assert " kB -> " in result.output
    facts = inspect(file.read_bytes())
    assert (facts.width_px, facts.height_px, facts.carries) == (1600, 2400, ())
    assert [one.name for one in tmp_path.iterdir()] == ["most.jpg"]


@pytest.mark.parametrize(("name", "kind"), [("a.png", "PNG"), ("a.webp", "WEBP")])
def test_the_format_stays(tmp_path: Path, name: str, kind: str) -> None:
    file = make(tmp_path / name, kind=kind, exif=exif())
    assert "GPS position and camera data removed" in run(file).output
    with Image.open(file) as image:
        assert image.format == kind


def test_a_clean_photo_is_not_written_again(tmp_path: Path) -> None:
    file = make(tmp_path / "most.jpg")
    before = file.read_bytes()
    result = run(file)
    assert result.exit_code == 0
    assert "is clean already, nothing was changed" in result.output
    assert file.read_bytes() == before


def test_twice_is_the_same_as_once(tmp_path: Path) -> None:
    file = make(tmp_path / "most.jpg", (2600, 1000), exif=exif(8))
    run(file)
    once = file.read_bytes()
    assert run(file).exit_code == 0
    assert file.read_bytes() == once


def test_check_only_reports(tmp_path: Path) -> None:
    file = make(tmp_path / "most.jpg", (2600, 1000), exif=exif(6))
    before = file.read_bytes()
    result = run("--check", file)
    assert result.exit_code == 1
    assert result.output == (
        f"{file}: lies on its side or is mirrored, is larger than needed (1000x2600) "
        f"and carries GPS position and camera data; run: goodword photo {file}\n"
    )
    assert file.read_bytes() == before


def test_check_of_a_clean_photo_is_fine(tmp_path: Path) -> None:
    file = make(tmp_path / "most.jpg")
    result = run("--check", file)
    assert (result.exit_code, result.output) == (0, f"{file}: is clean\n")


@pytest.mark.parametrize("options", [[], ["--check"]])
def test_what_is_no_photo_is_named(tmp_path: Path, options: list[str]) -> None:
    text = tmp_path / "text.jpg"
    text.write_text("Most je otvoren.")
    gif = make(tmp_path / "a.gif", kind="GIF")
    cut = make(tmp_path / "cut.jpg", (300, 300))
    cut.write_bytes(cut.read_bytes()[:-300])
    before = {file: file.read_bytes() for file in (text, gif, cut)}
    result = run(*options, text, gif, cut, tmp_path / "none.jpg", tmp_path)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.splitlines() == [
        f"{text}: this is not a picture",
        f"{gif}: this kind of picture is not used here; save it as JPEG, PNG or WebP",
        f"{cut}: the picture is damaged; copy it from the camera or the sender once more",
        f"{tmp_path / 'none.jpg'}: there is no such file",
        f"{tmp_path}: this is a folder; name the photos in it",
    ]
    assert {file: file.read_bytes() for file in before} == before


def test_one_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    good = make(tmp_path / "good.jpg", exif=exif())
    result = run(tmp_path / "none.jpg", good)
    assert result.exit_code == 1
    assert inspect(good.read_bytes()).carries == ()


def test_a_file_that_cannot_be_written_stays_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = make(tmp_path / "most.jpg", exif=exif())
    before = file.read_bytes()

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
    result = run(file)
    assert result.exit_code == 1
    assert result.stderr == f"{file}: the file cannot be written, nothing was changed: Permission denied\n"
    assert file.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["most.jpg"]


def test_a_file_marked_as_not_to_be_changed_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = make(tmp_path / "most.jpg", exif=exif())
    before = file.read_bytes()
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert run(file).exit_code == 1
    assert file.read_bytes() == before


@pytest.mark.skipif(os.name != "posix", reason="permissions and links of POSIX")
def test_permissions_and_links_stay(tmp_path: Path) -> None:
    file = make(tmp_path / "most.jpg", exif=exif())
    file.chmod(0o640)
    link = tmp_path / "link.jpg"
    link.symlink_to(file)
    assert run(link).exit_code == 0
    assert link.is_symlink()
    assert file.stat().st_mode & 0o777 == 0o640
    assert inspect(file.read_bytes()).carries == ()


def test_a_missing_argument_is_explained() -> None:
    assert run().exit_code == 2
    assert "public" in run("--help").output


def test_megabytes_are_written_with_one_decimal(tmp_path: Path) -> None:
    noise = Image.frombytes("RGB", (900, 700), os.urandom(900 * 700 * 3))
    held = io.BytesIO()
    noise.save(held, "PNG", exif=exif())
    file = tmp_path / "noise.png"
    file.write_bytes(held.getvalue())
    assert "1.9 MB -> 1.9 MB" in run(file).output
