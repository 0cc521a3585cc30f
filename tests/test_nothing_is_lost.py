"""Every leaf of a plan, a coalition, a dataset and a figure is on a page and in the data."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from pathlib import Path

import pytest
from leaves_kit import Leaves, body, declared, values_at
from unique_leaves import BY_HAND, EXEMPT, MAKERS, lay_leaves, pages

from goodword.model.coalition import Coalition
from goodword.model.plan import Plan

Built = tuple[Path, dict[str, Leaves]]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return lay_leaves(tmp_path_factory.mktemp("leaves"))


@pytest.mark.parametrize(("name", "model"), [("plan", Plan), ("coalition", Coalition)])
def test_every_declared_field_is_filled(built: Built, name: str, model: type) -> None:
    assert declared(model, name) - {one.path for one in built[1][name].told} == set()


@pytest.mark.parametrize("name", MAKERS)
def test_no_leaf_says_what_another_says(built: Built, name: str) -> None:
    own = [one for one in built[1][name].told if one.path not in BY_HAND]
    texts = Counter(one.texts[0] for one in own if any(sign.isdigit() for sign in one.texts[0]))
    assert [text for text, n in texts.items() if n > 1] == []


@pytest.mark.parametrize("name", MAKERS)
def test_every_leaf_is_on_its_page(built: Built, name: str) -> None:
    site, leaves = built
    assert len(leaves[name].told) > 10
    html = "\n".join(body(path.read_text("utf-8")) for path in pages(site, name))
    assert leaves[name].lost(html, EXEMPT) == []


def test_every_leaf_of_a_plan_is_in_its_json(built: Built) -> None:
    site, leaves = built
    data = json.loads((site / "data/plans/p.json").read_text("utf-8"))["plan"]
    told = {one.path: {"no": "False"}.get(one.raw, one.raw) for one in leaves["plan"].told}
    del told["plan.draft"]  # what is published is never a draft
    assert [path for path, raw in told.items() if raw not in values_at(data, path.split(".")[1:])] == []


def test_every_leaf_of_a_plan_is_in_its_tables(built: Built) -> None:
    site, leaves = built
    tables = [*(site / "data/plans/p").glob("*.csv"), site / "data/plans.csv"]
    cells: set[str] = set()
    for path in tables:
        rows = csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline=""))
        cells |= {part for row in rows for cell in row for part in cell.split("; ")}
    told = [one for one in leaves["plan"].told if one.path not in EXEMPT]
    assert [one.path for one in told if one.raw not in cells] == []


def test_the_caution_stands_with_every_count(built: Built) -> None:
    site, _ = built
    for page in ("incidents/d", "incidents", "places/foca", "plans/p/background"):
        html = (site / "en" / page / "index.html").read_text("utf-8")
        assert "Counts show what was reported, not what happened." in html, page


def test_what_points_inside_a_plan_is_named_where_it_points_from(built: Built) -> None:
    site, leaves = built
    title = {one.path: one.texts[0] for one in leaves["plan"].told if one.path not in BY_HAND}
    folder = site / "en/plans/p"
    action = body((folder / title["plan.actions.id"] / "index.html").read_text("utf-8"))
    assert title["plan.goals.title"] in action
    assert title["plan.amendments.what"] in action
    assert title["plan.actions.title"] in body((folder / "1.2/index.html").read_text("utf-8"))
