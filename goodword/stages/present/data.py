"""All open data of a site as values: what each plan gives, and what stands over all plans."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from goodword.model.calendar import Calendar
from goodword.model.coalition import Coalition
from goodword.model.plan import Plan
from goodword.model.settings import Settings
from goodword.model.shared import Organisation, Place
from goodword.model.sheet import Column, Sheet, Table, columns, tables
from goodword.stages.present.context import Context
from goodword.stages.present.count_json import dataset_json, figures_json
from goodword.stages.present.count_sheets import (
    FIGURE_TABLES,
    count_columns,
    count_sheet,
    figure_columns,
    figure_sheets,
    real_datasets,
)
from goodword.stages.present.counted import counted_plan
from goodword.stages.present.data_head import page_url
from goodword.stages.present.deadlines import calendar_language, plan_calendar, site_calendar
from goodword.stages.present.plan_data import plan_json, progress_file
from goodword.stages.present.plan_rows import columns_of, plan_sheets
from goodword.stages.present.plan_sheet import action_sheet, plan_sheet
from goodword.stages.present.published import cells, visible_in
from goodword.stages.present.world import World

_NAMED: dict[str, type[BaseModel]] = {"organisation": Organisation, "place": Place, "coalition": Coalition}


@dataclass(frozen=True, slots=True)
class PlanData:
    """What a plan gives as open data.

    Attributes:
        record: The whole public record.
        progress: Its progress with the trace.
        sheets: Its tables by name, with stable names of columns.
        plan: Itself as a row for people, by language.
        actions: Its actions for people, by language.
        calendars: Its deadlines, by language.
        spoken: Which of the calendars readers of a language are given.
    """

    record: dict[str, Any]
    progress: dict[str, Any]
    sheets: Mapping[str, Sheet]
    plan: Mapping[str, Sheet]
    actions: Mapping[str, Sheet]
    calendars: Mapping[str, Calendar]
    spoken: Mapping[str, str]


class DataMaker:
    """Makes the open data of a site.

    Args:
        contexts: One context per language, the main one first.
    """

    def __init__(self, contexts: Mapping[str, Context]) -> None:
        self._contexts = contexts
        self._main = next(iter(contexts.values()))

    @property
    def world(self) -> World:
        """The site."""
        return self._main.world

    @property
    def settings(self) -> Settings:
        """The site's settings."""
        return self._main.settings

    @property
    def decimals(self) -> Mapping[str, str]:
        """Decimal mark of each language."""
        return {lang: context.speech.decimal_mark for lang, context in self._contexts.items()}

    def real(self) -> tuple[str, ...]:
        """Ids of plans that are no examples: they alone are in what stands over all plans."""
        entries = ((id_, self.world.entry("plan", id_)) for id_ in self.world.ids("plan"))
        return tuple(id_ for id_, entry in entries if entry and not entry.example)

    def of_plan(self, id_: str) -> PlanData:
        """What a plan gives.

        Args:
            id_: The plan's id.

        Returns:
            Its data.
        """
        plan, every = self._main.records.plans[id_], self._contexts.items()
        progress = counted_plan(self._main, id_)
        spoken = {lang: calendar_language(context, plan) for lang, context in every}
        return PlanData(
            plan_json(self._contexts, id_, progress),
            progress_file(self._contexts, id_, progress),
            plan_sheets(self._main, id_, progress),
            {lang: plan_sheet(context, id_, progress) for lang, context in every},
            {lang: action_sheet(context, id_, progress) for lang, context in every},
            {lang: plan_calendar(self._contexts[lang], id_) for lang in dict.fromkeys(spoken.values())},
            spoken,
        )

    def of_dataset(self, id_: str) -> tuple[dict[str, Any], Sheet]:
        """What a set of counts gives: its record and its table, with what may be shown."""
        return dataset_json(self._contexts, id_), count_sheet(self._contexts, id_)

    def of_figures(self) -> tuple[dict[str, Any], Mapping[str, Sheet]]:
        """All figures: their records, and their tables by name."""
        return figures_json(self._contexts), figure_sheets(self._main)

    def counts(self) -> Mapping[str, tuple[Column, ...]]:
        """Columns of each set of counts that is no example, by its id."""
        return dict.fromkeys(real_datasets(self._main), count_columns(self.settings.languages))

    def figures(self) -> Mapping[str, tuple[str, tuple[Column, ...]]]:
        """What the tables over all figures hold, and their columns."""
        heads = figure_columns(self.settings.languages)
        return {name: (FIGURE_TABLES[name], head) for name, head in heads.items()}

    def calendars(self) -> Mapping[str, Calendar]:
        """The calendar of all plans by language, without its events."""
        return {lang: site_calendar(context) for lang, context in self._contexts.items()}

    def named(self) -> Mapping[str, Sheet]:
        """Tables of places, organisations and coalitions, so that their ids can be understood."""
        return {f"{kind}s": self._named(kind, model) for kind, model in _NAMED.items()}

    def _named(self, kind: str, model: type[BaseModel]) -> Sheet:
        languages, visible = self.settings.languages, visible_in(self._main)
        own = tuple(c for c in columns(model, languages) if c.name != "id")
        found = [Column("id", "string", f"Id of the {kind}, as in its address."), *own]
        found.append(Column("page", "string", "Address of its page."))
        rows = []
        at = next((n for n, c in enumerate(columns(model, languages)) if c.name == "id"), None)
        for id_ in self.world.ids(kind):
            record = self.world.record(kind, id_)
            if record.example:
                continue
            own_cells = cells(record, visible, languages)
            if at is not None:
                del own_cells[at]
            rows.append((id_, *own_cells, page_url(self._main, kind, id_)))
        return Sheet(tuple(found), tuple(rows))

    def tables(self) -> Mapping[str, tuple[Table, tuple[Column, ...]]]:
        """All tables with their columns."""
        return plan_tables(self.settings)


def plan_tables(settings: Settings) -> Mapping[str, tuple[Table, tuple[Column, ...]]]:
    """All tables of plans with their columns.

    Args:
        settings: The site's settings, for its languages.

    Returns:
        Tables and columns by name.
    """
    every = tables("plan", Plan, settings.languages)
    return {name: (table, columns_of(table, every)) for name, table in every.items()}
