"""Open data in formats that other programs read: CSV, JSON, JSON Schema, Data Package."""

from goodword.formats.data.csv_file import Dialect, csv_file, joined_tables
from goodword.formats.data.json_file import json_file
from goodword.formats.data.package import Key, Resource, data_package
from goodword.formats.data.schema import PUBLISHED_PLAN, plan_schema, progress_schema
from goodword.formats.data.schema_counts import (
    PUBLISHED_DATASET,
    PUBLISHED_FIGURES,
    dataset_schema,
    figures_schema,
)

__all__ = [
    "PUBLISHED_DATASET",
    "PUBLISHED_FIGURES",
    "PUBLISHED_PLAN",
    "Dialect",
    "Key",
    "Resource",
    "csv_file",
    "data_package",
    "dataset_schema",
    "figures_schema",
    "joined_tables",
    "json_file",
    "plan_schema",
    "progress_schema",
]
