"""How a language speaks: interface words, dates, numbers, money, lists. The only door to Babel."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import TypeVar

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_currency, format_decimal
from babel.support import NullTranslations, Translations

from goodword.text.dates import FuzzyDate
from goodword.text.language import LANGUAGES

__all__ = ["Speech", "catalogue"]

_MOST_SAID = 20_000
_QUARTER = {
    "bs": "{n}. kvartal {year}.",
    "hr": "{n}. kvartal {year}.",
    "sr-Latn": "{n}. kvartal {year}.",
    "sr-Cyrl": "{n}. квартал {year}.",
    "en": "{year}, quarter {n}",
    "uk": "{n} квартал {year} року",
    "sq": "tremujori {n} i vitit {year}",
    "de": "{n}. Quartal {year}",
}
_HALF = {
    "bs": "{n}. polugodište {year}.",
    "hr": "{n}. polugodište {year}.",
    "sr-Latn": "{n}. polugodište {year}.",
    "sr-Cyrl": "{n}. полугодиште {year}.",
    "en": "{year}, half {n}",
    "uk": "{n} півріччя {year} року",
    "sq": "gjysma {n} e vitit {year}",
    "de": "{n}. Halbjahr {year}",
}
_YEAR = {"bs": "{year}.", "hr": "{year}.", "sr-Latn": "{year}.", "sr-Cyrl": "{year}."}
# The locale data's own names for this language are old-fashioned, and one is an insult.
_ROMANI = {
    "bs": "romski",
    "hr": "romski",
    "sr-Latn": "romski",
    "sr-Cyrl": "ромски",
    "en": "Romani",
    "uk": "ромська",
}
_KM = {"bs": "KM", "hr": "KM", "sr-Latn": "KM", "sr-Cyrl": "КМ"}


def catalogue(source: bytes) -> NullTranslations:
    """Make a catalogue of interface words from the text of a ``.po`` file.

    Args:
        source: The file's bytes, UTF-8.

    Returns:
        Translations; fuzzy and empty ones are left out, so their English text shows.
    """
    compiled = io.BytesIO()
    write_mo(compiled, read_po(io.BytesIO(source)))
    compiled.seek(0)
    return Translations(compiled)


S = TypeVar("S")
A = TypeVar("A")


def _remembered(method: Callable[[S, A], str]) -> Callable[[S, A], str]:
    """Let a language remember what it said: a site says few numbers and days, but very often."""
    name = method.__name__

    def remembered(self: S, value: A) -> str:
        said: dict[tuple[str, str, A], str] = self._said  # type: ignore[attr-defined]
        key = (name, type(value).__name__, value)
        if key not in said:
            if len(said) > _MOST_SAID:
                said.clear()
            said[key] = method(self, value)
        return said[key]

    remembered.__doc__ = method.__doc__
    return remembered


class Speech:
    """One language as the pages speak it.

    Args:
        lang: Language tag of the page.
        words: Its catalogue of interface words; None: English.
    """

    def __init__(self, lang: str, words: NullTranslations | None = None) -> None:
        """Take the language's locale data."""
        self.lang = lang
        self._said: dict[tuple[str, str, object], str] = {}
        self._words = words or NullTranslations()
        self._locale = _locale(LANGUAGES[lang].locale)

    def gettext(self, message: str) -> str:
        """An interface text in this language."""
        return str(self._words.gettext(message))

    def ngettext(self, one: str, many: str, n: int) -> str:
        """An interface text for a count, with ``%(n)s`` filled in."""
        return str(self._words.ngettext(one, many, n)) % {"n": self.number(n)}

    @_remembered
    def number(self, value: int | Decimal) -> str:
        """A number with this language's separators."""
        return str(format_decimal(value, locale=self._locale))

    @property
    def decimal_mark(self) -> str:
        """What stands between the whole and the part of a number."""
        return self.number(Decimal("0.5"))[1]

    def percent(self, value: int) -> str:
        """A whole percentage, with the fixed space of the rules' own spelling: ``64 %``."""
        return f"{value}\u00a0%"

    def money(self, amount: Decimal, currency: str) -> str:
        """An amount with its currency; whole amounts without decimals, KM for BAM where people say so."""
        return self._money((amount, currency))

    @_remembered
    def _money(self, value: tuple[Decimal, str]) -> str:
        amount, currency = value
        digits = "#,##0" if amount == amount.to_integral_value() else "#,##0.00########"
        if currency == "BAM" and self.lang in _KM:
            return f"{format_decimal(amount, digits, locale=self._locale)}\u00a0{_KM[self.lang]}"
        before = self._locale.currency_formats["standard"].pattern.startswith("¤")
        shape = f"¤¤\u00a0{digits}" if before else f"{digits}\u00a0¤¤"
        return str(format_currency(amount, currency, shape, locale=self._locale, currency_digits=False))

    def join(self, parts: Iterable[str]) -> str:
        """A list for reading: ``a, b and c``."""
        texts = list(parts)
        return str(format_list(texts, locale=self._locale)) if texts else ""

    def language_name(self, tag: str) -> str:
        """How this language calls another one, also one in which no site can be written, such as ``rom``."""
        if tag == "rom" and self.lang in _ROMANI:
            return _ROMANI[self.lang]
        language, _, script = tag.partition("-")
        name = str(self._locale.languages.get(language, tag))
        in_script = self._locale.scripts.get(script, "")
        return f"{name} ({in_script})" if in_script else name

    @_remembered
    def day(self, value: date) -> str:
        """A full day: ``17. maj 2026.``."""
        return _stopped(self.lang, str(format_date(value, "long", locale=self._locale)))

    def day_patterns(self) -> tuple[str, ...]:
        """Full days of each month with marks for their numbers: ``{d}. maj {y}.``.

        For scripts: browsers do not know all of our languages.
        """
        days = (self.day(date(2001, month, 9)) for month in range(1, 13))
        return tuple(day.replace("2001", "{y}").replace("9", "{d}") for day in days)

    @_remembered
    def month(self, value: date) -> str:
        """A month with its year: ``maj 2026.``."""
        return _stopped(self.lang, str(format_skeleton("yMMMM", value, locale=self._locale)))

    @_remembered
    def month_name(self, value: date) -> str:
        """A month's name alone, as it stands in a calendar."""
        return str(format_date(value, "LLLL", locale=self._locale))

    def year(self, value: int) -> str:
        """A year, with a full stop where the language writes one."""
        return _YEAR.get(self.lang, "{year}").format(year=value)

    def date(self, value: FuzzyDate) -> str:
        """A fuzzy date at its own precision; words such as ``unknown`` are interface words."""
        year = value.first.year
        match value.precision:
            case "word":
                return self._word(value.text)
            case "year":
                return self.year(year)
            case "years":
                return f"{year}–{_YEAR.get(self.lang, '{year}').format(year=value.last.year)}"
            case "half":
                return _HALF[self.lang].format(n=1 if value.first.month == 1 else 2, year=year)
            case "quarter":
                return _QUARTER[self.lang].format(n=(value.first.month + 2) // 3, year=year)
            case "month":
                return self.month(value.first)
            case _:
                return self.day(value.first)

    def _word(self, word: str) -> str:
        """What is said in the place of a date."""
        match word:
            case "unknown":
                return self.gettext("not known")
            case "ongoing":
                return self.gettext("ongoing, no end")
            case "none":
                return self.gettext("no deadline")
            case _:
                return word


def _stopped(lang: str, text: str) -> str:
    """South Slavic languages close a year with a full stop; CLDR leaves it out in some patterns."""
    return f"{text}." if lang in _YEAR and text[-1:].isdigit() else text


@lru_cache(maxsize=32)
def _locale(identifier: str) -> Locale:
    return Locale.parse(identifier)
