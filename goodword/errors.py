"""Exceptions: the tool cannot go on.

    GoodwordError
    ├── SettingsError     mkdocs.yml asks for something that is not possible
    ├── RevisionError     an earlier state of the content cannot be read from git
    ├── BrokenStoreError  what earlier builds left under .cache/ cannot be used
    └── PublishError      the site cannot be published
        ├── Busy          another build holds the output folder
        ├── DiskFull      there is no room for the new site
        ├── NotWritable   the system does not let us write there
        ├── InTheWay      something that is no site lies where the site should lie
        ├── BadPath       a file of the site has a path that is not possible
        ├── Damaged       what should be kept is gone or was changed by hand
        └── Refused       the older site may not be published again

Problems of content are values, not exceptions (``goodword.model.problem``).
"""

# ruff: noqa: N818 (what keeps a site from being published is named as people say it)

from __future__ import annotations

from collections.abc import Callable


def N_(text: str) -> str:  # noqa: N802 - the name by which tools find texts to translate
    """Mark a text for translation; it is translated where it is shown."""
    return text


class Part(str):
    """A sentence that stands inside another one and is translated like it."""

    __slots__ = ()


class GoodwordError(Exception):
    """Base of all our exceptions.

    Args:
        text: What happened, in English, with names of values in braces.
        **values: The values.
    """

    def __init__(self, text: str = "", /, **values: object) -> None:
        self.text, self.values = text, values
        super().__init__(self.told(str))

    def told(self, say: Callable[[str], str]) -> str:
        """The same in another language.

        Args:
            say: Gives a text in that language, as ``gettext`` does.
        """
        if not self.values:
            return say(self.text) if self.text else ""
        parts = {name: say(one) if isinstance(one, Part) else one for name, one in self.values.items()}
        return say(self.text).format_map(parts)


class SettingsError(GoodwordError):
    """The settings of the site are wrong; the text says how to write them."""


class RevisionError(GoodwordError):
    """An earlier state of the content cannot be read from git.

    Args:
        code: Why not: repository unknown shallow unreadable ownership missing.
        about: The state or folder that was asked for.
        reason: What git itself says, if it says something.
    """

    def __init__(self, code: str, about: str, reason: str = "") -> None:
        super().__init__(" ".join(filter(None, (code, about, reason))))
        self.code, self.about, self.reason = code, about, reason


class BrokenStoreError(GoodwordError):
    """What earlier builds left cannot be read or added to; a build then goes on without it."""


class PublishError(GoodwordError):
    """The site cannot be published; the text says what, where and what to do."""


class Busy(PublishError):
    """Another build holds the output folder; the text says which one."""


class DiskFull(PublishError):
    """There is no room for the new site."""


class NotWritable(PublishError):
    """The system does not let us write there."""


class InTheWay(PublishError):
    """Something that is no site lies where the site should lie."""


class BadPath(PublishError):
    """A file of the site has a path that is not possible, such as one that leads out of the folder."""


class Damaged(PublishError):
    """What should be kept is gone or was changed by hand."""


class Refused(PublishError):
    """The older site may not be published again; the text says why."""
