"""``goodword check --against``: what changed in silence since an earlier state in git."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from goodword.errors import RevisionError
from goodword.model.catalogue.kind import N_

if TYPE_CHECKING:
    from goodword.cli.report import Words
    from goodword.host.look import Look
    from goodword.model.loaded import Loaded
    from goodword.model.problem import Problem

_WHY: Final = {
    "missing": N_("--against needs the program git, which is not installed here"),
    "repository": N_("--against works only in a git repository, and {about} lies in none"),
    "unknown": N_(
        "git knows no state '{about}' here; write a branch, tag or commit, such as origin/main, "
        "and fetch it first"
    ),
    "shallow": N_(
        "git knows no state '{about}' here: only the newest states were fetched; run git fetch --unshallow, "
        "in a pipeline write fetch-depth: 0 (GitHub) or GIT_DEPTH: 0 (GitLab)"
    ),
    "ownership": N_(
        "git refuses to read this folder, because it belongs to somebody else; run "
        "git config --global --add safe.directory with the path of the folder"
    ),
    "unreadable": N_("the plans of '{about}' cannot be read"),
}


def silent(site: Look, loaded: Loaded, ref: str) -> tuple[Problem, ...]:
    """Find what changed in plans without an entry that says so.

    Args:
        site: The site.
        loaded: Its content.
        ref: The earlier state in git.

    Returns:
        Problems in order.

    Raises:
        RevisionError: The earlier state cannot be read.
    """
    from goodword.publish.revision import plans_at
    from goodword.stages.check import Earlier, check_against
    from goodword.stages.load import load

    before = load(plans_at(site.content.folder, ref), {}, site.settings)
    return check_against(before, loaded, Earlier(ref, site.as_of))


def why(error: RevisionError, words: Words) -> str:
    """Say why an earlier state cannot be read, and what to do."""
    text = words.gettext(_WHY[error.code]).replace("{about}", error.about)
    return f"{text} ({error.reason})" if error.reason and error.code != "repository" else text
