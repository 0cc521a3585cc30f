"""JSON Schema of a plan's progress with its trace."""

from __future__ import annotations

from typing import Any, Final, get_args

from goodword.formats.data.schema_parts import COUNT, DECIMAL, STRING, object_of, or_null, ref, status
from goodword.model.action import ActionStatus, Reading
from goodword.model.basis import BasisKind, Reason
from goodword.model.timeliness import TimelinessKey

_PERCENT: Final = {"type": ["integer", "null"], "minimum": 0, "maximum": 100}
_EXACT: Final = {"type": ["string", "null"], "pattern": r"^\d+(/[1-9]\d*)?$"}
TIME: Final = {
    "timeliness": {"enum": list(get_args(TimelinessKey))},
    "days_late": {"type": ["integer", "null"]},
    "days_left": {"type": ["integer", "null"]},
}


def progress() -> dict[str, Any]:
    """How far a plan is."""
    share = {"status": status(), "count": COUNT, "percent": COUNT}
    other = {"percent": _PERCENT, "exact": _EXACT, "counted": COUNT}
    return object_of(
        {
            "percent": _PERCENT,
            "exact": _EXACT,
            "counted": COUNT,
            "total": COUNT,
            "sentence": ref("text"),
            "coverage": ref("text"),
            "done": COUNT,
            "late": COUNT,
            "moved": COUNT,
            "left_out": {
                "type": "object",
                "properties": dict.fromkeys(get_args(Reason), COUNT),
                "additionalProperties": False,
            },
            "shares": {"type": "array", "items": object_of(share)},
            "time_used": _PERCENT,
            "coalition": or_null(object_of(other)),
            "trace": {"type": "array", "items": _row()},
        }
    )


def _row() -> dict[str, Any]:
    own = {
        "action": STRING,
        "status": status(),
        "timeliness": TIME["timeliness"],
        "weight": DECIMAL,
        "contribution": or_null(ref("figure")),
        "coalition": or_null(_other()),
    }
    return _with_judged(own)


def _other() -> dict[str, Any]:
    return _with_judged({"status": {"enum": [*get_args(ActionStatus), None]}})


def _with_judged(own: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "allOf": [ref("judged")],
        "properties": own,
        "required": list(own),
        "unevaluatedProperties": False,
    }


def judged() -> dict[str, Any]:
    """A figure with what it stands on, or the reason why there is none."""
    indicator = {"id": STRING, "value": or_null(ref("figure"))}
    return {
        "description": "A figure with what it stands on, or the reason why there is none.",
        "type": "object",
        "properties": {
            "basis": {"enum": [*get_args(BasisKind), None]},
            "value": or_null(ref("figure")),
            "left_out": {"enum": [*get_args(Reason), None]},
            "reading": {"enum": list(get_args(Reading))},
            "before_the_rule": ref("figure"),
            "milestones": object_of({"done": COUNT, "total": COUNT}),
            "indicators": {"type": "array", "items": object_of(indicator)},
            "stated_by": STRING,
            "stated_on": ref("date"),
            "date_not_given": {"const": True},
        },
        "required": ["basis", "value", "left_out"],
    }
