"""The deployment recipe on real git repositories: a mistake never keeps a withdrawn person online."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner

from goodword.cli.new import new
from goodword.publish import recipe

CONSENT = "C-001: {status: given, scope: [site]}\n"
STORY = "---\ntitle: Most\ndate: 2026-01-01\nkind: story\n---\n\nTekst\n"
STUB = "---\nid: most\nkind: withdrawn\ndate: 2026-02-03\nlanguages: [bs]\n---\n"


def git(root: Path, *arguments: str) -> str:
    names = ("AUTHOR_NAME", "AUTHOR_EMAIL", "COMMITTER_NAME", "COMMITTER_EMAIL")
    settings = {
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        **{f"GIT_{name}": "o" for name in names},
    }
    done = subprocess.run(
        ["git", *arguments],
        cwd=root,
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, **settings},
    )
    return done.stdout.strip()


def save(root: Path, files: Mapping[str, str | None]) -> None:
    """Write or delete files, and push them to the branch main."""
    for name, text in files.items():
        file = root / name
        if text is None:
            file.unlink()
        else:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
    git(root, "add", "--all")
    git(root, "commit", "--message", "x", "--date", "2026-05-17T12:00:00Z")
    git(root, "push", "--force", "origin", "main")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with a story behind a consent, and its remote."""
    git(tmp_path, "init", "--bare", "--initial-branch", "main", "remote.git")
    git(tmp_path, "clone", "remote.git", "work")
    git(tmp_path / "work", "checkout", "-B", "main")
    save(
        tmp_path / "work",
        {
            "mkdocs.yml": "plugins:\n  - goodword: {languages: [bs, en]}\n",
            "content/consents.yml": CONSENT,
            "content/plans/foca.yml": "title: Plan\n",
            "content/stories/most/bs.md": STORY,
            "content/stories/most/most.jpg": "picture",
            "content/stories/2026/alone.md": STORY,
        },
    )
    return tmp_path / "work"


def builder(seen: list[dict[str, str]]) -> recipe.Build:
    """A build that fails on a plan with the word `broken`, and remembers what it was given."""

    def build(root: Path, site: Path) -> bool:
        texts = {
            path.relative_to(root).as_posix(): path.read_text("utf-8")
            for path in sorted(root.rglob("*"))
            if path.is_file() and ".git" not in path.parts
        }
        if any("broken" in text for name, text in texts.items() if name.endswith(".yml")):
            return False
        seen.append(texts)
        site.mkdir(exist_ok=True)
        return True

    return build


@pytest.fixture
def publish(root: Path, tmp_path: Path) -> Callable[[], tuple[str, dict[str, str]]]:
    """Publish; gives what is wrong and the content that was built."""

    def run() -> tuple[str, dict[str, str]]:
        seen: list[dict[str, str]] = []
        problem = recipe.publish(root, tmp_path / "site", builder(seen))
        return problem, seen[-1]

    return run


Publish = Callable[[], tuple[str, dict[str, str]]]


def test_a_good_build_moves_the_tag_here_and_at_the_remote(root: Path, publish: Publish) -> None:
    for text in ("title: Plan\n", "title: Plan 2\n"):
        (root / "content/plans/foca.yml").write_text(text)
        git(root, "commit", "--all", "--allow-empty", "--message", "x")
        assert publish()[0] == ""
        head = git(root, "rev-parse", "HEAD")
        assert git(root, "rev-parse", "published") == head
        assert git(root, "ls-remote", "origin", "refs/tags/published").split()[0] == head


def test_a_broken_plan_does_not_keep_a_withdrawn_person_online(root: Path, publish: Publish) -> None:
    publish()
    good = git(root, "rev-parse", "HEAD")
    withdrawn = "C-001: {status: withdrawn, scope: []}\n"
    save(root, {"content/plans/foca.yml": "broken", "content/consents.yml": withdrawn})
    problem, built = publish()
    assert "the last good state was published again" in problem
    assert built["content/consents.yml"] == withdrawn
    assert built["content/plans/foca.yml"] == "title: Plan\n"
    assert git(root, "rev-parse", "published") == good
    assert git(root, "worktree", "list").count("\n") == 0
    assert (root / "content/plans/foca.yml").read_text() == "broken"


STUBS = {
    "as it should be": {"content/stories/most.md": STUB},
    "in the story's folder": {"content/stories/most/bs.md": STUB},
    "in a year's folder": {"content/stories/2026/most.md": STUB},
    "in braces": {"content/stories/most.md": "---\n{id: most, kind: withdrawn, date: 2026-02-03}\n---\n"},
    "quoted, from Windows": {
        "content/stories/most.md": "\ufeff" + STUB.replace("withdrawn", '"withdrawn"').replace("\n", "\r\n")
    },
    "itself broken": {
        "content/stories/most.md": "---\nid: [most\nkind: withdrawn\ndate: 2026-02-03\nlanguages: [bs]\n"
    },
}


