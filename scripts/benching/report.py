"""What was measured as tables for people, with what was to be reached."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from benching.measure import Cost, Weight

_MB, _KB = 1_000_000, 1_000


@dataclass(frozen=True)
class Own:
    """What Goodword did on one corpus.

    Attributes:
        search: CPU seconds of the search index alone.
        reported: One report on an action of a plan.
        served: Seconds from saving to the new page in the preview; None if it was not measured.
        visit: Bytes of a first visit by kind.
        answers: Bytes of first search answers, one a query.
    """

    cold: Cost
    search: float
    same: Cost
    edited: Cost
    new: Cost
    weight: Weight
    visit: dict[str, int]
    reported: Cost
    served: float | None = None
    answers: tuple[int, ...] = ()


@dataclass(frozen=True)
class Other:
    """What another tool did with the same words.

    Attributes:
        build: Its build.
        search: What makes its search, if that is another program.
        edited: Building again after one story was edited, its search too.
    """

    name: str
    build: Cost
    weight: Weight
    visit: dict[str, int]
    search: Cost | None = None
    edited: Cost | None = None
    answers: tuple[int, ...] = ()

    @property
    def whole(self) -> Cost:
        """Build and search together."""
        return self.build.plus(self.search) if self.search else self.build


@dataclass(frozen=True)
class Measured:
    """All that was measured on a corpus of one size."""

    stories: int
    own: Own
    others: tuple[Other, ...] = ()

    def other(self, name: str) -> Other | None:
        """What one of the others did."""
        return next((one for one in self.others if one.name == name), None)


def page(measured: list[Measured], command: str, found: str = "") -> str:
    """The page of the handbook.

    Args:
        measured: What was measured, a corpus each.
        command: The command that measured it.
        found: A table of what search finds; empty if it was not measured.

    Returns:
        Markdown.
    """
    parts = [_HEAD.format(command=command)]
    for one in measured:
        parts.append(f"## {one.stories:,} stories\n\n{table(one)}\n{_peers(one)}")
    if found:
        parts.append(_FOUND + found)
    parts.append(_WHERE)
    return "\n".join(parts)


def table(measured: Measured) -> str:
    """What Goodword did, what it was to reach, and whether it did.

    Args:
        measured: What was measured on one corpus.

    Returns:
        A table in Markdown.
    """
    lines = ["| what | Goodword | to reach | |", "|---|---|---|---|"]
    lines += [f"| {' | '.join(row)} |" for row in _rows(measured)]
    return "\n".join(lines) + "\n"


Row = tuple[str, str, str, str]


def _rows(measured: Measured) -> Iterator[Row]:
    own, large = measured.own, measured.stories >= 10_000
    weight = own.weight
    yield "pages, files, output", f"{weight.pages:,}, {weight.files:,}, {weight.size / _MB:.0f} MB", "", ""
    hugo = measured.other("hugo")
    alone = own.cold.cpu - own.search
    if hugo:
        yield _ratio(
            "cold build without search, CPU of Hugo's", alone, hugo.build.cpu, 1.0 if large else None
        )
        most = 0.5 if large else None
        yield _ratio(
            "cold build with search, CPU of Hugo's and Pagefind's", own.cold.cpu, hugo.whole.cpu, most
        )
    yield "cold build, CPU and wall", f"{own.cold.cpu:.1f} s, {own.cold.wall:.1f} s", "", ""
    yield _below("one story edited, wall", own.edited.wall, 0.6 if large else 0.3, "s")
    yield "one new story, wall", f"{own.new.wall:.2f} s", "", ""
    yield "one report on a plan, wall", f"{own.reported.wall:.2f} s", "", ""
    yield _below("nothing changed, wall", own.same.wall, 0.35, "s")
    if own.served is not None:
        yield _below("preview: from saving to the new page", own.served, 0.5, "s")
    yield _below("memory, cold", own.cold.peak / _MB, 250 if large else None, "MB")
    yield _below("memory, warm", own.edited.peak / _MB, 150 if large else None, "MB")
    for kind, most in (("all", 40), ("html", 6), ("script", 6)):
        yield _below(f"first visit with gzip, {kind}", own.visit[kind] / _KB, most, "kB")
    if own.answers:
        yield _below("first search answer, the largest", max(own.answers) / _KB, 120 if large else 60, "kB")


def _ratio(what: str, ours: float, theirs: float, most: float | None) -> Row:
    ratio = ours / theirs
    return what, f"{ratio:.2f}x", f"<= {most}x" if most else "", _verdict(ratio, most)


def _below(what: str, value: float, most: float | None, unit: str) -> Row:
    digits = 2 if unit == "s" else 1
    return what, f"{value:.{digits}f} {unit}", f"<= {most:g} {unit}" if most else "", _verdict(value, most)


def _verdict(value: float, most: float | None) -> str:
    if most is None:
        return ""
    return "reached" if value <= most else "**missed**"


def _peers(measured: Measured) -> str:
    lines = [
        "| the same words | CPU | wall | memory | pages | output | edited, wall | visit | search answer |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    own = measured.own
    lines.append(_peer("Goodword", own.cold, own.weight, (own.edited, own.visit, own.answers)))
    for one in measured.others:
        if one.search:
            lines.append(_peer(one.name.capitalize(), one.build, one.weight, (None, {}, ())))
        name = f"{one.name.capitalize()} and Pagefind" if one.search else one.name.capitalize()
        lines.append(_peer(name, one.whole, one.weight, (one.edited, one.visit, one.answers)))
    return "\n".join(lines) + "\n"


More = tuple[Cost | None, dict[str, int], tuple[int, ...]]
"""Cost of an edit, bytes of a first visit, bytes of search answers."""


def _peer(name: str, cost: Cost, weight: Weight, more: More) -> str:
    edited, visit, answers = more
    cells = [
        name,
        f"{cost.cpu:.1f} s",
        f"{cost.wall:.1f} s",
        f"{cost.peak / _MB:.0f} MB",
        f"{weight.pages:,}",
        f"{weight.size / _MB:.0f} MB",
        f"{edited.wall:.1f} s" if edited else "",
        f"{visit['all'] / _KB:.0f} kB" if visit else "",
        f"{min(answers) / _KB:.0f} to {max(answers) / _KB:.0f} kB" if answers else "",
    ]
    return f"| {' | '.join(cells)} |"


_WHERE = """\
## Where the time goes

