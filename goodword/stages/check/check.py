"""Check everything that was loaded, and leave out what must stay off the site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from goodword.model.catalogue import severity
from goodword.model.loaded import Loaded
from goodword.model.photo import PhotoFacts
from goodword.model.problem import Problem
from goodword.model.site import Records, Settings
from goodword.stages.check.bodies import check_bodies
from goodword.stages.check.consent import check_consents
from goodword.stages.check.content import Content
from goodword.stages.check.held import shown
from goodword.stages.check.links import check_links
from goodword.stages.check.photos import check_photos
from goodword.stages.check.references import check_references
from goodword.stages.check.stories import check_stories
from goodword.stages.check.texts import check_texts


@dataclass(frozen=True, slots=True)
class Checked:
    """What checking gives.

    Attributes:
        records: Everything that may be shown; sound only if there is no error.
        problems: Everything that is wrong, sorted by file, line, column and code.
    """

    records: Records
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The errors among the problems; with one of them nothing of this may be published."""
        return tuple(problem for problem in self.problems if severity(problem.code) == "error")


def check(loaded: Loaded, photos: Mapping[str, PhotoFacts], settings: Settings, as_of: date) -> Checked:
    """Check a content folder.

    Args:
        loaded: What ``load`` gave.
        photos: Facts about every picture by its path relative to ``content/``.
        settings: The site's settings.
        as_of: The day for which it is checked, in the site's time zone.

    Returns:
        The records that may be shown, and all problems, those of loading too.
    """
    content = Content(loaded, photos, settings, as_of)
    visible = shown(content)
    found = [
        *loaded.problems,
        *check_references(content),
        *check_texts(content),
        *check_links(content),
        *check_consents(content),
        *check_stories(content),
        *check_photos(content),
        *check_bodies(content),
        *visible.problems,
    ]
    once = {_order(problem): problem for problem in found}
    return Checked(visible.records, tuple(once[key] for key in sorted(once)))


def _order(problem: Problem) -> tuple[str, int, int, str, str, str]:
    return problem.file, problem.line, problem.column, problem.code, problem.field, repr(dict(problem.values))
