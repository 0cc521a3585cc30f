"""The order of the stages, in one screen: from a content folder to a site."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from goodword.build.intake import Taken, problem_from, take_in
from goodword.build.making import Maker, Target, Work
from goodword.build.memory import Memory, memory_from
from goodword.build.photos import publish_photos
from goodword.build.reading import Reader
from goodword.build.searching import update_search
from goodword.build.shown import note_of
from goodword.build.stamp import engine_stamp, stamp, theme_stamp
from goodword.formats import assets
from goodword.formats.feeds import atom, limit, rss
from goodword.formats.html import Bytecode, Renderer, SiteHead
from goodword.formats.sitemap import robots, sitemap
from goodword.model.catalogue import severity
from goodword.model.feed import Feed
from goodword.model.problem import Problem
from goodword.model.site import Settings
from goodword.model.views.shell import Frame
from goodword.publish.files import read_theme
from goodword.publish.scan import Folder
from goodword.publish.store import PhotoStore
from goodword.publish.units import UnitStore
from goodword.stages.present.context import Context
from goodword.stages.present.feeds import FeedMaker
from goodword.stages.present.frame import frame
from goodword.stages.present.pages import Job, all_jobs
from goodword.stages.present.search import facet_labels, search_jobs
from goodword.stages.present.world import Memo, World
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
class Build:
    """What a build works with.

    Attributes:
        settings: The site's settings.
        as_of: The day for which it is built, in the site's time zone.
        host: What only the host knows.
        units: What earlier builds made of the content.
        photos: Photos of earlier builds.
        published: Gives a published file by its path; KeyError or OSError if it cannot.
        bytecode: Where compiled templates are kept; only the user may write there.
        generation: Id of the published generation; empty if nothing of it may be kept.
        workers: Processes; 0: one per core.
        why: True to collect why things are made again.
        progress: Is told how many pages are done, of how many.
    """

    settings: Settings
    as_of: date
    host: Host
    units: UnitStore
    photos: PhotoStore
    published: Callable[[str], bytes]
    bytecode: Path | None = None
    generation: str = ""
    workers: int = 0
    why: bool = False
    progress: Callable[[int, int], None] | None = None


@dataclass(frozen=True, slots=True)
class Built:
    """The result of a build.

    Attributes:
        problems: Everything that is to be said about the content.
        memory: What was made, for the next build; None when the content has errors and nothing was made.
        pages: Number of pages.
        work: What was done.
        withdrawn: Ids of stories that were taken off the site.
        whole: Hash of everything the build depends on besides the content.
        unchanged: True if nothing has changed since what is published, and nothing was written.
        note: What the generation shows, for whoever wants to go back to it.
    """

    problems: tuple[Problem, ...]
    memory: Memory | None = None
    pages: int = 0
    work: Work = dataclasses.field(default_factory=Work)
    withdrawn: tuple[str, ...] = ()
    whole: str = ""
    unchanged: bool = False
    note: Mapping[str, Any] = dataclasses.field(default_factory=dict)


def build(folder: Folder, target: Target, order: Build) -> Built:
    """Build a site.

    Args:
        folder: The content folder with what changed in it.
        target: Where the site is written.
        order: What the build works with.

    Returns:
        What was done, or what is wrong with the content; nothing is written then.
    """
    settings = order.settings
    base = stamp(engine_stamp(), theme_stamp(order.host.theme_folders), settings)
    whole = stamp(base, order.as_of, sorted(order.host.assets))
    if folder.same and not order.why:
        same = _unchanged(order, whole)
        if same:
            return same
    taken = take_in(folder, order.units, settings, as_of=order.as_of, workers=order.workers)
    if any(severity(problem.code) == "error" for problem in taken.problems):
        return Built(taken.problems)
    theme = read_theme(order.host.theme_folders)
    speeches = speak(theme, settings.languages)
    world = _world(taken, order)
    contexts = {tag: Context(world, speech, settings) for tag, speech in speeches.items()}
    old = memory_from(order.units.value("made")) if order.generation else Memory()
    if old.generation != order.generation:
        old = Memory()
    old.compare(world)
    maker = Maker(world, old, target, why=order.why)
    sizes = publish_photos(maker, taken, folder, order.photos, workers=order.workers)
    jobs = list(all_jobs(contexts))
    _assets(maker, order.host, theme)
    _pages(maker, jobs, renderer_of(world, order, speeches, theme), base, progress=order.progress)
    _feeds(maker, FeedMaker(contexts, _sizes(sizes, order.published)), settings, base)
    labels = facet_labels(contexts)
    update_search(
        maker, search_jobs(contexts), labels, frame=base, store=order.units, published=order.published
    )
    _maps(maker, jobs, settings, base)
    maker.finish()
    order.units.keep_memo("memos", _dump(world))
    withdrawn = tuple(id_ for kind, id_ in taken.entries if kind == "withdrawn")
    return Built(taken.problems, maker.new, len(jobs), maker.work, withdrawn, whole, note=note_of(taken))


def _unchanged(order: Build, whole: str) -> Built | None:
    """The answer when nothing has changed: it costs a look at every file's stamp, no more."""
    kept = order.units.value("whole")
    if not order.generation or not kept or kept["whole"] != whole or kept["generation"] != order.generation:
        return None
    problems = tuple(problem_from(row) for row in kept["problems"])
    return Built(problems, pages=kept["pages"], whole=whole, unchanged=True)


