"""The quickest answer: given only when a real build would find nothing to do."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from site_kit import MINIMAL, STORY, lay

from goodword.cli.build import build as command
from goodword.host.glance import NOTE, Answer, Asked, glance
from goodword.host.rollback import run_rollback
from goodword.host.run import run_build

DAY = "2026-11-20"
FILE = "content/stories/most-2026/bs.md"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site that was built where it stands, with something to say about its content."""
    held = STORY.replace("people: none", "people: none\nexpires: 2026-06-01")
    folder = lay(tmp_path, {**MINIMAL, FILE: held, "overrides/assets/own.css": "p {}"})
    settings = folder / "mkdocs.yml"
    settings.write_text(settings.read_text().replace("goodword}", "goodword, custom_dir: overrides}"))
    rest(folder)
    done = run_build(str(settings), as_of=DAY)
    assert (done.code, done.error) == (0, "")
    return folder


def rest(folder: Path) -> None:
    """A file that was just written may change again within the same time stamp, so it is never trusted."""
    for path in (folder / "content").rglob("*.*"):
        os.utime(path, ns=(1_700_000_000_000_000_000,) * 2)


def seen(folder: Path, **more: object) -> Answer | None:
    return glance(Asked(str(folder / "mkdocs.yml"), **{"as_of": DAY, **more}))  # type: ignore[arg-type]


def test_nothing_has_changed(site: Path) -> None:
    found = seen(site)
    assert found is not None
    assert found.pages > 10
    assert Path(found.site_dir) == (site / "site").resolve()
    assert [level for level, _ in found.lines] == ["held"]
    assert "stories/most-2026/bs.md" in found.lines[0][1]


def edit(path: str, text: str) -> Callable[[Path], None]:
    return lambda folder: (folder / path).write_text(text)


CHANGES: dict[str, Callable[[Path], object]] = {
    "a story edited": edit(FILE, STORY),
    "a story deleted": lambda folder: (folder / FILE).unlink(),
    "a page added": edit("content/pages/bs/kontakt.md", "---\ntitle: Kontakt\n---\nPišite nam.\n"),
    "a file touched": lambda folder: (folder / FILE).touch(),
    "settings": edit("mkdocs.yml", "site_name: x\n"),
    "an override": edit("overrides/assets/own.css", "p { color: red }"),
    "the site deleted": lambda folder: shutil.rmtree(folder / "site"),
    "a published file deleted": lambda folder: (folder / "site/index.html").unlink(),
    "a foreign file in the site": edit("site/mine.txt", "?"),
    "the cache deleted": lambda folder: shutil.rmtree(folder / ".cache"),
    "the note broken": lambda folder: (folder / ".cache/goodword" / NOTE).write_bytes(b"\xff{"),
    "a word of the note changed": lambda folder: alter(
        folder / ".cache/goodword" / NOTE, b'"pages"', b'"Pages"'
    ),
    "another build at work": edit(".site.lock", "1"),
    "a build that was killed": lambda folder: (folder / ".site.draft").mkdir(),
}


def alter(file: Path, old: bytes, new: bytes) -> None:
    file.write_bytes(file.read_bytes().replace(old, new))


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_is_left_to_a_real_build(site: Path, name: str) -> None:
    assert seen(site)
    CHANGES[name](site)
    assert seen(site) is None


@pytest.mark.parametrize(
    "more",
    [{"as_of": "2026-11-21"}, {"strict": True}, {"lang": "bs"}, {"site_dir": "elsewhere"}, {"as_of": "x"}],
)
def test_another_request_is_left_to_a_real_build(site: Path, more: dict[str, object]) -> None:
    assert seen(site, **more) is None


def test_a_state_before_is_not_the_one_that_was_built(site: Path) -> None:
    (site / "content/pages/bs/o-nama.md").write_text("---\ntitle: O nama\n---\nMi smo nova redakcija.\n")
    rest(site)
    settings = str(site / "mkdocs.yml")
    assert run_build(settings, as_of=DAY).code == 0
    assert seen(site)
    assert run_rollback(settings).code == 0
    assert seen(site) is None


@pytest.mark.parametrize("line", ["hooks: [own.py]", "INHERIT: base.yml", "copyright: !ENV [OWNER, we]"])
def test_settings_that_lie_elsewhere_are_never_guessed(site: Path, line: str) -> None:
    (site / "own.py").write_text("")
    (site / "base.yml").write_text("{}")
    settings = site / "mkdocs.yml"
    settings.write_text(f"{settings.read_text()}{line}\n")
    assert run_build(str(settings), as_of=DAY).code == 0
    assert seen(site) is None


def test_errors_leave_no_note(site: Path) -> None:
    (site / FILE).write_text(STORY.replace("kind: story", "kind: nothing"))
    rest(site)
    assert run_build(str(site / "mkdocs.yml"), as_of=DAY).code == 1
    assert seen(site) is None


def test_the_command_says_it_in_the_words_of_a_real_build(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from click.testing import CliRunner

    monkeypatch.chdir(site)
    quick = CliRunner().invoke(command, ["-f", str(site / "mkdocs.yml"), "--as-of", DAY])
    (site / ".cache/goodword" / NOTE).unlink()
    slow = CliRunner().invoke(command, ["-f", str(site / "mkdocs.yml"), "--as-of", DAY])
    assert quick.exit_code == slow.exit_code == 0
    assert quick.stdout == slow.stdout
    assert quick.stdout.startswith("Nothing has changed")
    assert quick.stderr == slow.stderr
    assert quick.stderr.startswith("INFO: ")
