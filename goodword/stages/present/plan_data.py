"""The whole public record of a plan as JSON, with everything that is computed of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from goodword.model.plan import Plan
from goodword.model.progress import PlanProgress
from goodword.stages.present.action_row import evidence_count
from goodword.stages.present.context import Context
from goodword.stages.present.data_head import head, names_of, pages_of
from goodword.stages.present.figures import ROUNDING, progress_json, time_json
from goodword.stages.present.plan_rows import stories_of
from goodword.stages.present.published import published, text_map, visible_in


def plan_json(contexts: Mapping[str, Context], id_: str, progress: PlanProgress) -> dict[str, Any]:
    """A plan with every leaf that is public.

    Args:
        contexts: One context per language, the main one first.
        id_: The plan's id.
        progress: Its progress.

    Returns:
        What ``data/plans/<id>.json`` says.
    """
    main = next(iter(contexts.values()))
    plan = main.records.plans[id_]
    visible = visible_in(main)
    return {
        **head(contexts, "published-plan", pages_of(contexts, "plan", id_)),
        "id": id_,
        "as_of": main.as_of.isoformat(),
        "plan": published(plan, visible),
        "computed": {
            "progress": _progress(contexts, plan, progress),
            "actions": {
                row.action.id: {
                    **time_json(row.action, plan, row.timeliness, main.as_of),
                    "stories": list(stories_of(main, f"{id_}#{row.action.id}")),
                    "evidence_count": evidence_count(row.action),
                }
                for row in progress.trace
            },
            "stories": [entry.id for entry in main.related.stories("plan", id_)],
            "superseded_by": list(main.related.revisions(id_)),
        },
        "names": names_of(main, (plan,)),
    }


def progress_file(contexts: Mapping[str, Context], id_: str, progress: PlanProgress) -> dict[str, Any]:
    """What ``data/plans/<id>/progress.json`` says.

    Args:
        contexts: One context per language, the main one first.
        id_: The plan's id.
        progress: Its progress.

    Returns:
        The figure with its trace; ``progress`` is null when the list of actions is not public.
    """
    main = next(iter(contexts.values()))
    plan = main.records.plans[id_]
    return {
        **head(contexts, "progress", pages_of(contexts, "plan", id_)),
        "id": id_,
        "as_of": main.as_of.isoformat(),
        "title": text_map(plan.title),
        "example": plan.example,
        "rounding": ROUNDING,
        "progress": _progress(contexts, plan, progress),
    }


def _progress(contexts: Mapping[str, Context], plan: Plan, progress: PlanProgress) -> dict[str, Any] | None:
    if not plan.actions:
        return None
    main = next(iter(contexts.values()))
    return progress_json(progress, [one.speech for one in contexts.values()], visible_in(main))
