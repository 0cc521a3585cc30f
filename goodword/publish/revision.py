"""Plans as they were at an earlier state, read from git; nothing is written there."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from goodword.errors import RevisionError

_PLANS = "plans"
_QUIET = {"GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
_ELSEWHERE = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")
"""A hook sets these for its own folder; the content folder may lie in another one."""


def plans_at(content: Path, ref: str) -> dict[str, bytes]:
    """Read the plans of a content folder as they were.

    Args:
        content: The content folder, anywhere in a repository.
        ref: A branch, tag or commit, such as ``origin/main``.

    Returns:
        Bytes by path relative to the content folder, such as ``plans/foca.yml``.

    Raises:
        RevisionError: There is no repository, no such state, or no git.
    """
    folder = content.resolve()
    if not folder.is_dir():
        raise RevisionError("repository", str(folder))
    prefix = _said(_git(folder, "rev-parse", "--show-prefix"), "repository", folder)
    commit = _commit(folder, ref)
    listed = _git(folder, "ls-tree", "-r", "-z", "--name-only", "--full-tree", commit, f"{prefix}{_PLANS}/")
    names = _bytes(listed, "unreadable", ref).decode("utf-8", "surrogateescape").split("\0")
    found = {}
    for name in sorted(one for one in names if one):
        path = name.removeprefix(prefix)
        if path.count("/") == 1 and path.endswith((".yml", ".yaml")):
            shown = _git(folder, "show", "--no-textconv", f"{commit}:{name}")
            found[path] = _bytes(shown, "unreadable", ref)
    return found


def _commit(folder: Path, ref: str) -> str:
    """The commit that a name stands for."""
    # A name that begins with a hyphen would be taken for an option.
    if ref and not ref.startswith("-"):
        found = _git(folder, "rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}")
        if found.returncode == 0:
            return found.stdout.decode().strip()
    shallow = _git(folder, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true"
    raise RevisionError("shallow" if shallow else "unknown", ref)


def _said(done: subprocess.CompletedProcess[bytes], code: str, about: object) -> str:
    return _bytes(done, code, about).decode("utf-8", "surrogateescape").rstrip("\n")


def _bytes(done: subprocess.CompletedProcess[bytes], code: str, about: object) -> bytes:
    """What git said, or the reason why it could not."""
    if done.returncode == 0:
        return done.stdout
    reason = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0].removeprefix("fatal: ")
    if "dubious ownership" in reason:
        code = "ownership"
    raise RevisionError(code, str(about), reason)


def _git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    environment = {k: v for k, v in os.environ.items() if k not in _ELSEWHERE} | _QUIET
    try:
        return subprocess.run(
            ["git", *arguments], cwd=folder, env=environment, check=False, capture_output=True
        )
    except FileNotFoundError:
        raise RevisionError("missing", "") from None
