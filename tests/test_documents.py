"""A document is on the site as long as something shown names it, and nowhere else and no longer."""

from __future__ import annotations

import json
from pathlib import Path

from attached_samples import pdf
from site_kit import MINIMAL, build, lay, lay_and_build, rows, tree

WORD = "zvjezdokljuc"
PLAN = """\
title: Plan za Foču
type: ccap
places: [foca]
period: 2026/2028
status: in_force
adopted: {{act: Odluka 1, date: 2025-12, {adopted}}}
summary: Šta je dogovoreno.
actions:
  - id: "1.1"
    title: Klupe
    responsible: unknown
    due: 2027
    status: not_started
    evidence:
      - {{type: minutes, title: Zapisnik, date: 2026-05, file: zapisnici/prvi.txt}}
      - {{type: decision, title: Odluka, date: 2026-05, url: "https://nova.example/o", file: odluka.pdf}}
"""
SITE: dict[str, str | bytes] = {
    **MINIMAL,
    "content/plans/foca-2026.yml": PLAN.format(adopted="file: odluka.pdf"),
    "content/files/odluka.pdf": pdf(),
    "content/files/zapisnici/prvi.txt": f"Zapisnik {WORD}\n",
}


def held(folder: Path) -> list[str]:
    """Files with the word of the document, everywhere but in the content."""
    everything = tree(folder).items()
    return [path for path, data in everything if WORD.encode() in data and not path.startswith("content/")]


def test_documents_are_published_byte_for_byte_and_shown_with_kind_and_size(tmp_path: Path) -> None:
    site = lay_and_build(tmp_path, SITE, "bs, en") / "site"
    assert (site / "files/odluka.pdf").read_bytes() == SITE["content/files/odluka.pdf"]
    assert (site / "files/zapisnici/prvi.txt").read_text("utf-8") == f"Zapisnik {WORD}\n"
    plan = (site / "bs/plans/foca-2026/index.html").read_text("utf-8").replace("\xa0", " ")
    assert 'data-paper="https://example.org/files/odluka.pdf">Odluka 1</a>' in plan
    assert "PDF, 1 kB" in plan
    action = (site / "en/plans/foca-2026/1.1/index.html").read_text("utf-8").replace("\xa0", " ")
    assert 'href="../../../../files/zapisnici/prvi.txt"' in action
    assert "TXT, 1 kB" in action
    assert 'href="https://nova.example/o"' in action
    assert "copy on this site</a>" in action


def test_data_give_the_whole_address(tmp_path: Path) -> None:
    site = lay_and_build(tmp_path, SITE) / "site"
    plan = json.loads((site / "data/plans/foca-2026.json").read_text("utf-8"))["plan"]
    assert plan["adopted"]["file"] == "https://example.org/files/odluka.pdf"
    files = [one["file"] for one in plan["actions"][0]["evidence"]]
    assert files == ["https://example.org/files/zapisnici/prvi.txt", "https://example.org/files/odluka.pdf"]
    table = rows((site / "data/plans/foca-2026/evidence.csv").read_bytes())
    assert [row["file"] for row in table] == files


def test_documents_of_a_draft_are_in_no_generation_and_no_store(tmp_path: Path) -> None:
    lay_and_build(tmp_path, SITE)
    assert "site/files/zapisnici/prvi.txt" in held(tmp_path)
    draft = PLAN.format(adopted="file: odluka.pdf") + "draft: yes\n"
    done = build(lay(tmp_path, {"content/plans/foca-2026.yml": draft}))
    assert done.fine, done.output
    assert not (tmp_path / "site/files").exists()
    assert held(tmp_path) == []


def test_a_deleted_or_changed_document_stays_in_no_generation(tmp_path: Path) -> None:
    lay_and_build(tmp_path, SITE)
    file = tmp_path / "content/files/zapisnici/prvi.txt"
    file.write_text("Zapisnik bez imena\n", "utf-8")
    done = build(tmp_path, "--why")
    assert done.fine, done.output
    assert "the document is another one:\n  file files/zapisnici/prvi.txt" in done.output.replace("\r", "")
    assert held(tmp_path) == []
    assert (tmp_path / "site/files/zapisnici/prvi.txt").read_text("utf-8") == "Zapisnik bez imena\n"


def test_a_document_that_is_missed_stops_the_build(tmp_path: Path) -> None:
    without = {name: data for name, data in SITE.items() if not name.endswith("odluka.pdf")}
    done = build(lay(tmp_path, without))
    assert not done.fine
    assert "odluka.pdf" in done.output


def test_a_document_that_nobody_names_is_a_warning(tmp_path: Path) -> None:
    done = build(lay(tmp_path, {**SITE, "content/files/jos-nesto.txt": "x\n"}))
    assert done.fine, done.output
    assert "files/jos-nesto.txt" in done.output
    assert not (tmp_path / "site/files/jos-nesto.txt").exists()
