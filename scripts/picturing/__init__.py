"""Draws the illustrations of the example site, the same bytes at every run."""
