"""Rows of a plan's tables: what was typed, and what is computed of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pydantic import BaseModel

from goodword.model.basis import Basis
from goodword.model.plan import Plan
from goodword.model.progress import PlanProgress, TraceRow
from goodword.model.shape import shapes
from goodword.model.sheet import Column, Sheet, Table, date_columns, one_of, table_name, tables
from goodword.model.timeliness import moves, stale
from goodword.stages.present.action_row import evidence_count
from goodword.stages.present.context import Context
from goodword.stages.present.data_head import page_url
from goodword.stages.present.figures import two_digits
from goodword.stages.present.published import Visible, cells, date_cells, visible_in

EXAMPLE = Column(
    "example", "boolean", "true: an invented example, which is left out of tables over all plans."
)

COMPUTED: dict[str, tuple[Column, ...]] = {
    "plans": (
        Column("as_of", "date", "Day for which the computed columns hold."),
        Column("superseded_by", "string", "Plans that replaced it; mostly one.", many=True),
        Column("actions", "integer", "Number of its actions; empty when the list is not public."),
        Column("done", "integer", "Completed actions."),
        Column("late", "integer", "Actions that are overdue or late to start."),
        Column("moved", "integer", "Actions whose deadline was moved at least once."),
        Column(
            "without_report", "integer", "Actions of which nothing was reported; they are never counted as 0."
        ),
        Column("counted", "integer", "Actions that have a figure."),
        Column(
            "percent",
            "integer",
            "How far it is, over the counted actions; half up, 100 only when exactly 100.",
        ),
        Column("coalition_percent", "integer", "The same in the coalition's reading, where that differs."),
        Column("time_used", "integer", "Percent of its period that has passed."),
        Column("page", "string", "Address of its page."),
    ),
    "actions": (
        Column("as_of", "date", "Day for which the computed columns hold."),
        Column("lead", "string", "Organisations that answer for it.", many=True),
        Column("support", "string", "Organisations that help.", many=True),
        Column("timeliness", "string", "Where it stands in time, computed from dates."),
        Column("days_late", "integer", "Days after its deadline or start."),
        Column("days_left", "integer", "Days until the last day of its deadline."),
        Column("moved", "integer", "How often its deadline was moved."),
        *date_columns("first_promise", "The deadline that was promised first, if it was moved."),
        Column("stale_days", "integer", "Days without a report, when they are too many."),
        Column("basis", "string", "What its figure stands on."),
        Column("left_out", "string", "Why it has no figure and is left out of the plan's."),
        Column("value", "number", "Its figure in percent with two decimals, half up."),
        Column(
            "contribution", "number", "Percentage points that it adds to the plan's figure, rounded the same."
        ),
        Column("stories", "string", "Stories that prove it.", many=True),
        Column("evidence_count", "integer", "Pieces of evidence, also of its milestones and updates."),
        Column("page", "string", "Address of its page."),
    ),
}
"""Columns that nobody types, by table; they stand behind the declared ones."""


def columns_of(table: Table, every: Mapping[str, Table]) -> tuple[Column, ...]:
    """All columns of a plan's table in their order.

    Args:
        table: The table.
        every: All tables, for what the table's keys point to.

    Returns:
        Its columns.
    """
    if table.name == "plans":
        own = Column("id", "string", "Id of the plan, as in its address.")
        return (own, *table.columns, *COMPUTED["plans"])
    numbered = {one_of(name) for name, one in every.items() if one.numbered and one.paths}
    keys = (
        Column(key, "integer", f"Number of the {key} that it belongs to.")
        if key in numbered
        else Column(key, "string", f"Id of the {key} that it belongs to.")
        for key in table.keys
    )
    number = (Column("number", "integer", "Its number in the list, from 1."),) if table.numbered else ()
    return (*keys, *number, *table.columns, *COMPUTED.get(table.name, ()), EXAMPLE)


@dataclass(frozen=True, slots=True)
class _Walk:
    """What every row of a plan needs.

    Attributes:
        found: Rows by table; they are added here.
        visible: Whether a record may be named.
        languages: The site's languages.
        computed: Computed cells of an action by its id.
        example: Last cell of every row.
    """

    found: dict[str, list[tuple[str, ...]]]
    tables: dict[str, Table]
    visible: Visible
    languages: tuple[str, ...]
    computed: dict[str, list[str]]
    example: str

    def parts(self, value: BaseModel, path: tuple[tuple[str, str], ...]) -> None:
        """Add the rows of everything inside a record or part; the path names where it stands."""
        for shape in shapes(type(value)):
            content = getattr(value, shape.name)
            if shape.part is None or not content:
                continue
            if not shape.many:
                self.parts(content, path)
                continue
            name = table_name(shape, tuple(key for key, _ in path[1:]))
            for n, part in enumerate(content, 1):
                self._row(name, path, part, n)
                self.parts(part, (*path, (one_of(shape.key), str(getattr(part, "id", n)))))

    def _row(self, name: str, path: tuple[tuple[str, str], ...], part: BaseModel, n: int) -> None:
        table, where = self.tables[name], dict(path)
        keys = [where.get(key, "") for key in table.keys]
        number = [str(n)] if table.numbered else []
        own = cells(part, self.visible, self.languages)
        more = self.computed[str(getattr(part, "id", ""))] if name == "actions" else []
        self.found[name].append((*keys, *number, *own, *more, self.example))


def plan_sheets(context: Context, id_: str, progress: PlanProgress) -> dict[str, Sheet]:
    """All tables of a plan.

    Args:
        context: The context of the main language.
        id_: The plan's id.
        progress: Its progress.

    Returns:
        Tables by name, also those without rows.
    """
    plan, languages = context.records.plans[id_], context.settings.languages
    every = tables("plan", Plan, languages)
    visible = visible_in(context)
    computed = {row.action.id: list(_action(context, id_, plan, row)) for row in progress.trace}
    found: dict[str, list[tuple[str, ...]]] = {name: [] for name in every}
    row = (id_, *cells(plan, visible, languages), *_plan(context, id_, plan, progress))
    found["plans"].append(row)
    walk = _Walk(found, every, visible, languages, computed, str(plan.example).lower())
    walk.parts(plan, (("plan", id_),))
    return {name: Sheet(columns_of(table, every), tuple(found[name])) for name, table in every.items()}


def _plan(context: Context, id_: str, plan: Plan, progress: PlanProgress) -> Iterator[str]:
    yield progress.as_of.isoformat()
    yield "; ".join(context.related.revisions(id_))
    counts = (progress.total, progress.done, progress.late, progress.moved, progress.without_report)
    yield from map(_number, (*counts, progress.counted) if plan.actions else (None,) * 6)
    yield _number(progress.percent)
    yield _number(progress.coalition_percent)
    yield _number(progress.time_used)
    yield page_url(context, "plan", id_)


def _action(context: Context, id_: str, plan: Plan, row: TraceRow) -> Iterator[str]:
    action, judged, moved = row.action, row.judged, moves(row.action)
    yield context.as_of.isoformat()
    yield _bodies(context, row, "lead")
    yield _bodies(context, row, "support")
    yield row.timeliness.key
    yield _number(row.timeliness.days_late)
    yield _number(row.timeliness.days_left)
    yield str(moved.count)
    yield from date_cells(moved.first_promise)
    yield _number(stale(action, plan, context.as_of))
    yield judged.kind if isinstance(judged, Basis) else ""
    yield "" if isinstance(judged, Basis) else judged.reason
    yield two_digits(judged.value) if isinstance(judged, Basis) else ""
    yield "" if row.contribution is None else two_digits(row.contribution)
    yield "; ".join(stories_of(context, f"{id_}#{action.id}"))
    yield str(evidence_count(action))
    yield page_url(context, "action", f"{id_}#{action.id}")


def _bodies(context: Context, row: TraceRow, role: str) -> str:
    bodies = (one.organisation for one in row.action.responsible if one.role == role)
    return "; ".join(id_ for id_ in bodies if context.visible("organisation", id_))


def stories_of(context: Context, action: str) -> Sequence[str]:
    """Ids of the stories that prove an action, newest first."""
    return [entry.id for entry in context.related.stories("action", action)]


def _number(value: int | None) -> str:
    return "" if value is None else str(value)
