"""What README promises to a newcomer: its commands run, its links and pictures are there."""

import re
import shlex
from pathlib import Path

import pytest
from PIL import Image
from site_kit import run

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
IMAGES = ROOT / "docs" / "images"
TYPED = [line.strip() for line in re.findall(r"^    (?:goodword |scripts/\w).*$", README, re.MULTILINE)]


def test_it_opens_with_what_it_is_and_then_shows_it() -> None:
    title, sentences, picture = README.split("\n\n")[:3]
    assert title == "# Goodword"
    assert re.match(r"Goodword turns .+", sentences)
    assert re.match(r"!\[.+\]\(docs/images/home\.png\)", picture)


def test_the_first_commands_are_those_for_everything() -> None:
    assert [line for line in TYPED if line.startswith("scripts/")] == [
        "scripts/build",
        "scripts/serve",
        "scripts/test",
    ]


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\(([^)]+)\)", README))))
def test_a_link_leads_somewhere(target: str) -> None:
    assert (ROOT / target).exists()


@pytest.mark.parametrize("script", sorted(set(re.findall(r"\bscripts/\w+", README))))
def test_a_script_is_there(script: str) -> None:
    assert (ROOT / script).is_file()


@pytest.mark.parametrize("name", sorted(set(re.findall(r"^    ([\w/.]+[/.][\w.]*)", README, re.MULTILINE))))
def test_a_file_of_the_map_is_there(name: str) -> None:
    assert (ROOT / name).exists() or (ROOT / "content" / name).exists() or name == "pages/"


def test_the_oldest_python_is_the_real_one() -> None:
    settings = (ROOT / "pyproject.toml").read_text("utf-8")
    oldest = re.search(r'requires-python = ">=([\d.]+)"', settings)
    assert oldest
    assert f"Python {oldest[1]} or newer" in README


def test_the_commands_for_a_site_of_ones_own_make_one(tmp_path: Path) -> None:
    lines = [line for line in TYPED if "my-town" in line]
    assert [line.split()[1] for line in lines] == ["new", "check", "build"]
    for line in lines:
        done = run(tmp_path, *shlex.split(line))
        assert done.fine, f"{line}\n{done.output}"
    assert (tmp_path / "my-town" / "site" / "index.html").is_file()
    copied = [path.name for path in (tmp_path / "my-town").rglob("*.py")]
    assert copied == ["publish.py"], "no copy of the engine, only the recipe"


@pytest.mark.parametrize("line", [line for line in TYPED if line.startswith("goodword")])
def test_a_command_is_known(tmp_path: Path, line: str) -> None:
    words = [word for word in shlex.split(line) if re.fullmatch(r"[a-z]+", word)]
    command = words[: 3 if words[1] == "new" else 2]
    assert run(tmp_path, *command, "--help").fine


def test_pictures_are_small_enough_to_look_at() -> None:
    with Image.open(IMAGES / "home.png") as home:
        assert home.width == 1280
    assert (IMAGES / "home.png").stat().st_size < 400_000
    sheets = sorted(IMAGES.glob("contact-sheet-*.png"))
    assert [sheet.stem for sheet in sheets] == ["contact-sheet-dark", "contact-sheet-light"]
    assert sum(sheet.stat().st_size for sheet in sheets) < 1_500_000
