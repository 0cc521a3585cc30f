"""Look through ``mkdocs.yml`` as through a file of content, before MkDocs does: every mistake with its place.

MkDocs stops at the first mistake, speaks of ``<class 'list'>``, and breaks on ``2026-02-31``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError
from mkdocs.utils import get_theme_dir

from goodword.build import speak
from goodword.errors import SettingsError
from goodword.model.catalogue import message, severity
from goodword.model.catalogue.kind import N_
from goodword.model.document import Document, located
from goodword.model.document import Path as Field
from goodword.model.problem import Finding, Problem
from goodword.publish.files import read_theme
from goodword.stages.load.yaml import read
from goodword.text.language import LANGUAGES
from goodword.text.nearest import nearest

OPTIONS = ("languages", "timezone", "permanent_base", "reads", "licence", "as_of", "messages")
"""Options of the plugin."""
_TEXTS = ("site_name", "site_url", "site_description")
_OWN = (*_TEXTS, "docs_dir", "site_dir", "theme", "plugins")
_THEME = "theme: {name: goodword}"
_ZONES = "Europe/Sarajevo, Europe/Zagreb, Europe/Belgrade, Europe/Kyiv, …"
_RUNS_CODE = "!!python/object"
_USUAL_ELSEWHERE = ("yaml.alias", "yaml.merge", "yaml.tag", "yaml.hash")
"""What MkDocs' own files may hold: anchors, and marks such as ``!ENV``."""


def load_settings(config_file: str, *, lang: str = "", **more: Any) -> MkDocsConfig:
    """Read ``mkdocs.yml``.

    Args:
        config_file: Its path.
        lang: Language of messages; empty: the one that stands there.
        more: What is not as it stands there; None: as it stands there.

    Returns:
        MkDocs' configuration.

    Raises:
        SettingsError: It cannot be used; the text names every mistake with its place.
        OSError: It cannot be read.
    """
    document = read_file(Path(config_file).read_bytes())
    mistakes = list(mistakes_of(document))
    if mistakes:
        raise SettingsError(_told(mistakes, config_file, lang or _language(document)))
    value = document.value
    texts = {name: value[name] for name in _TEXTS if name in value and (name,) not in _marked(document)}
    try:
        # A text is a text, also if it looks like a number: site_name: 2026.
        return load_config(config_file, **{**texts, **more})
    except (ConfigurationError, Abort, ValueError, TypeError, RecursionError) as error:
        raise SettingsError(f"{config_file}: {error}") from None


def read_file(data: bytes) -> Document:
    """The texts of a settings file with their places.

    Args:
        data: Its bytes.
    """
    try:
        text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        place = before.count(b"\n") + 1, error.start - (before.rfind(b"\n") + 1) + 1
        return Document(None, problems=(Problem("file.not_utf8", "mkdocs.yml", *place),))
    return read(text, "mkdocs.yml")


def mistakes_of(document: Document) -> Iterator[Problem]:
    """Everything that is wrong with settings.

    Args:
        document: The texts of a settings file.

    Yields:
        Problems in the order of what they are about.
    """
    for problem in document.problems:
        tag = str(problem.values.get("tag", ""))
        if problem.code not in _USUAL_ELSEWHERE or tag.startswith(_RUNS_CODE):
            yield problem
    value = document.value
    if value is None:
        return
    if not isinstance(value, Mapping):
        yield Problem("value.not_map", "mkdocs.yml", 1, 1)
        return
    marked = _marked(document)
    found = [*_of_site(value), *_of_plugin(_plugin(value))]
    yield from located([one for one in found if one.path not in marked], document, "mkdocs.yml")


def _of_site(value: Mapping[str, Any]) -> Iterator[Finding]:
    known = {name for name, _ in MkDocsConfig()._schema} | {"INHERIT"}
    for name in value:
        if name not in known:
            near = nearest(name, sorted(known))
            values = {"name": name, "nearest": near, "known": ", ".join(_OWN)}
            yield Finding("field.unknown", (name,), values, key=True)
    whole = "INHERIT" not in value
    if whole and "site_name" not in value:
        yield Finding("field.missing", (), {"name": "site_name", "line": "site_name: Naš grad"})
    if whole and "theme" not in value:
        yield Finding("field.missing", (), {"name": "theme", "line": _THEME})
    for name in ("docs_dir", "site_dir", *_TEXTS):
        yield from _text(value, (name,))
    url = value.get("site_url")
    if isinstance(url, str) and not _is_address(url):
        yield Finding("url.invalid", ("site_url",), {"value": url})
    folder = value.get("docs_dir")
    if isinstance(folder, str) and PurePosixPath(folder.replace("\\", "/")).name != "pages":
        yield Finding("value.choice", ("docs_dir",), {"value": folder, "known": "content/pages"})
    theme = value.get("theme")
    chosen = theme.get("name") if isinstance(theme, Mapping) else theme
    if whole and "theme" in value and chosen != "goodword":
        path: Field = ("theme", "name") if isinstance(theme, Mapping) and "name" in theme else ("theme",)
        yield Finding("value.choice", path, {"value": chosen or "", "known": "goodword"})


