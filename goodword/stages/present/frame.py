"""What surrounds a page's content: crumbs, the other languages, the frame of the shell."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from goodword.model.settings import Settings
from goodword.model.views.common import Alternate, Crumb, FeedLink, Link
from goodword.model.views.shell import Frame, NavLink
from goodword.stages.present import address
from goodword.stages.present.context import Context
from goodword.stages.present.world import World
from goodword.text.i18n import Speech
from goodword.text.language import LANGUAGES


def alternates(
    context: Context, where: Callable[[str], str], languages: Iterable[str] | None = None
) -> tuple[Alternate, ...]:
    """The same page in the site's languages.

    Args:
        context: The page's context.
        where: Gives the page's address in a language.
        languages: Languages in which the page exists; all of the site's when left out.

    Returns:
        One entry per language of the site; where the page does not exist, it leads to that language's home.
        With one language there is nothing to switch.
    """
    own = context.settings.languages
    existing = set(own if languages is None else languages)
    if len(own) == 1:
        return ()
    return tuple(
        Alternate(
            tag, LANGUAGES[tag].name, where(tag) if tag in existing else address.home(tag), tag in existing
        )
        for tag in own
    )


def site_sentence(context: Context) -> str:
    """What the site is, in one sentence."""
    own = context.settings.site_description
    return own or context._("Good stories from our towns, and what became of the promises made there.")


def list_sentence(context: Context, title: str) -> str:
    """What search engines and networks say under a list, which has no sentence of its own."""
    return f"{title} · {site_sentence(context)}"


def section_crumbs(context: Context, name: str, title: str) -> tuple[Crumb, ...]:
    """Home and the section's list."""
    return (home_crumb(context), Crumb(title, address.section(context.lang, name)))


def plan_crumbs(context: Context, plan: Link) -> tuple[Crumb, ...]:
    """Home, the list of plans, and the plan to which a page belongs."""
    crumbs = section_crumbs(context, "plans", context._("Plans"))
    return (*crumbs, Crumb(plan.words.text, plan.address, plan.words.lang))


def neighbours(context: Context, kind: str, plan_id: str, own: str) -> tuple[Link | None, Link | None]:
    """What stands before and after a goal or an action in its plan.

    Args:
        context: The page's context.
        kind: ``goal`` or ``action``.
        plan_id: Id of the plan.
        own: Number of the goal or action in it.

    Returns:
        The way to the one before and to the one after; None at an end.
    """
    entry = context.world.entry("plan", plan_id)
    assert entry is not None
    ids = [id_ for id_, _ in entry.more[f"{kind}s"]]
    here = ids.index(own)
    before = context.link(kind, f"{plan_id}#{ids[here - 1]}") if here else None
    after = context.link(kind, f"{plan_id}#{ids[here + 1]}") if here + 1 < len(ids) else None
    return before, after


def home_crumb(context: Context) -> Crumb:
    """The way back to the language's home."""
    return Crumb(context._("Home"), address.home(context.lang))


def feed_link(title: str, path: str) -> FeedLink:
    """A feed in both formats."""
    return FeedLink(title, f"{path}.rss.xml", f"{path}.atom.xml")


def language_feed(context: Context) -> FeedLink:
    """The feed of all stories of the page's language."""
    title = f"{context.settings.site_name}: {context._('Stories')}"
    return feed_link(title, address.feed(context.lang, "story"))


def frame(world: World, settings: Settings, speech: Speech, lang: str) -> Frame:
    """What the theme needs to draw the shell.

    Args:
        world: Visible records, for the footer's free pages.
        settings: The site's settings.
        speech: The language, the main one for pages that speak all.
        lang: Its tag; empty for the choice page and 404 of a site with several languages.

    Returns:
        The frame; ``stylesheet`` and ``script`` are filled by the build.
    """
    _, name = speech.gettext, settings.spoken_in(lang).site_name
    if not lang:
        return Frame("", name, "", (), (), "", "search/", "", "")
    sections = (
        ("stories", _("Stories")),
        ("plans", _("Plans")),
        ("coalitions", _("Coalitions")),
        ("places", _("Places")),
        ("search", _("Search")),
    )
    nav = tuple(NavLink(key, text, address.section(lang, key)) for key, text in sections)
    pages = []
    for key in world.ids("page"):
        tag, _slash, id_ = key.partition("/")
        entry = world.entry("page", key)
        if tag == lang and entry:
            pages.append(NavLink(id_, entry.names[0][1], address.record(lang, "page", id_)))
    more = (
        NavLink("organisations", _("Organisations"), address.section(lang, "organisations")),
        NavLink("topics", _("Topics"), address.section(lang, "topics")),
        NavLink("archive", _("Archive"), address.section(lang, "archive")),
        NavLink("feeds", _("Feeds"), address.section(lang, "feeds")),
        NavLink("data", _("Data"), address.section(lang, "data")),
    )
    search = address.section(lang, "search")
    return Frame(lang, name, address.home(lang), nav, (*pages, *more), search, "search/", "", "")
