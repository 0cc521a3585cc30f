"""Frozen values and what follows from one value alone."""
