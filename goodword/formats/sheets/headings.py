"""What the heading of a column means, in Bosnian, Croatian, Serbian of both scripts, and English."""

from __future__ import annotations

import re
from typing import Final

from goodword.text.fold import fold, words

__all__ = ["MANY", "candidates", "is_english", "names_both"]

# Field, how sure, and beginnings of folded words. A heading may fit several: the surest that is free wins.
_RULES: Final = (
    ("currency", 97, r"^(?:valut\w*|currency)$"),
    (
        "goal_id",
        96,
        r"^(?:redni )?(?:broj|br|oznaka|sifra) (?:strateskog |operativnog )?cilja$|^goal (?:no|id|number)$",
    ),
    (
        "id",
        95,
        r"^(?:r br|r b|r b r|rb|rbr|redni broj|red broj|red br|br|broj|no|nr|id|ref|oznaka|sifra"
        r"|number|reference|code)(?: (?:aktivnosti|akcije|mjere|mere|radnje|action|activity))?$"
        r"|^(?:action|activity|task) (?:no|id|number)$",
    ),
    (
        "percent",
        94,
        r"\bprocen(?:at|t)\w*|\bpostot\w*|\bstepen (?:real|izvr|prov|zavr)\w*|\bstupanj\b|\bpercent\w*"
        r"|\bprogress\b(?! (?:status|report|notes?))|\b(?:completion|implementation|execution) rate\b",
    ),
    (
        "support",
        93,
        r"\b(?:partner\w*|saradn\w*|suradn\w*|sunosi\w*|sudioni\w*|ucesni\w*|ukljucen\w*|support\w*"
        r"|involved|participants?|ostali akteri|s kim|sa kim|with whom)\b",
    ),
    (
        "responsible",
        92,
        r"\b(?:nosi(?:lac|oc|oci|telj\w*|lj\w*)|odgovor\w+|zaduzen\w*|izvrsi(?:lac|oc|oci|telj\w*|lj\w*)"
        r"|provoditelj\w*|realizator\w*|nadlez\w*|responsib\w*|lead|owner|ko|tko|who)\b",
    ),
    (
        "done",
        95,
        r"\bstvarn\w* (?:rok|zavrset\w*|datum|realizacij\w*)|\bzavrseno dana|\bcompleted on|^done$"
        r"|\bactual (?:end|date|completion|finish)|\bdatum stvarn\w*",
    ),
    (
        "evidence",
        91,
        r"\bizvor\w* (?:verif|provj|prov)\w*|\bmeans of verif\w*|\bdokaz\w*|\bevidence\b|\bproof\b",
    ),
    ("source", 93, r"^(?:ko|tko) (?:placa|finansira|financira)\b|^who (?:pays|funds)\b"),
    ("source", 90, r"\b(?:izvor\w*|finansijer\w*|donator\w*|funding|funder\w*|source\w*|donor\w*)\b"),
    ("indicator", 89, r"\b(?:indikator\w*|pokazatelj\w*|indicator\w*|mjerilo|kpi)\b"),
    (
        "spent",
        88,
        r"\b(?:utros\w*|potrosen\w*|isplac\w*|spent|expend\w*|paid|actual costs?)\b|\b(?:izvrsen\w*"
        r"|realizovan\w*|realiziran\w*|ostvaren\w*) (?:budz|sredst|iznos|trosk)\w*",
    ),
    ("reason", 87, r"\b(?:razlo[gz]\w*|obrazlozenje|zasto|reason|why)\b"),
    ("start", 86, r"^(?:od|from)$|\b(?:pocet\w*|start\w*|begin\w*)\b"),
    (
        "planned",
        84,
        r"\b(?:budz\w*|proracun\w*|sredst\w*|iznos\w*|trosk\w*|cijena|vrijednost|budget\w*|costs?"
        r"|amount\w*|koliko kosta|how much|finansijsk\w*|financijsk\w*|financial|procjena|procena)\b",
    ),
    ("status", 83, r"\b(?:status\w*|stanje|state)\b"),
    (
        "due",
        82,
        r"^(?:do|to)$|\b(?:rok\w*|krajnji|deadline|due|until|do kada)\b",
    ),
    ("due", 81, r"\b(?:kraj|zavrset\w*|dovrset\w*|end|finish)\b"),
    ("due", 78, r"\bdatum (?:realizacije|izvrsenja|provedbe)|\bcompletion date"),
    ("done", 91, r"\bdatum (?:zavrset\w*|realizacije|izvrsenja|provedbe)|\bcompletion date"),
    (
        "period",
        81,
        r"\b(?:period\w*|razdoblj\w*|vremensk\w*|vrijeme|vreme|time ?frame|timeline|time|kvartal|godina"
        r"|dinamika|termin\w*|when|kada|schedule)\b",
    ),
    ("areas", 80, r"\b(?:oblast\w*|podruc\w*|areas?|efus)\b"),
    ("weight", 79, r"^(?:tezina|ponder\w*|weight)$"),
    ("goal", 78, r"\b(?:cilj\w*|goals?|objectives?|prioritet\w*|priority|priorities|pravac)\b"),
    ("result", 77, r"\b(?:ocekivan\w*|rezultat\w*|ishod\w*|output\w*|outcome\w*|results?|efek\w*)\b"),
    ("description", 76, r"\b(?:opis\w*|description|sadrzaj|nacin|kako|koraci)\b"),
    ("note", 75, r"\b(?:napomen\w*|koment\w*|primjedb\w*|biljesk\w*|notes?|comments?|remarks?)\b"),
    (
        "title",
        72,
        r"\b(?:naziv\w*|aktivnost\w*|radnja|radnje|akcij\w*|actions?|activity|activities|tasks?|zadat\w*"
        r"|zadac\w*|sta|sto|what|title)\b",
    ),
    ("title", 65, r"\b(?:mjer[aeu]|mer[aeu]|measures?|projek\w*|projects?)\b"),
    ("status", 83, r"^(?:dokle se stiglo|dokle smo stigli|sta je uradeno|what was done)\b"),
    ("status", 60, r"\b(?:realizacij\w*|provedb\w*|izvrsenje|faza|implementation)\b"),
    ("planned", 55, r"^(?:planiran\w*|plan|planned|predviden\w*|potrebn\w*|km|bam|eur)$"),
    ("spent", 54, r"^(?:realizovan\w*|realiziran\w*|ostvaren\w*|izvrsen\w*|actual)$"),
    ("goal", 40, r"\b(?:mjer[aeu]|mer[aeu]|measures?|projek\w*|projects?|program\w*)\b"),
)
_COMPILED = tuple((field, sure, re.compile(fold(pattern))) for field, sure, pattern in _RULES)
_ENGLISH = re.compile(
    r"\b(?:actions?|activity|activities|responsible|deadline|due|goals?|amount|costs?|budget)\b"
)
_LONGEST: Final = 70
_PARTED: Final = re.compile(r"[/,;&+\n]|\s+(?:i|и|and)\s+|\s[-–]\s")

