"""What changes around the content: theme, settings, errors that come and go."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from random import Random

from desk import Desk
from edit_stories import Edit

FRAME: list[Edit] = []
THEME = Path(import_module("goodword.theme").__path__[0])


def edit(function: Edit) -> Edit:
    FRAME.append(function)
    return function


def _over(desk: Desk, path: str, old: str, new: str) -> None:
    """Lay a changed copy of a file over the theme, or take it away again."""
    if path in desk.theme:
        del desk.theme[path]
    else:
        text = (THEME / path).read_text("utf-8")
        assert old in text
        desk.theme[path] = text.replace(old, new, 1).encode()


@edit
def template(desk: Desk, chance: Random) -> None:
    path, old = chance.choice(
        [("pages/topic.html", "<header"), ("pages/story.html", "{% block content %}"), ("main.html", "<body"),
         ("components/story-card/template.html", "<article"), ("base/nav.html", "<nav")]
    )  # fmt: skip
    text = (THEME / path).read_text("utf-8")
    new = f'{old} data-v="{chance.randrange(9)}"' if old.startswith("<") else f"{old}<hr>"
    _over(desk, path, old if old in text else text[:1], new if old in text else text[:1])


@edit
def words(desk: Desk, chance: Random) -> None:
    path = chance.choice(["locales/bs.po", "locales/sr-Cyrl.po"])
    _over(desk, path, 'msgid "Places"\nmsgstr "', f'msgid "Places"\nmsgstr "{chance.randrange(9)}')


@edit
def look(desk: Desk, chance: Random) -> None:
    if "styles/2-base.css" in desk.theme:
        theirs = (path for path in desk.theme if "own" not in path and "css" not in path)
        desk.theme = {path: desk.theme[path] for path in theirs}
    else:
        desk.theme["styles/2-base.css"] = b"body { margin: %d }" % chance.randrange(9)
        desk.theme["assets/own.svg"] = b"<svg/>"


@edit
def languages(desk: Desk, chance: Random) -> None:
    if "de" in desk.languages:
        users = [story for story in desk.stories.values() if "de" in story.texts]
        for story in users:
            del story.texts["de"], story.bodies["de"]
        desk.pages = {key: value for key, value in desk.pages.items() if key[0] != "de"}
        desk.languages.remove("de")
    elif chance.random() < 0.5:
        desk.languages.append("de")
    else:
        chance.shuffle(desk.languages)


@edit
def options(desk: Desk, chance: Random) -> None:
    name, value = chance.choice(
        [("site_name", "Drugi grad"), ("site_description", "Sve na jednom mjestu."),
         ("reads", {"bs": ("sr-Cyrl",)}), ("permanent_base", "https://example.com/")]
    )  # fmt: skip
    if desk.options.get(name) == value:
        desk.options = {"site_name": "Naš grad"}
    else:
        desk.options[name] = value


BROKEN = (
    ("stories/s2/bs.md", b"---\ntitle: [\n---\nx\n"),
    ("stories/s4/bs.md", b"---\ntitle: A\ndate: 2026-01-01\nsummary: B\nkind: story\npeople: none\n"
     b"places: [nowhere]\n---\nText.\n"),
    ("stories/s6/fr.md", b"---\ntitle: A\nsummary: B\ntranslated_from: 2026-01-01\n---\nTexte.\n"),
    ("plans/l0.yml", b"title: \"\"\n"),
    ("places.yml", b"- {id: p1\n"),
    ("consents.yml", b"[]\n"),
    ("coalitions/c0.yml", b"\xff\xfe"),
    ("pages/fr/x.md", b"---\ntitle: A\n---\nTexte.\n"),
    ("stories/odd.txt", b"Hm."),
)  # fmt: skip
"""Files with errors, in the place of sound ones."""


@edit
def error(desk: Desk, chance: Random) -> None:
    path, data = chance.choice(BROKEN)
    desk.raw[path] = data


@edit
def mend_soon(desk: Desk, chance: Random) -> None:
    mend(desk, chance)


@edit
def mend(desk: Desk, chance: Random) -> None:
    desk.raw = {path: data for path, data in desk.raw.items() if b"withdrawn" in data}
