"""Entries of plans as YAML on one line, ready to be pasted: no wrong indent can spoil them."""

from __future__ import annotations

import json

from goodword.model.action import Change


def change_line(change: Change) -> str:
    """An entry of changes as it was, to be pasted back."""
    words = dict(change.reason.by_language)
    reason: object = words if len(words) > 1 else next(iter(words.values()))
    parts = {"field": change.field, "from_": change.from_, "to": change.to, "reason": reason}
    if change.decided_by:
        parts["decided_by"] = dict(change.decided_by.by_language)
    return entry_line(date=change.date.text, **parts)


def entry_line(**parts: object) -> str:
    """An entry of a list: ``- {date: 2026-11-20, field: due, from: "2026-06", to: "2026-09", reason: ""}``.

    Args:
        **parts: Values by name; ``from_`` for ``from``. What is left empty is refused by the check, so that
            nobody publishes a placeholder.

    Returns:
        One line.
    """
    written = [f"{name.rstrip('_')}: {_value(name, value)}" for name, value in parts.items()]
    return f"- {{{', '.join(written)}}}"


def _value(name: str, value: object) -> str:
    if name in ("date", "field"):
        return str(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{lang}: {_value('', text)}" for lang, text in value.items()) + "}"
    return json.dumps(value, ensure_ascii=False)
