"""A site of fifteen stories that has some of everything."""

from __future__ import annotations

from typing import Any

from attached_samples import pdf
from desk import Desk, Story, picture

AREAS = ("awareness", "empowerment", "knowledge", "victim_support")
KINDS = ("story", "news", "event", "testimonial", "interview", "practice", "announcement")


def small_site() -> Desk:
    """Fifteen stories, four plans, three coalitions, six places in three languages."""
    desk = Desk()
    desk.places = [
        {"id": "p0", "name": {"bs": "Bosna", "sr-Cyrl": "Босна", "en": "Bosnia"}, "kind": "country"},
        {"id": "p1", "name": {"bs": "Foča", "sr-Cyrl": "Фоча"}, "kind": "municipality", "parent": "p0"},
        {"id": "p2", "name": "Višegrad", "kind": "municipality", "parent": "p0"},
        {"id": "p3", "name": "Čelić", "kind": "city", "parent": "p0"},
        {"id": "p4", "name": "Žepče", "kind": "municipality", "parent": "p3"},
        {"id": "p5", "name": "Tuzla", "kind": "canton"},
    ]
    who = {"bs": "Policija", "en": "Police"}
    desk.places[1]["contact_points"] = [{"who": who, "phone": "122", "languages": ["bs"]}]
    desk.organisations = [{"id": f"o{n}", "name": f"Organizacija {n}"} for n in range(4)]
    desk.organisations[1]["parent"] = "o0"
    desk.topics = [{"id": f"t{n}", "name": {"bs": f"Tema {n}", "en": f"Topic {n}"}} for n in range(4)]
    desk.consents = {
        "C-001": {"status": "given", "scope": ["site", "feeds", "social"]},
        "C-002": {"status": "given", "scope": ["site"], "expires": "2026-12-31"},
        "C-003": {"status": "guardian", "scope": ["site", "feeds", "social", "print"], "minor": "yes"},
    }
    for n in range(3):
        desk.coalitions[f"c{n}"] = coalition(n)
    for n in range(4):
        desk.plans[f"l{n}"] = plan(n)
    desk.plans["l1"]["revision_of"] = "l0"
    desk.plans["l1"] |= background()
    desk.attached = {"odluka.txt": document(1), "zapisnik.pdf": pdf(text="1"), "povelja.txt": document(2)}
    desk.plans["l1"]["adopted"] = {"act": "Odluka", "file": "odluka.txt"}
    desk.plans["l2"]["actions"][0]["evidence"] = [evidence("zapisnik.pdf"), evidence("odluka.txt")]
    desk.coalitions["c0"]["charter"] = {"title": "Povelja", "file": "povelja.txt"}
    desk.datasets = {f"d{n}": dataset(n) for n in range(3)}
    desk.figures = [figure(n) for n in range(2)]
    for n in range(15):
        desk.stories[f"s{n}"] = story(n)
    desk.pages["bs", "g1"] = ({"title": "O nama"}, "Ko smo: [most](story:s1), [drugo](page:g2).")
    desk.pages["en", "g1"] = ({"title": "About", "summary": "Who we are."}, "We are in [Foča](place:p1).")
    desk.pages["bs", "g2"] = ({"title": "Način rada"}, "Kako [računamo](plan:l0#1.1).")
    return desk


def coalition(n: int) -> dict[str, Any]:
    """A coalition with members and an activity."""
    return {
        "name": f"Koalicija {n}",
        "kind": "coalition",
        "places": [f"p{n + 1}"],
        "summary": f"Zajedno, već {n} godina.",
        "about": f"O **nama** i [gradu](place:p{n + 1}), [planu](plan:l{n}).",
        "members": [{"organisation": f"o{n}", "sector": "civil_society"}],
        "activities": [
            {"date": f"2026-0{n + 1}", "title": f"Sastanak {n}", "kind": "meeting", "story": f"s{n}"}
        ],
    }


def plan(n: int) -> dict[str, Any]:
    """A plan with three actions for two goals."""
    return {
        "title": {"bs": f"Plan {n}", "en": f"Plan in English {n}"},
        "type": "ccap",
        "places": [f"p{n + 1}"],
        "period": "2026/2028",
        "status": "in_force",
        "lead": "c0" if n % 2 else f"o{n}",
        "coalitions": [f"c{n % 3}"],
        "summary": f"Šta je dogovoreno u planu {n}.",
        "goals": [
            {"id": "1", "title": f"Cilj {n}", "description": "Zašto."},
            {"id": "2", "title": "Drugi cilj"},
        ],
        "actions": [action(f"1.{k}", k + n) | {"goal": str(k % 2 + 1)} for k in range(1, 4)],
    }


