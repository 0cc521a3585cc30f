"""Taking content in unit by unit says the same as checking all of it: for every golden case of checking."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from test_check import CASES, HERE, Case, checked, read_case

from goodword.build.intake import Taken, take_in
from goodword.build.reading import Reader
from goodword.model.site import Records
from goodword.publish.scan import scan
from goodword.publish.units import UnitStore

ALL = [HERE / "_base.yml", *CASES]
KINDS = {"story": "stories"} | {k: f"{k}s" for k in ("plan", "coalition", "place", "organisation", "topic")}


def lay(folder: Path, case: Case) -> Path:
    for name, data in {**case.texts, **case.pictures, **case.attached}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


def taken_in(folder: Path, case: Case, store: UnitStore, day: date | None = None) -> Taken:
    found = scan(folder, store.sources())
    return take_in(found, store, case.settings, as_of=day or case.as_of, workers=1)


def visible(records: Records) -> dict[str, set[str]]:
    found = {kind: set(getattr(records, name)) for kind, name in KINDS.items()}
    return found | {"page": {"/".join(key) for key in records.pages}, "withdrawn": set(records.withdrawn)}


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)
def test_the_same_problems_and_records(path: Path, tmp_path: Path) -> None:
    case, whole, store = read_case(path), checked(path), UnitStore(None, "")
    folder = lay(tmp_path / "content", case)
    for _ in ("empty store", "all is known"):
        taken = taken_in(folder, case, store)
        assert list(map(repr, taken.problems)) == list(map(repr, whole.problems))
        have = {kind: {id_ for k, id_ in taken.entries if k == kind} for kind in visible(whole.records)}
        assert whole.errors or have == visible(whole.records)
    store.close()


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)
def test_the_same_values(path: Path, tmp_path: Path) -> None:
    """What the store gives back is what loading gave, with the photos and scopes that consents leave."""
    case, whole, store = read_case(path), checked(path), UnitStore(None, "")
    taken = taken_in(lay(tmp_path / "content", case), case, store)
    if not whole.errors:
        read = Reader(store, taken, case.settings)
        for kind, name in KINDS.items():
            for id_, record in getattr(whole.records, name).items():
                assert read(kind, id_) == record
        for key, page in whole.records.pages.items():
            assert read("page", "/".join(key)) == page
    store.close()


def test_a_case_after_another_in_the_same_store(tmp_path: Path) -> None:
    """A store that knows something else altogether changes nothing."""
    stamps: dict[str, UnitStore] = {}
    folder = tmp_path / "content"
    for path in (*ALL, *reversed(ALL)):
        case = read_case(path)
        store = stamps.setdefault(repr(case.settings), UnitStore(None, ""))
        for old in sorted(folder.rglob("*")):
            if old.is_file():
                old.unlink()
        taken = taken_in(lay(folder, case), case, store)
        assert list(map(repr, taken.problems)) == list(map(repr, checked(path).problems)), path.stem
    for store in stamps.values():
        store.close()
