"""Incident datasets and figures as JSON, with what must not be read into them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from goodword.stages.present import address
from goodword.stages.present.all_figures import real_figures
from goodword.stages.present.cautions import cautions
from goodword.stages.present.context import Context
from goodword.stages.present.data_head import head, names_of, pages_of
from goodword.stages.present.incident_rows import shown
from goodword.stages.present.published import published, visible_in
from goodword.text.urls import quoted


def dataset_json(contexts: Mapping[str, Context], id_: str) -> dict[str, Any]:
    """A set of counts, without the rows that would give a hidden count away.

    Args:
        contexts: One context per language, the main one first.
        id_: The dataset's id.

    Returns:
        What ``data/incidents/<id>.json`` says.
    """
    main = next(iter(contexts.values()))
    rows = shown(main, id_)
    dataset = main.records.datasets[id_].model_copy(update={"rows": rows})
    return {
        **head(contexts, "published-dataset", pages_of(contexts, "dataset", id_)),
        "id": id_,
        "cautions": {lang: list(cautions(context.speech, rows)) for lang, context in contexts.items()},
        "dataset": published(dataset, visible_in(main)),
        "names": names_of(main, (dataset,)),
    }


def figures_json(contexts: Mapping[str, Context]) -> dict[str, Any]:
    """All figures that are no examples.

    Args:
        contexts: One context per language, the main one first.

    Returns:
        What ``data/figures.json`` says.
    """
    main = next(iter(contexts.values()))
    visible, found = visible_in(main), tuple(real_figures(main))
    base = main.settings.site_url
    # Without any figure there is no list of them.
    languages = contexts if main.world.ids("figure") else ()
    pages = {lang: quoted(base + address.section(lang, "figures")) for lang in languages}
    return {
        **head(contexts, "published-figures", pages),
        "figures": [{"page": page, **published(series, visible)} for series, page in found],
        "names": names_of(main, (series for series, _ in found)),
    }
