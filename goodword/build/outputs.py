"""Every sort of output: assets, pages, feeds, maps."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from goodword.build.contract import Build, Host
from goodword.build.making import Maker
from goodword.formats import assets
from goodword.formats.feeds import atom, limit, rss
from goodword.formats.html import Bytecode, Renderer, SiteHead
from goodword.formats.sitemap import robots, sitemap
from goodword.model.feed import Feed
from goodword.model.settings import Settings
from goodword.model.views.shell import Frame
from goodword.publish.stamp import stamp
from goodword.stages.present.feeds import FeedMaker
from goodword.stages.present.frame import frame
from goodword.stages.present.linked import linked
from goodword.stages.present.pages import Job
from goodword.stages.present.world import World
from goodword.text.i18n import Speech
from goodword.text.urls import quoted

STYLESHEET, SCRIPT = "assets/goodword.css", "assets/goodword.js"


def photo_sizes(made: Mapping[str, int], published: Callable[[str], bytes]) -> Callable[[str], int]:
    """Size of a published photo: made just now, or kept."""

    def size(path: str) -> int:
        if path in made:
            return made[path]
        try:
            return len(published(path))
        except (KeyError, OSError):
            return 0

    return size


def put_assets(maker: Maker, host: Host, theme: Mapping[str, str]) -> None:
    """Write the files below ``assets/``."""
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
    site = SiteHead(settings.spoken_in("").site_name, settings.site_url, settings.site_names)
    return Renderer(
        folders,
        speeches,
        frames=frame_of,
        shell=order.host.shell,
        site=site,
        versions=versions,
        bytecode=Bytecode(order.bytecode),
    )


def make_pages(
    maker: Maker,
    jobs: Sequence[Job],
    renderer: Renderer,
    base: str,
    *,
    settings: Settings,
    progress: Callable[[int, int], None] | None,
) -> None:
    """Make the pages that no longer hold."""
    frames: dict[str, str] = {}
    for number, job in enumerate(jobs):
        if progress is not None:
            progress(number, len(jobs))
        if job.lang not in frames:
            frames[job.lang] = stamp(base, renderer.frame(job.lang))
        make = partial(_page, job, renderer, settings)
        maker.run(f"page {job.address}", frames[job.lang], make)


def _page(job: Job, renderer: Renderer, settings: Settings) -> dict[str, bytes]:
    address = job.address
    path = address if address.endswith(".html") else f"{address}index.html"
    return {path: renderer.page(linked(job.make(), settings))}


def make_feeds(maker: Maker, feeds: FeedMaker, settings: Settings, base: str) -> None:
    """Make the feeds that no longer hold."""
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


def make_maps(maker: Maker, jobs: Iterable[Job], settings: Settings, base: str) -> None:
    """Make the sitemap and robots.txt."""
    rows = [(job.address, job.languages, job.updated) for job in jobs if job.indexed]
    maker.run("map sitemap", stamp(base, rows), lambda: {"sitemap.xml": sitemap(rows, settings)})
    maker.target.put("robots.txt", robots(settings.site_url))
