"""Documents that are published as they are: whether they are what their name says, and whom they name."""

from goodword.formats.attached.inspect import inspect_attached

__all__ = ["inspect_attached"]
