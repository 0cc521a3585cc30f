"""Exceptions: the tool cannot go on.

    GoodwordError
    ├── SettingsError     mkdocs.yml asks for something that is not possible
    └── ContentError      the content has errors; they were reported one by one

Problems of content are values, not exceptions (``goodword.model.problem``).
"""

from __future__ import annotations


class GoodwordError(Exception):
    """Base of all our exceptions."""


class SettingsError(GoodwordError):
    """The settings of the site are wrong; the text says how to write them."""


class ContentError(GoodwordError):
    """The content has errors; they were reported one by one."""
