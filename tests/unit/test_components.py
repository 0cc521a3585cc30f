"""Every component draws its examples, and these are what the component's view declares."""

from __future__ import annotations

import importlib
import pkgutil
import re
import types
from dataclasses import is_dataclass
from pathlib import Path
from typing import Any, Union, get_args, get_origin, get_type_hints

import jinja2
import pytest
import yaml

from goodword.model import views

COMPONENTS = Path(__file__).parents[2] / "theme" / "components"
EXAMPLES = sorted(path.parent.name for path in COMPONENTS.glob("*/examples.yml"))
VIEWS = {
    name: found
    for module in pkgutil.iter_modules(views.__path__)
    for name, found in vars(importlib.import_module(f"{views.__name__}.{module.name}")).items()
    if is_dataclass(found)
}


@pytest.fixture(scope="module")
def theme() -> jinja2.Environment:
    loader = jinja2.FileSystemLoader(COMPONENTS.parent)
    theme = jinja2.Environment(loader=loader, autoescape=True, undefined=jinja2.StrictUndefined)
    same: dict[str, Any] = dict.fromkeys(("_", "url", "asset", "icon"), str)
    theme.globals.update(same, lang="en", ngettext=lambda one, many, n: one if n == 1 else many)
    return theme


def made(hint: Any, raw: Any) -> Any:
    """A view out of what an example says; a field that is not declared is an error."""
    if raw is None or hint is Any:
        return raw
    if get_origin(hint) in (Union, types.UnionType):
        return made(next(one for one in get_args(hint) if one is not types.NoneType), raw)
    if get_origin(hint) is tuple:
        inner = get_args(hint)
        each = inner if len(inner) == len(raw) and ... not in inner else [inner[0]] * len(raw)
        return tuple(made(one, value) for one, value in zip(each, raw, strict=True))
    if is_dataclass(hint):
        hints = get_type_hints(hint)
        return hint(**{key: made(hints.get(key, Any), value) for key, value in raw.items()})  # type: ignore[operator]
    return raw


def drawn(template: str, raw: Any) -> Any:
    """An example as the view that its component names: ``tuple of Fact``, ``Page (title)``."""
    found = re.search(r"[Vv]iew: (tuple of )?(\w+)( \()?", template)
    assert found, template[:200]
    view = VIEWS.get(found[2], Any)
    if not found[3]:
        return made(tuple[view, ...] if found[1] else view, raw)
    hints = get_type_hints(view)
    return types.SimpleNamespace(**{key: made(hints[key], value) for key, value in raw.items()})


def loose(raw: Any) -> Any:
    """What a component takes beside its view."""
    if isinstance(raw, list):
        return [loose(one) for one in raw]
    return types.SimpleNamespace(**{k: loose(v) for k, v in raw.items()}) if isinstance(raw, dict) else raw


def test_every_component_has_examples() -> None:
    # What charts share draws nothing by itself.
    assert {path.name for path in COMPONENTS.iterdir()} - set(EXAMPLES) == {"chart-parts"}


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_component_draws_its_examples(theme: jinja2.Environment, name: str) -> None:
    file = f"components/{name}/template.html"
    template = (COMPONENTS.parent / file).read_text("utf-8")
    macros = theme.get_template(file).module
    for example in yaml.safe_load((COMPONENTS / name / "examples.yml").read_text("utf-8")):
        more = {
            key: loose(one) for key, one in example.items() if key not in ("name", "why", "view", "macro")
        }
        macro = getattr(macros, example.get("macro", name.replace("-", "_")))
        macro(drawn(template, example["view"]), **more)


def member(role: str | None) -> dict[str, Any]:
    """A member, raw, with or without a role."""
    name = {"words": {"text": "Radio"}, "address": ""}
    return {
        "name": name,
        "sector": {"key": "media", "label": "Media"},
        "role": {"text": role} if role else None,
    }


def html_of(theme: jinja2.Environment, name: str, raw: Any) -> str:
    """What a component draws."""
    file = f"components/{name}/template.html"
    view = drawn((COMPONENTS.parent / file).read_text("utf-8"), raw)
    return str(getattr(theme.get_template(file).module, name.replace("-", "_"))(view))


def test_a_table_has_no_column_in_which_nothing_stands(theme: jinja2.Environment) -> None:
    """A blind reader hears every head of a column, also those above nothing."""
    table = html_of(theme, "members-table", [member("Host"), member(None)])
    assert re.findall(r'<th scope="col">(\w+)', table) == ["Member", "Sector", "Role"]
    assert table.count("<td>") == 6
    assert re.findall(r"<th [^>]*>(\w+)", html_of(theme, "members-table", [member(None)])) == [
        "Member",
        "Sector",
    ]
    line = {"kind": {"key": "spent", "label": "Spent"}, "amount": "BAM 5", "period": "2026"}
    table = html_of(theme, "budget", [line | {"source": None, "note": None}])
    assert re.findall(r"<th [^>]*>(\w+)", table) == ["Kind", "Amount", "Period"]
    assert len(re.findall("<td", table)) == 3


def test_a_kind_of_money_is_named_once_with_all_its_currencies(theme: jinja2.Environment) -> None:
    received = {"key": "received", "label": "Received"}
    sums = [
        {"kind": {"key": "planned", "label": "Planned"}, "amount": "BAM 9", "note": ""},
        {"kind": received, "amount": "CHF 1,500", "note": ""},
        {"kind": received, "amount": "EUR 5,000", "note": "1 item of unknown amount"},
    ]
    table = html_of(theme, "money", {"sums": sums, "note": "", "tables": []})
    assert re.findall(r"<dt>(\w+)|<dd>([\w ,]+)", table) == [
        ("Planned", ""),
        ("", "BAM 9"),
        ("Received", ""),
        ("", "CHF 1,500"),
        ("", "EUR 5,000"),
    ]
    assert table.count("<div>") == table.count("</div>") == 2
