"""`goodword new`: what it writes passes `check`, and nothing is ever written over."""

from __future__ import annotations

import errno
import io
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from goodword import __version__
from goodword.cli import new as new_records
from goodword.cli.new import new
from goodword.cli.new_folder import open_folder
from goodword.formats.scaffold import suggested_id
from goodword.model.catalogue import severity
from goodword.model.settings import Settings
from goodword.stages.check import check
from goodword.stages.load import load
from goodword.text.language import LANGUAGES


def run(*arguments: object, typed: str = "") -> Result:
    result = CliRunner().invoke(new, [str(argument) for argument in arguments], input=typed)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def site(folder: Path, languages: str = "bs,sr-Cyrl,en") -> Path:
    result = run("site", folder, "--name", "Naš grad", "--languages", languages)
    assert result.exit_code == 0, result.output
    return folder / "mkdocs.yml"


def problems(config: Path) -> list[tuple[str, str]]:
    """Code and file of everything that `check` finds but the held drafts."""
    folder = open_folder(config)
    files = {
        path.relative_to(folder.content).as_posix(): path.read_bytes()
        for path in folder.content.rglob("*")
        if path.is_file()
    }
    settings = Settings("Naš grad", "https://example.org/", folder.languages)
    checked = check(load(files, {}, settings), {}, settings, date(2030, 1, 1))
    return [(one.code, one.file) for one in checked.problems if severity(one.code) != "held"]


@pytest.mark.parametrize("languages", [*LANGUAGES, "bs,sr-Cyrl,en", "sr-Cyrl,hr", "en,uk,sq,de"])
def test_a_new_site_checks_without_problems(tmp_path: Path, languages: str) -> None:
    assert problems(site(tmp_path / "site", languages)) == []


def test_a_new_site_has_the_settings_that_a_site_needs_and_no_more(tmp_path: Path) -> None:
    result = run(
        "site", tmp_path, "--name", "Grad: #1", "--languages", "BS, en", "--url", "https://a.example/b"
    )
    assert result.exit_code == 0
    assert (tmp_path / "mkdocs.yml").read_text("utf-8") == (
        'site_name: "Grad: #1"\nsite_url: https://a.example/b/\ndocs_dir: content/pages\n'
        "theme: {name: goodword}\n"
        "plugins:\n  - goodword: {languages: [bs, en], messages: bs}\n"
    )


def test_a_new_site_holds_the_recipe_as_it_is_tested(tmp_path: Path) -> None:
    site(tmp_path)
    from goodword.publish import recipe

    assert (tmp_path / "deploy/publish.py").read_text("utf-8") == Path(recipe.__file__).read_text("utf-8")
    for pipeline in (".github/workflows/publish.yml", ".gitlab-ci.yml"):
        assert "python deploy/publish.py" in (tmp_path / pipeline).read_text("utf-8")


