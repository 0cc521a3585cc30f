"""What is done to a site of Goodword, and what each of it costs."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from pathlib import Path

from benching.corpus import MAIN, NEWEST, Corpus
from benching.kinds import Story
from benching.measure import CommandError, Cost, run
from benching.site import lay, story_files

AS_OF = "2026-11-20"
"""The day for which every site is built: the day after the newest story."""

MARK = "Novopazarskivrtuljak"
"""A word that no corpus has, to see that an edit has arrived."""

_PATIENCE = 600.0
_SCRIPTS = Path(__file__).parent.parent


class Site:
    """A site of Goodword on the disk.

    Args:
        corpus: What it tells.
        folder: Where it lies; it must not exist yet.
    """

    def __init__(self, corpus: Corpus, folder: Path) -> None:
        self.corpus, self.folder = corpus, folder
        lay(corpus, folder)

    @property
    def output(self) -> Path:
        """Folder of the finished site."""
        return self.folder / "site"

    def cold(self) -> Cost:
        """Build it as if it had never been built."""
        for left in (self.output, self.folder / ".cache"):
            shutil.rmtree(left, ignore_errors=True)
        return self.build()

    def build(self) -> Cost:
        """Build it."""
        return run([sys.executable, "-m", "goodword", "build"], self.folder, {"GOODWORD_AS_OF": AS_OF})

    def edited(self) -> Cost:
        """Change one sentence of a story in the middle of the years, and build."""
        page = self.edit(MARK)
        cost = self.build()
        self._must_say(page, MARK)
        return cost

    def edit(self, word: str) -> str:
        """Put a word into a story's text.

        Returns:
            The story's page in the finished site.
        """
        story = self.corpus.story(self.corpus.size.stories // 2)
        name = next(name for name, _ in story_files(self.corpus, story))
        file = self.folder / name
        file.write_text(f"{file.read_text('utf-8')}\n{word}.\n", "utf-8")
        return _page(story)

    def reported(self) -> Cost:
        """Add a report to an action of a plan, and build."""
        plan = next(plan for plan in self.corpus.plans() if plan.first_year < NEWEST.year)
        file = self.folder / f"content/plans/{plan.id}.yml"
        before, reports, after = file.read_text("utf-8").partition("    updates:\n")
        told = f'      - date: {NEWEST}\n        by: {plan.organisation}\n        text: "{MARK}."\n'
        file.write_text(before + reports + told + after, "utf-8")
        cost = self.build()
        self._must_say(f"{MAIN}/plans/{plan.id}/changes/index.html", MARK)
        return cost

    def new(self) -> Cost:
        """Add a story of today, and build."""
        words = self.corpus.story(1)
        story = replace(words, id=f"nova-{self.corpus.size.stories}", day=NEWEST)
        for name, text in story_files(self.corpus, story):
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        cost = self.build()
        self._must_say(_page(story), next(iter(story.titles.values())))
        return cost

    def _must_say(self, page: str, words: str) -> None:
        if words not in (self.output / page).read_text("utf-8"):
            raise CommandError(f"{page} does not say: {words}")

    def served(self) -> tuple[float, float]:
        """Start the preview, save a story, wait for its new page.

        Returns:
            Seconds until the preview answered at all, and from saving to the new page.
        """
        with _preview(self.folder) as address:
            began = time.perf_counter()
            _until(f"{address}{MAIN}/", "")
            ready = time.perf_counter() - began
            word = f"{MARK}serve"
            page = self.edit(word)
            began = time.perf_counter()
            _until(address + page.removesuffix("index.html"), word)
            return ready, time.perf_counter() - began

    def search_seconds(self) -> float:
        """CPU seconds that the search index takes by itself."""
        size = json.dumps(asdict(self.corpus.size))
        command = [sys.executable, "-m", "benching.search_alone", self.corpus.seed, size]
        return float(run(command, _SCRIPTS).said)


def _page(story: Story) -> str:
    lang = next(iter(story.titles)).lower()
    return f"{lang}/stories/{story.id}/index.html"


@contextmanager
def _preview(folder: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "goodword", "serve", "-a", f"127.0.0.1:{port}"]
    variables = {**os.environ, "GOODWORD_AS_OF": AS_OF}
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, cwd=folder, env=variables, stdout=quiet, stderr=quiet)
    try:
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.terminate()
        process.wait(30)


def _until(address: str, word: str) -> None:
    """Ask for a page until it is there and holds a word."""
    last = time.perf_counter() + _PATIENCE
    while time.perf_counter() < last:
        try:
            with urllib.request.urlopen(address, timeout=_PATIENCE) as answer:
                if word in answer.read().decode("utf-8"):
                    return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            pass
        time.sleep(0.02)
    raise CommandError(f"{address} never said: {word}")
