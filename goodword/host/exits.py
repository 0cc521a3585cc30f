"""Exit codes of all commands (DESIGN, section 10)."""

from __future__ import annotations

from typing import Final

FINE: Final = 0
CONTENT_ERRORS: Final = 1
WRONG_USAGE: Final = 2
CANNOT_GO_ON: Final = 3
