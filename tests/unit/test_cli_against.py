"""`goodword check --against` in real git repositories."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from site_kit import MKDOCS_YML

from goodword.cli.check import check
from goodword.errors import RevisionError
from goodword.publish.revision import plans_at

CONFIG = MKDOCS_YML.format(name="Test", languages="bs, en")
PLAN = """title: Plan
type: ccap
places: [foca]
period: 2026/2028
status: in_force
summary: Plan.
actions:
  - id: "1.1"
    title: Klupe
    responsible: unknown
    due: 2026-06
    status: in_progress
"""
MOVED = PLAN.replace("due: 2026-06", "due: 2026-09")
TOLD = """    changes:
      - {date: 2026-05-20, field: due, from: "2026-06", to: "2026-09", reason: Kiša.}
"""


def git(root: Path, *arguments: str) -> None:
    names = ("AUTHOR_NAME", "AUTHOR_EMAIL", "COMMITTER_NAME", "COMMITTER_EMAIL")
    quiet = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    environment = {**os.environ, **quiet, **{f"GIT_{name}": "o" for name in names}}
    command = ["git", "-c", "protocol.file.allow=always", *arguments]
    subprocess.run(command, cwd=root, check=True, capture_output=True, env=environment)


def lay(root: Path, plan: str) -> None:
    for name, text in {
        "mkdocs.yml": CONFIG,
        "content/pages/bs/o-nama.md": "---\ntitle: O nama\n---\nTekst.\n",
        "content/places.yml": "- {id: foca, name: Foča, kind: municipality}\n",
        "content/plans/foca.yml": plan,
    }.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    git(tmp_path, "init", "--initial-branch", "main")
    return tmp_path


@pytest.fixture
def site(repository: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site in a folder of a repository, with one state in it and a moved deadline on the disk."""
    folder = repository / "web" / "naša stranica"
    lay(folder, PLAN)
    git(repository, "add", "--all")
    git(repository, "commit", "--message", "x")
    lay(folder, MOVED)
    monkeypatch.chdir(folder)
    return folder


def run(*arguments: str) -> Result:
    return CliRunner().invoke(check, ["--as-of", "2026-11-20", *arguments])


def test_a_deadline_that_moved_in_silence_is_refused(site: Path) -> None:
    assert run().exit_code == 0
    found = run("--against", "main")
    assert found.exit_code == 1
    first, last = found.output.splitlines()
    assert first.startswith("content/plans/foca.yml:11:10: error: actions.1.due: the end of action 1.1 was")
    assert first.endswith('- {date: 2026-11-20, field: due, from: "2026-06", to: "2026-09", reason: ""}')
    assert last == "1 error, 0 held, 0 warnings in 3 files"


def test_the_entry_makes_it_right(site: Path) -> None:
    lay(site, MOVED + TOLD)
    assert run("--against", "main").output == "0 errors, 0 held, 0 warnings in 3 files\n"


def test_in_bosnian_and_as_json(site: Path) -> None:
    told = run("--against", "HEAD", "--lang", "bs").output
    assert "rok radnje 1.1" in told
    assert 'from: "2026-06"' in told
    (problem,) = json.loads(run("--against", "HEAD", "--format", "json").output)
    assert (problem["code"], problem["line"], problem["column"]) == ("against.due", 11, 10)
    assert problem["paste"].startswith("- {date: 2026-11-20, field: due")


def test_a_file_that_is_gone_is_told_where_it_was(site: Path) -> None:
    (site / "content/plans/foca.yml").rename(site / "content/plans/foca-2026.yml")
    found = run("--against", "main")
    assert found.output.startswith(
        "content/plans/foca.yml: error: the plan 'foca' of main is called 'foca-2026'"
    )
    assert run("--against", "main", "content/pages").exit_code == 0


def test_only_plans_of_this_site_are_read(site: Path, repository: Path) -> None:
    lay(repository / "web" / "other", PLAN)
    (site / "content/plans/old").mkdir()
    (site / "content/plans/old/no-plan.yml").write_text("x", "utf-8")
    git(repository, "add", "--all")
    git(repository, "commit", "--message", "y")
    assert plans_at(site / "content", "main") == {"plans/foca.yml": MOVED.encode()}


def test_a_hook_runs_in_another_folder(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_DIR", ".git")
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/index")
    assert run("--against", "main").exit_code == 1


@pytest.mark.parametrize("ref", ["nowhere", "", "--all", "-h", "main:web", "HEAD~7"])
def test_an_unknown_state_is_wrong_usage(site: Path, ref: str) -> None:
    with pytest.raises(RevisionError) as told:
        plans_at(site / "content", ref)
    assert told.value.code == "unknown"
    if ref:
        found = run(f"--against={ref}")
        assert found.exit_code == 2
        assert f"git knows no state '{ref}' here" in found.output


def test_a_shallow_clone_says_what_to_fetch(
    site: Path, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git(repository, "commit", "--all", "--message", "y")
    git(repository, "clone", "--depth", "1", f"file://{repository}", "clone")
    monkeypatch.chdir(repository / "clone" / "web" / "naša stranica")
    assert run("--against", "HEAD").exit_code == 0
    found = run("--against", "HEAD~1", "--lang", "bs")
    assert found.exit_code == 3
    assert "git fetch --unshallow" in found.output
    assert "preuzeta" in found.output


def test_no_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay(tmp_path, PLAN)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    found = run("--against", "main")
    assert found.exit_code == 2
    assert "--against works only in a git repository" in found.output
    with pytest.raises(RevisionError, match="repository"):
        plans_at(tmp_path / "nothing", "main")


def test_no_git(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(site))
    found = run("--against", "main")
    assert found.exit_code == 3
    assert "needs the program git" in found.output


def test_a_plan_with_an_error_then_is_a_warning(site: Path, repository: Path) -> None:
    lay(site, "title: [\n")
    git(repository, "commit", "--all", "--message", "y")
    lay(site, MOVED)
    found = run("--against", "main")
    assert found.exit_code == 0
    assert "warning: nobody can tell what changed in the plan 'foca'" in found.output
