"""Check: records in, records that may be shown and all problems out. Pure: no clock, no files."""

from goodword.stages.check.check import Checked, check

__all__ = ["Checked", "check"]
