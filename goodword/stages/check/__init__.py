"""Check: records in, records that may be shown and all problems out. Pure: no clock, no files."""

from goodword.stages.check.check import Checked, check, check_alone, in_order

__all__ = ["Checked", "check", "check_alone", "in_order"]
