"""JSON Schemas of what is published, from the same declarations as the files themselves."""

from __future__ import annotations

from typing import Any, Final

from goodword.formats.data.schema_parts import (
    COUNT,
    FIGURE,
    NAMES,
    STRING,
    document,
    map_of,
    object_of,
    or_null,
    record,
    ref,
)
from goodword.formats.data.schema_progress import TIME, judged, progress
from goodword.model.plan import Plan

PUBLISHED_PLAN: Final = "published-plan"
_HEAD: Final = {
    "id": STRING,
    "as_of": {
        "type": "string",
        "format": "date",
        "description": "Day for which the computed parts hold.",
    },
}


def plan_schema(url: str) -> dict[str, Any]:
    """The schema of a plan's whole public record.

    Args:
        url: Its absolute address.

    Returns:
        JSON Schema, draft 2020-12.
    """
    parts: dict[str, Any] = {}
    plan = record(Plan, parts)
    ids = {"type": "array", "items": STRING}
    action = object_of(
        {**TIME, "moved": COUNT, "first_promise": or_null(object_of({"date": ref("date"), **TIME})),
         "stale_days": or_null(COUNT), "stories": ids, "evidence_count": COUNT}
    )  # fmt: skip
    computed = {
        "progress": or_null(ref("progress")),
        "actions": map_of(action),
        "stories": ids,
        "superseded_by": ids,
    }
    body = {"plan": plan, "computed": object_of(computed), "names": NAMES}
    return _with_figures(url, "The whole public record of a plan, and what is computed of it.", body, parts)


def progress_schema(url: str) -> dict[str, Any]:
    """The schema of a plan's progress with its trace.

    Args:
        url: Its absolute address.

    Returns:
        JSON Schema, draft 2020-12.
    """
    body = {
        "title": ref("text"),
        "example": {"type": "boolean"},
        "rounding": STRING,
        "progress": or_null(ref("progress")),
    }
    return _with_figures(url, "How far a plan is, and what every action adds to the figure.", body, {})


def _with_figures(url: str, about: str, body: dict[str, Any], parts: dict[str, Any]) -> dict[str, Any]:
    shared = {"figure": FIGURE, "progress": progress(), "judged": judged()}
    return document(url, about, {**_HEAD, **body}, {**shared, **parts})
