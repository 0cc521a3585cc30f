"""The order of the stages, in one screen: from a content folder to the bytes of a site."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from goodword.formats import assets
from goodword.formats.feeds import atom, limit, rss
from goodword.formats.html import Renderer, SiteHead
from goodword.formats.photos import plan_renditions
from goodword.formats.search import build_index
from goodword.formats.sitemap import robots, sitemap
from goodword.model.problem import Problem
from goodword.model.site import Records, Settings
from goodword.model.views.shell import Frame
from goodword.publish.files import ContentFiles, read_theme
from goodword.publish.photos import PhotoJob, make_photos
from goodword.publish.store import PhotoStore
from goodword.stages.check import check
from goodword.stages.load import load
from goodword.stages.present.context import Context
from goodword.stages.present.feeds import FeedMaker
from goodword.stages.present.frame import frame
from goodword.stages.present.pages import all_pages
from goodword.stages.present.search import facet_labels, search_documents
from goodword.stages.present.story import social_card_path
from goodword.stages.relate import relate
from goodword.text.i18n import Speech, catalogue
from goodword.text.urls import quoted

STYLESHEET, SCRIPT = "assets/goodword.css", "assets/goodword.js"


@dataclass(frozen=True, slots=True)
class Host:
    """What the engine wants of its host.

    Attributes:
        theme_folders: Theme folders, own overrides first.
        icon_folder: Folder of the icons that templates name.
        assets: Bytes of the theme's published files by their path below ``assets/``.
        shell: "Give me a shell": frame and globals in, HTML with slot marks out.
    """

    theme_folders: tuple[str, ...]
    icon_folder: str
    assets: Mapping[str, bytes]
    shell: Callable[[Frame, dict[str, Any]], str]


@dataclass(frozen=True, slots=True)
class Built:
    """The result of a build.

    Attributes:
        outputs: Bytes of every file by its path in the site; empty when the content has errors.
        problems: Everything that is to be said about the content.
        pages: Number of pages.
    """

    outputs: Mapping[str, bytes]
    problems: tuple[Problem, ...]
    pages: int = 0


def build(content: ContentFiles, settings: Settings, *, as_of: date, host: Host, store: PhotoStore) -> Built:
    """Build a site.

    Args:
        content: The content folder.
        settings: The site's settings.
        as_of: The day for which it is built, in the site's time zone.
        host: What only the host knows.
        store: Photos of earlier builds.

    Returns:
        The site, or what is wrong with the content.
    """
    loaded = load(content.texts, content.photos, settings)
    checked = check(loaded, content.photos, settings, as_of)
    if checked.errors:
        return Built({}, checked.problems)
    records = checked.records
    related = relate(records)
    theme = read_theme(host.theme_folders)
    speeches = speak(theme, settings.languages)
    contexts = {tag: Context(records, related, s, settings, as_of) for tag, s in speeches.items()}
    photos = make_photos(list(_photo_jobs(records)), content.photo, store)
    published = {**host.assets, "goodword.css": assets.stylesheet(theme), "goodword.js": assets.script(theme)}
    renderer = _renderer(host, settings, records, speeches=speeches, published=published)
    pages = list(all_pages(contexts))
    outputs = {_file(page.address): renderer.page(page) for page in pages}
    outputs |= photos | {_published(path): data for path, data in published.items()}
    outputs |= dict(_feeds(FeedMaker(contexts, {path: len(data) for path, data in photos.items()}), settings))
    index = build_index(search_documents(contexts), facet_labels(contexts))
    outputs |= {f"search/{path}": data for path, data in index.items()}
    outputs |= {"sitemap.xml": sitemap(pages, settings.site_url), "robots.txt": robots(settings.site_url)}
    return Built(outputs, checked.problems, len(pages))


def speak(theme: Mapping[str, str], languages: Iterable[str]) -> dict[str, Speech]:
    """How each language speaks.

    Args:
        theme: The theme's texts, with its catalogues.
        languages: Tags of the site's languages.

    Returns:
        Speech by tag; without a catalogue its interface is in English.
    """
    found = {}
    for tag in languages:
        source = theme.get(f"locales/{tag}.po")
        found[tag] = Speech(tag, catalogue(source.encode()) if source else None)
    return found


def _file(address: str) -> str:
    return address if address.endswith(".html") else f"{address}index.html"


def _published(asset: str) -> str:
    # Browsers ask for it at the root when what they show, such as a feed, names no icon.
    return asset if asset == "favicon.ico" else f"assets/{asset}"


def _photo_jobs(records: Records) -> Iterator[PhotoJob]:
    for record in records.stories.values():
        card = social_card_path(record)
        for photo in record.story.photos:
            facts = record.photos.get(photo.file)
            if facts and not facts.problem:
                renditions = plan_renditions(record.id, photo.file, facts)
                yield PhotoJob(f"{record.folder}/{photo.file}", renditions, photo.focus, card)
                card = ""


def _renderer(
    host: Host,
    settings: Settings,
    records: Records,
    *,
    speeches: Mapping[str, Speech],
    published: Mapping[str, bytes],
) -> Renderer:
    versions = {path: assets.version(data) for path, data in published.items()}
    # The search modules import each other, so they change their address together.
    family = assets.version(b"".join(published[p] for p in sorted(published) if p.startswith("search")))
    versions |= {path: family for path in published if path.startswith("search")}

    def frame_of(lang: str) -> Frame:
        speech = speeches.get(lang) or speeches[settings.main]
        made = frame(records, settings, speech, lang)
        style, script = (f"{p}?v={versions[p.removeprefix('assets/')]}" for p in (STYLESHEET, SCRIPT))
        return dataclasses.replace(made, stylesheet=style, script=script)

    folders = (*host.theme_folders, host.icon_folder)
    site = SiteHead(settings.site_name, settings.site_url)
    return Renderer(folders, speeches, frames=frame_of, shell=host.shell, site=site, versions=versions)


def _feeds(maker: FeedMaker, settings: Settings) -> Iterator[tuple[str, bytes]]:
    base = quoted(settings.site_url)
    for feed in maker.feeds():
        head = limit(feed)
        for write, ending in ((rss, "rss.xml"), (atom, "atom.xml")):
            path = f"{feed.address}.{ending}"
            depth = path.count("/")
            yield path, write(head, f"{'../' * depth}assets/feed.css", base + quoted(path))