def _plugin(value: Mapping[str, Any]) -> tuple[Field, Any]:
    """Where the options of our plugin stand, and what stands there."""
    plugins = value.get("plugins")
    if isinstance(plugins, Mapping):
        return ("plugins", "goodword"), plugins.get("goodword")
    for number, plugin in enumerate(plugins if isinstance(plugins, Sequence) else ()):
        if isinstance(plugin, Mapping) and "goodword" in plugin:
            return ("plugins", number, "goodword"), plugin["goodword"]
    return (), None


def _of_plugin(plugin: tuple[Field, Any]) -> Iterator[Finding]:
    path, options = plugin
    if not isinstance(options, Mapping):
        return
    for name in options:
        if name not in OPTIONS:
            values = {"name": name, "nearest": nearest(name, OPTIONS), "known": ", ".join(OPTIONS)}
            yield Finding("field.unknown", (*path, name), values, key=True)
    for name in ("timezone", "permanent_base", "licence", "as_of", "messages"):
        yield from _text(options, (*path, name))
    yield from _tags((*path, "languages"), options.get("languages", []))
    reads = options.get("reads", {})
    if not isinstance(reads, Mapping):
        yield Finding("value.not_map", (*path, "reads"), {})
        reads = {}
    yield from _tags((*path, "reads"), list(reads), keys=True)
    for tag, others in reads.items():
        yield from _tags((*path, "reads", tag), others)
    if isinstance(options.get("messages"), str):
        yield from _tags((*path, "messages"), [options["messages"]], keys=True, at=(*path, "messages"))
    zone = options.get("timezone")
    if isinstance(zone, str) and zone not in available_timezones():
        yield Finding("value.choice", (*path, "timezone"), {"value": zone, "known": _ZONES})
    day = options.get("as_of")
    if isinstance(day, str) and not _is_moment(day):
        yield Finding("date.invalid", (*path, "as_of"), {"value": day, "example": "2026-11-20"})


def _text(value: Mapping[str, Any], path: Field) -> Iterator[Finding]:
    there = value.get(str(path[-1]), "-")
    if there is not None and not isinstance(there, str):
        yield Finding("value.not_text", path, {})
    elif there is not None and not there.strip():
        yield Finding("value.empty", path, {})


def _tags(path: Field, tags: object, *, keys: bool = False, at: Field = ()) -> Iterator[Finding]:
    """Languages that are not known, in a list or as names of fields."""
    if not isinstance(tags, list):
        yield Finding("value.not_list", path, {})
        return
    for number, tag in enumerate(tags):
        if tag not in LANGUAGES:
            place = at or (*path, tag if keys else number)
            near, known = nearest(str(tag), LANGUAGES), ", ".join(LANGUAGES)
            yield Finding("value.choice", place, {"value": tag, "nearest": near, "known": known})


def _is_address(text: str) -> bool:
    """Whether pages can lie below it: no space, and nothing behind its path."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    whole = text.isprintable() and not set(text) & set(" <>\"'\\") and not parts.query and not parts.fragment
    return whole and parts.scheme in ("https", "http") and bool(parts.hostname)


def _is_moment(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def _marked(document: Document) -> set[Field]:
    """Places of values with a mark such as ``!ENV``, which only MkDocs can read."""
    places = {(one.line, one.column) for one in document.problems if one.code in _USUAL_ELSEWHERE}
    return {path for path, place in document.places.items() if place in places}


def _language(document: Document) -> str:
    """Language in which mistakes are told; the settings may be wrong in this too."""
    if not isinstance(document.value, Mapping):
        return "en"
    options = _plugin(document.value)[1]
    return str(options.get("messages", "en")) if isinstance(options, Mapping) else "en"


def words_for(lang: str) -> Callable[[str], str]:
    """Translates what is said in the terminal.

    Args:
        lang: Tag of a language; English for one that is not known.
    """
    tag = lang if lang in LANGUAGES else "en"
    return speak(read_theme((get_theme_dir("goodword"),)), [tag])[tag].gettext


def _told(mistakes: list[Problem], config_file: str, lang: str) -> str:
    say = words_for(lang)
    lines = []
    for one in mistakes:
        said, label = message(one, say), say(_LABELS[severity(one.code)])
        place = config_file + one.place.removeprefix(one.file)
        lines.append(": ".join(filter(None, [place, label, one.field, f"{said.what}; {said.fix}"])))
    return "\n".join(lines)


_LABELS = {"error": N_("error"), "held": N_("held"), "warning": N_("warning")}