A cold build spends about half its time in templates: plans bring most of the pages (each action, goal,
timeline, account of progress and list of changes in every language), and the other tools make none of
these. Then come open data (tables, JSON and calendars of every plan), Markdown, feeds, the search index,
and what the system takes to write so many files. What was tried and kept: macros are imported once, cards
and links drawn once, figures counted once for all languages, numbers and days remembered, one Markdown
converter, collections of garbage seldom, QR codes with one mask. What was tried and left: a key over all
that a page shows costs as much as making the page (decision 0010).

After an edit most of the time is not spent on what changed: the engine is loaded, the looks of all pages
are compared, the older generation is seen to lie as its manifest tells, and manifest and store are written.
All of these grow with the number of pages, each by little. A build without changes does none of it. The
first edit after a cold build used to make all folders of the second generation, four seconds at 18,000
pages; the cold build lays them now.

Memory is what the store and the traces of all pages take.
"""

_FOUND = """\
## What search finds

On the example site, real text in three scripts and languages: the two rarest words of each story's title, and
of its text, as a query whose answer is known. "First" and "in five" count the stories that stand first and
among the first five; MRR is the mean of 1/rank, and what is not among the first ten counts 0. Pagefind has
indexed the same pages of the same site.

"""

_HEAD = """\
# Performance

Made by one command, on made-up words that are the same at every run:

    {command}

Seconds are those of one machine on one day; the ratios are what counts. A corpus has so many stories of 190
words, a tenth of them in three languages, 200 plans with 15 actions each, 50 coalitions, 100 places, 120
organisations and 24 topics. The other tools get the same words as Markdown pages: a page for each story,
plan, action and coalition in each of its languages, lists and feeds by place and topic, with the templates
in `scripts/benching/peers`. They count no plans and have no calendar and no facets, and their pages are
smaller for it.

"Edited" is one sentence changed in one story, all up to date afterwards, search too; for Goodword, it and
"nothing changed" are the middle of three. "First visit" is a home page with its styles and scripts, without
photos; the pages of Hugo and Pelican have next to no design here. "Search answer" is what a visitor loads
for the first answer to one question: index and script, and for Pagefind the excerpts too. The cold build
without search is the whole build less what the index takes when it is made alone.
"""
