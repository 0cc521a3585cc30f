"""Feeds of the site, of each language, coalition, place and plan (SYNDICATION, section 1)."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import islice

from goodword.model.feed import Category, Enclosure, Feed, FeedEntry, FeedPicture
from goodword.model.site import StoryRecord
from goodword.stages.present import address
from goodword.stages.present.cards import texts
from goodword.stages.present.changes import plan_changes_feed, site_changes_feed
from goodword.stages.present.chronicle import Happened
from goodword.stages.present.context import Context
from goodword.stages.present.event_feed import event_entries, moment
from goodword.stages.present.frame import site_sentence
from goodword.stages.present.happened import events_of, real_events
from goodword.stages.present.links import resolve
from goodword.stages.present.pictures import cover, picture
from goodword.stages.present.vocabulary import VOCABULARIES
from goodword.stages.relate import Entry
from goodword.text.markdown import fill
from goodword.text.urls import quoted

MOST = 50
"""Entries of a feed of the site or of a language (SYNDICATION: 50 at most)."""

MOST_OF_RECORD = 20
"""Entries of a feed of one place, plan or coalition: a year of news for most."""


class FeedMaker:
    """Makes the feeds of a site.

    Args:
        contexts: One context per language, the main one first.
        size: Gives the bytes of a published photo by its path, for true enclosures; 0 if there is none.
    """

    def __init__(self, contexts: Mapping[str, Context], size: Callable[[str], int]) -> None:
        self._contexts, self._size = contexts, size
        self._main = next(iter(contexts.values()))
        self._settings = self._main.settings

    def jobs(self) -> Iterator[tuple[str, Callable[[], Feed]]]:
        """Address and maker of every feed, the site's first."""
        yield address.feed("", "story"), self._of_site
        for lang, context in self._contexts.items():
            yield address.feed(lang, "story"), partial(self._of_language, context)
            for kind in ("place", "coalition", "plan"):
                for id_ in context.world.ids(kind):
                    yield address.feed(lang, kind, id_), partial(self._of_record, context, kind, id_)
            yield address.changes_feed(lang), partial(self._of_changes, context)
            for id_ in context.world.ids("plan"):
                yield address.changes_feed(lang, id_), partial(self._of_plan_changes, context, id_)

    def _of_site(self) -> Feed:
        real = (e for e in self._main.related.entries if not e.example)
        versions = ((e, lang) for e in real for lang in e.languages if lang in self._contexts)
        entries = [self._entry(e, lang) for e, lang in self._open(versions, MOST)]
        return self._feed("", self._main, self._settings.site_name, where="", entries=entries)

    def _of_language(self, context: Context) -> Feed:
        lang = context.lang
        own = ((e, lang) for e in context.related.entries if not e.example and lang in e.languages)
        title = f"{context.settings.site_name}: {context._('Stories')}"
        entries = [self._entry(e, tag) for e, tag in self._open(own, MOST)]
        return self._feed(
            address.feed(lang, "story"), context, title, where=address.home(lang), entries=entries
        )

    def _of_record(self, context: Context, kind: str, id_: str) -> Feed:
        about = context.related.stories(kind, id_)
        versions = ((e, self._language_for(context, e)) for e in about)
        entries = [self._entry(e, lang) for e, lang in self._open(versions, MOST_OF_RECORD)]
        if kind == "plan":
            entries += self._of_plan(context, id_)
        title = context.link(kind, id_).words.text
        where = address.record(context.lang, kind, id_)
        return self._feed(address.feed(context.lang, kind, id_), context, title, where=where, entries=entries)

    def _of_changes(self, context: Context) -> Feed:
        """What happened in all plans that are no examples."""
        found = event_entries(context, real_events(context, MOST), named=True)
        link, where = site_changes_feed(context), address.changes(context.lang)
        return self._feed(address.changes_feed(context.lang), context, link.title, where=where, entries=found)

    def _of_plan_changes(self, context: Context, id_: str) -> Feed:
        link, where = plan_changes_feed(context, id_), address.changes(context.lang, id_)
        found = self._of_plan(context, id_)
        return self._feed(
            address.changes_feed(context.lang, id_), context, link.title, where=where, entries=found
        )

    def _of_plan(self, context: Context, id_: str) -> list[FeedEntry]:
        """What happened in a plan, the newest first."""
        found = (Happened(id_, event) for event in events_of(context, id_)[:MOST])
        return event_entries(context, found, named=False)

    def _language_for(self, context: Context, entry: Entry) -> str:
        """The reader's language, a neighbour's, else the story's own."""
        wanted = (context.lang, *self._settings.reads.get(context.lang, ()))
        return next((lang for lang in wanted if lang in entry.languages), entry.languages[0])

    def _open(self, versions: Iterable[tuple[Entry, str]], most: int) -> Iterator[tuple[Entry, str]]:
        """The newest stories whose people agreed to feeds; without that they are on their page alone."""
        stories = self._main.records.stories
        open_ = ((entry, lang) for entry, lang in versions if "feeds" in stories[entry.id].scopes)
        return islice(open_, most)

    def _feed(self, path: str, context: Context, title: str, *, where: str, entries: list[FeedEntry]) -> Feed:
        settings = context.settings
        path = path or address.feed("", "story")
        whole = where in ("", address.home(context.lang))
        about = site_sentence(context) if whole else context._("News from %(title)s") % {"title": title}
        return Feed(
            id=settings.guid_base + path,
            title=title,
            subtitle=about,
            language=context.lang,
            home=quoted(settings.site_url + where),
            address=path,
            entries=tuple(entries),
            author=settings.site_name,
        )

    def _entry(self, entry: Entry, lang: str) -> FeedEntry:
        """A story in feeds: the same in all that hold it."""
        return self._main.world.shared(("feed", lang, entry.id), lambda: self._make_entry(entry, lang))

    def _make_entry(self, entry: Entry, lang: str) -> FeedEntry:
        record = self._main.records.stories[entry.id]
        context = self._contexts.get(lang, self._main)
        story = record.story
        title, summary = texts(record, lang)
        where = address.record(lang, "story", record.id)
        published = moment(self._main, story.date)
        changed = max(published, moment(self._main, story.updated)) if story.updated else published
        topics = [
            Category(t, context.link("topic", t).words.text, self._scheme("topics")) for t in story.topics
        ]
        kind = Category(story.kind, context._(VOCABULARIES["story_kind"][story.kind]), self._scheme("kinds"))
        enclosure, shown = self._pictures(context, record, lang)
        return FeedEntry(
            id=self._settings.guid_base + where,
            title=title,
            link=quoted(self._settings.site_url + where),
            published=published,
            updated=changed,
            summary=summary,
            language=lang,
            content_html=self._content(context, record, lang),
            authors=story.authors,
            categories=(kind, *topics),
            enclosure=enclosure,
            picture=shown,
        )

    def _scheme(self, name: str) -> str:
        return f"{self._settings.guid_base}schemes/{name}"

    def _content(self, context: Context, record: StoryRecord, lang: str) -> str:
        """The whole text with absolute addresses."""
        base = self._settings.site_url
        photos = {photo.file: photo for photo in record.story.photos}

        def link(target: str) -> str:
            found = resolve(context, target)
            if found.startswith("#"):
                return ""
            outside = found.startswith(("https://", "http://", "mailto:", "tel:"))
            return quoted(found if outside or not found else base + found)

        def image(file: str, _alt: str) -> str:
            shown = picture(context, record, photos[file], lang) if file in photos else None
            if shown is None:
                return ""
            source = quoted(base + shown.fallback.path)
            return f'<p><img src="{html.escape(source)}" alt="{html.escape(shown.alt)}"></p>'

        return fill(record.bodies[lang].html, link, image)

    def _pictures(
        self, context: Context, record: StoryRecord, lang: str
    ) -> tuple[Enclosure | None, FeedPicture | None]:
        shown = cover(context, record, lang)
        length = self._size(shown.fallback.path) if shown else 0
        if shown is None or not length:
            return None, None
        url = quoted(self._settings.site_url + shown.fallback.path)
        width = shown.fallback.width_px
        height = round(shown.height_px * width / shown.width_px)
        enclosure = Enclosure(url, length, "image/jpeg")
        return enclosure, FeedPicture(url, width, height, shown.alt, shown.credit)
