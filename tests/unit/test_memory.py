"""What a build remembers of what it made: which things are stale when looks answer otherwise."""

from __future__ import annotations

import marshal
from typing import Any

import pytest

from goodword.build.making import Maker, StaleError
from goodword.build.memory import Memory, memory_from


class Answers:
    """A world of which only the answers count."""

    def __init__(self, **answers: str) -> None:
        self.answers = answers
        self.trace: set[str] | None = None

    def answer(self, token: str) -> str:
        return self.answers.get(token, "")

    def look(self, *tokens: str) -> None:
        assert self.trace is not None
        self.trace |= set(tokens)


class Files:
    """A target that refuses to keep some files."""

    def __init__(self, *missing: str) -> None:
        self.put_files: dict[str, bytes] = {}
        self.kept: list[str] = []
        self.missing = missing

    def put(self, path: str, data: bytes) -> bool:
        self.put_files[path] = data
        return True

    def keep_all(self, paths: Any) -> list[str]:
        self.kept += paths
        return [path for path in self.kept if path in self.missing]


def remembered(world: Any, **looks: str) -> Memory:
    """A memory of things with their looks, as the next build reads it."""
    memory = Memory()
    for name, tokens in looks.items():
        memory.put(name, "frame", looks=tokens.split(), paths=[f"{name}.html"], world=world)
    return memory_from(marshal.loads(marshal.dumps(memory.kept())))


def stale(memory: Memory, world: Any) -> set[str]:
    memory.compare(world)
    return memory.stale()


def test_nothing_is_stale_while_all_answers_are_as_before() -> None:
    world = Answers(a="1", b="2")
    assert stale(remembered(world, x="a", y="a b"), world) == set()


@pytest.mark.parametrize(
    ("changed", "expected"), [({"a": "9"}, {"x", "y"}), ({"b": "9"}, {"y"}), ({"c": "9"}, set())]
)
def test_who_looked_at_what_changed_is_stale(changed: dict[str, str], expected: set[str]) -> None:
    memory = remembered(Answers(a="1", b="2"), x="a", y="a b", z="")
    assert stale(memory, Answers(**{"a": "1", "b": "2", **changed})) == expected


def test_many_changes_are_found_as_few_are() -> None:
    before = {f"t{n}": "1" for n in range(300)}
    memory = remembered(Answers(**before), **{f"x{n}": f"t{n} t{(n + 1) % 300}" for n in range(300)})
    assert stale(memory, Answers(**before | {f"t{n}": "2" for n in range(0, 300, 3)})) == {
        f"x{n}" for n in range(300) if n % 3 in (0, 2)
    }


def test_few_changes_find_at_least_all() -> None:
    """Numbers are searched as bytes: a hit across two of them may add a thing, never hide one."""
    before = {f"t{n}": "1" for n in range(600)}
    memory = remembered(Answers(**before), **{f"x{n}": f"t{n} t{n // 2}" for n in range(600)})
    for changed in (0, 1, 255, 256, 257, 511):
        found = stale(memory_from(memory.kept()), Answers(**before | {f"t{changed}": "2"}))
        assert found >= {f"x{n}" for n in range(600) if changed in (n, n // 2)}
        assert len(found) < 20


def test_why() -> None:
    memory = remembered(Answers(a="1", b="2"), x="a b")
    world: Any = Answers(a="1", b="3")
    memory.compare(world)
    assert memory.why("x", "frame") == ["b"]
    assert memory.why("x", "other") == ["frame"]
    assert memory.why("y", "frame") == ["new"]


def test_a_look_that_answers_as_before_again_is_no_change_twice() -> None:
    """The successor of a memory knows the newest answers, also for what it kept."""
    first = Answers(a="1", b="1")
    memory = remembered(first, x="a", y="b")
    second: Any = Answers(a="2", b="1")
    memory.compare(second)
    fresh = memory.successor()
    fresh.put("x", "frame", looks=["a"], paths=[], world=second)
    fresh.made["y"] = memory.made["y"]
    assert stale(memory_from(fresh.kept()), second) == set()
    assert stale(memory_from(fresh.kept()), first) == {"x"}


def test_looks_that_nothing_needs_are_dropped() -> None:
    world = Answers(a="1", b="1")
    memory = remembered(world, x=" ".join(f"t{n}" for n in range(50)), y="a b")
    fresh = memory.successor()
    fresh.made["y"] = memory.made["y"]
    more = [f"u{n}" for n in range(30)]
    fresh.put("z", "frame", looks=more, paths=[], world=world)  # type: ignore[arg-type]
    kept = fresh.kept()
    assert sorted(kept["tokens"]) == sorted(["a", "b", *more])
    assert stale(memory_from(kept), Answers(a="1", b="2")) == {"y"}


@pytest.mark.parametrize(
    "kept",
    [None, {}, [], 7, {"format": 1}, {"format": 2, "tokens": ["a"], "answers": []},
     {"format": 2, "tokens": [], "answers": [], "generation": "g"}],
)  # fmt: skip
def test_a_broken_memory_is_none(kept: Any) -> None:
    assert memory_from(kept) == Memory()


def test_a_maker_makes_what_is_stale_and_keeps_the_rest() -> None:
    world: Any = Answers(a="1", b="1")
    memory = remembered(world, x="a", y="b")
    world.answers["b"] = "2"
    memory.compare(world)
    target = Files()
    maker = Maker(world, memory, target, why=True)

    def make() -> dict[str, bytes]:
        world.look("b", "c")
        return {"y.html": b"new"}

    assert not maker.run("x", "frame", dict)
    assert maker.run("y", "frame", make)
    maker.finish()
    assert (target.kept, target.put_files) == (["x.html"], {"y.html": b"new"})
    assert maker.work.made == {"y": 1}
    assert maker.work.reasons == {"y": ["b"]}
    world.answers["c"] = "now it says something"
    assert stale(memory_from(maker.new.kept()), world) == {"y"}


def test_another_frame_makes_everything() -> None:
    world: Any = Answers(a="1")
    memory = remembered(world, x="a")
    memory.compare(world)
    maker = Maker(world, memory, Files())
    assert maker.run("x", "other", lambda: {"x.html": b""})


def test_a_trace_is_not_mixed_with_the_one_around_it() -> None:
    world: Any = Answers(a="1", b="1")
    maker = Maker(world, Memory(), Files())

    def outer() -> dict[str, bytes]:
        world.look("a")
        maker.run("inner", "frame", lambda: world.look("b") or {})
        return {}

    maker.run("outer", "frame", outer)
    assert world.trace is None
    world.answers["b"] = "2"
    assert stale(memory_from(maker.new.kept()), world) == {"inner"}


def test_a_file_that_cannot_be_kept_is_told() -> None:
    world: Any = Answers()
    memory = remembered(world, x="")
    maker = Maker(world, memory, Files("x.html"))
    maker.run("x", "frame", dict)
    with pytest.raises(StaleError):
        maker.finish()
