"""A coalition's own work: who coordinates, projects, courses, figures, money, what others think of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from goodword.model.coalition import Coalition
from goodword.model.coalition_work import Coordinator, Programme, Project
from goodword.model.views import background as views
from goodword.model.views.common import Fact, Link
from goodword.model.views.data import DataCard, FigureItem
from goodword.model.views.money import BudgetLine
from goodword.stages.present.assessment import evaluations, recommendations, survey
from goodword.stages.present.context import Context
from goodword.stages.present.data_cards import caution_of, data_cards
from goodword.stages.present.figure_words import figure_item
from goodword.stages.present.money import budget_lines


class Work(NamedTuple):
    """What a coalition's page shows of its work; the fields are those of the page's view."""

    projects: tuple[views.Project, ...]
    programmes: tuple[views.Programme, ...]
    survey: views.Survey | None
    figures: tuple[FigureItem, ...]
    data: tuple[DataCard, ...]
    caution: str
    funding: tuple[BudgetLine, ...]
    evaluations: tuple[views.Evaluation, ...]
    recommendations: views.Recommendations | None


def work(context: Context, coalition: Coalition, id_: str) -> Work:
    """What a coalition's page shows of its work.

    Args:
        context: The page's context.
        coalition: The coalition.
        id_: Its id.

    Returns:
        Fields of the view.
    """
    cards = data_cards(context, context.related.data("coalition", id_))
    return Work(
        tuple(_project(context, one) for one in coalition.projects),
        tuple(_programme(context, one) for one in coalition.programmes),
        survey(context, coalition.topics_survey, "survey") if coalition.topics_survey else None,
        tuple(figure_item(context, one, one.label, one.unit) for one in coalition.figures),
        cards,
        caution_of(context, cards),
        budget_lines(context, coalition.funding),
        evaluations(context, coalition.evaluations, "evaluation"),
        recommendations(context, coalition.recommendations),
    )


def coordinator_facts(context: Context, coalition: Coalition) -> Iterator[Fact]:
    """Who coordinates it; nothing when that is not known."""
    if coalition.coordinators:
        links = tuple(_coordinator(context, one) for one in coalition.coordinators)
        yield Fact(context._("Coordinated by"), links)


def _coordinator(context: Context, one: Coordinator) -> Link:
    term = context.when(one.term).text if one.term else ""
    role = context.words(one.role)
    if one.organisation is None:
        return Link(role, note=term)
    return context.link("organisation", one.organisation, ", ".join(filter(None, (role.text, term))))


def _project(context: Context, one: Project) -> views.Project:
    return views.Project(
        context.words(one.title),
        context.tag("project_status", one.status),
        context.when(one.period).text if one.period else "",
        context.links("organisation", one.partners),
        budget_lines(context, one.budget),
        context.link("story", one.story) if one.story else None,
    )


def _programme(context: Context, one: Programme) -> views.Programme:
    return views.Programme(
        context.words(one.title),
        context.when(one.period).text if one.period else "",
        context.speech.join(context.when(day).text for day in one.dates),
        context.participants(one.participants),
        context.maybe(one.note),
        context.link("story", one.story) if one.story else None,
    )
