"""Actions in time: bars from start to end, the first promise, what is done, and the day of the count."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from goodword.model.views.charts import Chart, Key, Numbers
from goodword.model.views.common import Link, Tag, Words
from goodword.model.views.gantt import Gantt, GanttGroup, GanttRow, Stretch
from goodword.stages.present.chart_scale import TimeScale
from goodword.stages.present.chart_words import sentences
from goodword.text.dates import FuzzyDate
from goodword.text.i18n import Speech

SWATCHES = {
    "completed": 0,
    "partly_completed": 1,
    "in_progress": 2,
    "suspended": 3,
    "cancelled": 4,
    "merged": 5,
    "unknown": 6,
    "not_started": 7,
}
"""The filling of each status, the same in all charts."""

THINNEST = 1.0
"""Percent of the width: what one day in many years is drawn with."""

FARTHEST = 4
"""A count up to a quarter of the actions' time before or after it still stands in the chart."""


@dataclass(frozen=True, slots=True)
class GanttInput:
    """An action with its dates.

    Attributes:
        id: Its number.
        action: Its name and page.
        group: Id of its goal; empty: it has none.
        status: Its status in words.
        start: Its start; None: not given.
        due: Its end, or a word such as ``ongoing``.
        promise: Its end as promised first, where it was moved.
        done: When it was done.
        late: ``overdue``, ``start_late`` or ``finished_late`` in words; None: it is not.
    """

    id: str
    action: Link
    group: str
    status: Tag
    start: FuzzyDate | None
    due: FuzzyDate
    promise: FuzzyDate | None = None
    done: FuzzyDate | None = None
    late: Tag | None = None

    @property
    def dates(self) -> tuple[FuzzyDate, ...]:
        """All that are known."""
        every = (self.start, self.due, self.promise, self.done)
        return tuple(one for one in every if one is not None and one.known)

    @property
    def drawn(self) -> bool:
        """Whether there is a start or an end to draw a bar from."""
        return self.start is not None or self.due.known


def gantt(
    speech: Speech,
    actions: Sequence[GanttInput],
    groups: Sequence[tuple[str, Words]],
    *,
    id_: str,
    as_of: date,
    period: FuzzyDate,
) -> Gantt | None:
    """Actions in time, grouped by goal.

    Args:
        speech: The page's language.
        actions: The actions in the order of the plan.
        groups: Ids and titles of the goals; actions of none stand last.
        id_: Unique on the page.
        as_of: The day of the count.
        period: The plan's period, or the word ``unknown``; the chart's time holds it.

    Returns:
        The chart; None where no action has a date.
    """
    drawn = [one for one in actions if one.drawn]
    if not drawn:
        return None
    held = [when for one in drawn for when in one.dates] + ([period] if period.known else [])
    first, last = min(when.first for when in held), max(when.last for when in held)
    near = (last - first) / FARTHEST
    inside = first - near <= as_of <= last + near
    scale = TimeScale(min(first, as_of), max(last, as_of)) if inside else TimeScale(first, last)
    _ = speech.gettext
    head = Chart(
        id_, Words(_("The actions in time")), _sentence(speech, actions, drawn), _numbers(speech, drawn)
    )
    return Gantt(
        head,
        tuple(_groups(speech, drawn, groups, scale)),
        scale.ticks(speech),
        scale.at(as_of) if inside else None,
        _("today's count: %(date)s") % {"date": speech.day(as_of)},
        tuple(_legend(drawn)),
        tuple(_undated(speech, one) for one in actions if not one.drawn),
    )


def _groups(
    speech: Speech, drawn: Sequence[GanttInput], groups: Sequence[tuple[str, Words]], scale: TimeScale
) -> Iterator[GanttGroup]:
    known = {id_ for id_, _ in groups}
    for id_, title in groups:
        rows = tuple(_row(speech, one, scale) for one in drawn if one.group == id_)
        if rows:
            yield GanttGroup(id_, title, rows)
    others = tuple(_row(speech, one, scale) for one in drawn if one.group not in known)
    if others:
        yield GanttGroup("", Words(speech.gettext("Other actions") if known else ""), others)


def _row(speech: Speech, one: GanttInput, scale: TimeScale) -> GanttRow:
    start, due = one.start, one.due
    x1 = scale.at((start or due).first)
    x2 = scale.end(due.last) if due.known else 100.0
    sure = None
    if start and not due.known:
        sure = Stretch(scale.at(start.last), x2)
    elif start and start.last <= due.first:
        # It has begun on the last day that its start may mean, and runs at least to the first one of its end.
        sure = Stretch(scale.at(start.last), scale.end(due.first))
    return GanttRow(
        one.action,
        one.status,
        SWATCHES[one.status.key],
        when_words(speech, one),
        one.late.label if one.late else "",
        Stretch(min(x1, x2 - THINNEST), x2),
        sure,
        scale.end(one.promise.last) if one.promise else None,
        scale.middle(one.done) if one.done else None,
    )


def when_words(speech: Speech, one: GanttInput) -> str:
    """The dates of an action in one line: ``March 2026 – 30 June 2026; first promise: May 2026``."""
    _ = speech.gettext
    due = speech.date(one.due)
    if one.start is None:
        words = _("until %(date)s") % {"date": due}
    elif one.due.known:
        words = f"{speech.date(one.start)} – {due}" if one.start.text != one.due.text else due
    else:
        words = _("from %(date)s, %(end)s") % {"date": speech.date(one.start), "end": due}
    parts = [words]
    if one.promise:
        parts.append(_("first promise: %(date)s") % {"date": speech.date(one.promise)})
    if one.done:
        parts.append(_("done: %(date)s") % {"date": speech.date(one.done)})
    return "; ".join(parts)


def _undated(speech: Speech, one: GanttInput) -> Link:
    return Link(one.action.words, one.action.address, speech.date(one.due), one.action.example)


def _legend(drawn: Sequence[GanttInput]) -> Iterator[Key]:
    labels = {one.status.key: one.status.label for one in drawn}
    yield from (Key(swatch, labels[key]) for key, swatch in SWATCHES.items() if key in labels)


def _numbers(speech: Speech, drawn: Sequence[GanttInput]) -> Numbers:
    _ = speech.gettext
    head = (_("Action"), _("Begins"), _("Until when"), _("First promise"), _("Done on"))
    rows = (
        (
            one.id,
            *(
                "" if when is None else speech.date(when)
                for when in (one.start, one.due, one.promise, one.done)
            ),
        )
        for one in drawn
    )
    return Numbers(head, tuple(rows))


def _sentence(speech: Speech, actions: Sequence[GanttInput], drawn: Sequence[GanttInput]) -> str:
    begins = min(((one.start or one.due) for one in drawn), key=lambda when: when.first)
    ends = max(
        (one.due if one.due.known else one.start or one.due for one in drawn), key=lambda when: when.last
    )
    numbers = {
        "n": speech.number(len(drawn)),
        "total": speech.number(len(actions)),
        "first": speech.date(begins),
        "last": speech.date(ends),
    }
    late = sum(one.late is not None and one.late.key != "finished_late" for one in drawn)
    return sentences(
        speech.gettext("With dates: %(n)s of %(total)s actions; from %(first)s to %(last)s.") % numbers,
        speech.gettext("Late: %(n)s.") % {"n": speech.number(late)},
        speech.gettext("Moved: %(n)s.") % {"n": speech.number(sum(bool(one.promise) for one in drawn))},
    )
