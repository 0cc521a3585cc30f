"""A command that is ended at any instant, and two at once: the site is wholly old or wholly new."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from command_site import clean_tree, goodword, new_files, old_files, put
from site_kit import AS_OF, lay, tree

SEED = 20261120


@pytest.fixture(scope="module")
def two_states(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, bytes]]:
    """What clean builds make of the old and the new content of a site of sixty stories."""
    return [clean_tree(tmp_path_factory.mktemp("state"), files) for files in (old_files(), new_files())]


def start(folder: Path, *command: str) -> "subprocess.Popen[str]":
    """Start a command in a session of its own, as a terminal does."""
    return subprocess.Popen(
        [sys.executable, "-m", *command],
        cwd=folder,
        env={**os.environ, "GOODWORD_AS_OF": AS_OF},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )


def ended(child: "subprocess.Popen[str]") -> tuple[int, str]:
    output = child.communicate(timeout=120)[0]
    return child.returncode, output


def building(folder: Path, child: "subprocess.Popen[str]") -> None:
    """Wait until a child holds the output folder."""
    until = time.monotonic() + 60
    while not (folder / ".site.lock").exists() and child.poll() is None and time.monotonic() < until:
        time.sleep(0.005)


def seconds_of_building(folder: Path, *command: str) -> float:
    """How long this machine builds what has changed, from the lock to the end, in seconds."""
    child = start(folder, *command)
    building(folder, child)
    since = time.monotonic()
    code, output = ended(child)
    assert code == 0, output
    return time.monotonic() - since


def random_instants(times: int, whole: float) -> list[float]:
    """One instant in each of equal parts of a build, in seconds after its start, in random order.

    Parts of a measured length, because no figure fits both a slow and a fast machine: on a fast
    one, every build would have ended before it could be broken off.
    """
    chance = random.Random(SEED)
    instants = [(part + chance.random()) / times * whole for part in range(times)]
    chance.shuffle(instants)
    return instants


@pytest.mark.slow
@pytest.mark.parametrize(
    ("what", "times", "command"),
    [
        (signal.SIGKILL, 20, ("goodword", "build")),
        (signal.SIGINT, 10, ("goodword", "build")),
        (signal.SIGINT, 5, ("mkdocs", "build")),
        (signal.SIGTERM, 5, ("goodword", "build")),
    ],
)
def test_ended_at_random_instants(
    tmp_path: Path,
    two_states: list[dict[str, bytes]],
    what: signal.Signals,
    times: int,
    command: tuple[str, ...],
) -> None:
    contents = old_files(), new_files()
    folder = lay(tmp_path, contents[0])
    assert goodword(folder).fine
    put(folder, contents[1])
    instants = random_instants(times, whole=seconds_of_building(folder, *command))
    put(folder, contents[0])
    assert goodword(folder).fine
    broken_off = 0
    for turn, instant in enumerate(instants):
        before, after = two_states[turn % 2], two_states[(turn + 1) % 2]
        put(folder, contents[(turn + 1) % 2])
        child = start(folder, *command)
        building(folder, child)
        time.sleep(instant)
        os.killpg(child.pid, what)
        code, output = ended(child)
        now = tree(folder / "site")
        assert now in (before, after), turn
        if now == before:
            broken_off += 1
            assert code != 0, output
        if what == signal.SIGINT:
            assert "Traceback" not in output
        again = goodword(folder)
        assert again.fine, again.output
        assert tree(folder / "site") == after, turn
        assert {path.name for path in folder.iterdir()} == {
            "content",
            "mkdocs.yml",
            "site",
            ".site.older",
            ".cache",
        }
    assert broken_off, f"each of them came too late: {instants}"


@pytest.mark.slow
def test_of_two_builds_at_once_one_is_told(tmp_path: Path, two_states: list[dict[str, bytes]]) -> None:
    contents = old_files(), new_files()
    folder = lay(tmp_path, contents[0])
    for turn in range(20):
        put(folder, contents[turn % 2])
        first = start(folder, "goodword", "build", "--clean")
        building(folder, first)
        second = goodword(folder)
        code, output = ended(first)
        assert code == 0, output
        assert second.code == 3, second.output
        assert f"Process {first.pid} has been building into {folder / 'site'} since" in second.output
        assert tree(folder / "site") == two_states[turn % 2], turn
