"""Goodword: from a folder of stories and action plans to a fast, searchable, multilingual public site."""

__version__ = "0.1.0"
__all__ = ["__version__"]
