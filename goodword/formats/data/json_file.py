"""Values as JSON files."""

from __future__ import annotations

import json
from typing import Any


def json_file(value: Any) -> bytes:
    """Write a value.

    Args:
        value: Maps, lists, texts, whole numbers, flags and None; no floats.

    Returns:
        UTF-8 without BOM (RFC 8259), keys in their own order.
    """
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