def background() -> dict[str, Any]:
    """What stands behind a plan."""
    return {
        "background": {"text": "Zašto.", "incidents": ["d0", "d1"]},
        "stakeholders": [{"organisation": "o1", "role": "partner"}],
        "recommendations": [{"id": "1", "text": "Javno.", "to": "o2", "status": "open"}],
    }


def document(n: int) -> bytes:
    """A document; every number gives another one, of another size from time to time."""
    return f"Odluka {n} {'.' * (n % 7 * 400)}\n".encode()


def evidence(file: str) -> dict[str, Any]:
    """A document as an action names it."""
    return {"type": "decision", "title": f"Dokument {file}", "date": "2026-05", "file": file}


def dataset(n: int) -> dict[str, Any]:
    """Counts of incidents; two of the same place."""
    years = [{"period": str(year), "count": str(year - 2_000 + n)} for year in (2023, 2024, 2026)]
    part = {"period": "2024", "count": "9", "type": ["threats"]}
    source = {"publisher": f"Policija {n}"}
    rows = [*years, {"period": "2025", "count": "na"}, part]
    return {"title": f"Brojevi {n}", "place": f"p{n // 2 + 1}", "counting": "recorded", "source": source,
            "rows": rows}  # fmt: skip


def figure(n: int) -> dict[str, Any]:
    """A series of figures."""
    values = [{"period": "2025", "value": str(n + 7)}, {"period": "2026", "value": "na"}]
    return {"id": f"f{n}", "label": f"Podatak {n}", "unit": "osoba", "places": ["p1"],
            "coalitions": [f"c{n}"], "values": values}  # fmt: skip


def action(id_: str, n: int) -> dict[str, Any]:
    """An action that is done, late or has time, by its number."""
    status = ("in_progress", "not_started", "completed", "suspended")[n % 4]
    made: dict[str, Any] = {
        "id": id_,
        "title": f"Obećanje {id_} broj {n}",
        "responsible": [{"organisation": f"o{n % 4}", "role": "lead"}],
        "due": f"2026-{n % 9 + 4:02}-15",
        "status": status,
    }
    if n % 3:
        made["areas"] = [AREAS[n % len(AREAS)]]
        made["budget"] = [
            {"kind": "planned", "amount": f"{n}00.00", "currency": "BAM", "source": f"o{n % 4}"}
        ]
    if status == "suspended":
        made["reason"] = "Nema novca."
    if n % 2:
        update = {"date": "2026-06-01", "by": f"o{n % 4}", "reading": "responsible", "text": "Radi se."}
        made["updates"] = [update]
    return made


def story(n: int) -> Story:
    """A story; some have translations, photos, people, proofs."""
    facts: dict[str, Any] = {
        "title": f"Naslov priče {n}",
        "date": f"202{4 + n % 3}-0{n % 5 + 1}-{n % 28 + 1:02}",
        "summary": f"Sažetak priče {n}.",
        "kind": KINDS[n % 4],
        "places": [f"p{n % 5 + 1}"],
        "topics": [f"t{n % 3}"],
        "coalitions": [f"c{n % 3}"] if n % 2 else [],
        "organisations": [f"o{n % 3}"] if n % 4 == 0 else [],
        "areas": [AREAS[n % len(AREAS)]] if n % 3 == 2 else [],
        "people": [{"as": "komšinica", "basis": f"C-00{n % 3 + 1}"}] if n % 5 == 0 else "none",
    }
    if n % 3 == 0:
        facts["proves"] = [{"action": f"l{n % 4}#1.{n % 3 + 1}", "how": f"Vidi se na slici {n}."}]
    made = Story({"bs": facts}, {"bs": f"Tekst priče **{n}** i [još jedna](story:s{(n + 4) % 15})."})
    if n % 4 == 1:
        facts["photos"] = [photo("a.jpg", n)]
        made.photos["a.jpg"] = picture(n)
    if n % 2 == 0:
        translate(made, "en", n)
    if n % 7 == 0:
        translate(made, "sr-Cyrl", n)
    if n % 3 == 1:
        made.year = facts["date"][:4]
    if n in (3, 11):
        made.alone = True
    return made


def photo(file: str, n: int) -> dict[str, Any]:
    """A photo as a story lists it."""
    return {"file": file, "alt": f"Klupa kraj rijeke {n}", "credit": "Uredništvo", "shows": "none"}


def translate(made: Story, lang: str, n: int) -> None:
    """Add a translation."""
    fields: dict[str, Any] = {
        "title": f"Title {n} {lang}",
        "summary": f"Summary {n} {lang}.",
        "translated_from": made.facts["date"],
    }
    photos = made.facts.get("photos", ())
    if photos:
        fields["photos"] = [{"file": p["file"], "alt": f"A bench by the river {n}"} for p in photos]
    made.texts[lang], made.bodies[lang] = fields, f"Text {n} in {lang}, see [it](place:p1)."
