"""Sheets as offices make them: each function gives the name of a file and its bytes."""

from __future__ import annotations

from collections.abc import Callable

from sheet_books import Made
from sheets_by_language import (
    cyrillic,
    english_with_two_partners,
    plain_bosnian,
    separated_cp1250,
    separated_cp1251,
)
from sheets_by_shape import (
    crosses_below_years,
    formulas,
    gaps_and_rows_that_go_on,
    numbers_and_goals_without_columns,
    numbers_as_text_and_dates,
    several_sheets,
    two_heading_rows,
)
from sheets_of_departments import (
    asked_in_plain_words,
    counted_in_thousands,
    hidden_and_crossed_out,
    logos_above_and_signature_below,
    progress_in_english,
    who_pays_in_columns,
)

SHEETS: dict[str, Callable[[], Made]] = {
    one.__name__: one
    for one in (
        plain_bosnian,
        two_heading_rows,
        cyrillic,
        numbers_as_text_and_dates,
        several_sheets,
        formulas,
        gaps_and_rows_that_go_on,
        english_with_two_partners,
        separated_cp1250,
        separated_cp1251,
        numbers_and_goals_without_columns,
        crosses_below_years,
        logos_above_and_signature_below,
        counted_in_thousands,
        hidden_and_crossed_out,
        asked_in_plain_words,
        progress_in_english,
        who_pays_in_columns,
    )
}
