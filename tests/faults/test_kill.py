"""kill -9 at random instants, with a reader who never sees a site that is neither old nor new."""

import os
import random
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from build_for_ever import paths
from folder_kit import Folder, tree

from goodword.errors import Busy
from goodword.publish.tree import Tree

ALWAYS = [path for path in paths(1) if path in paths(2)]


class Reader:
    """Reads the published folder again and again until it is told to stop."""

    def __init__(self, site: Path) -> None:
        self.site = site
        self.misses: list[str] = []
        self.reads = self.whole = 0
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run)

    def __enter__(self) -> "Reader":
        self._thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._stop.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._stop.is_set():
            for path in ALWAYS:
                self._read_one(path)
            self._read_all()

    def _read_one(self, path: str) -> bytes:
        """A page by its address is always there, and never half of one; gives its number."""
        self.reads += 1
        try:
            data = (self.site / path).read_bytes()
        except OSError as error:
            self.misses.append(f"{path}: {error}")
            return b""
        number = data[: len(data) // 500]
        if data != number * 500:
            self.misses.append(f"{path}: {data[:20]!r}")
        return number

    def _read_all(self) -> None:
        """All files hold one number, if no build ended while they were read; numbers only grow."""
        number = self._read_one("last")
        try:
            found = {path: data[: len(data) // 500] for path, data in tree(self.site).items()}
        except OSError as error:
            found = {str(error): b""}
        if self._read_one("last") == number:
            self.whole += 1
            if found != dict.fromkeys(paths(int(number)), number):
                self.misses.append(f"{number!r}: {sorted(found.items())}")


@pytest.mark.slow
def test_readers_see_the_old_or_the_new_site_whatever_is_killed(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    number = 1
    folder.build(dict.fromkeys(paths(1), b"1" * 500))
    chance = random.Random(20261120)
    program = str(Path(__file__).with_name("build_for_ever.py"))
    with Reader(folder.site) as reader:
        for _ in range(20):
            child = subprocess.Popen([sys.executable, program, str(tmp_path), str(number)])
            _wait_for_builds(folder.site / "last", number + 2)
            time.sleep(chance.random() * 0.4)
            child.kill()
            assert child.wait() == -9
            folder.recover()
            published = folder.open().published()
            assert published is not None
            assert published.note.get("number", 1) >= number
            number = published.note.get("number", 1)
        until = time.monotonic() + 60
        while (reader.reads <= 1000 or reader.whole <= 20) and time.monotonic() < until:
            time.sleep(0.01)
    assert reader.misses == []
    assert reader.reads > 1000
    assert reader.whole > 20
    assert number > 40, "the children did build"


def _wait_for_builds(last: Path, number: int) -> None:
    """Wait until a child has published a number, however long its start takes on this machine."""
    until = time.monotonic() + 60
    while _number_in(last.read_bytes()) < number and time.monotonic() < until:
        time.sleep(0.005)


def _number_in(data: bytes) -> int:
    return int(data[: len(data) // 500])


@pytest.mark.slow
def test_of_two_builds_at_once_one_is_told(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    told = 0
    for turn in range(20):
        go = tmp_path / f"go-{turn}"
        children = [_start(folder, go, b"%d %d" % (turn, one)) for one in range(2)]
        time.sleep(0.02)
        go.touch()
        codes = sorted(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children)
        assert codes in ([0, 0], [0, 3]), turn
        told += codes == [0, 3]
        found = set(tree(folder.site).values())
        assert len(found) == 1, turn
        assert found <= {b"%d 0" % turn, b"%d 1" % turn}
    assert told


def _start(folder: Folder, go: Path, data: bytes) -> int:
    child = os.fork()
    if child:
        return child
    try:
        while not go.exists():
            pass
        folder.build(dict.fromkeys(paths(1), data))
        os._exit(0)
    except Busy:
        os._exit(3)
    finally:
        os._exit(1)


@pytest.mark.slow
def test_thirty_eight_thousand_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = Folder(tmp_path)
    files = {f"bs/{n // 200}/{n}.html": b"%d" % n for n in range(38_000)}
    counted = {"place": 0, "link": 0}

    def count(name: str) -> None:
        real = getattr(Tree, name)

        def step(tree: Tree, source: Path, path: str) -> object:
            counted[name] += 1
            return real(tree, source, path)

        monkeypatch.setattr(Tree, name, step)

    assert folder.build(files).written == 38_000
    count("place")
    count("link")
    assert _edit(folder, files, "bs/1/200.html", b"second") == 1
    assert counted == {"place": 1, "link": 0}, "the first build has laid the second folder"
    counted |= {"place": 0, "link": 0}
    start = time.process_time()
    assert _edit(folder, files, "bs/2/400.html", b"third") == 1
    assert counted == {"place": 1, "link": 1}
    assert time.process_time() - start < 2
    assert tree(folder.site) == {**files, "bs/1/200.html": b"second", "bs/2/400.html": b"third"}


def _edit(folder: Folder, files: dict[str, bytes], path: str, data: bytes) -> int:
    with folder.draft() as draft:
        assert draft.keep_all(files) == []
        draft.put(path, data)
        return draft.commit().written
