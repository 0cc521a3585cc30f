"""Check: nobody is shown without a ground that holds (DOMAIN, section 1; default: no)."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from goodword.model.problem import Finding, Problem
from goodword.model.shared import Consent
from goodword.model.site import StoryRecord
from goodword.stages.check.content import Content, Path
from goodword.text.dates import FuzzyDate
from goodword.text.nearest import nearest

NO_CONSENT_NEEDED = ("public_role", "published_source")
"""Grounds of a person that are no consent."""

_NUMBER = re.compile(r"C-\d+")
ALL_SCOPES = frozenset({"feeds", "social", "print"})
"""What a consent can allow beyond the site."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A consent that does not hold.

    Attributes:
        finding: Why, at the field that names it.
        ended: True if it held once: expired or withdrawn.
        day: Day from which it no longer held, if that is known.
    """

    finding: Finding
    ended: bool = False
    day: FuzzyDate | None = None


def refusal(number: str, consents: Mapping[str, Consent], as_of: date, path: Path) -> Refusal | None:
    """Why a consent does not allow a page on the site.

    Args:
        number: The consent's number.
        consents: The register.
        as_of: Day for which it must hold.
        path: Where the number stands.

    Returns:
        None when it holds.
    """
    consent = consents.get(number)
    if consent is None:
        near = nearest(number, NO_CONSENT_NEEDED)
        return Refusal(Finding("consent.unknown", path, {"value": number, "nearest": near}))
    if consent.status == "withdrawn":
        return Refusal(Finding("consent.withdrawn", path, {"value": number}), ended=True)
    if consent.expires is not None and consent.expires.last < as_of:
        values = {"value": number, "date": consent.expires.text}
        return Refusal(Finding("consent.expired", path, values), ended=True, day=consent.expires)
    if "site" not in consent.scope:
        return Refusal(Finding("consent.no_site", path, {"value": number}))
    return None


def refusals(record: StoryRecord, consents: Mapping[str, Consent], as_of: date) -> Iterator[Refusal]:
    """Grounds in a story's text that do not hold; one is enough to keep the story off the site."""
    in_text = _in_text(record)
    for n, person in enumerate(record.story.people):
        if person.basis in in_text and person.basis not in NO_CONSENT_NEEDED:
            found = refusal(person.basis, consents, as_of, ("people", n, "basis"))
            if found:
                yield found


def _in_text(record: StoryRecord) -> set[str]:
    """Grounds of the people of whom the text tells; in doubt, it tells of them."""
    seen = {number for photo in record.story.photos for number in photo.shows.people}
    return {one.basis for one in record.story.people if one.as_ is not None or one.basis not in seen}


def refused_photos(record: StoryRecord, consents: Mapping[str, Consent], as_of: date) -> dict[str, Finding]:
    """Photos that show somebody who is not in the text and whose consent does not hold, by file name."""
    in_text = _in_text(record)
    found = {}
    for n, photo in enumerate(record.story.photos):
        for number in photo.shows.people:
            if number in in_text:
                continue
            why = refusal(number, consents, as_of, ("photos", n, "shows"))
            if why:
                values = {"value": number, "file": photo.file}
                found[photo.file] = Finding("photo.no_consent", why.finding.path, values)
    return found


def scopes(record: StoryRecord, consents: Mapping[str, Consent], gone: Container[str]) -> frozenset[str]:
    """What all consents of a story's people allow beyond the site; the narrowest rules.

    Args:
        record: The story.
        consents: The register.
        gone: Files of its photos that are not shown.

    Returns:
        Some of ``ALL_SCOPES``.
    """
    numbers = _in_text(record) - set(NO_CONSENT_NEEDED)
    kept = [photo for photo in record.story.photos if photo.file not in gone]
    numbers |= {number for photo in kept for number in photo.shows.people}
    allowed = ALL_SCOPES
    for number in sorted(numbers):
        allowed &= frozenset(consents[number].scope) if number in consents else frozenset()
    return allowed


def check_consents(content: Content) -> Iterator[Problem]:
    """Find grounds that contradict themselves, and names in the register.

    Args:
        content: What is checked.

    Yields:
        Problems; what holds a story back comes from ``held`` alone.
    """
    for kind, number in sorted(content.loaded.origins):
        if kind == "consent" and not _NUMBER.fullmatch(number):
            origin = content.origin("consent", number)
            line, column = origin.document.locate(origin.prefix, key=True)
            yield Problem("consent.number", origin.file, line, column)
    for id_, record in content.loaded.stories.items():
        yield from content.located("story", id_, _of_story(record))


def _of_story(record: StoryRecord) -> Iterator[Finding]:
    story = record.story
    listed = {person.basis for person in story.people}
    seen = {number for photo in story.photos for number in photo.shows.people}
    for n, person in enumerate(story.people):
        if person.as_ is None and person.basis not in seen:
            yield Finding("people.as_missing", ("people", n), {"value": person.basis})
    for n, photo in enumerate(story.photos):
        for number in photo.shows.people:
            if number not in listed:
                values = {"value": number, "file": photo.file}
                yield Finding("photo.person_not_listed", ("photos", n, "shows"), values)
    if "published_source" in listed and not story.sources:
        yield Finding("people.no_source", ("people",))