MANY: Final = ("planned", "spent")
"""Fields that several columns may hold, such as one per year."""


def candidates(*texts: str) -> list[tuple[int, str]]:
    """What a heading may mean.

    Args:
        *texts: The heading, from the upper row to the lower one.

    Returns:
        How sure, and the field; the surest first. Nothing for a text that is no heading.
    """
    own = texts[-1] if texts else ""
    if not own or len(own) > _LONGEST:
        return []
    if own.strip() in ("#", "№", "Nº"):
        return [(95, "id")]
    if own.strip() == "%":
        return [(94, "percent")]
    if names_both(own):
        return [(93, "responsible")]
    found = _fitting(own)
    # The lower row alone is surer than both rows together, unless it says nothing by itself.
    for n in range(len(texts) - 2, -1, -1):
        found += [(sure - 30, field) for sure, field in _fitting(" ".join(texts[n:]))]
    best: dict[str, int] = {}
    for sure, field in found:
        best[field] = max(sure, best.get(field, 0))
    return sorted(((sure, field) for field, sure in best.items()), reverse=True)


def names_both(text: str) -> bool:
    """Whether a heading stands over responsible bodies and partners in one: ``Nosilac / Partneri``."""
    parts = [{field for _, field in _fitting(part)} for part in _PARTED.split(text)]
    leads = ["responsible" in one and "support" not in one for one in parts]
    return any(leads) and any("support" in one for one in parts[leads.index(True) :])


def _fitting(text: str) -> list[tuple[int, str]]:
    plain = " ".join(words(text))
    found = [(sure, field) for field, sure, rule in _COMPILED if rule.search(plain)]
    return [*found, (85, "percent")] if "%" in text else found


def is_english(texts: list[str]) -> bool:
    """Whether headings are English, so that a comma parts thousands."""
    return sum(bool(_ENGLISH.search(text.lower())) for text in texts) >= 2
