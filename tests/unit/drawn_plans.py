"""Plans drawn by chance: every field of every form that a sheet can hold."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from goodword.formats.sheets.shape import Form, Leaf, plan_forms
from goodword.model.plan import Plan

LANGUAGES = ("bs", "sr-Cyrl", "en")
LETTERS = "abčćžšđ Љубав ščŽ=+-@'\"#:,;{}[]%&*!|>?„“–.0123456789\t\n/\\_x000D_"

Values = dict[str, Any]

dates = st.sampled_from(
    ["2026", "2026-H1", "2026-Q4", "2026-05", "2026-05-17", "2026/2028", "2026-05-17T10:30+02:00"]
)
days = st.sampled_from(["2026-05-17", "2026-12-31", "2026-05-17T10:30+02:00"])
ids = st.sampled_from(["1", "1.1", "1.10", "2.20", "a-1", "A1", "M_1"])
refs = st.sampled_from(["foca", "opcina-foca", "osce", "a1"])
amounts = st.one_of(
    st.sampled_from(["unknown", "none_needed", "0", "0.00", "12500.00", "1.125", "123456789012345678.01"]),
    st.decimals(0, 10**9, places=2).map(str),
)
lines = st.text(LETTERS, min_size=1, max_size=30).filter(lambda text: bool(text.strip()))


def texts(alphabet: st.SearchStrategy[str]) -> st.SearchStrategy[Values]:
    """A text in some languages, always in the order of the site."""
    return st.lists(st.sampled_from(LANGUAGES), min_size=1, unique=True).flatmap(
        lambda tags: st.lists(alphabet, min_size=len(tags), max_size=len(tags)).map(
            lambda found: dict(zip(sorted(tags, key=LANGUAGES.index), found, strict=True))
        )
    )


def one(leaf: Leaf, form: Form, alphabet: st.SearchStrategy[str]) -> st.SearchStrategy[Any]:
    """Values of a field."""
    last = leaf.key.rpartition(".")[2]
    words = st.sampled_from(["ongoing", "none", "unknown"])
    named: dict[str, st.SearchStrategy[Any]] = {
        "percent": st.integers(0, 100).map(str), "weight": st.decimals(0, 9, places=2).map(str),
        "currency": st.sampled_from(["BAM", "EUR"]), "id": ids, "goal": ids, "merged_into": ids,
        "lang": st.just("bs"), "email": st.just("a@b.ba"),
        "due": st.one_of(dates, words) if form.name == "actions" else dates,
        "period": dates, "from": alphabet, "to": alphabet, "phone": alphabet,
    }  # fmt: skip
    if leaf.sort == "many":
        options = st.sampled_from(leaf.options) if leaf.options else refs
        return st.lists(options, min_size=1, max_size=3, unique=True)
    if last in named and leaf.sort != "text":
        return named[last]
    if leaf.options:
        return st.sampled_from(leaf.options)
    if "url" in last or last == "document":
        return st.sampled_from(["https://example.org/a?b=1&c=2", "http://example.org/"])
    by_sort: dict[str, st.SearchStrategy[Any]] = {
        "text": texts(alphabet), "date": dates, "amount": amounts, "number": st.integers(0, 9999).map(str),
        "flag": st.sampled_from(["yes", "no"]), "plain": refs,
    }  # fmt: skip
    return by_sort[leaf.sort]


@st.composite
def parts(draw: st.DrawFn, form: Form, alphabet: st.SearchStrategy[str]) -> Values:
    """An entry of a sheet's list with the lists inside it; some fields are left out."""
    found: Values = {}
    for leaf in form.leaves:
        needed = "." not in leaf.key
        if leaf.sort == "bodies":
            if leaf.key.endswith("lead"):
                roles = draw(st.sampled_from([[], ["lead"], ["lead", "lead", "support"]]))
                bodies = [{"organisation": draw(refs), "role": role} for role in roles]
                found[leaf.key.partition(".")[0]] = bodies or "unknown"
        elif needed or draw(st.booleans()):
            value = draw(
                days
                if leaf.key == "date" and form.name.endswith(("updates", "changes"))
                else one(leaf, form, alphabet)
            )
            *around, last = leaf.key.split(".")
            here = found
            for step in around:
                here = here.setdefault(step, {})
            here[last] = value
    for key in form.lists:
        inner = plan_forms()[f"{form.name}.{key}" if form.name else key]
        entries = draw(st.lists(parts(inner, alphabet), max_size=2))
        if inner.has_id:
            entries = list({entry["id"]: entry for entry in entries}.values())
        *around, last = key.split(".")
        here = found
        for step in around:
            here = here.setdefault(step, {})
        here[last] = (
            [entry["text"] for entry in entries] if inner.leaves == (Leaf("text", "text"),) else entries
        )
    return found


def filled(values: Values) -> Values | None:
    """Parts that lack what they need are left out; None when it is no plan at all."""
    from pydantic import ValidationError

    for _ in range(200):
        try:
            Plan.model_validate(values, context={"lang": "bs"})
        except ValidationError as error:
            cut(values, tuple(error.errors()[0]["loc"]))
        else:
            # A part that holds nothing is as good as none: no sheet can tell one from the other.
            nothing = [
                key for key, part in values.items() if isinstance(part, dict) and not any(part.values())
            ]
            return {key: part for key, part in values.items() if key not in nothing}
    return None


def cut(values: Any, path: tuple[Any, ...]) -> None:
    """Take away the innermost part or entry in which a fault lies."""
    around: list[tuple[Any, Any]] = []
    here = values
    for step in path:
        around.append((here, step))
        if not isinstance(here, (dict, list)) or (isinstance(here, dict) and step not in here):
            break
        here = here[step]
    for holder, step in reversed(around[:-1]):
        if isinstance(holder[step], dict):
            del holder[step]
            return
    values.pop(path[0], None)


def plans(alphabet: st.SearchStrategy[str]) -> st.SearchStrategy[Plan]:
    form = plan_forms()[""]
    return (
        parts(form, alphabet)
        .map(filled)
        .filter(lambda values: values is not None)
        .map(lambda values: Plan.model_validate(values, context={"lang": "bs"}))
    )
