"""The order of the stages, in one screen: from a content folder to a site."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Mapping

from goodword.build.attached import publish_attached
from goodword.build.contract import Build, Built
from goodword.build.data import make_data
from goodword.build.digesting import problem_from
from goodword.build.intake import Taken, take_in
from goodword.build.making import Maker, Target
from goodword.build.memory import Memory, memory_from
from goodword.build.outputs import make_feeds, make_maps, make_pages, photo_sizes, put_assets, renderer_of
from goodword.build.photos import publish_photos
from goodword.build.reading import Reader
from goodword.build.searching import update_search
from goodword.build.shown import deleted_since, note_of
from goodword.model.catalogue import severity
from goodword.publish.files import read_theme
from goodword.publish.scan import Folder
from goodword.publish.stamp import engine_stamp, stamp, theme_stamp
from goodword.publish.units import UnitStore
from goodword.stages.present.context import contexts_in
from goodword.stages.present.data import DataMaker
from goodword.stages.present.feeds import FeedMaker
from goodword.stages.present.pages import all_jobs
from goodword.stages.present.search import facet_labels, search_jobs
from goodword.stages.present.world import Memo, World
from goodword.stages.relate import relate
from goodword.text.i18n import Speech, catalogue


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
    world = _world(taken, order, base)
    contexts = contexts_in(world, speeches, settings)
    maker = Maker(world, _memory(order, world), target, why=order.why)
    publish_attached(maker, taken, folder)
    sizes = publish_photos(maker, taken, folder, order.photos, workers=order.workers)
    jobs = list(all_jobs(contexts))
    put_assets(maker, order.host, theme)
    renderer = renderer_of(world, order, speeches, theme)
    make_pages(maker, jobs, renderer, base, settings=settings, progress=order.progress)
    make_feeds(maker, FeedMaker(contexts, photo_sizes(sizes, order.published)), settings, base)
    make_data(maker, DataMaker(contexts), order.published, base)
    found, labels = search_jobs(contexts), facet_labels(contexts)
    update_search(maker, found, labels, frame=base, store=order.units, published=order.published)
    make_maps(maker, jobs, settings, base)
    maker.finish()
    order.units.keep_memo("memos", _dump(world, base))
    return dataclasses.replace(
        _told(taken, order), memory=maker.new, pages=len(jobs), work=maker.work, whole=whole
    )


def _told(taken: Taken, order: Build) -> Built:
    """What a build says of the content, before anything is made."""
    note, deleted = note_of(taken), deleted_since(order.shown, taken)
    # Whoever deletes a story may not know of stubs: nothing of it may stay anywhere either.
    note["withdrawn"] += deleted
    return Built(taken.problems, withdrawn=tuple(note["withdrawn"]), deleted=deleted, note=note)


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


def _memory(order: Build, world: World) -> Memory:
    """What was made of the published generation, compared with today; empty if nothing may be kept."""
    old = memory_from(order.units.value("made")) if order.generation else Memory()
    if old.generation != order.generation:
        old = Memory()
    old.compare(world)
    return old


def _world(taken: Taken, order: Build, base: str) -> World:
    reader = Reader(order.units, taken, order.settings)
    related = relate(taken.entries.values())
    world = World(taken.entries, related, reader, states=reader.states(), as_of=order.as_of)
    world.memos.update(_memos(order.units.memo("memos"), base))
    return world


def _dump(world: World, base: str) -> bytes:
    memos = {name: [memo.value, dict(memo.looks)] for name, memo in sorted(world.memos.items())}
    return json.dumps({"base": base, "memos": memos}).encode()


def _memos(data: bytes | None, base: str) -> dict[str, Memo]:
    """What was kept, unless words, theme, settings or engine are others now: those are no looks."""
    try:
        kept = json.loads(data or b"{}")
        if kept["base"] != base:
            return {}
        return {name: Memo(value, looks) for name, (value, looks) in kept["memos"].items()}
    except (ValueError, TypeError, KeyError):
        return {}
