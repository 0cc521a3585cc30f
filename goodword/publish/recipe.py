"""Builds the site in the office's pipeline so that one mistake never keeps a withdrawn person online.

`python deploy/publish.py SITE_DIR` checks and builds the commit that is checked out. When that succeeds, the
tag `published` moves to it. When it fails, the state under the tag is built instead, with the newest register
of consents, the stubs of withdrawn stories and the deletion of stories laid over it; then the file
`deploy-problem.txt` says so, and the last step of the pipeline turns red. `goodword new site` puts a copy of
this file into a site's folder; it needs nothing but Python, git and goodword.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

__all__ = ["build_site", "lay_over", "main", "publish"]

TAG = "published"
PROBLEM = "deploy-problem.txt"
LANGUAGES = {tag.lower(): tag for tag in ("bs", "hr", "sr-Latn", "sr-Cyrl", "en", "uk", "sq", "de")}
_WITHDRAWN = re.compile(r"""^(?:\s*\{.*?)?["']?kind["']?\s*:\s*["']?withdrawn\b""", re.MULTILINE)
_DATE = re.compile(r"\bdate[\"']?\s*:\s*[\"']?(\d{4}-\d\d-\d\d)\b")
_LANG = re.compile(r"^lang\s*:\s*[\"']?([A-Za-z-]+)", re.MULTILINE)
_MAIN = re.compile(r"\blanguages\s*:[\s\[-]*[\"']?([A-Za-z]+(?:-[A-Za-z]+)?)")

Build = Callable[[Path, Path], bool]
"""Builds the site of a folder into another one; tells whether that went well."""


def build_site(root: Path, site: Path) -> bool:
    """Check a site's content, then build it.

    Args:
        root: Folder with `mkdocs.yml`.
        site: Folder for the finished pages.

    Returns:
        True when there was no error.
    """
    told = "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"
    if not shutil.which("goodword"):
        raise SystemExit("The command goodword is missing. Install what requirements.txt names.")
    for command in (["check", "--format", told], ["build", "--site-dir", str(site)]):
        if subprocess.run(["goodword", *command], cwd=root, check=False).returncode:
            return False
    return True


def publish(root: Path, site: Path, build: Build = build_site) -> str:
    """Build what is checked out, else what was published last, without what was withdrawn since.

    Args:
        root: The checked-out repository.
        site: Folder for the finished pages.
        build: How a folder is built.

    Returns:
        What is wrong, in a sentence; empty when all is well.

    Raises:
        SystemExit: Nothing could be built, so nothing may be published.
    """
    _git(root, "fetch", "--force", "origin", f"refs/tags/{TAG}:refs/tags/{TAG}")
    if _is_older(root):
        raise SystemExit("This state is older than the published one. To go back, use git revert and push.")
    if build(root, site):
        return _move_tag(root)
    if not _git(root, "rev-parse", "--verify", f"{TAG}^{{commit}}"):
        raise SystemExit("The content has errors and nothing was published before. Nothing is published now.")
    with tempfile.TemporaryDirectory() as temporary:
        old = Path(temporary) / "site"
        if not _git(root, "worktree", "add", "--detach", str(old), TAG):
            raise SystemExit(f"The tag {TAG} cannot be read. Nothing is published.")
        try:
            lay_over(root, old, _day(root))
            if not build(old, site):
                raise SystemExit(
                    "The content has errors, and the state that was published last cannot be built with "
                    "today's content/consents.yml. The site stays as it is. Mend content/consents.yml first."
                )
        finally:
            _git(root, "worktree", "remove", "--force", str(old))
    return (
        "The content has errors, so the last good state was published again, without what was withdrawn "
        "since. Run goodword check, mend what it names, and push."
    )


def lay_over(new: Path, old: Path, day: str) -> None:
    """Take everything out of an older state that the newer one has withdrawn.

    The register of consents is the newer one's, or none if that has none. A story that is a stub there, or
    that is gone there, becomes a stub, written afresh so that a slip in the newer one does no harm.

    Args:
        new: Folder of the newer site; it may hold errors.
        old: Folder of the older site, which is changed.
        day: Day for stubs that name none, `2026-05-17`.
    """
    register = Path("content", "consents.yml")
    (old / register).unlink(missing_ok=True)
    if (new / register).exists():
        (old / register).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(new / register, old / register)
    now = _stories(new)
    for story, files in _stories(old).items():
        stub = next((text for text in map(_text, now.get(story, [])) if _is_stub(text)), None)
        if (stub is None and story in now) or any(_is_stub(_text(file)) for file in files):
            continue
        found = _DATE.search(stub or "")
        languages = sorted({_language(old, file) for file in files})
        text = f"---\nid: {story}\nkind: withdrawn\ndate: {found[1] if found else day}\n"
        _replace(old, story, f"{text}languages: [{', '.join(languages)}]\n---\n")


def main(arguments: list[str]) -> int:
    """Publish the repository in the current folder.

    Args:
        arguments: The folder for the finished pages; `site` when there is none.

    Returns:
        0 when there is something to publish, also when it is the last good state.
    """
    root = Path.cwd()
    (root / PROBLEM).unlink(missing_ok=True)
    problem = publish(root, (root / (arguments[0] if arguments else "site")).resolve())
    if problem:
        print(problem, file=sys.stderr)
    (root / PROBLEM).write_text(problem + "\n" if problem else "", encoding="utf-8")
    if "GITHUB_OUTPUT" in os.environ:
        with Path(os.environ["GITHUB_OUTPUT"]).open("a", encoding="utf-8") as output:
            output.write(f"problem={problem}\n")
    return 0


def _git(root: Path, *arguments: str) -> bool:
    """Run git in a folder; tells whether that went well."""
    quiet = {**os.environ, "GIT_TERMINAL_PROMPT": "0"}
    done = subprocess.run(["git", *arguments], cwd=root, env=quiet, check=False, capture_output=True)
    return done.returncode == 0


def _day(root: Path) -> str:
    """Day of the commit that is checked out."""
    command = ["git", "log", "-1", "--format=%cs"]
    return subprocess.run(command, cwd=root, check=True, capture_output=True, text=True).stdout.strip()


def _is_older(root: Path) -> bool:
    """Whether what is checked out lies before the tag: an old pipeline that is run again."""
    reached = _git(root, "merge-base", "--is-ancestor", TAG, "HEAD")
    return not reached and _git(root, "merge-base", "--is-ancestor", "HEAD", TAG)


def _move_tag(root: Path) -> str:
    if _git(root, "tag", "--force", TAG) and _git(root, "push", "--force", "origin", f"refs/tags/{TAG}"):
        return ""
    return (
        f"The site was built, but the tag {TAG} could not be moved. Give the pipeline the right to push "
        "tags; until then a later mistake would bring back an older state of the site."
    )


def _stories(root: Path) -> dict[str, list[Path]]:
    """Files of every story by its id, which is the name of its folder or of its only file."""
    found: dict[str, list[Path]] = {}
    for file in sorted((root / "content" / "stories").rglob("*.md")):
        in_folder = file.stem in LANGUAGES and file.parent.name != "stories"
        found.setdefault(file.parent.name if in_folder else file.stem, []).append(file)
    return {story: files for story, files in found.items() if not re.fullmatch(r"\d{4}", story)}


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8-sig", errors="replace")


def _front(text: str) -> str:
    """The front matter; all of a text whose front matter does not end."""
    return (
        re.split(r"^---[ \t]*$", text, maxsplit=2, flags=re.MULTILINE)[1] if text.startswith("---") else text
    )


def _is_stub(text: str) -> bool:
    return bool(_WITHDRAWN.search(_front(text)))


def _language(root: Path, file: Path) -> str:
    """Language of a story's file: by its name, else as it says, else the site's main language."""
    own = _LANG.search(_front(_text(file)))
    settings = _MAIN.search(_text(root / "mkdocs.yml"))
    return LANGUAGES.get(file.stem) or (own[1] if own else settings[1] if settings else "en")


def _replace(root: Path, story: str, stub: str) -> None:
    """Put a stub in the place of all that there is of a story, its photos too."""
    stories = root / "content" / "stories"
    for found in sorted(stories.rglob("*")):
        if found.name == story and found.is_dir():
            shutil.rmtree(found)
        elif found.name == f"{story}.md":
            found.unlink()
    (stories / f"{story}.md").write_text(stub, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