def remember(built: Built, units: UnitStore, generation: str) -> None:
    """Remember what was published, for the next build.

    Args:
        built: What was built.
        units: The store.
        generation: Id of the published generation.
    """
    assert built.memory is not None
    built.memory.generation = generation
    units.keep_value("made", built.memory.kept())
    problems = json.loads(json.dumps([dataclasses.astuple(p) for p in built.problems], default=str))
    whole = {"whole": built.whole, "generation": generation, "problems": problems, "pages": built.pages}
    units.keep_value("whole", whole)
    units.commit()


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


def _world(taken: Taken, order: Build) -> World:
    reader = Reader(order.units, taken, order.settings)
    related = relate(taken.entries.values())
    world = World(taken.entries, related, reader, states=reader.states(), as_of=order.as_of)
    world.memos.update(_memos(order.units.memo("memos")))
    return world


def _dump(world: World) -> bytes:
    return json.dumps({n: [m.value, dict(m.looks)] for n, m in sorted(world.memos.items())}).encode()


def _memos(data: bytes | None) -> dict[str, Memo]:
    try:
        return {name: Memo(value, looks) for name, (value, looks) in json.loads(data or b"{}").items()}
    except (ValueError, TypeError):
        return {}


def _sizes(made: Mapping[str, int], published: Callable[[str], bytes]) -> Callable[[str], int]:
    """Size of a published photo: made just now, or kept."""

    def size(path: str) -> int:
        if path in made:
            return made[path]
        try:
            return len(published(path))
        except (KeyError, OSError):
            return 0

    return size


def _assets(maker: Maker, host: Host, theme: Mapping[str, str]) -> None:
    files = published_assets(host, theme)
    for path, data in files.items():
        # Browsers ask for it at the root when what they show, such as a feed, names no icon.
        maker.target.put(path if path == "favicon.ico" else f"assets/{path}", data)


def published_assets(host: Host, theme: Mapping[str, str]) -> dict[str, bytes]:
    """Every file below ``assets/``."""
    made = {"goodword.css": assets.stylesheet(theme), "goodword.js": assets.script(theme)}
    return {**host.assets, **made}


def renderer_of(
    world: World, order: Build, speeches: Mapping[str, Speech], theme: Mapping[str, str]
) -> Renderer:
    """What fills pages into the theme.

    Args:
        world: The site.
        order: What the build works with.
        speeches: How each language speaks.
        theme: The theme's texts.

    Returns:
        The renderer.
    """
    settings = order.settings
    published = published_assets(order.host, theme)
    versions = {path: assets.version(data) for path, data in published.items()}
    # The search modules import each other, so they change their address together.
    family = assets.version(b"".join(published[p] for p in sorted(published) if p.startswith("search")))
    versions |= {path: family for path in published if path.startswith("search")}

    def frame_of(lang: str) -> Frame:
        speech = speeches.get(lang) or speeches[settings.main]
        made = frame(world, settings, speech, lang)
        style, script = (f"{p}?v={versions[p.removeprefix('assets/')]}" for p in (STYLESHEET, SCRIPT))
        return dataclasses.replace(made, stylesheet=style, script=script)

    folders = (*order.host.theme_folders, order.host.icon_folder)
    site = SiteHead(settings.site_name, settings.site_url)
    return Renderer(
        folders,
        speeches,
        frames=frame_of,
        shell=order.host.shell,
        site=site,
        versions=versions,
        bytecode=Bytecode(order.bytecode),
    )


def _pages(
    maker: Maker,
    jobs: Sequence[Job],
    renderer: Renderer,
    base: str,
    *,
    progress: Callable[[int, int], None] | None,
) -> None:
    frames: dict[str, str] = {}
    for number, job in enumerate(jobs):
        if progress is not None:
            progress(number, len(jobs))
        if job.lang not in frames:
            frames[job.lang] = stamp(base, renderer.frame(job.lang))
        maker.run(f"page {job.address}", frames[job.lang], lambda job=job: _page(job, renderer))  # type: ignore[misc]


def _page(job: Job, renderer: Renderer) -> dict[str, bytes]:
    address = job.address
    path = address if address.endswith(".html") else f"{address}index.html"
    return {path: renderer.page(job.make())}


def _feeds(maker: Maker, feeds: FeedMaker, settings: Settings, base: str) -> None:
    for address, make in feeds.jobs():
        maker.run(f"feed {address}", base, lambda make=make: feed_files(make(), settings))  # type: ignore[misc]


def feed_files(feed: Feed, settings: Settings) -> dict[str, bytes]:
    """A feed in both formats, by path."""
    head, url = limit(feed), quoted(settings.site_url)
    files = {}
    for form, ending in ((rss, "rss.xml"), (atom, "atom.xml")):
        path = f"{head.address}.{ending}"
        files[path] = form(head, f"{'../' * path.count('/')}assets/feed.css", url + quoted(path))
    return files


def _maps(maker: Maker, jobs: Iterable[Job], settings: Settings, base: str) -> None:
    rows = [(job.address, job.languages, job.updated) for job in jobs if job.indexed]
    maker.run("map sitemap", stamp(base, rows), lambda: {"sitemap.xml": sitemap(rows, settings)})
    maker.target.put("robots.txt", robots(settings.site_url))
