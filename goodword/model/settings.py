"""How a site is set up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from zoneinfo import ZoneInfo

from goodword.model.licence import DEFAULT_LICENCE, LICENCES, Licence


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
    licence: Licence | None = LICENCES[DEFAULT_LICENCE]
    """Under which terms others may use the data; None: the site states none."""
    site_names: Mapping[str, str] = field(default_factory=dict)
    """The site's name by language, where it is another one than ``site_name``, such as in Cyrillic."""
    site_descriptions: Mapping[str, str] = field(default_factory=dict)
    """The same of ``site_description``, which is in the main language."""

    @property
    def main(self) -> str:
        """The main language."""
        return self.languages[0]

    def spoken_in(self, lang: str) -> Settings:
        """The settings as a page of a language sees them: with its name and its sentence.

        Args:
            lang: A tag; empty for pages that speak all languages, which see those of the main one.
        """
        tag = lang or self.main
        sentence = self.site_description if tag == self.main else ""
        return replace(
            self,
            site_name=self.site_names.get(tag, self.site_name),
            site_description=self.site_descriptions.get(tag, sentence),
        )

    @property
    def guid_base(self) -> str:
        """Base of permanent ids."""
        return self.permanent_base or self.site_url
