"""Addresses: where each record's page is, for ever (DOMAIN, section 0)."""

from __future__ import annotations

from goodword.text.language import LANGUAGES

SECTIONS = {
    "story": "stories",
    "plan": "plans",
    "coalition": "coalitions",
    "place": "places",
    "organisation": "organisations",
    "topic": "topics",
    "dataset": "incidents",
    "figure": "figures",
    "page": "pages",
}
"""Section of the address by kind of record."""


def home(lang: str) -> str:
    """Address of a language's home."""
    return f"{LANGUAGES[lang].folder}/"


def record(lang: str, kind: str, id_: str) -> str:
    """Address of a record's page.

    Args:
        lang: Language tag of the page.
        kind: Kind of record; ``action`` with an id ``plan#1.1``, ``goal`` with an id ``plan#1``.
        id_: The record's id.

    Returns:
        Root-relative address, ends with ``/``.
    """
    if kind in ("action", "goal"):
        plan, _, own = id_.partition("#")
        return (
            f"{home(lang)}plans/{plan}/{own}/"
            if kind == "action"
            else f"{home(lang)}plans/{plan}/goals/{own}/"
        )
    return f"{home(lang)}{SECTIONS[kind]}/{id_}/"


def of_plan(lang: str, plan: str, name: str) -> str:
    """Address of a page beside a plan's actions: one of ``goodword.model.plan.PAGES``."""
    return f"{record(lang, 'plan', plan)}{name}/"


def section(lang: str, name: str) -> str:
    """Address of a section's list: ``stories``, ``archive``, ``search``, ``feeds``."""
    return f"{home(lang)}{name}/"


def changes(lang: str, plan: str = "", year: int = 0, month: int = 0) -> str:
    """Address of what happened in a plan, or in all plans: ``en/plans/foca/changes/2026/11/``."""
    about, tail = f"{plan}/" if plan else "", f"{year}/" if year else ""
    return f"{home(lang)}plans/{about}changes/{tail}{f'{month:02}/' if month else ''}"


def changes_feed(lang: str, plan: str = "") -> str:
    """Address of the feed of changes of a plan, or of all plans, without its ending."""
    about = f"{plan}/" if plan else ""
    return f"feeds/{LANGUAGES[lang].folder}/plans/{about}changes"


def feed(lang: str, kind: str, id_: str = "") -> str:
    """Address of a feed without its ending: ``feeds/bs/plans/visegrad-2015``."""
    if not lang:
        return "feeds/site"
    folder = LANGUAGES[lang].folder
    return f"feeds/{folder}/{SECTIONS[kind]}/{id_}" if id_ else f"feeds/{folder}/stories"


def fragment(part: str, id_: str) -> str:
    """Where on its page a part with an id of its own stands: ``step-1``."""
    return "-".join((part, *id_.split()))


def schema(name: str) -> str:
    """Path of a JSON Schema: ``data/schemas/progress.json``."""
    return f"data/schemas/{name}.json"


def data(name: str, ending: str, lang: str = "") -> str:
    """Path of a data file of the whole site: ``data/actions.csv``, ``data/actions.bs.csv``."""
    return f"data/{name}{_in(lang)}.{ending}"


def dataset_data(id_: str, ending: str) -> str:
    """Path of a data file of a set of counts: ``data/incidents/foca-police.csv``."""
    return f"data/incidents/{id_}.{ending}"


def plan_data(id_: str, ending: str, *, name: str = "", lang: str = "") -> str:
    """Path of a plan's data file.

    Args:
        id_: The plan's id.
        ending: ``json``, ``csv`` or ``ics``.
        name: Which file of several: ``progress``, ``actions``; empty for the plan itself.
        lang: Its language, if it speaks one.

    Returns:
        ``data/plans/visegrad-2015.json``, ``data/plans/visegrad-2015/actions.bs.csv``.
    """
    return f"data/plans/{id_}{f'/{name}' if name else ''}{_in(lang)}.{ending}"


def _in(lang: str) -> str:
    return f".{LANGUAGES[lang].folder}" if lang else ""
