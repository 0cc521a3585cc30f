"""Check: records in, records that may be shown and all problems out. Pure: no clock, no files."""

from goodword.stages.check.against import Earlier, check_against
from goodword.stages.check.check import Checked, check, check_alone, in_order

__all__ = ["Checked", "Earlier", "check", "check_against", "check_alone", "in_order"]
