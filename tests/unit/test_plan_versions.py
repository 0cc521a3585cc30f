"""Versions of a plan: the chain, forks, and which one is in force."""

from __future__ import annotations

from typing import Any

import pytest
from plan_samples import a_plan, context

from goodword.model.plan import Plan


def version(status: str, older: str = "") -> Plan:
    more = {"revision_of": older} if older else {}
    return a_plan(status=status, title=f"Plan, {status}", **more)


CHAIN = {
    "a": version("replaced"),
    "b": version("replaced", "a"),
    "c": version("in_force", "b"),
    "d": version("consultation", "c"),
}


@pytest.mark.parametrize("id_", CHAIN)
def test_every_version_shows_the_whole_chain(id_: str) -> None:
    from goodword.stages.present.plan import plan_page

    view: Any = plan_page(context(**CHAIN), id_).view
    found = view.versions
    assert [one.link.address for one in found.every] == [f"en/plans/{one}/" for one in "abcd"]
    assert [one.here for one in found.every] == [one == id_ for one in "abcd"]
    if id_ == "c":
        assert found.note == "The version on this page is in force."
        assert found.in_force is None
    else:
        assert found.note == "In force: Plan, in_force"
        assert found.in_force.address == "en/plans/c/"


def test_a_fork_shows_both_branches_and_the_newest_in_force_counts() -> None:
    from goodword.stages.present.plan import plan_page

    plans = {"a": version("in_force"), "b": version("in_force", "a"), "c": version("proposed", "a")}
    view: Any = plan_page(context(**plans), "a").view
    assert [one.link.address for one in view.versions.every] == [f"en/plans/{one}/" for one in "abc"]
    assert view.versions.in_force is None
    lost: Any = plan_page(context(b=version("expired", "a")), "b").view
    assert lost.versions is None, "the older one is held, so this one stands alone"
    none: Any = plan_page(context(a=version("expired"), b=version("expired", "a")), "a").view
    assert none.versions.note == "No version of this plan is in force."
