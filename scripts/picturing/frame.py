"""The frame of every picture: its size in picture units, and how much finer it is drawn."""

from __future__ import annotations

WIDTH, HEIGHT, SCALE = 1600, 1067, 2

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""
