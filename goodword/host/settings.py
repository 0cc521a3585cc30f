"""Read the site's settings from what ``mkdocs.yml`` says, with clear words for what is not possible."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from goodword.errors import N_, Part, SettingsError
from goodword.model.licence import DEFAULT_LICENCE, LICENCES, Licence, licence_of
from goodword.model.settings import Settings
from goodword.text.language import LANGUAGES


def settings_of(site: Mapping[str, Any], options: Mapping[str, Any]) -> Settings:
    """The settings of a site.

    Args:
        site: ``site_name``, ``site_url``, ``site_description``, ``use_directory_urls`` of ``mkdocs.yml``.
        options: The plugin's own options: ``languages``, ``timezone``, ``permanent_base``, ``reads``,
            ``licence``, ``site_names``, ``site_descriptions``.

    Returns:
        The settings.

    Raises:
        SettingsError: A setting is missing or impossible; the text says what to write.
    """
    url = _address(
        str(site.get("site_url") or ""),
        N_("site_url is missing; write the public address, such as site_url: https://example.org/"),
    )
    if not site.get("use_directory_urls", True):
        raise SettingsError(
            N_("mkdocs.yml: use_directory_urls: false is not possible; remove the line, addresses end with /")
        )
    languages = _languages(options.get("languages"))
    reads = options.get("reads") or {}
    for tag in [*reads, *(t for tags in reads.values() for t in tags)]:
        _known(tag)
    base = str(options.get("permanent_base") or "")
    return Settings(
        str(site.get("site_name") or ""),
        url,
        languages,
        str(site.get("site_description") or ""),
        _timezone(str(options.get("timezone") or "Europe/Sarajevo")),
        base
        and _address(
            base, N_("permanent_base must be a full address that ends with /, such as https://example.org/")
        ),
        {tag: tuple(tags) for tag, tags in reads.items()},
        _licence(str(options.get("licence", DEFAULT_LICENCE) or "")),
        dict(options.get("site_names") or {}),
        dict(options.get("site_descriptions") or {}),
    )


def _address(text: str, wrong: str) -> str:
    """An address of the web, with the slash at its end that everything is put behind."""
    if not text.startswith(("https://", "http://")):
        raise SettingsError("mkdocs.yml: {wrong}", wrong=Part(wrong))
    return text if text.endswith("/") else f"{text}/"


def _licence(text: str) -> Licence | None:
    try:
        return licence_of(text)
    except KeyError:
        said = N_(
            "mkdocs.yml: licence '{value}' is not known; write none, the address of your terms "
            "(https://...), or one of {known}"
        )
        raise SettingsError(said, value=text, known=", ".join(LICENCES)) from None


def _languages(raw: object) -> tuple[str, ...]:
    if not isinstance(raw, Sequence) or isinstance(raw, str) or not raw:
        raise SettingsError(
            N_(
                "mkdocs.yml: the plugin goodword needs languages; "
                "write languages: [bs, sr-Cyrl, en], the main one first"
            )
        )
    for tag in raw:
        _known(tag)
    return tuple(dict.fromkeys(str(tag) for tag in raw))


def _known(tag: object) -> None:
    if str(tag) not in LANGUAGES:
        said = N_("mkdocs.yml: language '{value}' is not known; known are {known}")
        raise SettingsError(said, value=tag, known=", ".join(LANGUAGES))


def _timezone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        said = N_("mkdocs.yml: timezone '{value}' is not known; write one such as Europe/Sarajevo")
        raise SettingsError(said, value=name) from None


def day_of_build(given: str, timezone: ZoneInfo, environment: Mapping[str, str] = os.environ) -> date:
    """The day for which a site is built: the only place where the clock is read.

    Args:
        given: What was asked for on the command line, else empty.
        timezone: The site's time zone.
        environment: Variables; GOODWORD_AS_OF, then SOURCE_DATE_EPOCH.

    Returns:
        The day in the site's time zone.

    Raises:
        SettingsError: The given moment cannot be read.
    """
    text = given or environment.get("GOODWORD_AS_OF", "")
    epoch = environment.get("SOURCE_DATE_EPOCH", "")
    try:
        if text:
            moment = datetime.fromisoformat(text)
            return moment.date() if moment.tzinfo is None else moment.astimezone(timezone).date()
        if epoch:
            return datetime.fromtimestamp(int(epoch), UTC).astimezone(timezone).date()
    except (ValueError, OverflowError, OSError):
        said = N_("'{value}' is no moment; write --as-of 2026-11-20 or 2026-11-20T08:00+01:00")
        raise SettingsError(said, value=text or epoch) from None
    return datetime.now(timezone).date()
