"""A coalition's profile."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from goodword.model.coalition import Coalition
from goodword.model.fields import Text
from goodword.model.shares import largest_remainder
from goodword.model.views.common import Fact, Link, Page, Tag, Words
from goodword.model.views.records import Activity, Charter, CoalitionPage, Member, SectorShare
from goodword.stages.present import address
from goodword.stages.present.attached import attached
from goodword.stages.present.cards import story_cards
from goodword.stages.present.coalition_work import coordinator_facts, work
from goodword.stages.present.context import Context
from goodword.stages.present.frame import alternates, feed_link, section_crumbs
from goodword.stages.present.links import resolve
from goodword.stages.present.plan_card import current_first, plan_cards
from goodword.stages.present.vocabulary import VOCABULARIES
from goodword.text.dates import FuzzyDate
from goodword.text.markdown import convert, fill
from goodword.text.urls import depth, relative


def coalition_page(context: Context, id_: str) -> Page:
    """The profile of a coalition.

    Args:
        context: The page's context.
        id_: The coalition's id.

    Returns:
        The page.
    """
    coalition = context.records.coalitions[id_]
    name = context.words(coalition.name)
    here = address.record(context.lang, "coalition", id_)
    view = _view(context, coalition, id_, here)
    return Page(
        "coalition",
        context.lang,
        here,
        name.text,
        view,
        name.lang,
        context.words(coalition.summary).text,
        section_crumbs(context, "coalitions", context._("Coalitions")),
        alternates(context, lambda tag: address.record(tag, "coalition", id_)),
        (view.feed,) if view.feed else (),
        section="coalitions",
        example=coalition.example,
    )


def _view(context: Context, coalition: Coalition, id_: str, here: str) -> CoalitionPage:
    related = context.related
    entries = related.stories("coalition", id_)
    members = _members(context, coalition)
    composition = _composition(context, members or _signatories(context, coalition))
    about, about_lang = _markdown(context, coalition.about, here)
    name = context.words(coalition.name)
    return CoalitionPage(
        name,
        context.maybe(coalition.native_name),
        context.words(coalition.summary),
        context.tag("coalition_kind", coalition.kind),
        _state(context, coalition),
        tuple(_facts(context, coalition)),
        about,
        about_lang,
        context.maybe(coalition.engagement),
        members,
        composition,
        _composition_sentence(context, composition),
        _charter(context, coalition, here),
        context.contact_points(coalition.contact_points),
        _channels(context, coalition),
        _activities(context, coalition),
        *work(context, coalition, id_),
        current_first(plan_cards(context, related.plans("coalition", id_))),
        story_cards(context, (e for e in entries if e.kind == "statement")),
        story_cards(context, [e for e in entries if e.kind != "statement"], 30),
        context.sources(coalition.sources),
        feed_link(name.text, address.feed(context.lang, "coalition", id_)),
    )


def _state(context: Context, coalition: Coalition) -> Tag:
    tag = context.tag("coalition_state", coalition.status.state if coalition.status else "unknown")
    if coalition.status is None or coalition.status.since is None:
        return tag
    words = {"state": tag.label, "date": context.when(coalition.status.since).text}
    return Tag(tag.key, context._("%(state)s since %(date)s") % words)


def _markdown(context: Context, text: Text | None, here: str) -> tuple[str, str]:
    """HTML of a Markdown text with its language mark."""
    if text is None:
        return "", ""
    words = context.words(text)

    def link(target: str) -> str:
        found = resolve(context, target)
        return relative(found, depth(here)) if found else ""

    return fill(convert(words.text).html, link, lambda _file, _alt: ""), words.lang


def _facts(context: Context, coalition: Coalition) -> Iterator[Fact]:
    _ = context._
    yield Fact(_("Places"), context.links("place", coalition.places))
    if coalition.founded:
        yield Fact(_("Founded"), (Link(Words(context.when(coalition.founded).text)),))
    yield from coordinator_facts(context, coalition)
    if coalition.meets and coalition.meets.every:
        yield Fact(_("Meets"), (Link(context.words(coalition.meets.every)),))
    if coalition.meets and coalition.meets.place:
        yield Fact(_("Meeting place"), (Link(context.words(coalition.meets.place)),))
    if coalition.updated:
        yield Fact(_("Last changed"), (Link(Words(context.when(coalition.updated).text)),))


def _period(context: Context, first: FuzzyDate | None, last: FuzzyDate | None) -> str:
    if first and last:
        return f"{context.when(first).text} – {context.when(last).text}"
    if first:
        return context._("since %(date)s") % {"date": context.when(first).text}
    return context._("until %(date)s") % {"date": context.when(last).text} if last else ""


def _member_name(context: Context, organisation: str | None, name: Text | None) -> Link:
    if organisation:
        return context.link("organisation", organisation)
    return Link(context.words(name)) if name else Link(Words(context._("not known")))


def _members(context: Context, coalition: Coalition) -> tuple[Member, ...]:
    members = [
        Member(
            _member_name(context, m.organisation, m.name),
            context.tag("sector", m.sector),
            context.maybe(m.role),
            _period(context, m.from_, m.to),
        )
        for m in coalition.members
    ]
    return tuple(sorted(members, key=lambda member: context.alphabetical(member.name.words.text)))


def _signatories(context: Context, coalition: Coalition) -> tuple[Member, ...]:
    if coalition.charter is None:
        return ()
    return tuple(
        Member(
            _member_name(context, s.organisation, s.name),
            context.tag("sector", s.sector),
            None,
            _period(context, s.signed, s.left),
        )
        for s in coalition.charter.signatories
    )


def _composition(context: Context, members: tuple[Member, ...]) -> tuple[SectorShare, ...]:
    """Members by sector; shares add up to 100."""
    counts = Counter(member.sector.key for member in members)
    keys = [key for key in VOCABULARIES["sector"] if counts[key]]
    shares = largest_remainder([counts[key] for key in keys])
    return tuple(
        SectorShare(context.tag("sector", key), counts[key], share)
        for key, share in zip(keys, shares, strict=True)
    )


def _composition_sentence(context: Context, shares: tuple[SectorShare, ...]) -> str:
    if not shares:
        return ""
    total = sum(share.count for share in shares)
    members = context.speech.ngettext("%(n)s member", "%(n)s members", total)
    sectors = context.speech.ngettext("from %(n)s sector", "from %(n)s sectors", len(shares))
    return f"{members} {sectors}"


def _charter(context: Context, coalition: Coalition, here: str) -> Charter | None:
    charter = coalition.charter
    if charter is None:
        return None
    text, lang = _markdown(context, charter.text, here)
    return Charter(
        context.words(charter.title),
        context.maybe_when(charter.date),
        charter.document or "",
        text,
        lang,
        _signatories(context, coalition),
        attached(context, charter.file),
    )


def _channels(context: Context, coalition: Coalition) -> tuple[Link, ...]:
    if coalition.channels is None:
        return ()
    found = coalition.channels.model_dump(exclude_none=True)
    names = {"site": context._("Website"), "x": "X", "youtube": "YouTube"}
    return tuple(Link(Words(names.get(key, key.capitalize())), url, key) for key, url in found.items())


def _activities(context: Context, coalition: Coalition) -> tuple[Activity, ...]:
    newest_first = sorted(coalition.activities, key=lambda a: (a.date.last, a.date.first), reverse=True)
    return tuple(
        Activity(
            context.when(activity.date),
            context.words(activity.title),
            context.tag("activity_kind", activity.kind),
            context.participants(activity.participants),
            context.link("story", activity.story) if activity.story else None,
        )
        for activity in newest_first
    )
