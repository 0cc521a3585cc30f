"""Open data of a plan: nothing that is public is missing, nothing that is not is there."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from plan_samples import DAY, a_full_plan, a_plan, context
from site_kit import rows

from goodword.build.data import DataFiles
from goodword.formats.data import Dialect, csv_file, joined_tables, plan_schema, progress_schema
from goodword.formats.data.csv_file import neutral
from goodword.model.plan import Plan
from goodword.model.progress import plan_progress
from goodword.model.shape import Shape, shapes
from goodword.model.sheet import Column, Sheet, tables
from goodword.stages.present.data import DataMaker
from goodword.stages.present.figures import two_digits
from goodword.text.i18n import Speech

Full = tuple[dict[str, str], dict[str, bytes]]

URL = "https://example.org/data/schemas/x.json"


def files(**plans: Plan) -> dict[str, bytes]:
    """All data files of a site with these plans, in English and Bosnian."""
    english = context(**plans)
    both = {"en": english, "bs": type(english)(english.world, Speech("bs"), english.settings)}
    made = DataFiles(DataMaker(both))
    return {path: data for _, make in made.jobs() for path, data in make().items()}


def leaves(value: Any) -> Iterator[str]:
    """Everything that a JSON value says."""
    if isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from leaves(part)
    else:
        yield str(value)


def valid(value: Any, schema: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator.check_schema(schema)
    checker = jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )
    checker.validate(value)


@pytest.fixture(scope="module")
def full() -> Full:
    """The words of a full plan by their leaves, and its files."""
    plan, words = a_full_plan()
    return words, files(p=plan)


def test_every_leaf_of_a_plan_is_in_its_json(full: Full) -> None:
    words, made = full
    assert len(words) > 150
    said = set(leaves(json.loads(made["data/plans/p.json"])["plan"]))
    assert {where: word for word, where in words.items() if word not in said} == {}


def test_every_leaf_of_a_plan_is_in_its_tables(full: Full) -> None:
    words, made = full
    own = [data for path, data in made.items() if re.fullmatch(r"data/(plans/p/\w+|plans)\.csv", path)]
    said = {part for data in own for row in rows(data) for cell in row.values() for part in cell.split("; ")}
    assert {where: word for word, where in words.items() if word not in said} == {}


def test_every_leaf_of_an_action_is_there_for_people_too(full: Full) -> None:
    _, made = full
    found = rows(made["data/plans/p/actions.bs.csv"], ";")
    assert len(found) == 2
    assert found[0]["Action"].endswith("bs")


def test_a_full_plan_keeps_to_its_schema(full: Full) -> None:
    _, made = full
    valid(json.loads(made["data/plans/p.json"]), plan_schema(f"{URL[:-6]}published-plan.json"))
    valid(json.loads(made["data/plans/p/progress.json"]), progress_schema(f"{URL[:-6]}progress.json"))


def test_a_schema_refuses_what_is_not_declared(full: Full) -> None:
    schema, plan = plan_schema(f"{URL[:-6]}published-plan.json"), json.loads(full[1]["data/plans/p.json"])
    plan["plan"]["actions"][0]["due"] = "2026-Q4"
    with pytest.raises(jsonschema.ValidationError):
        valid(plan, schema)
    del plan["plan"]["actions"][0]["due"]
    with pytest.raises(jsonschema.ValidationError, match="'due' is a required property"):
        valid(plan, schema)


def test_every_table_has_one_sort_of_row_and_every_column_one_name() -> None:
    parts: dict[str, type] = {}
    for name, one in tables("plan", Plan, ("en", "bs")).items():
        assert parts.setdefault(name, one.part) is one.part
        names = [column.name for column in one.columns]
        assert len(set(names)) == len(names), name
    assert {"plans", "actions", "milestones", "updates", "changes", "budget", "indicators"} <= parts.keys()


def test_nothing_is_declared_that_data_cannot_hold() -> None:
    def walk(model: type, seen: set[type]) -> list[Shape]:
        if model in seen:
            return []
        seen.add(model)
        found = list(shapes(model))
        return found + [s for shape in found if shape.part for s in walk(shape.part, seen)]

    assert [shape for shape in walk(Plan, set()) if shape.sort == "other"] == []


def test_a_date_has_its_first_and_last_day() -> None:
    made = files(p=a_plan({"due": "2026-Q4"}, {"due": "ongoing"}))
    first, second = rows(made["data/actions.csv"])
    assert (first["due"], first["due_from"], first["due_to"]) == ("2026-Q4", "2026-10-01", "2026-12-31")
    assert (second["due"], second["due_from"], second["due_to"]) == ("ongoing", "", "")
    actions = json.loads(made["data/plans/p.json"])["plan"]["actions"]
    assert actions[0]["due"] == {"text": "2026-Q4", "from": "2026-10-01", "to": "2026-12-31"}
    assert actions[1]["due"] == {"text": "ongoing"}


def test_an_amount_is_a_plain_decimal_and_the_unknown_is_not_0() -> None:
    lines = [
        {"kind": "planned", "amount": "12500.50", "currency": "BAM"},
        {"kind": "spent", "amount": "unknown"},
    ]
    found = rows(files(p=a_plan({"budget": lines}))["data/budget.csv"])
    assert [(row["amount"], row["amount_word"]) for row in found] == [("12500.50", ""), ("", "unknown")]


def test_a_table_for_people_speaks_their_language() -> None:
    made = files(p=a_plan({"title": {"bs": "Most", "en": "Bridge"}, "weight": "1.5"}))
    assert b";" in made["data/actions.bs.csv"].splitlines()[0]
    (row,) = rows(made["data/actions.bs.csv"], ";")
    assert (row["Action"], row["Weight"]) == ("1.1 Most", "1,5")
    (row,) = rows(made["data/actions.en.csv"])
    assert (row["Action"], row["Weight"]) == ("1.1 Bridge", "1.5")


def test_lists_are_joined() -> None:
    (row,) = rows(files(p=a_plan({"areas": ["knowledge", "awareness"]}))["data/actions.csv"])
    assert row["areas"] == "knowledge; awareness"


def test_what_is_not_on_the_site_is_not_named() -> None:
    hidden = {"organisation": "secret-office", "role": "lead"}
    plan = a_plan({"responsible": [hidden]}, coalitions=["secret-coalition"], revision_of="secret-plan")
    made = files(p=plan)
    assert [path for path, data in made.items() if b"secret" in data] == []
    valid(json.loads(made["data/plans/p.json"]), plan_schema(f"{URL[:-6]}published-plan.json"))


def test_an_example_is_marked_and_in_no_table_over_all_plans() -> None:
    made = files(
        p=a_plan({"title": "True"}), x=a_plan({"title": "Invented", "due": "2026-12"}, example="yes")
    )
    assert rows(made["data/plans/x/actions.csv"])[0]["example"] == "true"
    assert rows(made["data/plans/p/actions.csv"])[0]["example"] == "false"
    assert json.loads(made["data/plans/x/progress.json"])["example"] is True
    assert "CATEGORIES:EXAMPLE" in made["data/plans/x.en.ics"].decode()
    over_all = [path for path in made if path.startswith("data/") and path.count("/") == 1]
    assert [path for path in over_all if b"Invented" in made[path]] == []
    assert "data/plans.en.ics" not in made, "a calendar without events is not allowed"


def test_a_plan_whose_actions_are_not_public_has_no_figure() -> None:
    made = files(p=a_plan())
    assert json.loads(made["data/plans/p/progress.json"])["progress"] is None
    (row,) = rows(made["data/plans.csv"])
    assert (row["actions"], row["done"], row["percent"]) == ("", "", "")
    assert json.loads(made["data/plans/p.json"])["plan"]["actions"] == []
    valid(json.loads(made["data/plans/p.json"]), plan_schema(f"{URL[:-6]}published-plan.json"))


def test_progress_is_exact_and_adds_up() -> None:
    reported = {"date": "2026-10-01", "by": "office", "text": "T"}
    plan = a_plan(
        {"updates": [{**reported, "percent": "33.3"}], "weight": "2"},
        {"updates": [{**reported, "percent": "50"}]},
        {"status": "cancelled", "reason": "No money"},
        {"updates": [{**reported, "percent": "10"}, {**reported, "reading": "coalition", "percent": "5"}]},
        {},
    )
    made = json.loads(files(p=plan)["data/plans/p/progress.json"])["progress"]
    exact = plan_progress(plan, DAY).exact
    assert made["exact"] == str(exact)
    assert (
        sum(Fraction(row["contribution"]["exact"]) for row in made["trace"] if row["contribution"]) == exact
    )
    assert (made["counted"], made["total"]) == (3, 5)
    assert made["left_out"] == {"no_report": 1, "cancelled": 1}
    assert sum(share["percent"] for share in made["shares"]) == 100
    first, _, third, fourth, fifth = made["trace"]
    assert (first["basis"], first["value"]) == ("percent", {"exact": "333/10", "rounded": "33.30"})
    assert (first["stated_by"], first["stated_on"]["text"]) == ("office", "2026-10-01")
    assert (third["basis"], third["value"], third["left_out"]) == (None, None, "cancelled")
    assert fourth["coalition"]["value"]["exact"] == "5"
    assert fifth["left_out"] == "no_report"
    assert made["sentence"]["en"].startswith("0 of 5 done")


def test_a_figure_reads_100_only_when_it_is() -> None:
    assert two_digits(Fraction(100)) == "100.00"
    assert two_digits(Fraction(999999, 10000)) == "99.99"
    assert two_digits(Fraction(1, 200)) == "0.01"


@pytest.mark.parametrize("sign", list("=+-@\t\r\n＝＋－＠"))
def test_no_text_is_taken_for_a_formula(sign: str) -> None:
    assert neutral(f"{sign}1") == f"'{sign}1"
    plan = a_plan({"title": f"{sign}HYPERLINK(1)"}, title=f"{sign}cmd")
    made = files(p=plan)
    for path, data in made.items():
        if path.endswith(".csv"):
            delimiter = ";" if ".bs." in path else ","
            for row in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=delimiter):
                assert not [cell for cell in row if cell.startswith(sign)], path


def test_a_negative_number_stays_a_number() -> None:
    sheet = Sheet((Column("t"), Column("n", "number")), (("-1", "-1.5"),))
    assert csv_file(sheet) == b"\xef\xbb\xbft,n\r\n'-1,-1.5\r\n"
    assert csv_file(sheet, Dialect(";", ",")) == b"\xef\xbb\xbft;n\r\n'-1;-1,5\r\n"


@given(st.text())
def test_neutralising_loses_nothing(text: str) -> None:
    made = neutral(text)
    assert made == text or made == f"'{text}"
    # One apostrophe less is the text again, exactly where one was put.
    undone = made[1:] if made.startswith("'") and neutral(made[1:]) == made else made
    assert undone == text


def test_tables_are_joined_under_one_head() -> None:
    columns = (Column("a"), Column("b"))
    one = csv_file(Sheet(columns, (("1", "x\r\ny"),)))
    two = csv_file(Sheet(columns, (("2", 'q"'),)))
    found = rows(joined_tables([csv_file(Sheet(columns)), one, two]))
    assert found == [{"a": "1", "b": "x\r\ny"}, {"a": "2", "b": 'q"'}]
    assert joined_tables([]) == b""


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert files(p=a_plan({"due": "2026-12"})) == files(p=a_plan({"due": "2026-12"}))
