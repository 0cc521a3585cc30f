"""Check everything that was loaded, and leave out what must stay off the site."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from goodword.model.attached import FileFacts, pictures_of
from goodword.model.catalogue import severity
from goodword.model.known import EVERYTHING, Known, known_of
from goodword.model.loaded import Loaded
from goodword.model.problem import Problem
from goodword.model.settings import Settings
from goodword.model.site import Records
from goodword.stages.check.attached import check_attached
from goodword.stages.check.bodies import check_bodies
from goodword.stages.check.consent import check_consents
from goodword.stages.check.content import Content
from goodword.stages.check.held import shown
from goodword.stages.check.links import check_links
from goodword.stages.check.photos import check_photos
from goodword.stages.check.placeholders import check_placeholders
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


def check(
    loaded: Loaded,
    photos: Mapping[str, FileFacts],
    settings: Settings,
    as_of: date,
    *,
    known: Known | None = None,
    drafts: bool = False,
) -> Checked:
    """Check a content folder.

    Args:
        loaded: What ``load`` gave.
        photos: Facts about every picture and document by its path relative to ``content/``.
        settings: The site's settings.
        as_of: The day for which it is checked, in the site's time zone.
        known: What exists on the whole site when ``loaded`` is a part of it.
        drafts: True where drafts and what has a later day may be seen: in the preview.

    Returns:
        The records that may be shown, and all problems, those of loading too.
    """
    content = Content(loaded, pictures_of(photos), settings, as_of, known or known_of(loaded), drafts)
    visible = shown(content)
    return Checked(visible.records, in_order([*_found(content), *visible.problems]))


def check_alone(loaded: Loaded, photos: Mapping[str, FileFacts], settings: Settings) -> tuple[Problem, ...]:
    """Find what is wrong in some files themselves, whatever stands in others and on whatever day.

    Args:
        loaded: What ``load`` gave of these files.
        photos: Facts about their pictures and documents.
        settings: The site's settings.

    Returns:
        Problems in order.
    """
    return in_order(_found(Content(loaded, pictures_of(photos), settings, date.min, EVERYTHING)))


def _found(content: Content) -> list[Problem]:
    found = [*content.loaded.problems, *_said(content)]
    for half in content.loaded.halves:
        key = half.kind, half.id
        origin = content.loaded.origins[key]
        alone = Loaded(origins={key: origin})
        alone.table(half.kind)[half.id] = half.record
        said = _said(dataclasses.replace(content, loaded=alone))
        found += [one for one in said if one.file == origin.file and not half.concerns(one)]
    return found


def _said(content: Content) -> list[Problem]:
    return [
        *check_references(content),
        *check_texts(content),
        *check_placeholders(content),
        *check_links(content),
        *check_consents(content),
        *check_stories(content),
        *check_photos(content),
        *check_bodies(content),
        *check_attached(content),
    ]


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems by file, line, column and code, each once."""
    once = {_order(problem): problem for problem in problems}
    return tuple(once[key] for key in sorted(once))


def _order(problem: Problem) -> tuple[str, int, int, str, str, str]:
    return problem.file, problem.line, problem.column, problem.code, problem.field, repr(dict(problem.values))
