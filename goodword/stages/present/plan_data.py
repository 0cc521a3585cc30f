"""The whole public record of a plan as JSON, with everything that is computed of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from goodword.model.licence import Licence
from goodword.model.plan import Plan
from goodword.model.progress import PlanProgress
from goodword.model.shape import shapes
from goodword.stages.present import address
from goodword.stages.present.action_row import evidence_count
from goodword.stages.present.context import Context
from goodword.stages.present.figures import ROUNDING, progress_json, time_json
from goodword.stages.present.plan_rows import page_url, stories_of
from goodword.stages.present.published import published, text_map, visible_in
from goodword.text.urls import quoted


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
        **_head(contexts, id_, "published-plan"),
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
        "names": _names(main, plan),
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
    plan = next(iter(contexts.values())).records.plans[id_]
    return {
        **_head(contexts, id_, "progress"),
        "title": text_map(plan.title),
        "example": plan.example,
        "rounding": ROUNDING,
        "progress": _progress(contexts, plan, progress),
    }


def _head(contexts: Mapping[str, Context], id_: str, schema: str) -> dict[str, Any]:
    main = next(iter(contexts.values()))
    licence = main.settings.licence
    return {
        "$schema": f"{quoted(main.settings.site_url)}{address.schema(schema)}",
        "id": id_,
        "as_of": main.as_of.isoformat(),
        "publisher": main.settings.site_name,
        "licence": _licence(licence) if licence else None,
        "pages": {lang: page_url(context, "plan", id_) for lang, context in contexts.items()},
    }


def _licence(licence: Licence) -> dict[str, str]:
    return {"name": licence.name, "title": licence.title, "url": licence.url}


def _progress(contexts: Mapping[str, Context], plan: Plan, progress: PlanProgress) -> dict[str, Any] | None:
    if not plan.actions:
        return None
    main = next(iter(contexts.values()))
    return progress_json(progress, [one.speech for one in contexts.values()], visible_in(main))


def _names(context: Context, plan: Plan) -> dict[str, dict[str, dict[str, str]]]:
    """What everything that the plan points to is called, by kind and id."""
    found: dict[str, dict[str, dict[str, str]]] = {}
    for kinds, id_ in sorted(set(_references(plan))):
        for kind in kinds:
            entry = context.world.entry(kind, id_)
            if entry is not None:
                found.setdefault(kind, {})[id_] = dict(entry.names)
                break
    return found


def _references(value: BaseModel) -> Iterator[tuple[tuple[str, ...], str]]:
    for shape in shapes(type(value)):
        content = getattr(value, shape.name)
        if content is None or shape.sort not in ("part", "ref"):
            continue
        for part in content if shape.many else (content,):
            if shape.sort == "ref":
                yield shape.kinds, part
            else:
                yield from _references(part)
