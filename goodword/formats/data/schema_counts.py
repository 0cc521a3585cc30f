"""JSON Schemas of incident datasets and figures as they are published."""

from __future__ import annotations

from typing import Any, Final

from goodword.formats.data.schema_parts import NAMES, STRING, document, map_of, record
from goodword.model.figure import FigureSeries
from goodword.model.incidents import IncidentDataset

PUBLISHED_DATASET: Final = "published-dataset"
PUBLISHED_FIGURES: Final = "published-figures"


def dataset_schema(url: str) -> dict[str, Any]:
    """The schema of a set of counts.

    Args:
        url: Its absolute address.

    Returns:
        JSON Schema, draft 2020-12.
    """
    parts: dict[str, Any] = {}
    dataset = record(IncidentDataset, parts)
    cautions = {"type": "array", "items": STRING, "minItems": 1}
    body = {
        "id": STRING,
        "cautions": {"description": "What must not be read into it, by language.", **map_of(cautions)},
        "dataset": dataset,
        "names": NAMES,
    }
    return document(url, "Counts of incidents in a place, as far as they may be shown.", body, parts)


def figures_schema(url: str) -> dict[str, Any]:
    """The schema of all figures.

    Args:
        url: Its absolute address.

    Returns:
        JSON Schema, draft 2020-12.
    """
    parts: dict[str, Any] = {}
    series = record(FigureSeries, parts)
    series["properties"] = {"page": {"type": "string", "format": "uri"}, **series["properties"]}
    series["required"] = ["page", *series["required"]]
    body = {"figures": {"type": "array", "items": series}, "names": NAMES}
    return document(url, "All figures of the site that are no examples.", body, parts)
