"""Short entries: the part of a record that lists, relations and daily decisions need."""

from __future__ import annotations

from typing import Any, NamedTuple

Names = tuple[tuple[str, str], ...]


class Entry(NamedTuple):
    """A record in short. Holds only what JSON holds, so that ten thousand of them are read in a blink.

    Attributes:
        kind: Kind of record: story plan coalition place organisation topic page withdrawn.
        id: Its id; a page's is ``lang/id``.
        file: Path of its main file.
        key: Hash of everything it was made of.
        card: Hash of what its card in a list is made of.
        names: Pairs of language tag and name or title; the first is the original.
        example: True for an invented record.
        lang: Language of the original.
        languages: Languages in which a story has a page, the original's first.
        day: Day of publication as an ordinal; 0 without a date.
        sort: Story kind or plan status.
        targets: Pairs of kind and id of what it is about, for relations.
        proofs: Actions it proves, with their position.
        refs: Kinds joined by ``|``, id, and whether real and invented must not mix: everything it points to.
        gate: What decides whether it is shown, see ``goodword.stages.check.gate``.
        more: What only its kind has.
        sound: False if something is wrong in the record itself.
        parts: Pairs of an action's id and a hash of all that may be shown of it alone; only of plans.
        months: Year, month (0: none is named), a hash of all that happened then, how many decisions are among
            it, and the first days of the reports, in order; only of plans.
    """

    kind: str
    id: str
    file: str
    key: str
    card: str
    names: Names
    example: bool
    lang: str
    languages: tuple[str, ...]
    day: int
    sort: str
    targets: tuple[tuple[str, str], ...]
    proofs: tuple[tuple[str, int], ...]
    refs: tuple[tuple[str, str, bool], ...]
    gate: dict[str, Any]
    more: dict[str, Any]
    sound: bool
    parts: tuple[tuple[str, str], ...] = ()
    months: tuple[tuple[int, int, str, int, tuple[str, ...]], ...] = ()
