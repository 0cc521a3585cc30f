"""Golden sheets: each stands with the plan that is made of it and the report that is given of it.

The sheets are made in ``office_sheets.py``. After a change that is meant, run
``pytest tests/golden/test_office_sheets.py --update-golden`` and read every difference.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from office_sheets import SHEETS

from goodword.cli.sheet_words import summary, tell
from goodword.formats.sheets.opening import open_sheets
from goodword.formats.sheets.taking_in import Facts, Taken, take_in
from goodword.model.catalogue import message, severity
from goodword.model.loaded import Loaded
from goodword.model.settings import Settings
from goodword.stages.check import check
from goodword.stages.load import load
from goodword.text.fold import words as folded
from goodword.text.i18n import Speech

FOLDER = Path(__file__).with_name("sheets")
SETTINGS = Settings("Naš grad", "https://example.org/", ("bs", "sr-Cyrl", "en"))
SITE = {
    "places.yml": """
- {id: nova-luka, name: {bs: Nova Luka, sr-Cyrl: Нова Лука}, kind: municipality}
- {id: gornji-grad, name: Gornji Grad, kind: city}
""",
    "organisations.yml": """
- id: opcina
  name: {bs: Općina Nova Luka, sr-Cyrl: Општина Нова Лука, en: Municipality of Nova Luka}
- {id: obala, name: {bs: Udruženje Obala, en: Association Obala}, abbreviation: UO}
- {id: skola, name: Osnovna škola „Prva luka“, abbreviation: OŠ „Prva luka“}
- {id: radio, name: Radio Nova Luka}
- {id: policija, name: Policijska stanica, abbreviation: PS}
- {id: csr, name: Centar za socijalni rad, abbreviation: CSR}
""",
}


def site(**more: str) -> Loaded:
    return load({name: text.encode() for name, text in {**SITE, **more}.items()}, {}, SETTINGS)


def taken(name: str) -> tuple[str, Taken]:
    file, data = SHEETS[name]()
    known = site()
    facts = Facts(SETTINGS.languages, known.places, known.organisations)
    found = take_in(data, file, facts, str)
    if not found.places:
        facts = Facts(SETTINGS.languages, known.places, known.organisations, place="nova-luka")
        found = take_in(data, file, facts, str)
    return file, found


def problems(text: str) -> list[str]:
    """What ``goodword check`` says of the plan, but that it is held as a draft."""
    loaded = site(**{"plans/plan.yml": text})
    checked = check(loaded, {}, SETTINGS, date(2026, 11, 20))
    found = [
        one for one in checked.problems if one.file.startswith("plans/") and severity(one.code) != "held"
    ]
    return [f"check: {severity(one.code)}: {one.field}: {message(one).what}" for one in found]


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_gives_the_plan_and_the_report_that_stand_beside_it(name: str, update_golden: bool) -> None:
    file, found = taken(name)
    words = Speech("en")
    report = [
        *tell(found.remarks, file, words),
        summary(found.remarks, found.actions, words),
        *problems(found.text),
    ]
    told = {f"{name}.yml": found.text, f"{name}.txt": "\n".join(report) + "\n"}
    for file, text in told.items():
        if update_golden:
            (FOLDER / file).write_text(text, encoding="utf-8")
        assert (FOLDER / file).read_text("utf-8") == text


def test_no_expected_file_is_left_over() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == SHEETS.keys()


@pytest.mark.parametrize("name", SHEETS)
def test_a_plan_can_be_read_and_has_no_error_but_those_the_sheet_has(name: str) -> None:
    """What a sheet does not say is unknown; only a reason that is not given is an error."""
    found = [one for one in problems(taken(name)[1].text) if one.startswith("check: error")]
    assert [one for one in found if "no reason is given" not in one] == []


@pytest.mark.parametrize("name", SHEETS)
def test_nothing_is_lost(name: str) -> None:
    """Every word of every cell is in the plan, as a value or as a comment, or in the report."""
    file, found = taken(name)
    report = " ".join(str(value) for one in found.remarks for value in one.values.values())
    there = set(folded(found.text + " " + report + " " + SITE["organisations.yml"]))
    sheets, _ = open_sheets(SHEETS[name]()[1], file)
    lost = set()
    for sheet in sheets:
        for row in sheet.rows if not sheet.hidden else ():
            for cell in row:
                if isinstance(cell.value, str) and not cell.formula:
                    lost |= {word for word in folded(cell.text) if len(word) > 3 and word.isalpha()} - there
    assert lost - READ == set()


READ = {
    # Dates, states, amounts and words before numbers, which stand in the plan in its own spelling.
    "cilj", "delomicno", "juni", "kontinuirano", "kraj", "kraja", "kvartal", "mart", "nije",
    "obustavljeno", "osnazivanje", "otkazano", "pocelo", "polugodiste", "potrebi", "potrebna",
    "provedeno", "septembar", "svake", "tijeku", "toku", "travanj", "tromjesecje", "zapoceto",
    "zapocelo", "zavrseno", "godine", "nisu", "delimicno", "nepoznato", "decembar", "gotovo", "nece",
    "prvo", "radi", "realizovano", "realizovati", "strateski", "track",
}  # fmt: skip
