"""Plan, export, import, plan: identical, and the same bytes again; what is not held is named."""

from __future__ import annotations

import io
import zipfile
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from drawn_plans import LANGUAGES, lines, plans
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from goodword.formats.sheets.flat import flatten
from goodword.formats.sheets.grid import SheetError
from goodword.formats.sheets.handing_out import hand_out
from goodword.formats.sheets.labels import WORDS
from goodword.formats.sheets.shape import plan_forms
from goodword.formats.sheets.taking_in import Facts, Taken, take_in
from goodword.model.plan import Plan
from goodword.model.settings import Settings
from goodword.stages.load import load

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = Settings("S", "https://example.org/", LANGUAGES)
FACTS = Facts(LANGUAGES, {}, {}, place="foca")


def taken(data: bytes, name: str = "plan.xlsx") -> Taken:
    return take_in(data, name, FACTS, str)


def loaded(text: str) -> Plan:
    found = load({"plans/plan.yml": text.encode()}, {}, SETTINGS)
    assert found.problems == [], (found.problems, text)
    return found.plans["plan"]


def same(plan: Plan) -> Plan:
    """A plan as loading gives it: moments are days in the site's time zone."""
    from goodword.model.local_days import local_days

    return local_days(plan, SETTINGS.timezone)


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(plans(lines))
def test_a_plan_comes_back_identical_and_gives_the_same_bytes_again(plan: Plan) -> None:
    handed = hand_out(plan, "plan", "bs", str)
    assert handed.not_held == ()
    found = taken(handed.data)
    assert [remark.code for remark in found.remarks] == []
    assert found.id == "plan"
    back = loaded(found.text)
    assert back == same(plan)
    assert hand_out(back, "plan", "bs", str).data == handed.data


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(plans(st.text(min_size=1, max_size=8).filter(lambda text: bool(text.strip()))))
def test_what_does_not_come_back_is_named(plan: Plan) -> None:
    """Signs that no workbook can hold are not lost in silence."""
    handed = hand_out(plan, "plan", "bs", str)
    if not handed.not_held:
        assert loaded(taken(handed.data).text) == same(plan)


@pytest.mark.parametrize("name", sorted(path.stem for path in (ROOT / "content" / "plans").glob("*.yml")))
def test_every_plan_of_the_example_site_comes_back(name: str) -> None:
    found = load(
        {f"plans/{name}.yml": (ROOT / "content" / "plans" / f"{name}.yml").read_bytes()}, {}, SETTINGS
    )
    plan = found.plans[name]
    handed = hand_out(plan, name, "bs", str)
    assert handed.not_held == ()
    assert loaded(taken(handed.data).text) == plan


def test_every_column_and_tab_has_words() -> None:
    names = {part for name in plan_forms() for part in name.split(".")}
    names |= {part for form in plan_forms().values() for leaf in form.leaves for part in leaf.key.split(".")}
    assert names - WORDS.keys() == set()


def test_every_form_of_the_model_has_a_sheet_or_is_named() -> None:
    """A field that no sheet can hold would be named by ``not_held``; today there is none."""
    assert {
        "",
        "goals",
        "actions",
        "actions.milestones",
        "actions.updates",
        "actions.changes",
        "actions.budget",
    } <= (plan_forms().keys())
    assert {"actions.indicators.values", "actions.updates.evidence", "history.sources"} <= plan_forms().keys()


ACTION = {"id": "1.10", "title": "Most", "responsible": "unknown", "due": "2026-Q4", "status": "in_progress"}


def small(**fields: Any) -> Plan:
    head = {
        "title": "Plan",
        "type": "ccap",
        "places": ["foca"],
        "period": "2026/2028",
        "status": "in_force",
        "summary": "S",
    }
    return Plan.model_validate({**head, "actions": [{**ACTION, **fields}]}, context={"lang": "bs"})


def edited(plan: Plan, **cells: Any) -> Taken:
    """A plan that an office edited: cells of the sheet of actions by their key."""
    book = openpyxl.load_workbook(io.BytesIO(hand_out(plan, "plan", "bs", str).data))
    sheet = book["Actions"]
    keys = {str(cell.value).rpartition(":")[2]: cell.column for cell in sheet[2]}
    for key, value in cells.items():
        sheet.cell(4, keys[key], value)
    stream = io.BytesIO()
    book.save(stream)
    return taken(stream.getvalue())


def test_what_an_office_types_into_an_exported_sheet_is_understood() -> None:
    found = edited(small(), due="17.5.2026.", status="završeno", **{"sum.planned": "10.000,00 KM"})
    action = loaded(found.text).actions[0]
    assert (action.due.text, action.status) == ("2026-05-17", "completed")
    assert [(line.kind, line.amount.value, line.currency) for line in action.budget] == [
        ("planned", Decimal(10000), "BAM")
    ]
    assert found.remarks == ()


