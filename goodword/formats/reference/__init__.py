"""The reference of all fields and problems, and JSON Schemas: made from the declared models, never typed."""

from goodword.formats.reference.pages import KINDS, Kind, content_schemas, reference_pages

__all__ = ["KINDS", "Kind", "content_schemas", "reference_pages"]
