"""What the preview says beside a page: that it is a draft, what is wrong in its files, errors elsewhere.

The policy of the site forbids scripts and styles inside a page, so both are files, and what they say comes
as JSON.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from goodword.build.notes import Notes
from goodword.host.folders import content_folder
from goodword.host.panel_files import SCRIPT, STYLE
from goodword.host.telling import speech, tell
from goodword.model.catalogue import message, severity
from goodword.model.catalogue.kind import N_
from goodword.model.problem import Problem

SCRIPT_PATH, STYLE_PATH, NOTES_PATH = "/_preview.js", "/_preview.css", "/_problems.json"
FILES = {SCRIPT_PATH: (SCRIPT, "text/javascript"), STYLE_PATH: (STYLE, "text/css")}

MARKS = {
    "draft": (N_("Draft"), N_("Draft: not on the public site")),
    "future": (N_("Later"), N_("Not on the public site before its date")),
}
"""How a page is marked in links and in its bar, by why it is not on the public site."""

OWN = N_("In the files of this page")
OTHERS = N_("Errors elsewhere; as long as there are any, nothing is published")
MORE = N_("and %(n)s more")
WORDS = {"error": N_("Error"), "held": N_("Held back"), "warning": N_("Warning")}
_MOST = 30

_TAGS = (
    f'<link rel="stylesheet" href="{STYLE_PATH}"><script type="module" src="{SCRIPT_PATH}"></script>'
).encode()


@dataclass(frozen=True, slots=True)
class Words:
    """How the preview speaks to whoever writes.

    Attributes:
        lang: Language of the messages.
        translate: Gives a text in that language.
        shown: What the content folder is called.
        tell: Says problems at the terminal.
    """

    lang: str
    translate: Callable[[str], str]
    shown: str
    tell: Callable[[Iterable[Problem]], object]


def words_of(config: MkDocsConfig, lang: str) -> Words:
    """How the preview of a site speaks.

    Args:
        config: MkDocs' configuration.
        lang: Language of the messages.
    """
    folder, base = content_folder(config), Path(config.config_file_path or ".").parent
    shown = folder.relative_to(base) if folder.is_relative_to(base) else folder
    return Words(lang, speech(config, lang), shown.as_posix(), lambda found: tell(found, config, lang))


def with_panel(page: bytes) -> bytes:
    """Link the panel's files in a page.

    Args:
        page: The page's HTML.

    Returns:
        The HTML with the links.
    """
    head, mark, rest = page.partition(b"</head>")
    return head + _TAGS + mark + rest if mark else page


def notes_json(notes: Notes, words: Words, *, mount: str, trouble: str = "") -> bytes:
    """What the panel says.

    Args:
        notes: What is to be said.
        words: How it is said.
        mount: Path of the site on the server, ends with ``/``.
        trouble: Why the settings cannot be read, if they cannot.

    Returns:
        JSON.
    """
    translate, shown = words.translate, words.shown
    groups = []
    if trouble:
        groups.append({"title": "", "items": [_item(WORDS["error"], "", trouble, translate)]})
    for title, problems in ((OWN, notes.own), (OTHERS, notes.others)):
        if problems:
            groups.append({"title": translate(title), "items": _items(problems, shown, translate)})
    said: dict[str, Any] = {
        "lang": words.lang,
        "bar": translate(MARKS[notes.mark][1]) if notes.mark else "",
        "groups": groups,
        "unseen": {mount + where: translate(MARKS[mark][0]) for where, mark in sorted(notes.unseen.items())},
    }
    return json.dumps(said, ensure_ascii=False).encode()


def _items(problems: Iterable[Problem], shown: str, translate: Callable[[str], str]) -> list[dict[str, str]]:
    order = ("error", "held", "warning")
    found = sorted(problems, key=lambda problem: order.index(severity(problem.code)))
    items = []
    for problem in found[:_MOST]:
        said = message(problem, translate)
        field = f"{problem.field}: " if problem.field else ""
        word = WORDS[severity(problem.code)]
        items.append(_item(word, f"{shown}/{problem.place}", f"{field}{said.what}; {said.fix}", translate))
    if len(found) > _MOST:
        items.append(_item("", "", translate(MORE) % {"n": len(found) - _MOST}, translate))
    return items


def _item(word: str, place: str, text: str, translate: Callable[[str], str]) -> dict[str, str]:
    return {"word": translate(word) if word else "", "place": place, "text": text}
