"""Check: every reference leads somewhere (DOMAIN, section 0)."""

from __future__ import annotations

from collections.abc import Iterator

from goodword.model.fields import RefTo
from goodword.model.problem import Finding, Problem
from goodword.model.walk import references
from goodword.stages.check.content import Content, Path
from goodword.text.nearest import nearest


def check_references(content: Content) -> Iterator[Problem]:
    """Find references that lead nowhere, or from the real to an invented record and back.

    Args:
        content: What is checked.

    Yields:
        Problems. A reference to a held or withdrawn record is none.
    """
    for kind, id_, record in content.records():
        yield from content.located(kind, id_, _of_record(content, kind, id_))
        if kind != "topic":
            yield from content.located(kind, id_, _worlds(content, kind, id_, record.example))


def _all(content: Content, kind: str, id_: str) -> Iterator[tuple[Path, RefTo, str]]:
    record = content.loaded.table(kind)[id_]
    for path, ref, target in references(record.story if kind == "story" else record):
        if ref.kinds != ("consent",):
            yield path, ref, target


def _of_record(content: Content, kind: str, id_: str) -> Iterator[Finding]:
    seen: set[tuple[Path, str]] = set()
    for path, ref, target in _all(content, kind, id_):
        if isinstance(path[-1], int):
            if (path[:-1], target) in seen:
                yield Finding("ref.twice", path, {"value": target})
            seen.add((path[:-1], target))
        if ref.kinds == ("action",):
            yield from unknown_action(content, target, path)
        elif not any(content.exists(one, target) for one in ref.kinds):
            yield unknown(content, ref.kinds, target, path)


def unknown(content: Content, kinds: tuple[str, ...], target: str, path: Path = ()) -> Finding:
    """The finding that a record does not exist, with the nearest one that does."""
    known = [id_ for kind in kinds for id_ in content.ids(kind)]
    code = "body.unknown" if len(kinds) > 1 else f"{kinds[0]}.unknown"
    return Finding(code, path, {"value": target, "nearest": nearest(target, known)})


def unknown_action(content: Content, target: str, path: Path = ()) -> Iterator[Finding]:
    """Find what is wrong with an action's address ``plan#action``.

    Args:
        content: What is checked.
        target: The address as written.
        path: Where it stands.

    Yields:
        At most one finding.
    """
    plan_id, _, action_id = target.partition("#")
    if not plan_id or not action_id:
        yield Finding("action.form", path, {"value": target})
        return
    if not content.exists("plan", plan_id):
        near = nearest(plan_id, content.ids("plan"))
        yield Finding("plan.unknown", path, {"value": plan_id, "nearest": near and f"{near}#{action_id}"})
        return
    ids = content.known.actions.get(plan_id, (action_id,))
    if action_id not in ids:
        near = nearest(action_id, ids)
        values = {"value": action_id, "plan": plan_id, "nearest": near and f"{plan_id}#{near}"}
        yield Finding("action.unknown", path, values)


def _worlds(content: Content, kind: str, id_: str, example: bool) -> Iterator[Finding]:
    """An invented record among real ones would be taken for a fact. Topics are words and belong to both."""
    for path, ref, target in _all(content, kind, id_):
        for one in ref.kinds:
            other = _example(content, "plan" if one == "action" else one, target.partition("#")[0])
            if other is not None and other != example:
                yield Finding("ref.invented" if other else "ref.real", path, {"value": target})


def _example(content: Content, kind: str, id_: str) -> bool | None:
    return content.known.examples.get((kind, id_))