def test_a_new_site_writes_over_nothing(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/places.yml").write_text("mine")
    result = run("site", tmp_path)
    assert result.exit_code == 1
    assert "places.yml exists already. Nothing was written." in result.output
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["content", "places.yml"]


def test_a_new_site_leaves_a_readme_alone(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("mine")
    assert "Left as it was" in run("site", tmp_path).output
    assert (tmp_path / "README.md").read_text() == "mine"


@pytest.mark.parametrize(
    "url", ["example.org", "ftp://example.org", "https://", "https://a b/", "https://a/#x"]
)
def test_an_address_that_is_none_is_wrong_usage(tmp_path: Path, url: str) -> None:
    result = run("site", tmp_path / "new", "--url", url)
    assert (result.exit_code, (tmp_path / "new").exists()) == (2, False)


TITLES = {
    "Ђорђевић и љубав": "dordevic-i-ljubav-2026",
    "Most: opet #1 \"spaja\" 'sve'": "most-opet-1-spaja-sve-2026",
    "🎉🎉": "story-2026",
    "?! ... ---": "story-2026",
    "- - -": "story-2026",
    "no": "no-2026",
    "2026": "story-2026",
    "bs 2026": "bs-2026",
    "Sedmica tolerancije 2026": "sedmica-tolerancije-2026",
    "dvije\n  vrste\treda\u2028i\x00znak": "dvije-vrste-reda-i-znak-2026",
    "ž" * 300: "z" * 60 + "-2026",
    "rijeka " * 43: "-".join(["rijeka"] * 8) + "-2026",
    "{{ a }} [b] *c* &d !e %f @g `h": "a-b-c-d-e-f-g-h-2026",
    "ἀγάπη": "story-2026",
}


@pytest.mark.parametrize(("title", "id_"), TITLES.items())
def test_any_title_gives_a_plain_id_and_a_file_that_passes(tmp_path: Path, title: str, id_: str) -> None:
    config = site(tmp_path)
    result = run("story", "--title", title, "--date", "2026-05-17", "-f", config)
    assert result.exit_code == 0, result.output
    file = tmp_path / "content/stories" / id_ / "bs.md"
    assert str(file) in result.output
    assert problems(config) == []
    folder = open_folder(config)
    loaded = load({f"stories/{id_}/bs.md": file.read_bytes()}, {}, Settings("", "", folder.languages))
    story = loaded.stories[id_].story
    assert story.draft
    assert story.title == " ".join(title.replace("\x00", " ").split())


@pytest.mark.parametrize("kind", ["story", "event", "testimonial", "statement"])
@pytest.mark.parametrize("lang", ["bs", "sr-Cyrl", "en"])
def test_every_kind_passes_in_every_language(tmp_path: Path, kind: str, lang: str) -> None:
    config = site(tmp_path)
    more = ["--issuer", "association"] if kind == "statement" else []
    result = run("story", "--title", "Most", "--kind", kind, "--lang", lang, "-f", config, *more)
    assert result.exit_code == 0, result.output
    assert problems(config) == []


def test_all_pass_when_their_notes_are_deleted_and_the_draft_is_published(tmp_path: Path) -> None:
    config = site(tmp_path)
    run("story", "--title", "Most", "-f", config)
    run("plan", "--title", "Plan", "--period", "2026/2028", "-f", config)
    run("coalition", "--title", "Forum", "-f", config)
    for file in (tmp_path / "content").rglob("*.*"):
        if file.is_file() and "draft: yes" in file.read_text("utf-8"):
            kept = [
                one
                for one in file.read_text("utf-8").split("\n")
                if one != "draft: yes" and "# " not in one[:8]
            ]
            file.write_text("\n".join(kept), "utf-8")
    assert problems(config) == []


@pytest.mark.parametrize("command", ["plan", "coalition"])
@pytest.mark.parametrize("lang", ["bs", "sr-Cyrl", "en"])
def test_plans_and_coalitions_pass_as_drafts(tmp_path: Path, command: str, lang: str) -> None:
    config = site(tmp_path)
    result = run(command, "--title", "Ђорђе: #1", "--lang", lang, "-f", config)
    assert result.exit_code == 0, result.output
    text = (tmp_path / f"content/{command}s/dorde-1.yml").read_text("utf-8")
    assert "draft: yes" in text
    assert ("lang: " in text) == (lang != "bs")
    assert problems(config) == []


def test_a_title_again_gets_a_new_id_and_a_typed_id_is_refused(tmp_path: Path) -> None:
    config = site(tmp_path)
    for _ in range(2):
        run("story", "--title", "Most", "--date", "2026-05-17", "-f", config)
    file = tmp_path / "content/stories/most-2026/bs.md"
    assert (tmp_path / "content/stories/most-2026-2/bs.md").exists()
    file.write_text("mine")
    result = run("story", "--title", "Most", "--id", "most-2026", "-f", config)
    assert result.exit_code == 1
    assert "exists already" in result.output
    assert file.read_text() == "mine"


def test_a_title_does_not_lead_to_an_address_of_the_site(tmp_path: Path) -> None:
    config = site(tmp_path)
    assert run("plan", "--title", "Changes", "-f", config).exit_code == 0
    assert run("story", "--title", "x", "--id", "changes", "-f", config).exit_code == 0
    assert (tmp_path / "content/plans/changes-2.yml").exists()
    assert problems(config) == []


def test_an_id_in_a_year_folder_is_taken_too(tmp_path: Path) -> None:
    config = site(tmp_path)
    (tmp_path / "content/stories/2025/most").mkdir(parents=True)
    assert run("story", "--title", "x", "--id", "most", "-f", config).exit_code == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["story", "--title", "x", "--lang", "sr-Cyr"], "Did you mean sr-Cyrl?"),
        (["story", "--title", "x", "--lang", "de"], "'de' is no language here"),
        (["story", "--title", "x", "--id", "Most Ž"], "cannot be an id"),
        (["story", "--title", "x", "--id", "2026"], "not a year"),
        (["story", "--title", "x", "--date", "17.5.2026"], "write it like 2026-05-17"),
        (["story", "--title", "x", "--date", "2026-05"], "write it like 2026-05-17"),
        (["story", "--title", "x", "--kind", "withdrawn"], "withdrawn"),
        (["story", "--title", "x", "--place", "my-twon"], "Did you mean my-town?"),
        (["story", "--title", "x", "--kind", "statement"], "Use one of: association, municipality."),
        (["story"], "--title"),
        (["plan", "--title", " \x00 "], "--title"),
        (["plan", "--title", "x", "--period", "2028/2026"], "write it like 2026/2028"),
        (["plan", "--title", "x", "--id", "changes"], "'changes' cannot be the id of a plan"),
        (["site"], "DIR"),
    ],
)  # fmt: skip
def test_wrong_usage_is_said_and_writes_nothing(tmp_path: Path, arguments: list[str], said: str) -> None:
    config = site(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    result = run(*arguments, *(["-f", config] if arguments != ["site"] else []))
    assert result.exit_code == 2
    assert said in result.output
    assert sorted(tmp_path.rglob("*")) == before


def test_wrong_language_of_a_site(tmp_path: Path) -> None:
    result = run("site", tmp_path / "new", "--languages", "bs,srp")
    assert result.exit_code == 2
    assert "'srp' is no language here." in result.output
    assert "sr-Latn, sr-Cyrl" in result.output


def test_without_a_site_it_says_where_to_go(tmp_path: Path) -> None:
    result = run("story", "--title", "x", "-f", tmp_path / "mkdocs.yml")
    assert result.exit_code == 2
    assert "goodword new site" in result.output


def test_a_plan_of_an_invented_place_is_an_example_too(tmp_path: Path) -> None:
    config = site(tmp_path)
    places = tmp_path / "content/places.yml"
    places.write_text("- {id: nova-luka, name: Nova Luka, kind: municipality, example: true}\n")
    (tmp_path / "content/stories/hello/bs.md").unlink()
    assert run("plan", "--title", "x", "-f", config).exit_code == 0
    assert problems(config) == []


def test_somebody_at_a_terminal_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = site(tmp_path)
    monkeypatch.setattr(new_records, "interactive", lambda: True)
    result = run("story", "--date", "2026-05-17", "-f", config, typed="Most opet spaja\nmost\n")
    assert "may not hold a private person's name" in result.output
    assert "[most-opet-spaja-2026]" in result.output
    assert (tmp_path / "content/stories/most/bs.md").exists()


def test_ids_are_taken_only_once() -> None:
    assert suggested_id("a", "2026", {"a-2026", "a-2026-2"}) == "a-2026-3"
    assert suggested_id("en", "", ()) == "story-en"


class _Full(io.BytesIO):
    def write(self, data: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")


def test_a_full_disk_leaves_no_half_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config, full = site(tmp_path), tmp_path / "content/plans/full.yml"

    usual = Path.open

    def opened(path: Path, mode: str = "r", *more: object, **named: object) -> object:
        if mode != "xb":
            return usual(path, mode, *more, **named)  # type: ignore[arg-type, call-overload]
        path.touch()
        return _Full()

    monkeypatch.setattr(Path, "open", opened)
    result = run("plan", "--title", "x", "--id", "full", "-f", config)
    assert (result.exit_code, "No space left on device" in result.output) == (3, True), result.output
    assert full.parent.is_dir()
    assert not full.exists()


def test_a_folder_that_cannot_be_made_stops_the_tool(tmp_path: Path) -> None:
    config = site(tmp_path)
    (tmp_path / "content/plans").write_text("a file where a folder should be")
    result = run("plan", "--title", "x", "-f", config)
    assert result.exit_code == 3
    assert "cannot be written" in result.output


def test_what_comes_next_is_said_in_the_language_of_the_site(tmp_path: Path) -> None:
    """A new site in Bosnian speaks Bosnian to its editors; so does what they begin in it."""
    assert run("site", tmp_path, "--languages", "bs,en").exit_code == 0
    found = run("story", "--title", "Most", "-f", tmp_path / "mkdocs.yml").output
    assert found.startswith(f"Upisano: {tmp_path / 'content/stories/most-'}")
    assert "Adresa ostaje zauvijek" in found
    assert "preimenujte folder" in found
    assert "preimenujte datoteku" in run("plan", "--title", "Plan", "-f", tmp_path / "mkdocs.yml").output


@pytest.mark.parametrize("lang", ["bs", "sr-Cyrl", "en"])
def test_the_readme_of_a_new_site_says_where_documents_go(tmp_path: Path, lang: str) -> None:
    site(tmp_path, lang)
    assert "`content/files/`" in (tmp_path / "README.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("origin", "program"),
    [
        (None, f"goodword=={__version__}"),
        ('{"url": "file:///home/ana/goodword", "dir_info": {}}', f"goodword=={__version__}"),
        (
            '{"url": "https://ana:tajna@git.example.org/g", "vcs_info": {"commit_id": "ab"}}',
            f"goodword=={__version__}",
        ),
        ("not JSON", f"goodword=={__version__}"),
        (
            '{"url": "https://git.example.org/g", "vcs_info": {"vcs": "git", "commit_id": "ab12"}}',
            "goodword @ git+https://git.example.org/g@ab12",
        ),
        (
            '{"url": "https://example.org/goodword-1.whl", "archive_info": {}}',
            "goodword @ https://example.org/goodword-1.whl",
        ),
    ],
)
def test_a_pipeline_installs_the_same_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, origin: str | None, program: str
) -> None:
    """A name alone would install whatever bears it one day, with the right to write into the repository."""

    class Installed:
        def read_text(self, name: str) -> str | None:
            return origin if name == "direct_url.json" else None

    monkeypatch.setattr("importlib.metadata.distribution", lambda name: Installed())
    site(tmp_path)
    lines = (tmp_path / "requirements.txt").read_text("utf-8").splitlines()
    assert [line for line in lines if not line.startswith("#")] == [program]
