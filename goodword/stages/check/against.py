"""Check: what was promised in public did not change in silence since an earlier state (DOMAIN, 2)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from goodword.model.action import Action, Change
from goodword.model.amendment import Amendment, PlanCorrection
from goodword.model.loaded import Loaded
from goodword.model.plan import Plan
from goodword.model.problem import Finding, Problem
from goodword.stages.check.check import in_order
from goodword.stages.check.paste import change_line, entry_line
from goodword.stages.check.promised import NOTHING, shifts
from goodword.stages.check.said import Said, holds, original, stands
from goodword.stages.check.terms import of_action, of_plan
from goodword.text.fold import fold

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Earlier:
    """The state that a content folder is compared with.

    Attributes:
        ref: Its name in git, as it was typed.
        today: The day that stands in what is proposed.
    """

    ref: str
    today: date


def check_against(old: Loaded, new: Loaded, earlier: Earlier) -> tuple[Problem, ...]:
    """Find what changed in silence.

    Args:
        old: Plans as they were.
        new: Plans as they are.
        earlier: The state with which they are compared.

    Returns:
        Problems in order. Drafts and examples promised nothing in public.
    """
    found = [*_plans(old, new, earlier), *_unread(old, new, earlier)]
    if new.plans and not any(kind == "plan" for kind, _ in (*old.origins, *old.unread)):
        file = new.origins["plan", min(new.plans)].file
        found.append(Problem("against.nothing", file, values={"ref": earlier.ref}))
    return in_order(found)


def _plans(old: Loaded, new: Loaded, earlier: Earlier) -> Iterator[Problem]:
    for id_, was in sorted(old.plans.items()):
        if was.draft or was.example:
            continue
        now = new.plans.get(id_)
        if now is None:
            if ("plan", id_) not in new.origins:
                yield _gone(old, new, id_, earlier)
            continue
        origin = new.origins["plan", id_]
        for field in ("draft", "example"):
            if getattr(now, field):
                finding = Finding("against.plan_hidden", (field,), {"value": id_, "ref": earlier.ref})
                yield origin.locate(finding)
        yield from map(origin.locate, silent_changes(was, now, earlier))


def _gone(old: Loaded, new: Loaded, id_: str, earlier: Earlier) -> Problem:
    was, file = old.plans[id_], old.origins["plan", id_].file
    added = {k: plan for k, plan in new.plans.items() if k not in old.plans}
    same = [k for k, plan in added.items() if original(plan.title) == original(was.title)]
    same += [k for k, plan in added.items() if was.actions and _numbers(plan) == _numbers(was)]
    values = {"value": id_, "file": file, "ref": earlier.ref, "now": same[0] if same else ""}
    return Problem("against.plan_renamed" if same else "against.plan_gone", file, values=values)


def _unread(old: Loaded, new: Loaded, earlier: Earlier) -> Iterator[Problem]:
    """Plans that could not be read as they were, so nobody can tell what changed in them."""
    known = {id_ for kind, id_ in (*old.origins, *old.unread) if kind == "plan"}
    for id_ in sorted(known - old.plans.keys()):
        if id_ in new.plans:
            file = new.origins["plan", id_].file
            yield Problem("against.unread", file, values={"value": id_, "ref": earlier.ref})


def silent_changes(old: Plan, new: Plan, earlier: Earlier) -> Iterator[Finding]:
    """Find what changed in one plan without an entry that says so.

    Args:
        old: The plan as it was.
        new: The plan as it is.
        earlier: The state with which it is compared.

    Yields:
        Findings in the order of the earlier plan.
    """
    said = Said(old, new)
    yield from of_plan(old, new, said=said, ref=earlier.ref)
    places = {action.id: n for n, action in enumerate(new.actions)}
    for action in old.actions:
        if action.id in places:
            here = ("actions", places[action.id])
            yield from _action(action, new.actions[places[action.id]], here, said=said, earlier=earlier)
        elif not said.amended(action.id):
            yield _vanished(action, old, new, earlier)
    yield from _entries_gone("amendments", old.amendments, new.amendments, earlier)
    yield from _entries_gone("corrections", old.corrections, new.corrections, earlier)


def _vanished(action: Action, old: Plan, new: Plan, earlier: Earlier) -> Finding:
    before = {one.id for one in old.actions}
    title = original(action.title)
    values = {"action": action.id, "title": title, "ref": earlier.ref}
    for n, one in enumerate(new.actions):
        if one.id not in before and fold(original(one.title)) == fold(title):
            return Finding("against.action_renumbered", ("actions", n, "id"), {**values, "now": one.id})
    line = entry_line(date=earlier.today, what="", decided_by="", actions=[action.id])
    return Finding("against.action_gone", ("actions",), {**values, "yaml": line}, key=True)


def _action(old: Action, new: Action, here: Path, *, said: Said, earlier: Earlier) -> Iterator[Finding]:
    yield from _rewritten(old, new, here, said=said, earlier=earlier)
    for shift in shifts(old, new, _fresh(old, new)):
        words = shift.field in ("text", "milestones")
        excused = (words and said.amended(new.id)) or (shift.field == "text" and said.corrected(new.id))
        if shift.told or excused:
            continue
        name = "title" if shift.field == "text" else shift.field
        field = "text" if words else shift.field
        line = entry_line(date=earlier.today, field=field, from_=shift.was, to=shift.now, reason="")
        values = {"action": new.id, "was": shift.was, "now": shift.now, "ref": earlier.ref, "yaml": line}
        yield Finding(f"against.{name}", (*here, name), values)
    fresh = _fresh(old, new)
    for term in of_action(old, new, fresh, said):
        line = entry_line(date=earlier.today, field=term.entry, from_=term.was, to=term.now, reason="")
        values = {"action": new.id, "field": term.field, "was": term.was, "now": term.now}
        values |= {"ref": earlier.ref, "yaml": line}
        yield Finding(term.code, (*here, term.field) if term.now != NOTHING else here, values)


def _fresh(old: Action, new: Action) -> list[Change]:
    """Changes that were added since; a reason in other words makes none new."""
    left = Counter(map(_key, old.changes))
    fresh = []
    for change in new.changes:
        if left[_key(change)]:
            left[_key(change)] -= 1
        else:
            fresh.append(change)
    return fresh


def _key(change: Change) -> tuple[str, str, str, str]:
    return change.date.text, change.field, change.from_, change.to


def _rewritten(old: Action, new: Action, here: Path, *, said: Said, earlier: Earlier) -> Iterator[Finding]:
    """Entries of changes that are gone, or that say something else than they did."""
    left = list(enumerate(new.changes))
    for change in old.changes:
        same = [(n, one) for n, one in left if _key(one) == _key(change)]
        values = {
            "action": new.id, "date": change.date.text, "field": change.field, "ref": earlier.ref,
            "yaml": change_line(change),
        }  # fmt: skip
        kept = next(((n, one) for n, one in same if _keeps(one, change)), None)
        if kept is not None:
            left.remove(kept)
        elif same:
            left.remove(same[0])
            if not said.corrected(new.id):
                yield Finding("against.reason", (*here, "changes", same[0][0], "reason"), values)
        else:
            like = [n for n, one in left if (one.date.text, one.field) == (change.date.text, change.field)]
            path = (*here, "changes", like[0]) if like else (*here, "changes")
            yield Finding("against.change_rewritten" if like else "against.change_gone", path, values)


def _keeps(new: Change, old: Change) -> bool:
    """Whether all that an entry said is still there; a translation may be added."""
    decided = old.decided_by is None or holds(new.decided_by, old.decided_by)
    return decided and holds(new.reason, old.reason)


def _entries_gone(
    name: str,
    old: Iterable[Amendment | PlanCorrection],
    new: tuple[Amendment | PlanCorrection, ...],
    earlier: Earlier,
) -> Iterator[Finding]:
    for entry in old:
        if not stands(entry, new, whole=True):
            values = {"list": name, "date": entry.date.text, "was": original(entry.what), "ref": earlier.ref}
            yield Finding("against.entry_gone", (name,), values, key=True)


def _numbers(plan: Plan) -> list[str]:
    return [action.id for action in plan.actions]
