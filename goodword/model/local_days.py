"""Moments become days in the site's time zone (DOMAIN, section 2, fine print)."""

from __future__ import annotations

from datetime import tzinfo
from typing import TypeVar

from pydantic import BaseModel

from goodword.model.action import Change
from goodword.model.timeliness import due_date
from goodword.text.dates import FuzzyDate

M = TypeVar("M", bound=BaseModel)


def local_days(record: M, timezone: tzinfo) -> M:
    """Turn every moment in a record into its day in a time zone.

    Args:
        record: A record or a part of one, such as a plan.
        timezone: The site's time zone.

    Returns:
        The record itself if it holds no moment, else a copy in which moments cover their day there.
    """
    found = {name: getattr(record, name) for name in type(record).model_fields}
    local = {name: _local(value, timezone) for name, value in found.items()}
    if isinstance(record, Change) and record.field == "due":
        local |= {"from_": _local_text(record.from_, timezone), "to": _local_text(record.to, timezone)}
    changed = {name: value for name, value in local.items() if value is not found[name]}
    return record.model_copy(update=changed) if changed else record


def _local(value: object, timezone: tzinfo) -> object:
    if isinstance(value, FuzzyDate):
        return value.in_timezone(timezone)
    if isinstance(value, BaseModel):
        return local_days(value, timezone)
    if isinstance(value, tuple):
        parts = tuple(_local(part, timezone) for part in value)
        return parts if any(new is not old for new, old in zip(parts, value, strict=True)) else value
    return value


def _local_text(text: str, timezone: tzinfo) -> str:
    due = due_date(text)
    return text if due is None or due.instant is None else due.in_timezone(timezone).first.isoformat()
