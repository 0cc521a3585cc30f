"""The words of the interface: found in engine and theme, kept with translations in ``theme/locales``."""

from __future__ import annotations

import ast
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import jinja2
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
LOCALES = ROOT / "theme" / "locales"
TEMPLATE = "goodword.pot"

LANGUAGES = ("bs", "sr-Cyrl")
"""Languages with a catalogue; English is the language of the messages themselves."""

ALONE = ("_", "N_", "gettext")
"""Calls whose first argument is a message."""

COUNTED = ("ngettext",)
"""Calls whose first two arguments are a message for one and for many."""

# One, two to four, five and more, as 1, 21 / 2, 24 / 5, 11, 100.
_FORMS = "(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2)"

_HEAD = """\
msgid ""
msgstr ""
{language}"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
{forms}
"""


class NotAMessageError(Exception):
    """A text is put together before it is looked up, so no catalogue can hold it."""


@dataclass(frozen=True, order=True)
class Message:
    """A text to translate.

    Attributes:
        one: The text, for one thing where it is counted.
        many: The text for several things; empty for a text that counts nothing.
        file: The file in which it stands, as seen from the root.
    """

    one: str
    many: str
    file: str


def gather(root: Path = ROOT) -> list[Message]:
    """Find all messages of engine and theme.

    Args:
        root: Folder with ``goodword/`` and ``theme/``.

    Returns:
        The messages in the order of the alphabet, each once per file.

    Raises:
        NotAMessageError: A message is no plain text.
    """
    found: set[Message] = set()
    for file in sorted((root / "goodword").rglob("*.py")):
        found.update(in_python(file.read_text("utf-8"), file.relative_to(root).as_posix()))
    for file in sorted((root / "theme").rglob("*.html")):
        found.update(in_template(file.read_text("utf-8"), file.relative_to(root).as_posix()))
    return sorted(found)


def in_python(source: str, file: str) -> Iterator[Message]:
    """Messages of a Python file, under whatever name it calls ``gettext``."""
    tree = ast.parse(source)
    names = {name: name for name in (*ALONE, *COUNTED)} | _aliases(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args:
            name = names.get(_last_name(node.func))
            if name is not None:
                yield from _said([_literal(part, file) for part in node.args[:2]], name, file)


def in_template(source: str, file: str) -> Iterator[Message]:
    """Messages of a template."""
    for node in jinja2.Environment(autoescape=True).parse(source).find_all(jinja2.nodes.Call):
        if isinstance(node.node, jinja2.nodes.Name) and node.node.name in (*ALONE, *COUNTED):
            if any(isinstance(part, (jinja2.nodes.Concat, jinja2.nodes.Add)) for part in node.args[:2]):
                raise NotAMessageError(f"{file}:{node.lineno}: translate whole texts, then fill them")
            yield from _said([_constant(part) for part in node.args[:2]], node.node.name, file)


def _said(parts: list[str | None], name: str, file: str) -> Iterator[Message]:
    one, many = parts[0], parts[1] if len(parts) > 1 else None
    if one is not None and (many is not None or name in ALONE):
        yield Message(one, (many or "") if name in COUNTED else "", file)


def _aliases(tree: ast.Module) -> dict[str, str]:
    """Other names for the calls: ``say = speech.gettext``."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            last = _last_name(node.value)
            if last in (*ALONE, *COUNTED):
                found[node.targets[0].id] = last
    return found


def _last_name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _literal(node: ast.expr, file: str) -> str | None:
    """A text that stands in the source; None for a name, whose text is marked where it is written."""
    if isinstance(node, (ast.JoinedStr, ast.BinOp, ast.IfExp)):
        raise NotAMessageError(f"{file}:{node.lineno}: translate whole texts, then fill them")
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _constant(node: jinja2.nodes.Expr) -> str | None:
    return node.value if isinstance(node, jinja2.nodes.Const) and isinstance(node.value, str) else None


def template(messages: list[Message]) -> Catalog:
    """Put messages into a catalogue without translations."""
    made = Catalog(charset="utf-8", fuzzy=False)
    for message in messages:
        entry = made.add((message.one, message.many) if message.many else message.one)
        entry.locations.append((message.file, 0))
        if "%(" not in message.one:  # a percent sign before a word is no place to fill
            entry.flags.discard("python-format")
    return made


def merged(lang: str, old: bytes, wanted: Catalog) -> Catalog:
    """Bring a language's catalogue up to date.

    Args:
        lang: Language tag.
        old: Its ``.po`` file as it is; empty for a new language.
        wanted: The messages.

    Returns:
        The catalogue: translations are kept, those of changed messages marked as fuzzy, others dropped.
    """
    found = read_po(io.BytesIO(_head(lang).encode() + b"\n" + _without_head(old)), ignore_obsolete=True)
    found.update(wanted)
    found.obsolete.clear()
    return found


def written(lang: str, messages: Catalog) -> bytes:
    """The bytes of a catalogue's file: no date, no line numbers, in the order of the alphabet."""
    body = io.BytesIO()
    write_po(body, messages, width=110, omit_header=True, sort_output=True, include_lineno=False)
    return _head(lang).encode() + b"\n" + body.getvalue().strip(b"\n") + b"\n"


def _head(lang: str) -> str:
    forms = f'"Plural-Forms: nplurals=3; plural={_FORMS};\\n"' if lang else ""
    return _HEAD.format(language=f'"Language: {lang}\\n"\n' if lang else "", forms=forms).rstrip("\n") + "\n"


def _without_head(source: bytes) -> bytes:
    return source.partition(b"\n\n")[2] if source.startswith(b'msgid ""\n') else source


def open_messages(messages: Catalog) -> list[str]:
    """Messages that are not translated, or whose translation belongs to an older message."""
    return [_first(m.id) for m in messages if m.id and (m.fuzzy or not all(_forms(m.string)))]


def _first(text: str | tuple[str, ...] | list[str]) -> str:
    return text if isinstance(text, str) else text[0]


def _forms(text: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    if text is None:
        return ("",)
    return (text,) if isinstance(text, str) else tuple(text)


def files(root: Path = ROOT) -> tuple[dict[str, bytes], dict[str, list[str]]]:
    """What the catalogues should be.

    Args:
        root: Folder with ``goodword/`` and ``theme/``.

    Returns:
        Bytes by file name, and by language the messages that wait for a translation.
    """
    wanted = template(gather(root))
    made, waiting = {TEMPLATE: written("", wanted)}, {}
    for lang in LANGUAGES:
        file = root / "theme" / "locales" / f"{lang}.po"
        catalogue = merged(lang, file.read_bytes() if file.is_file() else b"", wanted)
        made[file.name], waiting[lang] = written(lang, catalogue), open_messages(catalogue)
    return made, waiting
