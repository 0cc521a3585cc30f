"""The example plan shows every field that a plan can have; a field declared tomorrow has to be in it too."""

from pathlib import Path

import yaml
from leaves_kit import declared, values_at

from goodword.model.plan import Plan

PLANS = Path(__file__).parent.parent / "content" / "plans"
NOT_IN_IT = {"plan.lang": "its texts are written in three languages, so each says its own"}


def read(name: str) -> object:
    return yaml.load((PLANS / name).read_text("utf-8"), Loader=yaml.BaseLoader)


def test_the_example_plan_uses_every_field() -> None:
    both = [read("nova-luka-2026.yml"), read("nova-luka-2023.yml")]
    missing = {path for path in declared(Plan, "plan") if not values_at(both, path.split(".")[1:])}
    assert missing == NOT_IN_IT.keys()
