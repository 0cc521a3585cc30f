"""Surveys, evaluations and recommendations in words and charts; what was not published is said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from goodword.model import assessment as model
from goodword.model.views import background as views
from goodword.model.views.charts import BarChart
from goodword.model.views.common import Fact, Link, Words
from goodword.stages.present.chart_bars import BarInput, StackInput, bar_chart, stacked_chart
from goodword.stages.present.chart_words import Amount, sentences
from goodword.stages.present.context import Context
from goodword.stages.present.vocabulary import VOCABULARIES


def survey(context: Context, one: model.Survey, id_: str) -> views.Survey:
    """A survey with what people said.

    Args:
        context: The page's context.
        one: The survey.
        id_: Unique on the page.

    Returns:
        The view; a chart per kind of figure, because shares and numbers have no common scale.
    """
    return views.Survey(
        context.words(one.question),
        tuple(_facts(context, one)),
        tuple(_charts(context, one, id_)),
        _note(context, one),
        context.source(one.source) if one.source else None,
    )


def _facts(context: Context, one: model.Survey) -> Iterator[Fact]:
    _, speech = context._, context.speech
    asked = speech.number(one.n) if one.n is not None else _("not known")
    yield Fact(_("How many answered"), (Link(Words(asked)),))
    if one.places_n is not None:
        yield Fact(_("In how many places"), (Link(Words(speech.number(one.places_n))),))
    if one.period:
        yield Fact(_("When"), (Link(Words(context.when(one.period).text)),))
    if one.method:
        yield Fact(_("How they were asked"), (Link(context.words(one.method)),))


def _charts(context: Context, one: model.Survey, id_: str) -> Iterator[BarChart]:
    _ = context._
    kinds = (
        ("percent", _("Answers, percent of those asked"), _("Percent")),
        ("count", _("Answers, number of people"), _("Number")),
    )
    for name, title, unit in kinds:
        bars = [
            BarInput(context.words(answer.text), Amount(Decimal(value)))
            for answer in one.answers
            if (value := getattr(answer, name)) is not None
        ]
        if bars:
            head = (_("Answer"), unit)
            yield bar_chart(context.speech, Words(title), bars, id_=f"{id_}-{name}", head=head)


def _note(context: Context, one: model.Survey) -> str:
    if not one.answers:
        return context._("The answers were not published.")
    percents = sum((answer.percent for answer in one.answers if answer.percent is not None), Decimal(0))
    counts = sum(answer.count for answer in one.answers if answer.count is not None)
    if percents > 100 or (one.n is not None and counts > one.n):
        return context._("Several answers were possible, so they do not add up.")
    return ""


def evaluations(
    context: Context, every: Sequence[model.Evaluation], id_: str
) -> tuple[views.Evaluation, ...]:
    """Evaluations in the order of the file.

    Args:
        context: The page's context.
        every: The evaluations.
        id_: Unique on the page.

    Returns:
        Their views.
    """
    return tuple(_evaluation(context, one, f"{id_}-{n}") for n, one in enumerate(every, 1))


def _evaluation(context: Context, one: model.Evaluation, id_: str) -> views.Evaluation:
    _, speech = context._, context.speech
    asked = speech.ngettext("%(n)s was asked.", "%(n)s were asked.", one.n) if one.n is not None else ""
    source = context.source(one.source) if one.source else None
    question, when = context.words(one.question), context.maybe_when(one.date)
    if one.answers is None:
        said = sentences(_("What they answered was not published."), asked)
        return views.Evaluation(question, when, said, None, source)
    agree, disagree = one.answers.agree, one.answers.disagree
    words = _("%(agree)s agree, %(disagree)s disagree.") % {
        "agree": speech.number(agree), "disagree": speech.number(disagree),
    }  # fmt: skip
    chart = None
    if agree + disagree:
        stack = StackInput(None, (agree, disagree))
        keys = ((0, _("agree")), (3, _("disagree")))
        chart = stacked_chart(speech, Words(_("Answers")), [stack], id_=id_, keys=keys, kind=_("Answer"))
    return views.Evaluation(question, when, sentences(words, asked), chart, source)


def recommendations(context: Context, every: Sequence[model.Recommendation]) -> views.Recommendations | None:
    """Recommendations with what became of them; None without any."""
    if not every:
        return None
    return views.Recommendations(
        recommendations_sentence(context, every), tuple(_recommendation(context, one) for one in every)
    )


def recommendations_sentence(context: Context, every: Sequence[model.Recommendation]) -> str:
    """``5 recommendations. No answer yet: 2; Carried out: 3.``."""
    total = context.speech.ngettext("%(n)s recommendation", "%(n)s recommendations", len(every))
    counts = []
    for key in VOCABULARIES["recommendation_status"]:
        n = sum(one.status == key for one in every)
        if n:
            counts.append(f"{context.tag('recommendation_status', key).label}: {context.speech.number(n)}")
    return f"{total}. {'; '.join(counts)}."


def _recommendation(context: Context, one: model.Recommendation) -> views.Recommendation:
    return views.Recommendation(
        one.id,
        context.words(one.text),
        context.link("body", one.to) if one.to else None,
        context.tag("recommendation_status", one.status),
        context.maybe_when(one.date),
        context.maybe(one.answer),
        context.maybe_when(one.answered),
    )
