"""Bars and stacked shares: widths in percent, sentences, tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from goodword.model.shares import largest_remainder
from goodword.model.views.charts import Bar, BarChart, Chart, Key, Numbers, Part, Stack, StackedChart
from goodword.model.views.common import Words
from goodword.stages.present.chart_scale import place
from goodword.stages.present.chart_words import Amount, said, sentences, without
from goodword.text.i18n import Speech


@dataclass(frozen=True, slots=True)
class BarInput:
    """A number with its name.

    Attributes:
        label: Its name.
        amount: The number or the gap.
        swatch: Its filling.
    """

    label: Words
    amount: Amount
    swatch: int = 0


def bar_chart(
    speech: Speech,
    title: Words,
    bars: Sequence[BarInput],
    *,
    id_: str,
    head: tuple[str, str],
    legend: tuple[Key, ...] = (),
) -> BarChart:
    """Numbers side by side from one zero.

    Args:
        speech: The page's language.
        title: What is shown, with its unit.
        bars: The numbers in the order in which they are shown, none below zero.
        id_: Unique on the page.
        head: What the two columns of the table are called.
        legend: What the fillings mean, if there are several.

    Returns:
        The chart; a gap has no width.
    """
    most = max((bar.amount.value for bar in bars if bar.amount.value is not None), default=Decimal(0))
    drawn = tuple(
        Bar(bar.label, said(speech, bar.amount), _width(bar.amount, most), bar.swatch, bar.amount.approximate)
        for bar in bars
    )
    rows = tuple((bar.label.text, bar.value) for bar in drawn)
    return BarChart(Chart(id_, title, bars_sentence(speech, bars), Numbers(head, rows)), drawn, legend)


def _width(amount: Amount, most: Decimal) -> float | None:
    if amount.value is None:
        return None
    return place(float(amount.value * 100 / most)) if most else 0.0


def bars_sentence(speech: Speech, bars: Sequence[BarInput]) -> str:
    """What bars say: the most, the least, and what has no number."""
    known = [bar for bar in bars if bar.amount.value is not None]
    gaps = without(speech, [bar.label.text for bar in bars if bar.amount.value is None])
    if not known:
        return speech.gettext("There is no number.")

    def value(bar: BarInput) -> Decimal:
        return bar.amount.value or Decimal(0)

    most, least = max(known, key=value), min(known, key=value)
    first = _named(speech.gettext("Most: %(label)s, %(number)s."), speech, most)
    if value(most) == value(least):
        return sentences(first, gaps) if len(known) == 1 else sentences(_equal(speech, most), gaps)
    last = _named(speech.gettext("Least: %(label)s, %(number)s."), speech, least)
    return sentences(first, last, gaps)


def _named(text: str, speech: Speech, bar: BarInput) -> str:
    return text % {"label": bar.label.text, "number": said(speech, bar.amount)}


def _equal(speech: Speech, bar: BarInput) -> str:
    return speech.gettext("All are equal: %(number)s.") % {"number": said(speech, bar.amount)}


@dataclass(frozen=True, slots=True)
class StackInput:
    """A whole with the count of each part.

    Attributes:
        label: Its name; None when there is only one.
        counts: How many of each kind, in the order of the keys.
        note: A remark behind the label.
    """

    label: Words | None
    counts: tuple[int, ...]
    note: str = ""


def stacked_chart(
    speech: Speech,
    title: Words,
    stacks: Sequence[StackInput],
    *,
    id_: str,
    keys: Sequence[tuple[int, str]],
    kind: str,
) -> StackedChart:
    """Shares of wholes; whole percentages add up to 100 (largest remainder; ties in the order of the keys).

    Args:
        speech: The page's language.
        title: What is shown.
        stacks: The wholes; the first one is told of in the sentence and in the legend.
        id_: Unique on the page.
        keys: Filling and name of each kind.
        kind: What the kinds are called, for the table: ``Status``.

    Returns:
        The chart; kinds that occur nowhere are left out.
    """
    used = [n for n in range(len(keys)) if any(stack.counts[n] for stack in stacks)]
    drawn = tuple(Stack(one.label, tuple(_parts(speech, one.counts, keys, used)), one.note) for one in stacks)
    legend = tuple(Key(keys[n][0], keys[n][1], speech.number(stacks[0].counts[n])) for n in used)
    rows = tuple(row for one in stacks for row in _rows(speech, one, keys, used))
    whole = (speech.gettext("Of what"),) if stacks[0].label else ()
    head = (*whole, kind, speech.gettext("Number"), "%")
    sentence = _largest(speech, stacks[0].counts, [label for _, label in keys])
    return StackedChart(Chart(id_, title, sentence, Numbers(head, rows)), drawn, legend)


def _parts(
    speech: Speech, counts: tuple[int, ...], keys: Sequence[tuple[int, str]], used: Sequence[int]
) -> Iterator[Part]:
    shares, before, total = largest_remainder(counts), 0, sum(counts)
    for n in used:
        if counts[n]:
            text = f"{keys[n][1]}: {speech.number(counts[n])} ({speech.percent(shares[n])})"
            x, end = place(before * 100 / total), place((before + counts[n]) * 100 / total)
            yield Part(x, place(end - x), keys[n][0], text)
            before += counts[n]


def _rows(
    speech: Speech, one: StackInput, keys: Sequence[tuple[int, str]], used: Sequence[int]
) -> Iterator[tuple[str, ...]]:
    shares = largest_remainder(one.counts)
    for n in used:
        if one.counts[n]:
            whole = (one.label.text,) if one.label else ()
            yield (*whole, keys[n][1], speech.number(one.counts[n]), str(shares[n]))


def _largest(speech: Speech, counts: Sequence[int], labels: Sequence[str]) -> str:
    if not sum(counts):
        return speech.gettext("There is no number.")
    largest = max(range(len(counts)), key=lambda n: (counts[n], -n))
    return speech.gettext("The largest part: %(label)s, %(n)s of %(total)s (%(percent)s).") % {
        "label": labels[largest],
        "n": speech.number(counts[largest]),
        "total": speech.number(sum(counts)),
        "percent": speech.percent(largest_remainder(counts)[largest]),
    }
