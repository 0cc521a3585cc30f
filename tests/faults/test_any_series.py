"""Any series of builds, failures, rollbacks, kills and changes by hand, compared with a model of dicts."""

import os
import shutil
import tempfile
from pathlib import Path

import hypothesis.strategies as st
import pytest
from folder_kit import KILLED, Folder, in_child, killed, step_by_step, tree
from hypothesis import HealthCheck, settings
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from goodword.errors import Refused
from goodword.publish import draft as drafts
from goodword.publish import exchange

PATHS = st.sampled_from(["index.html", "bs/index.html", "bs/a/index.html", "bs/a/photo", "en", "en/x"])
PUTS = st.dictionaries(PATHS, st.sampled_from([b"", b"1", b"2", b"a longer one"]), max_size=5)
Files = dict[str, bytes]


def fit(files: Files) -> Files:
    """Without the file that would have to be a folder."""
    return {path: data for path, data in files.items() if path != "en" or "en/x" not in files}


class Model(RuleBasedStateMachine):
    """``site`` and ``older`` are what should lie there; None: nobody may rely on anything there."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Folder(Path(tempfile.mkdtemp(prefix="goodword-test-")))
        self.site: Files = {}
        self.known = False
        self.older: Files | None = None

    def teardown(self) -> None:
        shutil.rmtree(self.folder.root)

    def collected(self, puts: Files, keeps: set[str]) -> tuple[Files, set[str]]:
        kept = {path for path in keeps if self.known and path in self.site and path not in puts}
        return fit({**{path: self.site[path] for path in kept}, **puts}), kept

    def build(self, files: Files, kept: set[str], commit: bool = True) -> None:
        with self.folder.draft() as draft:
            assert draft.keep_all(sorted(kept & files.keys())) == []
            for path in files.keys() - kept:
                changed = not self.known or self.site.get(path) != files[path]
                assert draft.put(path, files[path]) is changed
            if commit:
                draft.commit()

    @rule(puts=PUTS, keeps=st.sets(PATHS))
    def publish(self, puts: Files, keeps: set[str]) -> None:
        files, kept = self.collected(puts, keeps)
        self.build(files, kept)
        if not self.known:
            self.older = None
        elif files != self.site:
            self.older = self.site
        self.site, self.known = files, True

    @rule(puts=PUTS, keeps=st.sets(PATHS))
    def abandon(self, puts: Files, keeps: set[str]) -> None:
        self.build(*self.collected(puts, keeps), commit=False)

    @rule(puts=PUTS, keeps=st.sets(PATHS), at=st.integers(1, 90))
    def kill(self, puts: Files, keeps: set[str], at: int) -> None:
        files, kept = self.collected(puts, keeps)
        code = in_child(lambda: (step_by_step(at, killed), self.build(files, kept)))
        assert code in (0, KILLED)
        self.folder.recover()
        now = tree(self.folder.site)
        assert now in (self.site, files)
        if now != self.site:
            self.older = self.site if self.known else None
            self.site = files
        elif code == KILLED:
            self.older = None
        self.known = self.folder.open().published() is not None
        if code == 0 and files == self.site:
            self.known = True

    @rule()
    def roll_back(self) -> None:
        try:
            self.folder.rollback()
        except Refused:
            assert self.older is None or self.older == self.site
        else:
            back = tree(self.folder.site)
            assert self.older is None or back == self.older
            self.older = self.site if self.known else None
            self.site, self.known = back, True

    @rule(change=st.sampled_from(["delete", "touch", "forget"]))
    def by_hand(self, change: str) -> None:
        if change == "forget":
            for manifest in self.folder.manifests():
                manifest.unlink()
            self.known, self.older = False, None
        elif change == "delete" and self.folder.site.exists():
            shutil.rmtree(self.folder.site)
            self.site, self.known = {}, False
        elif self.folder.site.exists():
            (self.folder.site / "stray").touch()
            self.site, self.known = {**self.site, "stray": b""}, False

    @invariant()
    def the_site_is_as_it_should_be(self) -> None:
        assert tree(self.folder.site) == self.site
        if self.known:
            published = self.folder.open().published()
            assert published is not None
            assert published.digests.keys() == self.site.keys()

    @invariant()
    def the_older_one_is_as_it_should_be(self) -> None:
        if self.older is not None and self.older != self.site:
            assert tree(self.folder.older) == self.older
        assert self.folder.names() <= {"site", ".site.older", "cache"}


@pytest.mark.slow
def test_any_series(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (drafts, exchange):
        monkeypatch.setattr(module, "flush", lambda folder: None)
    monkeypatch.setattr(os, "fsync", lambda handle: None)
    Model.TestCase.settings = settings(
        max_examples=120, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck)
    )
    Model.TestCase("runTest").runTest()
