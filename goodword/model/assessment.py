"""What was asked, found and recommended: surveys, evaluations, recommendations (DOMAIN, sections 2 and 3)."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from goodword.model.fields import Body, D, Text, Value
from goodword.model.record import Count, Percent, Source

RecommendationStatus = Literal["open", "accepted", "partly", "rejected", "done"]


def _none_published(raw: object) -> object:
    return [] if raw == "not_published" else raw


def _not_published(raw: object) -> object:
    return None if raw == "not_published" else raw


class Answer(Value):
    """How many gave an answer."""

    text: Text = Field(description="The answer.")
    percent: Percent | None = Field(None, description="Share of those asked, 0 to 100; or `count` instead.")
    count: Count | None = Field(None, description="How many said so; or `percent` instead.")


class Survey(Value):
    """A question that was put to people."""

    question: Text = Field(description="What was asked.")
    n: Count | None = Field(None, description="How many answered.")
    places_n: Count | None = Field(None, description="In how many places.")
    period: D | None = Field(None, description="When.")
    method: Text | None = Field(None, description="How they were chosen and asked.")
    answers: Annotated[tuple[Answer, ...], BeforeValidator(_none_published)] = Field(
        description="What they said; or `not_published`."
    )
    source: Source | None = Field(None, description="Where it is known from.")


class Agreement(Value):
    """How many agree."""

    agree: Count = Field(description="How many agree.")
    disagree: Count = Field(description="How many disagree.")


class Evaluation(Value):
    """A judgement on the work, by those who were asked."""

    question: Text = Field(description="What was asked.")
    answers: Annotated[Agreement | None, BeforeValidator(_not_published)] = Field(
        description="How many agree and disagree; or `not_published`."
    )
    n: Count | None = Field(None, description="How many were asked.")
    date: D | None = Field(None, description="When.")
    source: Source | None = Field(None, description="Where it is known from.")


class Recommendation(Value):
    """A recommendation, tracked to its answer."""

    id: str = Field(description="Number, unique in the list.")
    text: Text = Field(description="What is recommended.")
    to: Body | None = Field(None, description="Who is asked to act.")
    status: RecommendationStatus = Field(description="What became of it.")
    answer: Text | None = Field(None, description="What was answered, in a sentence.")
    date: D | None = Field(None, description="When it was made.")
    answered: D | None = Field(None, description="When it was answered.")
