"""Money in words: per kind and currency, never added across them (DOMAIN, section 2, "Money")."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import ROUND_HALF_UP, Decimal

from goodword.model.action import BudgetLine
from goodword.model.views import money as views
from goodword.stages.present.context import Context
from goodword.stages.present.vocabulary import VOCABULARIES

BAM_PER_EUR = Decimal("1.95583")
"""BAM for one euro, the one exact rate: fixed by the Law on the Central Bank of BiH (DOMAIN, section 2)."""


def amount_words(context: Context, line: BudgetLine) -> str:
    """An amount with its currency, or the word in its place; unknown is not 0."""
    amount = line.amount
    if amount.value is None:
        return context._("no money needed") if amount.word == "none_needed" else context._("amount not known")
    return _money(context, amount.value, line.currency or "")


def _money(context: Context, amount: Decimal, currency: str) -> str:
    return context.speech.money(amount, currency) if currency else context.speech.number(amount)


def budget_lines(context: Context, lines: Iterable[BudgetLine]) -> tuple[views.BudgetLine, ...]:
    """The money of one action, line by line."""
    return tuple(
        views.BudgetLine(
            context.tag("money_kind", line.kind),
            amount_words(context, line),
            context.when(line.period).text if line.period else "",
            context.link("organisation", line.source) if line.source else None,
            context.maybe(line.note),
        )
        for line in lines
    )


def money_sums(context: Context, lines: Iterable[BudgetLine]) -> tuple[views.MoneySum, ...]:
    """Sums of several actions.

    Args:
        context: The page's context.
        lines: All their budget lines.

    Returns:
        One sum per kind and currency, kinds in the order of the vocabulary; the unknown is counted in words.
    """
    every = list(lines)
    return tuple(one for kind in VOCABULARIES["money_kind"] for one in _of_kind(context, kind, every))


def _of_kind(context: Context, kind: str, every: list[BudgetLine]) -> Iterator[views.MoneySum]:
    lines = [line for line in every if line.kind == kind]
    tag = context.tag("money_kind", kind)
    unknown = sum(line.amount.word == "unknown" for line in lines)
    note = _unknown_note(context, unknown)
    currencies = sorted({line.currency or "" for line in lines if line.amount.value is not None})
    for currency in currencies:
        known = [
            line.amount.value
            for line in lines
            if (line.currency or "") == currency and line.amount.value is not None
        ]
        total = sum(known, Decimal(0))
        # What is not known belongs to no currency for sure, so it is said once, with the last sum.
        said = note if currency == currencies[-1] else ""
        yield views.MoneySum(tag, _money(context, total, currency), said, _in_euro(context, total, currency))
    if unknown and not currencies:
        yield views.MoneySum(tag, context._("amount not known"), note)


def _in_euro(context: Context, amount: Decimal, currency: str) -> str:
    """An amount of BAM in euro, marked as a conversion; empty for every other currency."""
    if currency != "BAM" or not amount:
        return ""
    cents = (amount / BAM_PER_EUR).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return context._("in euro: %(amount)s") % {"amount": context.speech.money(cents, "EUR")}


def _unknown_note(context: Context, n: int) -> str:
    if not n:
        return ""
    return context.speech.ngettext("%(n)s item of unknown amount", "%(n)s items of unknown amount", n)


def money_note(context: Context, lines: Iterable[BudgetLine]) -> str:
    """What has to be said of the sums; empty without any."""
    every = list(lines)
    if not every:
        return ""
    notes = []
    if any(line.amount.word != "none_needed" for line in every):
        notes.append(context._("Sums over all actions. Kinds and currencies are never added together."))
    if any(line.currency == "BAM" and line.amount.value for line in every):
        notes.append(
            context._("In euro at the rate fixed by law, 1 EUR = 1.95583 BAM (Central Bank of BiH).")
        )
    free = sum(line.amount.word == "none_needed" for line in every)
    if free:
        notes.append(
            context.speech.ngettext("%(n)s item needs no money.", "%(n)s items need no money.", free)
        )
    return " ".join(notes)
