"""Deadlines as iCalendar, read back."""

from __future__ import annotations

from datetime import UTC, date, datetime

import icalendar
import pytest
from plan_samples import a_plan, context
from test_data import files

from goodword.formats.calendar import calendar_file, events_in, joined
from goodword.model.calendar import Calendar, Deadline
from goodword.stages.present.deadlines import plan_calendar

MOVES = [
    {"date": "2026-01-10", "field": "due", "from": "2025", "to": "2026-06", "reason": "Money"},
    {"date": "2026-07-01", "field": "due", "from": "2026-06", "to": "2026-Q4", "reason": "Rain"},
    {"date": "2026-07-02", "field": "text", "from": "a", "to": "b", "reason": "Clearer"},
]


def events(data: bytes) -> list[icalendar.Event]:
    calendar = icalendar.Calendar.from_ical(data)
    assert calendar["version"] == "2.0"
    assert calendar.errors == []
    found = [one for one in calendar.walk("VEVENT") if isinstance(one, icalendar.Event)]
    assert len(found) == len(list(calendar.subcomponents))
    return found


def an_event(**fields: object) -> Deadline:
    plain = {
        "uid": "u",
        "day": date(2026, 12, 31),
        "summary": "S",
        "description": "D",
        "url": "https://example.org/",
        "sequence": 0,
        "written": date(2026, 1, 1),
    }
    return Deadline(**{**plain, **fields})  # type: ignore[arg-type]


def test_a_deadline_is_the_last_day_of_its_fuzzy_date() -> None:
    plan = a_plan({"title": {"en": "Bridge"}, "due": "2026-Q4", "changes": MOVES})
    (event,) = events(files(p=plan)["data/plans/p.en.ics"])
    assert event["dtstart"].dt == date(2026, 12, 31)
    assert event["dtstart"].params["VALUE"] == "DATE"
    assert event["sequence"] == 2
    assert event["dtstamp"].dt == datetime(2026, 7, 2, tzinfo=UTC), "when it was last written about"
    assert event["summary"] == "1.1 Bridge"
    assert event["url"] == "https://example.org/en/plans/p/1.1/"
    assert event["status"] == "CONFIRMED"
    assert "2026, quarter 4" in event["description"], "how exact the promise is"


def test_a_milestone_has_a_deadline_of_its_own() -> None:
    steps = [{"id": "a", "title": "Stones", "due": "2026-05"}, {"id": "b", "title": "Sand"}]
    made = files(p=a_plan({"due": "2026-11-20", "milestones": steps}))
    first, second = events(made["data/plans/p.en.ics"])
    assert (second["summary"], second["dtstart"].dt) == ("1.1 A step: Stones", date(2026, 5, 31))
    assert first["uid"] != second["uid"]


@pytest.mark.parametrize(("status", "said"), [("cancelled", "CANCELLED"), ("suspended", "CONFIRMED")])
def test_what_is_cancelled_says_so(status: str, said: str) -> None:
    made = files(p=a_plan({"due": "2026", "status": status, "reason": "Why"}))
    assert [event["status"] for event in events(made["data/plans/p.en.ics"])] == [said]


def test_a_word_is_no_deadline() -> None:
    made = files(p=a_plan({"due": "ongoing"}, {"due": "unknown"}))
    assert [path for path in made if path.endswith(".ics")] == []


def test_a_calendar_is_in_the_languages_of_its_plan() -> None:
    english = files(p=a_plan({"due": "2026"}, title="Only English"))
    assert [path for path in english if path.endswith(".ics")] == [
        "data/plans/p.en.ics",
        "data/plans.en.ics",
        "data/plans.bs.ics",
    ]
    both = files(p=a_plan({"title": {"en": "Bridge", "bs": "Most"}, "due": "2026"}))
    (event,) = events(both["data/plans/p.bs.ics"])
    assert event["summary"] == "1.1 Most"
    assert event["summary"].params["LANGUAGE"] == "bs"
    assert event["uid"] == events(both["data/plans/p.en.ics"])[0]["uid"]


def test_the_calendar_of_all_plans_has_every_event_of_each() -> None:
    made = files(p=a_plan({"due": "2026"}, {"due": "2027"}), q=a_plan({"due": "2028"}))
    every = events(made["data/plans.en.ics"])
    assert [event["dtstart"].dt.year for event in every] == [2026, 2027, 2028]
    alone = [event for id_ in "pq" for event in events(made[f"data/plans/{id_}.en.ics"])]
    assert [event.to_ical() for event in every] == [event.to_ical() for event in alone]


def test_hostile_words_stay_words() -> None:
    title = "Kraj\r\nEND:VEVENT\r\nBEGIN:VEVENT; a, b \\ č" + "ш" * 200
    data = calendar_file(Calendar("T", "en", "https://example.org/", (an_event(summary=title + "\x00"),)))
    (event,) = events(data)
    assert event["summary"].replace("\r", "") == title.replace("\r", "")
    assert max(len(line) for line in data.split(b"\r\n")) <= 75, "RFC 5545, section 3.1"


def test_events_are_taken_out_whole() -> None:
    calendar = Calendar("T", "en", "https://example.org/", (an_event(summary="END:VCALENDAR"),))
    data = calendar_file(calendar)
    assert events_in(data).startswith(b"BEGIN:VEVENT")
    assert events_in(data).endswith(b"END:VEVENT\r\n")
    assert joined(calendar, [data]) == data
    assert joined(calendar, [b""]) == b""


def test_the_day_does_not_change_a_calendar() -> None:
    """Programs that read it must not be told that everything is new each morning."""
    plan = a_plan({"due": "2026-12"})
    assert "2026-11-20" not in repr(plan_calendar(context(p=plan), "p"))
