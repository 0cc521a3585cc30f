"""Plans as they were and as they are in, what changed in silence out; `--update-golden` writes that.

A case lists edits: `[path, value]`, or `[path]` to delete. `before` is done to both states first.
"""

from __future__ import annotations

import copy
import gettext
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from goodword.cli.report import report
from goodword.model.catalogue import PROBLEMS
from goodword.model.loaded import Loaded
from goodword.model.problem import Problem
from goodword.model.settings import Settings
from goodword.stages.check import Earlier, check, check_against
from goodword.stages.load import load

HERE = Path(__file__).parent / "against"
BASE = yaml.safe_load((HERE / "_base.yml").read_text("utf-8"))
TABLES = sorted(path for path in HERE.glob("*.yml") if not path.name.startswith("_"))
CASES = [
    pytest.param(path, n, id=f"{path.stem}: {case['why']}")
    for path in TABLES
    for n, case in enumerate(yaml.safe_load(path.read_text("utf-8"))["cases"])
]
EARLIER = Earlier("origin/main", date(2026, 11, 20))
SETTINGS = Settings("Test", "https://example.org/", ("bs", "en"))


def edited(state: dict[str, Any], steps: list[list[Any]]) -> dict[str, Any]:
    """A state after some steps."""
    made = copy.deepcopy(state)
    for path, *value in steps:
        at: Any = made
        file, _, rest = path.partition(".yml")
        *way, last = [f"{file}.yml", *rest.split("/")[1:]]
        for part in way:
            at = at[int(part)] if isinstance(at, list) else at.setdefault(part, {})
        key: Any = int(last) if isinstance(at, list) else last
        if not value:
            del at[key]
        elif isinstance(at, list) and key == len(at):
            at.append(value[0])
        else:
            at[key] = value[0]
    return made


def loaded(state: dict[str, Any]) -> Loaded:
    files = {
        name: text if isinstance(text, str) else yaml.safe_dump(text, allow_unicode=True, sort_keys=False)
        for name, text in state.items()
    }
    return load({name: text.encode() for name, text in files.items()}, {}, SETTINGS)


def found(case: dict[str, Any]) -> tuple[Problem, ...]:
    before = edited(BASE, case.get("before", []))
    after = edited(before, case["edits"])
    old, new = loaded(before), loaded(after)
    if not case.get("broken"):
        for state in (old, new):
            told = check(state, {}, SETTINGS, date(2026, 11, 20)).errors
            assert not told, f"the case itself is wrong: {lines(told)}"
    return check_against(old, new, EARLIER)


def lines(problems: tuple[Problem, ...]) -> list[str]:
    return report(problems, "text", gettext.NullTranslations(), folder="").splitlines()[:-1]


@pytest.mark.parametrize(("path", "n"), CASES)
def test_what_changed_in_silence_is_told(path: Path, n: int, update_golden: bool) -> None:
    table = yaml.safe_load(path.read_text("utf-8"))
    case = table["cases"][n]
    told = lines(found(case))
    if update_golden:
        case["told"] = told
        path.write_text(yaml.safe_dump(table, allow_unicode=True, sort_keys=False, width=1000), "utf-8")
    assert told == case["told"]


def test_every_code_has_a_case() -> None:
    cases = [case for path in TABLES for case in yaml.safe_load(path.read_text("utf-8"))["cases"]]
    seen = {problem.code for case in cases for problem in found(case)}
    assert seen == {code for code in PROBLEMS if code.startswith("against.")}


def test_what_is_proposed_can_be_pasted() -> None:
    """The proposed line, with a reason, is the entry that was missing."""
    plan = "plans/foca-2026.yml"
    after = edited(BASE, [[f"{plan}/actions/1/due", "2027-03"], [f"{plan}/actions/1/title", 'Novi "naziv"']])
    problems = check_against(loaded(BASE), loaded(after), EARLIER)
    assert [problem.code for problem in problems] == ["against.title", "against.due"]
    entries = []
    for problem in problems:
        (entry,) = yaml.safe_load(str(problem.values["yaml"]))
        assert str(entry["date"]) == "2026-11-20"
        assert entry["reason"] == ""
        entries.append({**entry, "date": "2026-11-20", "reason": "Kiša."})
    mended = edited(after, [[f"{plan}/actions/1/changes", entries]])
    assert check_against(loaded(BASE), loaded(mended), EARLIER) == ()
    assert not check(loaded(mended), {}, SETTINGS, date(2026, 11, 20)).errors


def test_a_proposal_that_was_not_finished_is_refused() -> None:
    line = {"date": "2026-11-20", "field": "text", "from": "a", "to": "b", "reason": ""}
    state = edited(BASE, [["plans/foca-2026.yml/actions/1/changes", [line]]])
    codes = [problem.code for problem in check(loaded(state), {}, SETTINGS, date(2026, 11, 20)).errors]
    assert codes == ["value.empty"]
