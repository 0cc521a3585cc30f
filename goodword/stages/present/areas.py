"""EFUS's six areas of work by place: what is done where, and what is not."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from goodword.model.views.common import Crumb, Link, Page, Words
from goodword.model.views.overviews import AreaPage, AreaPlace, Matrix, MatrixCell, MatrixRow
from goodword.stages.present import address
from goodword.stages.present.cards import story_cards
from goodword.stages.present.context import Context
from goodword.stages.present.desk import row_of
from goodword.stages.present.frame import alternates, home_crumb, language_feed
from goodword.stages.present.vocabulary import VOCABULARIES

AREAS = tuple(VOCABULARIES["area"])

Actions = list[tuple[str, str]]
"""Pairs of plan and action id."""

_ROWS, _CARDS, _NAMES = 12, 6, 24
"""What a place shows at most in one area: actions and stories in full, then others by name."""

_WHOLE = 60
"""What all places of a page together show in full, and by name, before each shows less: a page about
thousands of actions stays readable, and small enough for an old phone."""


def area_address(lang: str, area: str) -> str:
    """Address of an area's page: ``bs/areas/awareness/``."""
    return f"{address.section(lang, 'areas')}{area}/"


def _page(
    context: Context, kind: str, tail: str, title: str, *, view: object, crumbs: tuple[Crumb, ...]
) -> Page:
    return Page(
        kind,
        context.lang,
        f"{address.section(context.lang, 'areas')}{tail}",
        title,
        view,
        description=context._(
            "The six areas of work of city security, by place: what is done, and the gaps."
        ),
        crumbs=(home_crumb(context), *crumbs),
        alternates=alternates(context, lambda tag: f"{address.section(tag, 'areas')}{tail}"),
        feeds=(language_feed(context),),
        section="plans",
    )


def matrix_link(context: Context, place: str = "") -> Link:
    """The way to the matrix, or to a place's row in it."""
    where = address.section(context.lang, "areas")
    return Link(Words(context._("Areas of work by place")), f"{where}#{place}" if place else where)


def matrix_page(context: Context) -> Page:
    """Areas by place."""
    places = _places(context)
    real = [id_ for id_ in places if not _example(context, id_)]
    view = Matrix(
        context._("What plans and stories say of each of the six areas of work, place by place."),
        tuple(Link(Words(_label(context, area)), area_address(context.lang, area)) for area in AREAS),
        tuple(_row(context, id_) for id_ in real),
        tuple(_row(context, id_) for id_ in places if id_ not in real),
    )
    crumbs = (Crumb(context._("Plans"), address.section(context.lang, "plans")),)
    return _page(context, "matrix", "", context._("Areas of work by place"), view=view, crumbs=crumbs)


def _example(context: Context, place: str) -> bool:
    entry = context.world.entry("place", place)
    return entry is not None and entry.example


def _label(context: Context, area: str) -> str:
    return context.tag("area", area).label


def _places(context: Context) -> list[str]:
    """Places with a plan, or with a story about an area, in the order of the alphabet."""
    found = [id_ for id_ in context.world.ids("place") if concerned(context, id_)]
    return sorted(found, key=lambda id_: context.alphabetical(context.link("place", id_).words.text))


def concerned(context: Context, place: str) -> bool:
    """Whether a place has a row: it has a plan, or a story about an area."""
    stories = any(context.related.count("field", f"{place}#{area}") for area in AREAS)
    return stories or bool(context.related.plans("place", place))


def _actions(context: Context, place: str) -> dict[str, Actions]:
    """Actions of a place's plans by area; read from short entries: a report changes none."""
    found: dict[str, Actions] = {}
    for plan in context.related.plans("place", place):
        entry = context.world.entry("plan", plan)
        for area, action in entry.more["areas"] if entry else ():
            found.setdefault(area, []).append((plan, action))
    return found


def _row(context: Context, place: str) -> MatrixRow:
    actions = _actions(context, place)
    cells = tuple(_cell(context, place, area, actions.get(area, [])) for area in AREAS)
    empty = [cell.area.label.lower() for cell in cells if not cell.texts]
    gaps = context._("Nothing is entered for: %(areas)s.") % {"areas": ", ".join(empty)} if empty else ""
    if len(empty) == len(AREAS):
        gaps = context._("Nothing is entered for any of the six areas.")
    return MatrixRow(place, context.link("place", place), cells, gaps, _not_public(context, place))


