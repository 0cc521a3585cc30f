"""Language tags: what they are called, where their pages live, which Babel locale formats for them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tag:
    """One language in one script.

    Attributes:
        tag: BCP 47 tag as used in ``lang`` attributes and in content: ``sr-Cyrl``.
        name: The language's own name, for switchers.
        locale: Babel's locale identifier.
        opengraph: Value for ``og:locale``.
    """

    tag: str
    name: str
    locale: str
    opengraph: str

    @property
    def folder(self) -> str:
        """First part of every address in this language, in lower case."""
        return self.tag.lower()


_TAGS = (
    Tag("bs", "Bosanski", "bs_Latn_BA", "bs_BA"),
    Tag("hr", "Hrvatski", "hr_BA", "hr_HR"),
    Tag("sr-Latn", "Srpski", "sr_Latn_BA", "sr_RS"),
    Tag("sr-Cyrl", "Српски", "sr_Cyrl_BA", "sr_RS"),
    Tag("en", "English", "en_GB", "en_GB"),
    Tag("uk", "Українська", "uk_UA", "uk_UA"),
    Tag("sq", "Shqip", "sq_AL", "sq_AL"),
    Tag("de", "Deutsch", "de_DE", "de_DE"),
)
LANGUAGES: dict[str, Tag] = {tag.tag: tag for tag in _TAGS}
"""All languages that a site may use, by tag."""
BY_FOLDER: dict[str, str] = {tag.folder: tag.tag for tag in _TAGS}
"""Tag by folder or file name: ``sr-cyrl`` gives ``sr-Cyrl``."""
