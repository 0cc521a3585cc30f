"""How a site is set up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Settings:
    """How a site is set up; from ``mkdocs.yml``."""

    site_name: str
    site_url: str
    """Absolute, ends with ``/``."""
    languages: tuple[str, ...]
    """Tags; the first is the main language."""
    site_description: str = ""
    timezone: ZoneInfo = field(default_factory=lambda: ZoneInfo("Europe/Sarajevo"))
    permanent_base: str = ""
    """Base of guids, kept when the site moves; empty: ``site_url``."""
    reads: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Languages whose stories may fill the lists of another."""

    @property
    def main(self) -> str:
        """The main language."""
        return self.languages[0]

    @property
    def guid_base(self) -> str:
        """Base of permanent ids."""
        return self.permanent_base or self.site_url
