"""The page that shows the actions of a plan in time."""

from __future__ import annotations

from goodword.model.views.common import Page
from goodword.model.views.plans import TimelinePage
from goodword.stages.present import address
from goodword.stages.present.charts_of_plan import gantt_of_plan
from goodword.stages.present.context import Context
from goodword.stages.present.frame import alternates, plan_crumbs
from goodword.stages.present.sheet import sheet


def timeline_page(context: Context, id_: str) -> Page:
    """The actions of a plan in time, on a page of their own.

    Args:
        context: The page's context.
        id_: The plan's id.

    Returns:
        The page.
    """
    link = context.link("plan", id_)
    title = context._("The actions in time: %(plan)s") % {"plan": link.words.text}
    here = address.of_plan(context.lang, id_, "timeline")
    chart = gantt_of_plan(context, id_)
    view = TimelinePage(
        link,
        context.state(),
        chart,
        sheet(context, here, title),
    )
    return beside_plan(context, id_, "timeline", (title, view, chart.head.sentence if chart else ""))


def beside_plan(context: Context, id_: str, name: str, content: tuple[str, object, str]) -> Page:
    """The frame of a page that stands beside a plan's actions.

    Args:
        context: The page's context.
        id_: The plan's id.
        name: Last part of the address, one of ``goodword.model.plan.PAGES``.
        content: Title, view, description.

    Returns:
        The page.
    """
    title, view, description = content
    of_plan = context.link("plan", id_)
    return Page(
        "timeline" if name == "timeline" else "method",
        context.lang,
        address.of_plan(context.lang, id_, name),
        title,
        view,
        "",
        description or of_plan.words.text,
        plan_crumbs(context, of_plan),
        alternates(context, lambda tag: address.of_plan(tag, id_, name)),
        section="plans",
        example=of_plan.example,
    )
