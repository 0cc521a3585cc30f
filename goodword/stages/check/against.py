"""Check: what was promised in public did not change in silence since an earlier state (DOMAIN, 2)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from goodword.model.action import Action, Change
from goodword.model.amendment import Amendment, PlanCorrection, names_action
from goodword.model.fields import Text
from goodword.model.loaded import Loaded
from goodword.model.plan import Plan
from goodword.model.problem import Finding, Problem
from goodword.stages.check.check import in_order
from goodword.stages.check.paste import change_line, entry_line
from goodword.stages.check.promised import shifts
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
    return in_order([*_plans(old, new, earlier), *_unread(old, new, earlier)])


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
    same = [k for k, plan in added.items() if _original(plan.title) == _original(was.title)]
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
    said = _Said(old, new)
    places = {action.id: n for n, action in enumerate(new.actions)}
    for action in old.actions:
        if action.id in places:
            here = ("actions", places[action.id])
            yield from _action(action, new.actions[places[action.id]], here, said=said, earlier=earlier)
        elif not said.taken_out(action):
            yield _vanished(action, old, new, earlier)
    yield from _entries_gone("amendments", old.amendments, new.amendments, earlier)
    yield from _entries_gone("corrections", old.corrections, new.corrections, earlier)


class _Said:
    """What amendments and corrections that were added since say of actions."""

    def __init__(self, old: Plan, new: Plan) -> None:
        self._amendments = [one for one in new.amendments if not _stands(one, old.amendments)]
        self._corrections = [one for one in new.corrections if not _stands(one, old.corrections)]
        self._ids = {action.id for action in new.actions}

    def taken_out(self, action: Action) -> bool:
        """Whether an amendment names an action that is gone, or it had gone on in one that is there."""
        return self.amended(action.id) or action.merged_into in self._ids

    def amended(self, id_: str) -> bool:
        """Whether an amendment lists the action."""
        return any(id_ in one.actions for one in self._amendments)

    def corrected(self, id_: str) -> bool:
        """Whether a correction names the action."""
        return any(names_action(one.what, id_) for one in self._corrections)


def _vanished(action: Action, old: Plan, new: Plan, earlier: Earlier) -> Finding:
    before = {one.id for one in old.actions}
    title = _original(action.title)
    values = {"action": action.id, "title": title, "ref": earlier.ref}
    for n, one in enumerate(new.actions):
        if one.id not in before and fold(_original(one.title)) == fold(title):
            return Finding("against.action_renumbered", ("actions", n, "id"), {**values, "now": one.id})
    line = entry_line(date=earlier.today, what="", decided_by="", actions=[action.id])
    return Finding("against.action_gone", ("actions",), {**values, "yaml": line}, key=True)


def _action(old: Action, new: Action, here: Path, *, said: _Said, earlier: Earlier) -> Iterator[Finding]:
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


def _rewritten(old: Action, new: Action, here: Path, *, said: _Said, earlier: Earlier) -> Iterator[Finding]:
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
    decided = old.decided_by is None or _holds(new.decided_by, old.decided_by)
    return decided and _holds(new.reason, old.reason)


def _holds(new: Text | None, old: Text) -> bool:
    said = dict(new.by_language) if new else {}
    return all(said.get(lang, "").split() == text.split() for lang, text in old.by_language)


def _entries_gone(
    name: str,
    old: Iterable[Amendment | PlanCorrection],
    new: tuple[Amendment | PlanCorrection, ...],
    earlier: Earlier,
) -> Iterator[Finding]:
    for entry in old:
        if not _stands(entry, new, whole=True):
            values = {"list": name, "date": entry.date.text, "was": _original(entry.what), "ref": earlier.ref}
            yield Finding("against.entry_gone", (name,), values, key=True)


def _stands(
    entry: Amendment | PlanCorrection, others: Iterable[Amendment | PlanCorrection], *, whole: bool = False
) -> bool:
    """Whether an entry is among others: by its day and original words, or with everything that it says."""
    for other in others:
        if other.date.text != entry.date.text:
            continue
        if not whole and _original(other.what).split() == _original(entry.what).split():
            return True
        if whole and _holds(other.what, entry.what) and _lists(other) >= _lists(entry):
            return True
    return False


def _lists(entry: Amendment | PlanCorrection) -> set[str]:
    return set(entry.actions) if isinstance(entry, Amendment) else set()


def _original(text: Text) -> str:
    return text.by_language[0][1]


def _numbers(plan: Plan) -> list[str]:
    return [action.id for action in plan.actions]
