"""What every presenter needs: records, relations, the page's language, and the way to say and link things."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from goodword.model.entry import Entry
from goodword.model.fields import Text
from goodword.model.record import ContactPoint, Participants, Source
from goodword.model.settings import Settings
from goodword.model.views import common
from goodword.model.views.common import Link, Tag, When, Words
from goodword.stages.present import address
from goodword.stages.present.relations import Relations
from goodword.stages.present.vocabulary import N_, VOCABULARIES
from goodword.stages.present.world import World
from goodword.text.collate import first_letter, sort_key
from goodword.text.dates import FuzzyDate
from goodword.text.i18n import Speech
from goodword.text.numbering import numbered
from goodword.text.shorten import shorten

_PARTS = {"action": "actions", "goal": "goals"}
"""Parts of a plan that have pages, by the field of the plan's entry that names them."""


@dataclass(frozen=True, slots=True)
class Context:
    """Everything a page of one language may need.

    Attributes:
        world: All visible records and their relations; it notes every look.
        speech: The page's language.
        settings: The site's settings.
    """

    world: World
    speech: Speech
    settings: Settings

    @property
    def records(self) -> World:
        """All visible records."""
        return self.world

    @property
    def related(self) -> Relations:
        """Their relations."""
        return self.world.related

    @property
    def as_of(self) -> date:
        """The day for which the site is built, in the site's time zone."""
        return self.world.as_of

    @property
    def lang(self) -> str:
        """Tag of the page's language."""
        return self.speech.lang

    def _(self, message: str) -> str:
        """An interface text in the page's language."""
        return self.speech.gettext(message)

    def words(self, text: Text) -> Words:
        """A content text in the page's language, else its original, marked with its language."""
        lang, found = text.in_language(self.lang, *self.settings.reads.get(self.lang, ()))
        return Words(found, "" if lang == self.lang else lang)

    def short(self, text: Text) -> Words:
        """The beginning of a content text, for a card."""
        words = self.words(text)
        return Words(shorten(words.text), words.lang)

    def maybe(self, text: Text | None) -> Words | None:
        """``words`` for a text that may be missing."""
        return self.words(text) if text else None

    def written(self, text: str, lang: str) -> Words:
        """A text whose language is known, such as a story's."""
        return Words(text, "" if lang == self.lang else lang)

    def when(self, value: FuzzyDate) -> When:
        """A date for reading, with its machine form if HTML knows one."""
        iso = value.text[:10] if value.precision in ("day", "instant", "month", "year") else ""
        if value.precision == "instant":
            iso = value.first.isoformat()
        return When(self.speech.date(value), iso)

    def maybe_when(self, value: FuzzyDate | None) -> When | None:
        """``when`` for a date that may be missing."""
        return self.when(value) if value else None

    def day(self, value: date) -> When:
        """A full day."""
        return When(self.speech.day(value), value.isoformat())

    def state(self) -> str:
        """The day of the count: ``State of 20 November 2026``."""
        return self._("State of %(date)s") % {"date": self.speech.day(self.as_of)}

    def tag(self, vocabulary: str, key: str, detail: str = "") -> Tag:
        """A word of a closed vocabulary."""
        return Tag(key, self._(VOCABULARIES[vocabulary][key]), detail)

    def address(self, kind: str, id_: str) -> str:
        """Address of a record's page in the page's language; empty if the record is not visible."""
        if not self.visible(kind, id_):
            return ""
        return address.record(self._page_language(kind, id_), kind, id_)

    def _page_language(self, kind: str, id_: str) -> str:
        """The page's language if the record has a page in it, else the record's own."""
        entry = self.world.entry("story", id_) if kind == "story" else None
        if entry is None:
            return self.lang
        return self.lang if self.lang in entry.languages else entry.languages[0]

    def visible(self, kind: str, id_: str) -> bool:
        """Whether a record is on the site."""
        return self._entry(kind, id_) is not None

    def _entry(self, kind: str, id_: str) -> Entry | None:
        if kind == "page":
            return self.world.entry("page", f"{self.lang}/{id_}")
        if kind not in _PARTS:
            return self.world.entry(kind, id_)
        plan, _, number = id_.partition("#")
        entry = self.world.entry("plan", plan)
        return entry if entry and any(number == own for own, _ in entry.more[_PARTS[kind]]) else None

    def link(self, kind: str, id_: str, note: str = "") -> Link:
        """A record's name, leading to its page if it is visible.

        Args:
            kind: Kind of record; ``body`` for an organisation or a coalition.
            id_: Its id.
            note: A short remark behind it.

        Returns:
            The link; plain text with a neutral word when the record is not on the site.
        """
        return self.world.shared(("link", self.lang, kind, id_, note), lambda: self._link(kind, id_, note))

    def _link(self, kind: str, id_: str, note: str) -> Link:
        if kind == "body":
            kind = "coalition" if self.world.entry("coalition", id_) else "organisation"
        entry = self._entry(kind, id_)
        if entry is None:
            return Link(Words(self._("not on this site")), "", note)
        example = entry.example and kind != "page"
        return Link(self._name(kind, id_, entry), self.address(kind, id_), note, example)

    def _name(self, kind: str, id_: str, entry: Entry) -> Words:
        if kind in _PARTS:
            number = id_.partition("#")[2]
            names = next(names for own, names in entry.more[_PARTS[kind]] if own == number)
            words = self.words(Text(tuple((tag, name) for tag, name in names)))
            return Words(numbered(number, words.text), words.lang)
        if kind == "story":
            names = dict(entry.names)
            lang = self.lang if self.lang in names else entry.lang
            return self.written(names[lang], lang)
        return self.words(Text(entry.names))

    def links(self, kind: str, ids: Iterable[str]) -> tuple[Link, ...]:
        """Links to several records."""
        return tuple(self.link(kind, id_) for id_ in ids)

    def source(self, source: Source) -> common.Source:
        """Where a fact comes from, for reading."""
        title = self.words(source.title) if source.title else Words("")
        return common.Source(
            self.words(source.publisher),
            title,
            source.url or "",
            self.maybe_when(source.date),
            source.archive_url or "",
        )

    def sources(self, sources: Sequence[Source]) -> tuple[common.Source, ...]:
        """Several sources."""
        return tuple(self.source(one) for one in sources)

    def contact_points(self, points: Sequence[ContactPoint]) -> tuple[common.ContactPoint, ...]:
        """Contact points for reading."""
        return tuple(self._contact_point(point) for point in points)

    def _contact_point(self, point: ContactPoint) -> common.ContactPoint:
        anonymous = ""
        if point.anonymous is not None:
            anonymous = (
                self._("You may stay anonymous.") if point.anonymous else self._("Your name is asked for.")
            )
        return common.ContactPoint(
            self.words(point.who),
            self.maybe(point.for_whom),
            point.phone or "",
            point.email or "",
            point.url or "",
            self.maybe(point.hours),
            self.speech.join(self.speech.language_name(t) for t in point.languages),
            anonymous,
            self.maybe_when(point.checked),
        )

    def participants(self, people: Participants | None) -> str:
        """How many took part, in words; empty if nothing is known."""
        if people is None:
            return ""
        parts = []
        if people.total is not None:
            parts.append(self.speech.ngettext("%(n)s participant", "%(n)s participants", people.total))
        if people.women is not None:
            parts.append(self.speech.ngettext("%(n)s woman", "%(n)s women", people.women))
        if people.men is not None:
            parts.append(self.speech.ngettext("%(n)s man", "%(n)s men", people.men))
        return ", ".join(parts)

    def alphabetical(self, text: str) -> tuple[tuple[int, ...], str]:
        """Key to sort names in the order of the page's alphabet."""
        return sort_key(text, self._script)

    def initial(self, text: str) -> str:
        """The letter of the page's alphabet under which a name stands in a list."""
        return first_letter(text, self._script)

    @property
    def _script(self) -> str:
        return "Cyrl" if self.lang in ("sr-Cyrl", "uk") else "Latn"

    def sorted_links(self, links: Iterable[Link]) -> tuple[Link, ...]:
        """Links in the order of the alphabet."""
        return tuple(sorted(links, key=lambda link: self.alphabetical(link.words.text)))


def contexts_in(world: World, speeches: Mapping[str, Speech], settings: Settings) -> dict[str, Context]:
    """A context for each language, in the order of the speeches."""
    return {tag: Context(world, speech, settings.spoken_in(tag)) for tag, speech in speeches.items()}


__all__ = ["N_", "Context", "contexts_in"]
