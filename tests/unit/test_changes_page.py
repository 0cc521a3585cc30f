"""What happened in plans: events, pages, feeds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest
from plan_samples import DAY, a_plan, action_view, context, plan_view

from goodword.formats.feeds import atom, rss
from goodword.model.alone import marks
from goodword.model.events import by_month, events
from goodword.model.plan import Plan
from goodword.model.views.changes import ChangesPage, Event
from goodword.model.views.common import Page
from goodword.stages.present import happened
from goodword.stages.present.changes import plan_changes, site_changes
from goodword.stages.present.context import Context
from goodword.stages.present.feeds import FeedMaker
from goodword.stages.present.lists import feeds_page
from goodword.stages.present.pages import all_jobs


def update(day: str, text: str = "T", **more: Any) -> dict[str, Any]:
    return {"date": day, "by": "office", "text": text, **more}


def change(day: str, before: str, after: str, **more: Any) -> dict[str, Any]:
    return {"date": day, "field": "due", "from": before, "to": after, "reason": "R", **more}


def amendment(day: str, *actions: str) -> dict[str, Any]:
    return {"date": day, "what": "1.9 was taken out", "actions": list(actions), "decided_by": "Council"}


BUSY_FIRST: dict[str, Any] = {
    "due": "2026-12",
    "updates": [update("2026-11-01", "first"), update("2026-11-01", "second"), update("2026-11-21")],
    "changes": [change("2026-05-20", "2026-06", "2026-09"), change("2026-08-02", "2026-09", "2026-12")],
}
BUSY_SECOND = {"updates": [update("2025-03-02", "old")]}
BUSY_WHOLE: dict[str, Any] = {
    "amendments": [amendment("2026-09-10", "1.1", "1.9")],
    "corrections": [{"date": "2025", "what": "It said 1.2"}],
}
BUSY = a_plan(BUSY_FIRST, BUSY_SECOND, **BUSY_WHOLE)


def shown(page: Page) -> list[Event]:
    assert isinstance(page.view, ChangesPage)
    return [event for group in page.view.groups for event in group.events]


def test_events_are_all_entries_the_newest_first_and_no_report_of_tomorrow() -> None:
    assert [event.key for event in events(BUSY, DAY)] == [
        "1.1-update-2026-11-01-2",
        "1.1-update-2026-11-01-1",
        "amendment-2026-09-10-1",
        "1.1-change-2026-08-02-1",
        "1.1-change-2026-05-20-1",
        "correction-2025-1",
        "1.2-update-2025-03-02-1",
    ]
    assert {span: len(found) for span, found in by_month(events(BUSY, DAY)).items()} == {
        (2026, 11): 2, (2026, 9): 1, (2026, 8): 1, (2026, 5): 1, (2025, 3): 1, (2025, 0): 1,
    }  # fmt: skip
    assert len(events(BUSY, DAY + timedelta(days=1))) == 8


def test_keys_stay_when_an_entry_is_added_before_them() -> None:
    def keys(*days: str) -> set[str]:
        plan = a_plan({"updates": [update(day) for day in days]})
        return {event.key for event in events(plan, DAY)}

    assert keys("2026-05-01", "2026-06-01") < keys("2026-07-01", "2026-05-01", "2026-04-01", "2026-06-01")


def test_the_page_of_a_plan_says_all_that_happened() -> None:
    page = plan_changes(context(p=BUSY), "p")
    assert (page.kind, page.address) == ("changes", "en/plans/p/changes/")
    assert isinstance(page.view, ChangesPage)
    assert [group.title for group in page.view.groups] == [
        "November 2026", "September 2026", "August 2026", "May 2026", "2025", "March 2025",
    ]  # fmt: skip
    second, first, amended, moved, earlier, corrected, _old = shown(page)
    assert second.update
    assert (second.update.text.text, first.update and first.update.text.text) == ("second", "first")
    assert [link.address for link in amended.actions] == ["en/plans/p/1.1/"]
    assert (amended.text and amended.text.text, amended.decided_by and amended.decided_by.text) == (
        "1.9 was taken out", "Council",
    )  # fmt: skip
    assert moved.change
    assert (moved.change.before, moved.change.after) == ("September 2026", "December 2026")
    assert moved.moved == "moved 2 times, first promise: June 2026 (143 days late)"
    assert earlier.moved == "", "the first promise stands at the last move"
    assert corrected.text
    assert corrected.text.text == "It said 1.2"
    assert not page.view.years
    assert page.feeds[0].rss == "feeds/en/plans/p/changes.rss.xml"


def test_the_plan_and_its_actions_lead_there() -> None:
    view = plan_view(BUSY)
    assert [event.when.iso for event in view.happened] == ["2026-11-01", "2026-11-01", "2026-09-10"]
    assert view.all_changes
    assert (view.all_changes.address, view.all_changes.note) == ("en/plans/p/changes/", "7 entries")
    assert [one.what.text for one in action_view(BUSY).amendments] == ["1.9 was taken out"]
    assert action_view(BUSY, "1.2").amendments == ()


def test_a_plan_in_which_nothing_happened_says_so() -> None:
    page = plan_changes(context(p=a_plan()), "p")
    assert isinstance(page.view, ChangesPage)
    assert (page.view.groups, page.view.count) == ((), "")
    assert plan_view(a_plan()).happened == ()


def test_the_site_has_the_events_of_all_plans_without_examples() -> None:
    invented = a_plan({"updates": [update("2026-11-02")]}, example="yes")
    other = a_plan({"updates": [update("2026-10-05", "other")]})
    page = site_changes(context(a=other, b=BUSY, c=invented))
    found = [(event.plan and event.plan.address, event.when.iso) for event in shown(page)]
    assert found[:4] == [
        ("en/plans/b/", "2026-11-01"),
        ("en/plans/b/", "2026-11-01"),
        ("en/plans/a/", "2026-10-05"),
        ("en/plans/b/", "2026-09-10"),
    ]
    assert "en/plans/c/" not in {address for address, _ in found}
    assert page.address == "en/plans/changes/"
    assert not page.example
    assert plan_changes(context(c=invented), "c").example


@pytest.fixture
def long(monkeypatch: pytest.MonkeyPatch) -> Context:
    monkeypatch.setattr(happened, "MOST", 4)
    return context(p=BUSY)


def test_a_long_list_has_a_page_per_year(long: Context) -> None:
    addresses = {job.address for job in all_jobs({"en": long})}
    assert {
        f"en/plans/{about}changes/{year}" for about in ("", "p/") for year in ("", "2025/", "2026/")
    } <= addresses
    page = plan_changes(long, "p")
    assert isinstance(page.view, ChangesPage)
    assert len(shown(page)) == 4
    assert [(year.text, year.count, year.address) for year in page.view.years] == [
        ("2026", "5 entries", "en/plans/p/changes/2026/"),
        ("2025", "2 entries", "en/plans/p/changes/2025/"),
    ]
    assert [event.when.text for event in shown(site_changes(long, 2025))] == ["2025", "2 March 2025"]


def test_a_long_year_has_a_page_per_month(monkeypatch: pytest.MonkeyPatch) -> None:
    long = context(p=BUSY)
    everything = {event.when.text for event in shown(plan_changes(context(p=BUSY), "p"))}
    assert len(everything) == 6
    monkeypatch.setattr(happened, "MOST", 1)
    monkeypatch.setattr(happened, "MOST_OF_YEAR", 1)
    pages = {job.address: job.make() for job in all_jobs({"en": long}) if "/p/changes/20" in job.address}
    ends = ["2026/", "2026/11/", "2026/09/", "2026/08/", "2026/05/", "2025/", "2025/03/"]
    assert list(pages) == [f"en/plans/p/changes/{end}" for end in ends]
    months = {address: page for address, page in pages.items() if address.count("/") == 6}
    year = pages["en/plans/p/changes/2026/"]
    assert isinstance(year.view, ChangesPage)
    assert (year.view.count, len(shown(year))) == ("5 entries", 1)
    assert [(one.text, one.count, one.current) for one in year.view.months] == [
        ("November 2026", "2 entries", False), ("September 2026", "1 entry", False),
        ("August 2026", "1 entry", False), ("May 2026", "1 entry", False),
    ]  # fmt: skip
    november = months["en/plans/p/changes/2026/11/"]
    assert isinstance(november.view, ChangesPage)
    assert (november.view.title, november.view.count) == (
        "What happened in this plan, November 2026",
        "2 entries",
    )
    assert [crumb.text for crumb in november.crumbs][-2:] == ["What happened in this plan", "2026"]
    assert [(one.current, one.count) for one in november.view.months] == [(True, "")] + [(False, "")] * 3
    assert [(one.text, one.count) for one in november.view.years] == [("2026", ""), ("2025", "")]
    whole = (*months.values(), pages["en/plans/p/changes/2025/"])
    assert {event.when.text for page in whole for event in shown(page)} == everything
    assert "2025" in {event.when.text for event in shown(pages["en/plans/p/changes/2025/"])}, (
        "it names no month"
    )


def test_a_report_makes_only_the_pages_of_its_time_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(happened, "MOST", 1)
    monkeypatch.setattr(happened, "MOST_OF_YEAR", 1)
    more = {"updates": [update("2025-03-02", "old"), update("2026-11-03", "third")]}
    before, after = context(p=BUSY).world, context(p=a_plan(BUSY_FIRST, more, **BUSY_WHOLE)).world

    def stale(*span: int) -> bool:
        made = context(p=BUSY)
        made.world.trace = set()
        site_changes(made, *span)
        return any(before.answer(look) != after.answer(look) for look in made.world.trace)

    spans = [(0, 0), (2026, 0), (2026, 11), (2026, 9), (2026, 8), (2026, 5), (2025, 0), (2025, 3)]
    assert [span for span in spans if stale(*span)] == [(0, 0), (2026, 0), (2026, 11)]


def test_a_short_list_has_one_page() -> None:
    addresses = {job.address for job in all_jobs({"en": context(p=BUSY)})}
    assert "en/plans/p/changes/" in addresses
    assert not {one for one in addresses if "changes/20" in one}


def feeds(**plans: Plan) -> Mapping[str, Any]:
    maker = FeedMaker({"en": context(**plans)}, lambda path: 0)
    return {address: make() for address, make in maker.jobs()}


def test_feeds_of_changes_hold_what_the_pages_hold() -> None:
    made = feeds(p=BUSY, e=a_plan({"updates": [update("2026-11-02")]}, example="yes"))
    own, site = made["feeds/en/plans/p/changes"], made["feeds/en/plans/changes"]
    base = "https://example.org/en/plans/p/#"
    assert [entry.id for entry in own.entries] == [base + event.key for event in events(BUSY, DAY)]
    assert [entry.id for entry in site.entries] == [entry.id for entry in own.entries]
    titles = {entry.id.removeprefix(base): (entry.title, entry.summary) for entry in site.entries}
    assert titles["1.1-change-2026-08-02-1"] == (
        "The plan: 1.1 A step: Deadline: September 2026 → December 2026", "R",
    )  # fmt: skip
    assert titles["amendment-2026-09-10-1"] == ("The plan: Amendment", "1.9 was taken out")
    assert own.entries[0].title == "1.1 A step: Responsible body's report"
    assert own.entries[0].link == "https://example.org/en/plans/p/1.1/"
    assert own.home == "https://example.org/en/plans/p/changes/"
    assert {entry.id for entry in made["feeds/en/plans/p"].entries} == {entry.id for entry in own.entries}
    for feed in (own, site):
        for write in (rss, atom):
            assert base.encode() in write(feed, "feed.css", "https://example.org/x.xml")


def test_every_feed_of_changes_stands_on_the_feeds_page() -> None:
    page = feeds_page(context(p=BUSY))
    listed = {feed.atom for group in page.view.groups for feed in group.feeds}  # type: ignore[attr-defined]
    assert {"feeds/en/plans/changes.atom.xml", "feeds/en/plans/p/changes.atom.xml"} <= listed


@pytest.mark.parametrize(
    ("field", "before", "after", "said"),
    [
        ("budget", "60000.00 BAM", "none", ("BAM 60,000", "no amount")),
        ("budget", "unknown", "none_needed", ("amount not known", "no money needed")),
        ("responsible", "office, other", "nobody-known", ("The office and other", "nobody-known")),
        ("responsible", "none", "unknown", ("nobody", "responsible body not known")),
        ("status", "in_progress", "completed", ("In progress", "Completed")),
        ("text", "12", "10", ("12", "10")),
    ],
)
def test_a_change_is_said_in_words(field: str, before: str, after: str, said: tuple[str, str]) -> None:
    entry = {"date": "2026-05-20", "field": field, "from": before, "to": after, "reason": "R"}
    (change,) = action_view(a_plan({"changes": [entry]})).changes
    assert (change.before.replace("\u00a0", " "), change.after) == said


def test_an_action_looks_at_the_amendments_that_name_it_and_at_no_others() -> None:
    before = a_plan({}, {})
    after = a_plan({}, {}, amendments=[amendment("2026-09-10", "1.1")])
    assert [old == new for old, new in zip(marks(before), marks(after), strict=True)] == [False, True]
