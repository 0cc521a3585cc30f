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
