"""Look through ``mkdocs.yml`` as through a file of content, before MkDocs does: every mistake with its place.

MkDocs stops at the first mistake, speaks of ``<class 'list'>``, and breaks on ``2026-02-31``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import Any

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError
from mkdocs.utils import get_theme_dir

from goodword.build import speak
from goodword.errors import SettingsError
from goodword.host.config_folders import see_folders
from goodword.host.config_options import OPTIONS, is_address, of_plugin, of_text
from goodword.model.catalogue import message, severity
from goodword.model.catalogue.kind import N_
from goodword.model.document import Document, located
from goodword.model.document import Path as Field
from goodword.model.problem import Finding, Problem
from goodword.publish.files import read_theme
from goodword.stages.load.yaml import read
from goodword.text.language import LANGUAGES
from goodword.text.nearest import nearest

_TEXTS = ("site_name", "site_url", "site_description")
_OWN = (*_TEXTS, "docs_dir", "site_dir", "theme", "plugins")
_NEEDED = {
    "site_name": "site_name: Naš grad",
    "site_url": "site_url: https://example.org/",
    "docs_dir": "docs_dir: content/pages",
    "theme": "theme: {name: goodword}",
}
NO_PLUGIN = N_("{file}: add the plugin; write plugins: [goodword: {{languages: [bs]}}]")
_NO = ("false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF")
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
    if not {("docs_dir",), ("site_dir",)} & _marked(document) and "docs_dir" in value:
        site = more.get("site_dir") or value.get("site_dir", "site")
        see_folders(config_file, value["docs_dir"], site)
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
    found = [*_of_site(value), *of_plugin(*_plugin(value))]
    yield from located([one for one in found if one.path not in marked], document, "mkdocs.yml")
    yield from _of_plugins(document)


def _of_site(value: Mapping[str, Any]) -> Iterator[Finding]:
    known = {name for name, _ in MkDocsConfig()._schema} | {"INHERIT"}
    for name in value:
        if name not in known:
            near = nearest(name, sorted(known))
            values = {"name": name, "nearest": near, "known": ", ".join(_OWN)}
            yield Finding("field.unknown", (name,), values, key=True)
    if "INHERIT" not in value:
        yield from _missing(value)
    if value.get("use_directory_urls") in _NO:
        yield Finding("value.choice", ("use_directory_urls",), {"value": "false", "known": "true"})
    for name in ("docs_dir", "site_dir", *_TEXTS):
        yield from of_text(value, (name,))
    url = value.get("site_url")
    if isinstance(url, str) and not is_address(url):
        yield Finding("url.invalid", ("site_url",), {"value": url})
    folder = value.get("docs_dir")
    if isinstance(folder, str) and PurePosixPath(folder.replace("\\", "/")).name != "pages":
        yield Finding("value.choice", ("docs_dir",), {"value": folder, "known": "content/pages"})
    theme = value.get("theme")
    chosen = theme.get("name") if isinstance(theme, Mapping) else theme
    if "INHERIT" not in value and "theme" in value and chosen != "goodword":
        path: Field = ("theme", "name") if isinstance(theme, Mapping) and "name" in theme else ("theme",)
        yield Finding("value.choice", path, {"value": chosen or "", "known": "goodword"})


def _of_plugins(document: Document) -> Iterator[Problem]:
    """Our plugin under a name that is nearly its own, or with its options beside it instead of below it."""
    plugins = document.value.get("plugins")
    for number, plugin in enumerate(plugins if isinstance(plugins, Sequence) else ()):
        if isinstance(plugin, Mapping):
            beside = [name for name in plugin if name in OPTIONS]
            if beside and ("plugins", number, "goodword") in document.keys:
                yield Problem("yaml.indent", "mkdocs.yml", *document.keys["plugins", number, beside[0]])
        name = plugin if isinstance(plugin, str) else next(iter(plugin), "")
        if name != "goodword" and nearest(str(name), ("goodword",)):
            path: Field = ("plugins", number) if isinstance(plugin, str) else ("plugins", number, name)
            values = {"value": name, "nearest": "goodword", "known": "goodword"}
            yield from located([Finding("value.choice", path, values, key=True)], document, "mkdocs.yml")


def _missing(value: Mapping[str, Any]) -> Iterator[Finding]:
    """What a site cannot do without, when its settings take nothing over from another file."""
    for name, line in _NEEDED.items():
        if name not in value:
            yield Finding("field.missing", (), {"name": name, "line": line})
    path, options = _plugin(value)
    if isinstance(options, Mapping) and not options.get("languages"):
        yield Finding("field.missing", path, {"name": "languages", "line": "languages: [bs, sr-Cyrl, en]"})


def _plugin(value: Mapping[str, Any]) -> tuple[Field, Any]:
    """Where the options of our plugin stand, and what stands there."""
    plugins = value.get("plugins")
    if isinstance(plugins, Mapping):
        return ("plugins", "goodword"), plugins.get("goodword")
    for number, plugin in enumerate(plugins if isinstance(plugins, Sequence) else ()):
        if isinstance(plugin, Mapping) and "goodword" in plugin:
            return ("plugins", number, "goodword"), plugin["goodword"]
    return (), None


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


def language_of(config_file: str) -> str:
    """The language of messages that stands in ``mkdocs.yml``; English when it cannot be read.

    Args:
        config_file: Its path.
    """
    try:
        return _language(read_file(Path(config_file).read_bytes()))
    except OSError:
        return "en"


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
