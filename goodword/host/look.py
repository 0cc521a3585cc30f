"""Read a site's settings and content without building it: what ``goodword check`` needs of the host."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from goodword.build import speak
from goodword.errors import N_, SettingsError
from goodword.host.config_file import NO_PLUGIN, load_settings
from goodword.host.folders import content_folder
from goodword.host.mkdocs import GoodwordPlugin
from goodword.host.settings import day_of_build, settings_of
from goodword.model.settings import Settings
from goodword.publish.files import ContentFiles, read_content, read_theme
from goodword.text.i18n import Speech
from goodword.text.language import LANGUAGES

NO_LANGUAGE = N_("the language '{value}' is not known; known are {known}")


@dataclass(frozen=True, slots=True)
class Look:
    """A site before it is built.

    Attributes:
        content: Its content folder.
        settings: Its settings.
        as_of: The day for which it is looked at.
        words: The language in which its problems are told.
        theme: The theme's texts, for other languages.
    """

    content: ContentFiles
    settings: Settings
    as_of: date
    words: Speech
    theme: Mapping[str, str]


def look(config_file: str, *, as_of: str = "", lang: str = "") -> Look:
    """Read a site.

    Args:
        config_file: Path of ``mkdocs.yml``.
        as_of: Day or moment; empty: from the environment or now.
        lang: Language of messages; empty: the configured one.

    Returns:
        Its content and settings.

    Raises:
        SettingsError: The settings cannot be used; the text says what to write.
        OSError: A file cannot be read.
    """
    config = load_settings(config_file, lang=lang)
    plugin = next((one for one in config.plugins.values() if isinstance(one, GoodwordPlugin)), None)
    if plugin is None:
        raise SettingsError(NO_PLUGIN, file=config_file)
    settings = settings_of(config, plugin.config)
    tag = lang or plugin.config.messages
    if tag not in LANGUAGES:
        raise SettingsError(NO_LANGUAGE, value=tag, known=", ".join(LANGUAGES))
    theme = read_theme(tuple(config.theme.dirs))
    words = speak(theme, [tag])[tag]
    day = day_of_build(as_of or plugin.config.as_of, settings.timezone)
    return Look(read_content(content_folder(config)), settings, day, words, theme)
