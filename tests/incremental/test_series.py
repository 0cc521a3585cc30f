"""Clean equals incremental after any series of edits, byte for byte."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from random import Random

import pytest
from checking import build_and_compare
from edit_data import DATA
from edit_files import FILES
from edit_frame import FRAME
from edit_others import OTHERS
from edit_stories import STORIES
from hypothesis import given, settings
from hypothesis import strategies as st
from mischief import MISCHIEF
from room import Room
from samples import small_site

from goodword.build import outputs
from goodword.formats.html import Renderer

EDITS = {function.__name__: function for function in (*STORIES, *OTHERS, *DATA, *FILES, *FRAME)}
DAMAGE = {function.__name__: function for function in MISCHIEF}
ONE = st.tuples(st.sampled_from([*EDITS, *EDITS, *DAMAGE]), st.integers(0, 999))
SERIES = st.lists(st.lists(ONE, min_size=1, max_size=3), min_size=1, max_size=8)
"""Builds, each after up to three edits; the number is the source of chance of an edit."""

MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
"""Where files cost no disk: a series writes and deletes some ten thousand."""

USUAL = 60
MANY = int(os.environ.get("GOODWORD_SERIES", USUAL))
"""Series of the slow test: always the same ones, unless more are asked for; then they are new every time."""

Series = list[list[tuple[str, int]]]


def play(series: Series) -> None:
    """Build a small site, then again after each step, and compare every time."""
    with tempfile.TemporaryDirectory(prefix="goodword-series-", dir=MEMORY) as folder:
        room, desk = Room(Path(folder) / "room"), small_site()
        build_and_compare(room, desk.state())
        damaged = False
        for step in series:
            for name, number in step:
                if name in EDITS:
                    EDITS[name](desk, Random(number))
                    room.lay(desk.state())
                else:
                    damaged |= DAMAGE[name](room, Random(number))
            try:
                damaged &= not build_and_compare(room, desk.state(), damaged=damaged)
            except Exception as error:
                error.add_note(f"after the edits {step}")
                raise


@given(series=SERIES)
@settings(max_examples=40, deadline=None, derandomize=True, database=None)
def test_incremental_equals_clean(series: Series) -> None:
    play(series)


def test_incremental_equals_clean_when_every_page_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """The other series draw the same view only once, in whichever build comes first."""
    monkeypatch.setattr(outputs, "Renderer", Renderer)
    edits = ["title", "template", "languages", "page", "words", "add_photo", "time_passes", "look"]
    play([[(name, number)] for number, name in enumerate(edits)])


def test_incremental_equals_clean_when_plans_are_amended() -> None:
    """Enough entries for pages by year, of real and invented plans, and for years that come and go."""
    edits = ["plan_amended"] * 3 + [
        "action_edited",
        "plan_edited",
        "plan_amended",
        "time_passes",
        "plan_added",
    ]
    play([[(name, number), ("plan_amended", number + 50)] for number, name in enumerate(edits)])


def test_incremental_equals_clean_when_counts_are_hidden() -> None:
    """A set of counts hides rows of another, in pages and in files of data."""
    edits = ["count_edited", "dataset_edited", "figure_edited", "dataset_removed"]
    play([[(name, number), ("count_edited", number + 2)] for number, name in enumerate(edits)])


def test_incremental_equals_clean_when_documents_change() -> None:
    edits = [function.__name__ for function in FILES if function.__name__ != "file_broken"]
    play([[(name, number)] for number in range(4) for name in edits])


@pytest.mark.parametrize("edit", ["words", "template", "languages", "look"])
def test_what_stands_in_no_file_of_the_content_reaches_everything(edit: str) -> None:
    """Tables over all plans are kept together from build to build, and hold words of the interface too."""
    play([[(edit, 0)]])


@pytest.mark.slow
@pytest.mark.skipif(os.environ.get("CI") != "true", reason="slow: set CI=true")
@given(series=SERIES)
@settings(max_examples=MANY, deadline=None, database=None, print_blob=True, derandomize=MANY == USUAL)
def test_incremental_equals_clean_many_times(series: Series) -> None:
    play(series)
