"""Pages: from views to HTML through the theme."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

import jinja2
from markupsafe import Markup

from goodword.formats.html.templates import Bytecode, Environment
from goodword.model.views.common import Page, Picture
from goodword.model.views.shell import SLOTS, Frame, slot_mark
from goodword.text.i18n import Speech
from goodword.text.language import LANGUAGES
from goodword.text.urls import depth, relative

__all__ = ["PICTURE_MARK", "Renderer", "SiteHead"]

PICTURE_MARK = "goodword-picture-%d-7f3a9c"
"""Stands in a body's HTML where its nth picture is placed."""

_PICTURE = re.compile(PICTURE_MARK.replace("%d", r"(\d+)"))
_ICON = '<svg class="gw-icon" aria-hidden="true" '
_MARKS = re.compile("|".join(f"(?:{re.escape(slot_mark(name))})" for name in SLOTS))
_NAMES = {slot_mark(name): name for name in SLOTS}


@dataclasses.dataclass(frozen=True, slots=True)
class SiteHead:
    """What the head of every page says of the site."""

    name: str
    url: str
    """Absolute, ends with ``/``."""
    names: Mapping[str, str] = dataclasses.field(default_factory=dict)
    """By language, where it has another name there."""


class Renderer:
    """Fills views into the theme's templates.

    Args:
        folders: Theme folders, own overrides first; the icon folder last.
        speeches: How each language speaks.
        frames: Gives the frame of a language at a depth (depth -1: any, for 404).
        shell: The host's answer to "give me a shell": template, frame and globals in, HTML with slots out.
        site: The site's name and address.
        versions: Hash of each asset by its path below ``assets/``.
    """

    def __init__(
        self,
        folders: Sequence[str],
        speeches: Mapping[str, Speech],
        *,
        frames: Callable[[str], Frame],
        shell: Callable[[Frame, dict[str, Any]], str],
        site: SiteHead,
        versions: Mapping[str, str],
        bytecode: jinja2.BytecodeCache | None = None,
    ) -> None:
        self._bytecode = bytecode or Bytecode()
        self._folders, self._speeches, self._site, self._versions = folders, speeches, site, versions
        self._frames, self._shell = frames, shell
        self._main = next(iter(speeches))
        self._rooms: dict[tuple[str, int], _Room] = {}

    def page(self, page: Page) -> bytes:
        """Render one page.

        Args:
            page: The page with its view.

        Returns:
            HTML as UTF-8.
        """
        level = -1 if page.kind == "missing" else depth(page.address)
        return self._room(page.lang, level).fill(page).encode()

    def frame(self, lang: str) -> Frame:
        """The frame around pages of a language."""
        return self._frames(lang)

    def _room(self, lang: str, level: int) -> _Room:
        key = (lang, level)
        if key not in self._rooms:
            self._rooms[key] = self._furnish(lang, level)
        return self._rooms[key]

    def _furnish(self, lang: str, level: int) -> _Room:
        environment = Environment(self._folders, self._bytecode)
        environment.globals.update(self._globals(environment, lang, level))
        frame = self._frames(lang)
        pieces = _cut(self._shell(frame, dict(environment.globals)))
        name = self._site.names.get(lang, self._site.name)
        return _Room(environment, pieces, frame, dataclasses.replace(self._site, name=name))

    def _globals(self, environment: jinja2.Environment, lang: str, level: int) -> dict[str, Any]:
        speech = self._speeches[lang or self._main]
        base = "/" + self._site.url.partition("://")[2].partition("/")[2] if level < 0 else ""

        own = f"{LANGUAGES[lang].folder}/" if lang and level > 0 else "\0"

        def url(address: str) -> str:
            # Every page but the first ones lies in its language's folder, so its way there need not leave it.
            if address.startswith(own):
                return "../" * (level - 1) + address[len(own) :] or "./"
            return relative(address, max(level, 0), base) if address or level > 0 else "./"

        def asset(path: str) -> str:
            return url(f"assets/{path}?v={self._versions[path]}")

        @cache
        def icon(name: str) -> Markup:
            assert environment.loader is not None
            svg = environment.loader.get_source(environment, f"{name}.svg")[0]
            return Markup(svg.replace(' xmlns="http://www.w3.org/2000/svg"', "").replace("<svg ", _ICON, 1))

        return {
            "_": speech.gettext,
            "ngettext": speech.ngettext,
            "url": url,
            "asset": asset,
            "icon": icon,
            "lang": speech.lang,
        }


@dataclasses.dataclass(frozen=True, slots=True)
class _Room:
    """Everything to render pages of one language and depth."""

    environment: jinja2.Environment
    pieces: tuple[str, ...]
    frame: Frame
    site: SiteHead
    navs: dict[tuple[str, bool], str] = dataclasses.field(default_factory=dict)

    def _nav(self, context: dict[str, Any], page: Page) -> str:
        """The navigation differs only by section, and by whether this is the section's own page."""
        key = (page.section, any(entry.address == page.address for entry in self.frame.nav))
        if key not in self.navs:
            self.navs[key] = self.environment.get_template("base/nav.html").render(**context)
        return self.navs[key]

    def fill(self, page: Page) -> str:
        filled = self._with_pictures(page)
        context = {"page": filled, "view": filled.view, "frame": self.frame, "site": self.site}
        made: dict[str, str] = {"kind": page.kind}
        parts = []
        for piece in self.pieces:
            name = _NAMES.get(piece)
            if name is None:
                parts.append(piece)
                continue
            if name == "nav":
                made[name] = self._nav(context, filled)
            elif name not in made:
                template = f"pages/{page.kind}.html" if name == "content" else f"base/{name}.html"
                made[name] = self.environment.get_template(template).render(**context)
            parts.append(made[name])
        return "".join(parts)

    def _with_pictures(self, page: Page) -> Page:
        pictures: Sequence[Picture] = getattr(page.view, "body_pictures", ())
        if not pictures:
            return page
        macro = self.environment.get_template("components/picture/template.html").module.picture  # type: ignore[attr-defined]
        body = _PICTURE.sub(lambda found: str(macro(pictures[int(found[1])])), page.view.body_html)  # type: ignore[attr-defined]
        return dataclasses.replace(page, view=dataclasses.replace(page.view, body_html=body))  # type: ignore[type-var]


def _cut(shell: str) -> tuple[str, ...]:
    """Cut a shell into constant pieces and slot marks."""
    pieces, at = [], 0
    for found in _MARKS.finditer(shell):
        pieces += [shell[at : found.start()], found[0]]
        at = found.end()
    return (*pieces, shell[at:])
