"""Numbers and money as they are written in offices of the region: ``10.000,00 KM``, ``10 000``, ``12,5%``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from goodword.formats.sheets.grid import Cell
from goodword.text.fold import fold

__all__ = ["Money", "currency_in", "money", "number", "times_above", "times_in"]

# Folded names of currencies, as whole words; signs stand apart. BAM: the code that ISO 4217 gives to KM.
_CURRENCIES = {
    "BAM": ("km", "bam", "konvertibilnih maraka", "konvertibilne marke", "maraka", "markama"),
    "EUR": ("eur", "euro", "eura", "evra", "evro", "euros", "eurima", "evrima"),
    "RSD": ("rsd", "din", "dinara", "dinari", "dinarima"),
    "USD": ("usd", "us dolara", "dolara", "dollars"),
    "CHF": ("chf",),
    "GBP": ("gbp", "pounds"),
    "HRK": ("hrk", "kuna", "kn"),
}
_SIGNS = {"€": "EUR", "$": "USD", "£": "GBP"}
_FREE = (
    "nije potrebno", "nisu potrebna", "nisu potrebna sredstva", "nisu potrebna dodatna sredstva",
    "bez troskova", "bez finansijskih sredstava", "bez sredstava", "besplatno", "none needed", "no cost",
    "no costs", "none_needed", "not needed", "nije potreban novac", "ne treba",
)  # fmt: skip
_UNKNOWN = (
    "unknown", "nepoznato", "nije poznato", "tbd", "to be determined", "bit ce utvrdeno", "naknadno",
    "nije utvrdeno", "nije odredeno", "prema potrebi", "po potrebi", "?",
)  # fmt: skip
_ABOUT = re.compile(
    r"^(cca|ca|circa|oko|priblizno|otprilike|about|approx(imately)?|do|max|~|≈)\b\.?\s*", re.I
)
_MOST = Decimal(10) ** 15
_THOUSAND, _MILLION = r"hilj\w*|tisuc\w*|tis|thousands?", r"mil|mio|mln|milion\w*|milijun\w*|millions?"
_BESIDE = re.compile(rf"^\s*(?:(?P<thousand>{_THOUSAND}|k)|{_MILLION}|m)\b")
"""What follows a number: ``15 hiljada KM``. In ``5.000 (pet hiljada)`` the words say the same again."""
_HEADED = re.compile(
    rf"(?P<thousand>\b(?:{_THOUSAND})\b|(?:\b(?:u|in)\s+|[('’])000\b)|(?:\b(?:u|in)\s+|\()(?:{_MILLION})\b"
)
"""What stands in a heading: ``Iznos (u hiljadama KM)``, ``Budget (EUR '000)``."""
_IN_UNITS = re.compile(r"\b(?:u|in)\s+(?:hiljadama|tisucama|milionima|milijunima|thousands?|millions?|000)\b")
_EACH = re.compile(
    r"\b(?:mjesecn\w*|mesecn\w*|godisnj\w*|dnevn\w*|sedmicn\w*|kvartaln\w*|po|puta|svak\w*|monthly|yearly|annual\w*"
    r"|daily|per|each|every|x)\b"
)
"""An amount that is paid more than once, so that nobody knows the whole."""
_TAIL = re.compile(r"[,.]\s*[-–—]{1,2}$")


@dataclass(frozen=True, slots=True)
class Money:
    """An amount that was read.

    Attributes:
        amount: As the model wants it: ``12500.00``, ``unknown`` or ``none_needed``; empty when unreadable.
        currency: ISO code, if the cell names one.
        about: True when the cell says more of it, such as that it is not exact.
        assumed: True when a point or comma could have been meant otherwise.
        times: True when it was multiplied, because thousands or millions are counted.
    """

    amount: str = ""
    currency: str = ""
    about: bool = False
    assumed: bool = False
    times: bool = False


def number(text: str, *, english: bool = False) -> tuple[Decimal | None, bool]:
    """Read a number with local separators.

    Args:
        text: ``10.000,00``, ``10.000``, ``10 000``, ``12,5``, ``10,000.00``.
        english: True where a comma parts thousands: in a sheet with English headings.

    Returns:
        The number, or None; and True when a separator could have been meant otherwise.
    """
    bare = re.sub(r"[\s\u00a0\u202f'’ʼ`]", "", _TAIL.sub("", text.strip()))
    if not re.fullmatch(r"[+-]?\d[\d.,]*", bare) or not bare.isascii() or len(bare) > 20:
        return None, False
    marks = [sign for sign in bare if sign in ".,"]
    if not marks:
        return Decimal(bare), False
    if len(set(marks)) == 2:
        last = max(bare.rfind("."), bare.rfind(","))
        whole, part = bare[:last], bare[last + 1 :]
        fits = _grouped(whole, marks[0]) and part.isdigit() and marks[-1] not in whole
        return (Decimal(f"{re.sub('[.,]', '', whole)}.{part}"), False) if fits else (None, False)
    mark = marks[0]
    if _grouped(bare, mark):
        sure = len(marks) > 1 or (mark == ",") == english
        return Decimal(bare.replace(mark, "")), not sure
    if len(marks) == 1 and not bare.endswith(mark):
        return Decimal(bare.replace(mark, ".")), False
    return None, False


def _grouped(text: str, mark: str) -> bool:
    return re.fullmatch(rf"[+-]?[1-9]\d{{0,2}}(?:{re.escape(mark)}\d{{3}})+", text) is not None


def currency_in(text: str) -> str:
    """The currency that a heading or cell names: KM, BAM, EUR, €, RSD, USD; empty for none or several."""
    found = {code for sign, code in _SIGNS.items() if sign in text}
    plain = f" {re.sub(r'[^a-z ]+', ' ', fold(text))} "
    plain = re.sub(" +", " ", plain)
    found |= {code for code, names in _CURRENCIES.items() if any(f" {name} " in plain for name in names)}
    return found.pop() if len(found) == 1 else ""


def times_in(text: str) -> int:
    """What amounts below a heading are to be multiplied by: 1, 1000 or 1,000,000."""
    found = _HEADED.search(fold(text))
    return 1 if found is None else 1000 if found["thousand"] else 1_000_000


def times_above(line: str) -> int:
    """The same for a line above a table, where other numbers may stand: ``Iznosi u hiljadama KM``."""
    return times_in(line) if _IN_UNITS.search(fold(line)) else 1


def money(cell: Cell, *, english: bool = False, times: int = 1) -> Money | None:
    """Read an amount of money.

    Args:
        cell: Its cell.
        english: True in a sheet with English headings.
        times: What the heading says that amounts are to be multiplied by.

    Returns:
        What was read; an empty amount means that it cannot be read. None for an empty cell.
    """
    if cell.blank:
        return None
    currency = currency_in(cell.form) or currency_in(cell.text)
    if isinstance(cell.value, Decimal) and not cell.formula:
        sane = 0 <= cell.value < _MOST
        form = cell.form if times == 1 else ""
        return Money(_written(cell.value * times, form), currency, times=times > 1) if sane else Money()
    if not isinstance(cell.value, str) or cell.formula:
        return Money()
    plain = " ".join(fold(cell.line).rstrip(".").split())
    if plain in _FREE:
        return Money("none_needed")
    if plain in _UNKNOWN:
        return Money("unknown")
    about = _ABOUT.match(fold(cell.line)) is not None
    bare, words = _without_words(_ABOUT.sub("", fold(cell.line)) if about else cell.line)
    value, assumed = number(bare, english=english)
    if value is None or value < 0 or -int(value.as_tuple().exponent) > 2 or _EACH.search(words):
        return Money()
    beside = _BESIDE.match(words)
    if beside:
        times = 1000 if beside["thousand"] else 1_000_000
    form = "0.00" if times == 1 and re.search(r"[,.]\d\d$", bare) else ""
    more = re.search(r"[a-z]", _known_out(words)) is not None
    return Money(_written(value * times, form), currency, about or more, assumed, times > 1)


def _without_words(text: str) -> tuple[str, str]:
    """The number alone; and what stood behind it, then before it, if that names a currency or a thousand."""
    words = ""
    for ends in (r"[^\d]+$", r"^[^\d+-]+"):
        found = re.search(ends, text)
        if found and (currency_in(found[0]) or _BESIDE.match(fold(found[0]))):
            text = text[: found.start()] + text[found.end() :]
            words += f"{found[0]} "
        elif not words:
            words = "; "
    return text.strip(), fold(words)


def _known_out(words: str) -> str:
    """Words beside an amount without those that were understood."""
    words = _BESIDE.sub(" ", words)
    for names in _CURRENCIES.values():
        words = re.sub(rf"\b(?:{'|'.join(names)})\b", " ", words)
    return words


def _written(value: Decimal, form: str) -> str:
    """An amount in the model's spelling; a format with two decimals keeps them."""
    if value == value.to_integral_value() and ".00" not in form:
        return format(value.quantize(Decimal(1)), "f")
    if -int(value.normalize().as_tuple().exponent) <= 2:
        return format(value.quantize(Decimal("0.01")), "f")
    return format(value, "f")
