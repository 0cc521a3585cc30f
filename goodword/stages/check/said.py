"""What an editor said of changes since an earlier state, in amendments and corrections of a plan."""

from __future__ import annotations

from collections.abc import Iterable

from goodword.model.amendment import Amendment, PlanCorrection, names_action
from goodword.model.fields import Text
from goodword.model.plan import Plan


class Said:
    """What amendments and corrections that were added since say of actions."""

    def __init__(self, old: Plan, new: Plan) -> None:
        self._amendments = [one for one in new.amendments if not stands(one, old.amendments)]
        self._corrections = [one for one in new.corrections if not stands(one, old.corrections)]

    @property
    def anything(self) -> bool:
        """Whether there is any new amendment or correction."""
        return bool(self._amendments or self._corrections)

    def amended(self, id_: str) -> bool:
        """Whether an amendment lists the action."""
        return any(id_ in one.actions for one in self._amendments)

    def corrected(self, id_: str) -> bool:
        """Whether a correction names the action."""
        return any(names_action(one.what, id_) for one in self._corrections)


def holds(new: Text | None, old: Text) -> bool:
    """Whether all that a text said is still there; a translation may be added."""
    said = dict(new.by_language) if new else {}
    return all(said.get(lang, "").split() == text.split() for lang, text in old.by_language)


def stands(
    entry: Amendment | PlanCorrection, others: Iterable[Amendment | PlanCorrection], *, whole: bool = False
) -> bool:
    """Whether an entry is among others: by its day and original words, or with everything that it says."""
    for other in others:
        if other.date.text != entry.date.text:
            continue
        if not whole and original(other.what).split() == original(entry.what).split():
            return True
        if whole and holds(other.what, entry.what) and _keeps(other, entry):
            return True
    return False


def _keeps(new: Amendment | PlanCorrection, old: Amendment | PlanCorrection) -> bool:
    """Whether an amendment still lists its actions, and who decided it."""
    if not (isinstance(new, Amendment) and isinstance(old, Amendment)):
        return True
    decided = old.decided_by is None or holds(new.decided_by, old.decided_by)
    return decided and set(new.actions) >= set(old.actions)


def original(text: Text) -> str:
    """A text in the language in which it was written."""
    return text.by_language[0][1]
