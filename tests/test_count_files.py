"""Data files of incident counts and figures of a whole site, as it is built: first, and after changes."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

import pytest
from site_kit import MINIMAL, PLACES, build, lay, lay_and_build, rows, tree

HEAD = """\
title: {{bs: {title}, en: {title}}}
place: {place}
counting: recorded
source: {{publisher: Policija}}
"""
ROWS = """\
rows:
- {period: 2024, count: na}
- {period: 2025, count: "90417"}
- {period: 2025, count: "77131", type: [threats]}
- {period: 2025-03, count: "66131"}
"""


def counts(title: str, rows: str, place: str = "foca", more: str = "") -> str:
    return HEAD.format(title=title, place=place) + more + rows


OTHER = "rows:\n- {{period: 2025, count: {count}, type: [arson]}}\n"
FIGURES = """\
- {id: zara, label: Prijave, unit: prijava, places: [foca], values: [{period: 2025, value: 1105}]}
- {id: luka, label: Izmišljeno, unit: osoba, places: [luka], values: [{value: 88131}], example: yes}
"""
FILES: dict[str, str | bytes] = {
    **MINIMAL,
    "content/places.yml": PLACES + "- {id: luka, name: {bs: Luka, en: Luka}, kind: city, example: yes}\n",
    "content/data/policija.yml": counts("Policija", ROWS),
    "content/data/drugi.yml": counts("Drugi", OTHER.format(count="suppressed")),
    "content/data/luka.yml": counts(
        "Luka", ROWS.replace("77131", "55131").replace("66131", "44131"), "luka", "example: yes\n"
    ),
    "content/data/figures.yml": FIGURES,
}


def standing(site: dict[str, bytes], number: str) -> set[str]:
    """Files in which a number stands, with or without marks between thousands, also inside gzip."""
    written = re.compile(r"(?<![\w.-])" + number[:-3] + r"[., \xa0\u202f]?" + number[-3:] + r"(?!\w)")
    plain = {path: gzip.decompress(d) if d[:2] == b"\x1f\x8b" else d for path, d in site.items()}
    return {path for path, data in plain.items() if written.search(data.decode("utf-8", "replace"))}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lay_and_build(tmp_path_factory.mktemp("counts"), FILES, "bs, en")


def test_what_gives_a_hidden_count_away_stands_nowhere_on_the_site(built: Path) -> None:
    site = tree(built / "site")
    assert standing(site, "77131") == set(), "a part of a year that another set hides"
    assert standing(site, "66131") == set(), "a month of it"
    own = {"data/incidents/policija.csv", "data/incidents/policija.json"}
    pages = {f"{lang}/incidents/policija/index.html" for lang in ("bs", "en")}
    assert standing(site, "90417") >= own | pages, "the whole year stands where this test looks"
    told = rows(site["data/incidents/policija.csv"])
    assert [(row["period"], row["count"]) for row in told] == [("2024", "na"), ("2025", "90417")]
    assert rows(site["data/incidents/drugi.csv"]) == [], "a part, and its year is hidden"
    assert told[0]["warning"].startswith(
        "Brojevi pokazuju šta je prijavljeno, a ne šta se dogodilo. / Counts"
    )


def test_examples_have_files_of_their_own_alone(built: Path) -> None:
    site = tree(built / "site")
    named = {path for path in standing(site, "55131") if path.startswith("data/")}
    assert named == {"data/incidents/luka.csv", "data/incidents/luka.json"}
    assert [path for path in standing(site, "88131") if path.startswith("data/")] == []
    assert [row["figure"] for row in rows(site["data/figures.csv"])] == ["zara"]
    listed = {one["name"] for one in json.loads(site["data/datapackage.json"])["resources"]}
    assert {"incidents-policija", "incidents-drugi", "figures", "figure_parts"} <= listed
    assert "incidents-luka" not in listed


def test_pages_lead_to_the_files_and_back(built: Path) -> None:
    site = {path: data.decode() for path, data in tree(built / "site").items() if path.endswith(".html")}
    for ending in ("csv", "json"):
        assert f'href="../../../data/incidents/policija.{ending}"' in site["bs/incidents/policija/index.html"]
        assert f'href="../../../data/figures.{ending}"' in site["en/figures/zara/index.html"]
        assert f'href="../../data/figures.{ending}"' in site["en/figures/index.html"]
        assert f'href="../../data/figures.{ending}"' in site["bs/data/index.html"]
    assert 'data/figures.csv"' not in site["en/figures/luka/index.html"], "an example is not in there"
    assert 'href="../data/"' in site["bs/incidents/index.html"]
    for section in ("figures", "incidents"):
        assert f'href="../{section}/"' in site["bs/data/index.html"]


def test_a_site_without_counts_names_none(tmp_path: Path) -> None:
    lay(tmp_path, MINIMAL)
    assert build(tmp_path).fine
    site = tree(tmp_path / "site")
    assert not [path for path in site if path.startswith("data/incidents/")]
    assert rows(site["data/figures.csv"]) == []
    assert b"../incidents/" not in site["bs/data/index.html"]
    assert json.loads(site["data/figures.json"])["figures"] == []


def test_what_another_set_hides_comes_and_goes_and_nothing_else_is_made(tmp_path: Path) -> None:
    lay(tmp_path, FILES, "bs, en")
    assert build(tmp_path).fine
    hidden = tree(tmp_path / "site")
    lay(tmp_path, {"content/data/drugi.yml": counts("Drugi", OTHER.format(count='"17"'))}, "bs, en")
    assert build(tmp_path).fine
    shown = tree(tmp_path / "site")
    own = {"data/incidents/policija.csv", "data/incidents/policija.json"}
    assert standing(shown, "77131") >= own, "the file of this set is as it was, the other was changed"
    kept = [path for path in shown if path.startswith("data/") and shown[path] != hidden.get(path)]
    assert set(kept) == own | {"data/incidents/drugi.csv", "data/incidents/drugi.json"}
    assert build(tmp_path, "--clean").fine
    assert data(tree(tmp_path / "site")) == data(shown), "what was kept is what is made anew"
    (tmp_path / "content/data/drugi.yml").unlink()
    assert build(tmp_path).fine
    gone = tree(tmp_path / "site")
    assert "data/incidents/drugi.csv" not in gone
    assert b"incidents-drugi" not in gone["data/datapackage.json"]


def data(site: dict[str, bytes]) -> dict[str, bytes]:
    return {path: file for path, file in site.items() if path.startswith("data/")}
