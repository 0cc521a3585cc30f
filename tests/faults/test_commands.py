"""What goes wrong inside a command: nothing is published, a sentence says why, the next build is right."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from command_site import (
    clean_tree,
    goodword,
    mkdocs_build,
    new_files,
    old_files,
    put,
    unharmed,
    without_waiting,
)
from site_kit import AS_OF, lay, tree

from goodword.host.publication import Wishes
from goodword.host.run import run_build

FEW = 6


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small site that was built, and whose content has changed since."""
    without_waiting(monkeypatch)
    folder = lay(tmp_path / "site", old_files(FEW))
    assert goodword(folder).fine
    put(folder, new_files(FEW))
    return folder


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What a clean build makes of that changed content."""
    return clean_tree(tmp_path_factory.mktemp("expected"), new_files(FEW))


STAGES = {
    "looking at files": "goodword.host.mkdocs.scan",
    "loading": "goodword.build.digesting.load",
    "checking": "goodword.build.digesting.check_alone",
    "judging": "goodword.build.intake.judge",
    "taking in": "goodword.build.order.take_in",
    "relating": "goodword.stages.present.world.World.__init__",
    "reading": "goodword.build.reading.Reader.__call__",
    "presenting": "goodword.build.order.all_jobs",
    "the shell": "goodword.formats.html.Renderer.frame",
    "a page": "goodword.formats.html.Renderer.page",
    "a feed": "goodword.build.outputs.rss",
    "the search": "goodword.build.order.update_search",
    "the map": "goodword.build.outputs.sitemap",
    "photos": "goodword.build.order.publish_photos",
    "keeping": "goodword.build.making.Maker.finish",
    "a file": "goodword.publish.draft.Draft.put",
    "the store": "goodword.publish.units.UnitStore.keep_units",
    "publishing": "goodword.publish.draft.Draft.commit",
    "exchanging": "goodword.publish.draft.exchange",
}
FAULTS: dict[str, Callable[[], BaseException]] = {
    "bug": lambda: RuntimeError("planted"),
    "system": lambda: OSError(28, "No space left on device", "/somewhere/file"),
}


def broken_off(site: Path, stage: str, fault: str) -> None:
    """Let a stage fail in our build and in that of MkDocs: a sentence, and nothing is published."""
    raised = []

    def fail(*arguments: object, **named: object) -> None:
        raised.append(stage)
        raise FAULTS[fault]()

    said = {"bug": "fault of this program", "system": "no room left on the disk"}[fault]
    for run in (goodword, mkdocs_build):
        with unharmed(site), pytest.MonkeyPatch.context() as patch:
            patch.setattr(STAGES[stage], fail)
            result = run(site)
            assert (result.code, raised) == (3, [stage]), result.output
            assert said in result.output
            assert "stays as it is" in result.output
            raised.clear()


def test_an_exception_in_any_stage(site: Path, expected: dict[str, bytes]) -> None:
    for number, stage in enumerate(STAGES):
        broken_off(site, stage, list(FAULTS)[number % 2])
    assert goodword(site).fine
    assert tree(site / "site") == expected


@pytest.mark.slow
@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("stage", STAGES)
def test_the_next_build_after_an_exception(
    site: Path, expected: dict[str, bytes], stage: str, fault: str
) -> None:
    broken_off(site, stage, fault)
    assert goodword(site).fine
    assert tree(site / "site") == expected


def test_a_fault_names_its_place(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*arguments: object, **named: object) -> None:
        raise ValueError("a text\nof two lines")

    monkeypatch.setattr("goodword.stages.relate.Entry.__new__", fail)
    result = goodword(site)
    assert result.code == 3
    assert "stages/relate.py:" in result.output
    assert "ValueError a text of two lines" in result.output
    assert len(result.output.strip().splitlines()) <= 2


def test_ctrl_c_says_that_the_site_is_whole(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*arguments: object, **named: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("goodword.build.making.Maker.finish", stop)
    with unharmed(site):
        result = goodword(site)
    assert result.code == 3
    assert "was stopped. The published site is whole" in result.output


RAW = {
    "content/stories/prica-01/bs.md": old_files(FEW)["content/stories/prica-01/bs.md"]
    + "<b onclick='x'>x</b>\n"
}  # type: ignore[operator]


@pytest.mark.parametrize("run", [goodword, mkdocs_build])
def test_strict_publishes_nothing_with_a_warning(site: Path, run: Callable[..., object]) -> None:
    put(site, {**new_files(FEW), **RAW})
    with unharmed(site):
        strict = run(site, "build", "--strict") if run is goodword else run(site, "--strict")
    assert strict.code == 1, strict.output  # type: ignore[attr-defined]
    assert "strict mode" in strict.output  # type: ignore[attr-defined]
    assert goodword(site).fine
    assert b"Sasvim nova" in (site / "site/bs/stories/index.html").read_bytes()


def test_strict_publishes_what_has_no_warning(site: Path, expected: dict[str, bytes]) -> None:
    result = mkdocs_build(site, "--strict")
    assert result.fine, result.output
    assert tree(site / "site") == expected


def test_content_errors_publish_nothing(site: Path) -> None:
    put(site, {**new_files(FEW), "content/places.yml": "- {id: foca}\n"})
    for run in (goodword, mkdocs_build):
        with unharmed(site):
            result = run(site)
        assert result.code == 1, result.output
        assert "nothing was published" in result.output


def test_wrong_settings_are_wrong_usage(site: Path) -> None:
    (site / "mkdocs.yml").write_text((site / "mkdocs.yml").read_text().replace("[bs]", "[bosanski]"))
    with unharmed(site):
        result = goodword(site)
    assert result.code == 2
    assert "mkdocs.yml:6:28: error: plugins.1.goodword.languages.1: 'bosanski' is not" in result.output


def test_the_folder_is_where_it_was_for_whoever_comes_after(site: Path) -> None:
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    config = load_config(str(site / "mkdocs.yml"))
    config.plugins["goodword"].config["as_of"] = AS_OF
    config.plugins.on_startup(command="gh-deploy", dirty=False)
    build(config)
    assert config.site_dir != str(site / "site")
    config.plugins.on_shutdown()
    assert config.site_dir == str(site / "site")


@pytest.mark.parametrize("jobs", ["1", "2", "3"])
def test_the_number_of_processes_changes_no_byte(
    site: Path, expected: dict[str, bytes], monkeypatch: pytest.MonkeyPatch, jobs: str
) -> None:
    monkeypatch.setattr("goodword.build.digesting._WORTH_A_POOL", 1)
    monkeypatch.setattr("goodword.build.digesting._BATCH", 2)
    result = goodword(site, "build", "--jobs", jobs, "--clean")
    assert result.fine, result.output
    assert tree(site / "site") == expected


def test_progress_is_told(site: Path) -> None:
    told: list[tuple[int, int]] = []
    wishes = Wishes(progress=lambda done, every: told.append((done, every)))
    outcome = run_build(str(site / "mkdocs.yml"), as_of=AS_OF, wishes=wishes)
    assert outcome.code == 0
    assert told == [(number, outcome.pages) for number in range(outcome.pages)]


def test_why(site: Path) -> None:
    result = goodword(site, "build", "--why")
    lines = result.output.splitlines()
    assert "story prica-00 changed:" in lines
    assert "  page bs/stories/prica-00/" in lines
    assert len(lines) <= 45
    again = goodword(site, "build", "--why").output.splitlines()
    assert next(line for line in again if not line.startswith("INFO")).startswith("Nothing has changed (")
    assert re.search(r"\d+ pages, \d+ written, in \d+\.\d s: ", lines[-1])