def _cell(context: Context, place: str, area: str, actions: Actions) -> MatrixCell:
    ngettext, stories = context.speech.ngettext, context.related.count("field", f"{place}#{area}")
    texts = [
        ngettext("%(n)s action", "%(n)s actions", len(actions)) if actions else "",
        ngettext("%(n)s story", "%(n)s stories", stories) if stories else "",
    ]
    where = f"{area_address(context.lang, area)}#{place}" if any(texts) else ""
    return MatrixCell(context.tag("area", area), tuple(filter(None, texts)), where)


def _not_public(context: Context, place: str) -> str:
    """A gap may only be a list that nobody can see."""
    entries = [context.world.entry("plan", id_) for id_ in context.related.plans("place", place)]
    hidden = sum(not entry.more["actions"] for entry in entries if entry)
    if not hidden:
        return ""
    return context.speech.ngettext(
        "The list of actions of %(n)s plan is not public.",
        "The lists of actions of %(n)s plans are not public.",
        hidden,
    )


def area_page(context: Context, area: str) -> Page:
    """One area in all places."""
    label = _label(context, area)
    places = _places(context)
    parts = [_part(context, id_, area, share=_WHOLE // len(places)) for id_ in places]
    there = tuple(part for part in parts if part.actions or part.stories)
    real = [part for part in there if not part.example]
    gaps = [p.place for p in parts if not (p.actions or p.stories or p.example)]
    others = tuple(
        Link(Words(_label(context, other)), area_address(context.lang, other))
        for other in AREAS
        if other != area
    )
    view = AreaPage(
        context.tag("area", area),
        _counts(context, area, [part.id for part in real]),
        (*real, *(part for part in there if part.example)),
        tuple(gaps),
        others,
    )
    crumbs = (
        Crumb(context._("Plans"), address.section(context.lang, "plans")),
        Crumb(context._("Areas of work by place"), address.section(context.lang, "areas")),
    )
    return _page(context, "area", f"{area}/", label, view=view, crumbs=crumbs)


def _part(context: Context, place: str, area: str, *, share: int) -> AreaPlace:
    actions = _actions(context, place).get(area, [])
    stories = context.related.stories("field", f"{place}#{area}")
    rows, cards = (max(1, min(most, share)) for most in (_ROWS, _CARDS))
    names = max(1, min(_NAMES, 2 * share))
    return AreaPlace(
        place,
        context.link("place", place),
        tuple(row_of(context, plan, action) for plan, action in actions[:rows]),
        story_cards(context, stories[:cards]),
        _example(context, place),
        _rest(context, place, actions[rows:], [story.id for story in stories[cards:]], most=names),
    )


def _rest(
    context: Context, place: str, actions: Actions, stories: list[str], *, most: int
) -> tuple[Link, ...]:
    """What a place does not show in full: by name, or, where that is too much, where it is found."""
    ngettext = context.speech.ngettext
    named = [context.link("action", f"{plan}#{action}") for plan, action in actions[: most + 1]]
    if len(actions) > most:
        plans = Counter(plan for plan, _ in actions)
        named = [
            replace(
                context.link("plan", plan), note=ngettext("%(n)s more action", "%(n)s more actions", count)
            )
            for plan, count in plans.items()
        ]
    if len(stories) > most:
        count = ngettext("%(n)s more story", "%(n)s more stories", len(stories))
        return (*named, replace(context.link("place", place), note=count))
    return (*named, *(context.link("story", story) for story in stories))


def _counts(context: Context, area: str, places: list[str]) -> str:
    """How much there is in these places; what two of them share counts once."""
    ngettext = context.speech.ngettext
    actions = {one for id_ in places for one in _actions(context, id_).get(area, [])}
    stories = {story.id for id_ in places for story in context.related.stories("field", f"{id_}#{area}")}
    return ", ".join(
        (
            ngettext("%(n)s action", "%(n)s actions", len(actions)),
            ngettext("%(n)s story", "%(n)s stories", len(stories)),
            ngettext("%(n)s place", "%(n)s places", len(places)),
        )
    )