def test_what_cannot_be_read_in_an_exported_sheet_is_kept() -> None:
    found = edited(small(), due="uskoro", start="=TODAY()", weight="mnogo")
    assert [remark.code for remark in found.remarks] == ["formula", "date.unread", "number.unread"]
    assert "# due: uskoro" in found.text
    assert "# start: =TODAY()" in found.text
    assert "# weight: mnogo" in found.text


def test_a_sum_that_was_changed_is_not_taken_in_silence() -> None:
    plan = small(budget=[{"kind": "planned", "amount": "100.00", "currency": "BAM"}])
    found = edited(plan, **{"sum.planned": 200})
    assert [remark.code for remark in found.remarks] == ["computed.differs"]
    assert "# planned: 200" in found.text
    assert loaded(found.text).actions[0].budget == plan.actions[0].budget


def test_rows_that_an_office_adds_are_read_and_a_row_without_an_action_is_named() -> None:
    book = openpyxl.load_workbook(io.BytesIO(hand_out(small(), "plan", "bs", str).data))
    sheet = book["Actions"]
    keys = {str(cell.value).rpartition(":")[2]: cell.column for cell in sheet[2]}
    for key, value in {
        "id": 1.11,
        "title.bs": "Staza",
        "responsible.lead": "opcina-foca",
        "due": "2027",
        "status": "u toku",
    }.items():
        sheet.cell(5, keys[key], value)
    milestones = book["Milestones"]
    for row, action in ((4, "1.11"), (5, "9.9")):
        for column, value in enumerate((action, "m1", "Projekt"), 1):
            milestones.cell(row, column, value)
    book.create_sheet("Bilješke")["A1"] = "Pitati načelnika"
    stream = io.BytesIO()
    book.save(stream)
    found = taken(stream.getvalue())
    assert [one.id for one in loaded(found.text).actions] == ["1.10", "1.11"]
    assert [one.title.by_language for one in loaded(found.text).actions[1].milestones] == [
        (("bs", "Projekt"),)
    ]
    assert [remark.code for remark in found.remarks] == ["row.orphan", "sheet.unused"]
    assert "Pitati načelnika" in found.text
    assert "Projekt" in found.text.partition("# From the sheet")[2]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@A1", "\t=1", "'=1", "''=x", '=HYPERLINK("http://a")'])
def test_formulas_are_neutralised_and_come_back(text: str) -> None:
    plan = small(title=text)
    data = hand_out(plan, "plan", "bs", str).data
    cells = [
        cell
        for row in openpyxl.load_workbook(io.BytesIO(data))["Actions"]
        for cell in row
        if cell.value == text
    ]
    assert [(cell.data_type, cell.quotePrefix) for cell in cells] == [("s", True)]
    table = hand_out(plan, "plan", "bs", str, csv=True).data
    assert f";{text}" not in table.decode("utf-8-sig")
    assert loaded(taken(table, "plan.csv").text).actions[0].title.by_language[0][1] == text


def test_a_package_names_no_moment() -> None:
    data = hand_out(small(), "plan", "bs", str).data
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert {part.date_time for part in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = package.read("docProps/core.xml").decode()
    assert core.count("2000-01-01T00:00:00Z") == 2


def test_a_table_as_text_says_what_it_does_not_hold() -> None:
    plan = small(
        milestones=[{"id": "m", "title": "M"}],
        budget=[{"kind": "spent", "amount": "5.125", "currency": "EUR"}],
    )
    handed = hand_out(plan, "plan", "bs", str, csv=True)
    assert handed.not_held == ("title", "type", "places", "period", "status", "summary", "actions.milestones")
    back = loaded(taken(handed.data, "plan.csv").text).actions[0]
    assert (back.id, back.due.text, back.budget) == ("1.10", "2026-Q4", plan.actions[0].budget)


def test_the_order_of_languages_that_no_column_can_keep_is_named() -> None:
    plan = small(title={"en": "Bridge", "bs": "Most"}, reason={"bs": "R", "en": "R"})
    assert hand_out(plan, "plan", "bs", str).not_held == ("actions.title",)


def test_numbers_that_stand_twice_are_refused() -> None:
    head = {
        "title": "Plan",
        "type": "ccap",
        "places": ["foca"],
        "period": "2026",
        "status": "in_force",
        "summary": "S",
    }
    plan = Plan.model_validate({**head, "actions": [ACTION, ACTION]}, context={"lang": "bs"})
    with pytest.raises(SheetError) as caught:
        flatten(plan)
    assert (caught.value.code, caught.value.values) == ("plan.id_twice", {"value": "1.10"})


@pytest.mark.parametrize("title", ["_x000A_ a", "a_x0041_b", "_x005F_x000A_", "_x000D_\nb"])
def test_a_text_that_looks_like_a_number_of_a_sign_comes_back(title: str) -> None:
    plan = small(title=title)
    handed = hand_out(plan, "plan", "bs", str)
    assert handed.not_held == ()
    assert loaded(taken(handed.data).text) == same(plan)