@pytest.mark.parametrize("stub", STUBS.values(), ids=STUBS)
@pytest.mark.parametrize("leftovers", [True, False])
def test_a_stub_takes_the_story_and_its_photos_away(
    root: Path, publish: Publish, stub: dict[str, str], leftovers: bool
) -> None:
    publish()
    gone = {} if leftovers else {"content/stories/most/bs.md": None, "content/stories/most/most.jpg": None}
    save(root, {"content/plans/foca.yml": "broken", **gone, **stub})
    _, built = publish()
    assert {name: text for name, text in built.items() if "most" in name} == {"content/stories/most.md": STUB}
    assert built["content/stories/2026/alone.md"] == STORY


def test_a_deleted_story_is_taken_away_too_and_leaves_a_stub(root: Path, publish: Publish) -> None:
    publish()
    gone = {"content/stories/most/bs.md": None, "content/stories/2026/alone.md": None}
    save(root, {"content/plans/foca.yml": "broken", **gone})
    _, built = publish()
    day = git(root, "log", "-1", "--format=%cs")
    stories = {name: text for name, text in built.items() if "stories" in name}
    assert stories == {
        "content/stories/most.md": STUB.replace("2026-02-03", day),
        "content/stories/alone.md": STUB.replace("2026-02-03", day).replace("most", "alone"),
    }


def test_a_deleted_register_is_no_consent(root: Path, publish: Publish) -> None:
    publish()
    save(root, {"content/plans/foca.yml": "broken", "content/consents.yml": None})
    assert "content/consents.yml" not in publish()[1]


def test_stories_that_only_changed_stay_as_they_were_published(root: Path, publish: Publish) -> None:
    publish()
    save(
        root,
        {
            "content/plans/foca.yml": "broken",
            "content/stories/most/bs.md": STORY + "kind: withdrawn, said he\n",
        },
    )
    assert publish()[1]["content/stories/most/bs.md"] == STORY


def test_nothing_is_published_when_there_was_nothing_good_before(root: Path, publish: Publish) -> None:
    save(root, {"content/plans/foca.yml": "broken"})
    with pytest.raises(SystemExit, match="nothing was published before"):
        publish()


def test_nothing_is_published_with_a_register_that_cannot_be_read(root: Path, publish: Publish) -> None:
    publish()
    save(root, {"content/consents.yml": "broken"})
    with pytest.raises(SystemExit, match=r"Mend content/consents\.yml"):
        publish()
    assert git(root, "worktree", "list").count("\n") == 0


def test_an_old_pipeline_that_is_run_again_brings_nothing_back(root: Path, publish: Publish) -> None:
    save(root, {"content/consents.yml": "C-001: {status: withdrawn, scope: []}\n"})
    publish()
    publish()
    git(root, "checkout", "--detach", "HEAD~1")
    with pytest.raises(SystemExit, match="older than the published one"):
        publish()


def test_a_tag_that_cannot_be_pushed_is_told(root: Path, publish: Publish) -> None:
    git(root, "remote", "set-url", "--push", "origin", str(root / "nowhere"))
    assert "could not be moved" in publish()[0]


def test_the_pipeline_hears_what_is_wrong(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root)
    monkeypatch.setenv("GITHUB_OUTPUT", str(tmp_path / "output"))
    monkeypatch.setattr(recipe, "publish", lambda *_: "a mistake")
    assert recipe.main(["public"]) == 0
    assert (root / "deploy-problem.txt").read_text() == "a mistake\n"
    assert (tmp_path / "output").read_text() == "problem=a mistake\n"
    monkeypatch.setattr(recipe, "publish", lambda *_: "")
    recipe.main([])
    assert (root / "deploy-problem.txt").read_text() == ""


def test_a_real_site_loses_a_withdrawn_story_in_spite_of_a_mistake(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The whole way: a new site, its own copy of the recipe, the installed command."""
    scripts = str(Path(sys.executable).parent)
    monkeypatch.setenv("PATH", os.pathsep.join([scripts, os.environ["PATH"]]))
    git(tmp_path, "init", "--bare", "--initial-branch", "main", "remote.git")
    git(tmp_path, "clone", "remote.git", "work")
    root = tmp_path / "work"
    git(root, "checkout", "-B", "main")
    assert CliRunner().invoke(new, ["site", str(root), "--languages", "bs"]).exit_code == 0
    story = (root / "content/stories/hello/bs.md").read_text("utf-8")
    person = "people:\n  - as: komšinica\n    basis: C-001"
    page = root / "site/bs/stories/hello/index.html"
    save(
        root,
        {
            "content/consents.yml": CONSENT,
            "content/stories/hello/bs.md": story.replace("people: none", person),
        },
    )
    command = [sys.executable, "deploy/publish.py", "site"]
    subprocess.run(command, cwd=root, check=True)
    assert "Ova stranica je vaša" in page.read_text("utf-8")
    save(
        root,
        {"content/plans/foca.yml": "title: [", "content/consents.yml": CONSENT.replace("given", "withdrawn")},
    )
    subprocess.run(command, cwd=root, check=True)
    assert not page.exists() or "Ova stranica je vaša" not in page.read_text("utf-8")
    assert "the last good state" in (root / "deploy-problem.txt").read_text("utf-8")
