"""What the pipelines of a new site run: silent changes turn a pull or merge request red."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from test_cli_against import MOVED, PLAN, TOLD, git, lay

from goodword.formats.scaffold.deploy import GITHUB, GITHUB_CHECK, GITLAB

NOWHERE = "0" * 40


def github_step(event: str) -> str:
    """The command that GitHub runs for an event."""
    workflow: Any = yaml.safe_load(GITHUB_CHECK)
    (job,) = [one for one in workflow["jobs"].values() if one["if"] == f"github.event_name == '{event}'"]
    return str(job["steps"][-1]["run"])


def gitlab_job(name: str) -> dict[str, Any]:
    return dict(yaml.safe_load(GITLAB)[name])


def run(folder: Path, script: str, **variables: str) -> int:
    programs = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": programs, "GOODWORD_AS_OF": "2026-11-20", **variables}
    return subprocess.run(["bash", "-ec", script], cwd=folder, env=environment, check=False).returncode


def commit(root: Path, plan: str) -> str:
    lay(root, plan)
    git(root, "add", "--all")
    git(root, "commit", "--message", "x", "--allow-empty")
    found = subprocess.run(["git", "rev-parse", "HEAD"], cwd=root, check=True, capture_output=True, text=True)
    return found.stdout.strip()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with a plan on its main branch."""
    git(tmp_path, "init", "--initial-branch", "main")
    commit(tmp_path, PLAN)
    return tmp_path


@pytest.mark.parametrize(("plan", "code"), [(MOVED, 1), (MOVED + TOLD, 0), (PLAN, 0)])
def test_a_pull_request_is_checked_as_it_would_be_merged(root: Path, plan: str, code: int) -> None:
    git(root, "checkout", "-b", "mine")
    commit(root, plan)
    git(root, "checkout", "main")
    (root / "content" / "topics.yml").write_text("- {id: mladi, name: Mladi}\n", "utf-8")
    git(root, "add", "--all")
    git(root, "commit", "--message", "y")
    git(root, "checkout", "--detach")
    git(root, "merge", "--no-ff", "--no-edit", "mine")
    assert run(root, github_step("pull_request")) == code


@pytest.mark.parametrize(("plan", "code"), [(MOVED, 1), (MOVED + TOLD, 0)])
def test_a_merge_request_is_compared_with_where_it_began(root: Path, plan: str, code: int) -> None:
    began = commit(root, PLAN)
    commit(root, plan)
    script = gitlab_job("check")["script"][-1]
    assert run(root, script, CI_MERGE_REQUEST_DIFF_BASE_SHA=began) == code


@pytest.mark.parametrize("name", ["GitHub", "GitLab"])
def test_a_push_is_compared_with_what_stood_there(root: Path, name: str) -> None:
    before = commit(root, PLAN)
    commit(root, MOVED)
    script = github_step("push") if name == "GitHub" else gitlab_job("promises")["script"][-1]
    variable = "BEFORE" if name == "GitHub" else "CI_COMMIT_BEFORE_SHA"
    assert run(root, script, **{variable: before}) == 1
    assert run(root, script, **{variable: NOWHERE}) == 0, "the first push has nothing before it"


@pytest.mark.parametrize("name", ["GitHub", "GitLab"])
def test_a_silent_change_stays_red_whatever_is_pushed_after_it(
    root: Path, tmp_path_factory: pytest.TempPathFactory, name: str
) -> None:
    remote = tmp_path_factory.mktemp("remote")
    git(remote, "init", "--bare")
    git(root, "remote", "add", "origin", str(remote))
    script = github_step("push") if name == "GitHub" else gitlab_job("promises")["script"][-1]
    variable = "BEFORE" if name == "GitHub" else "CI_COMMIT_BEFORE_SHA"
    before, codes, states = NOWHERE, [], []
    for plan in (PLAN, MOVED, MOVED, MOVED + TOLD, MOVED + TOLD):
        now = commit(root, plan)
        codes.append(run(root, script, **{variable: before}))
        states.append(now)
        before = now
    assert codes == [0, 1, 1, 0, 0]
    said = subprocess.run(
        ["git", "rev-parse", "refs/tags/promises"], cwd=remote, check=True, capture_output=True, text=True
    )
    assert said.stdout.strip() == states[-1]


def test_nothing_that_is_promised_keeps_a_withdrawn_story_online() -> None:
    """Publishing does not wait for the comparison."""
    stages = yaml.safe_load(GITLAB)["stages"]
    publish, tell = stages.index("publish"), stages.index(gitlab_job("promises")["stage"])
    assert publish < tell
    assert stages.index(gitlab_job("check")["stage"]) < publish
    assert gitlab_job("check")["rules"] == [{"if": '$CI_PIPELINE_SOURCE == "merge_request_event"'}]
    assert "--against" not in GITHUB


def test_whole_history_is_there_to_be_compared() -> None:
    workflow: Any = yaml.safe_load(GITHUB_CHECK)
    for job in workflow["jobs"].values():
        assert job["steps"][0]["with"]["fetch-depth"] == 0
    assert yaml.safe_load(GITLAB)["variables"]["GIT_DEPTH"] == "0"
    assert workflow[True].keys() == {"pull_request", "push"}
    assert workflow["permissions"] == {"contents": "read"}
    assert "permissions" not in workflow["jobs"]["check"], "a pull request may hold anything"


def test_the_nightly_run_keeps_itself_awake_and_nothing_waits_for_that() -> None:
    jobs: Any = yaml.safe_load(GITHUB)["jobs"]
    awake = jobs["awake"]
    assert (awake["if"], awake["permissions"]) == ("github.event_name == 'schedule'", {"actions": "write"})
    assert awake["continue-on-error"] is True
    assert not any("awake" in str(job.get("needs")) for job in jobs.values())
    assert "workflows/publish.yml/enable" in awake["steps"][0]["run"]
