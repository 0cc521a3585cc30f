"""Whatever lies in a content folder, loading and checking give problems, never an exception."""

from __future__ import annotations

import gettext
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from goodword.cli.report import FORMATS, report
from goodword.model.photo import PhotoFacts
from goodword.model.settings import Settings
from goodword.stages.check import Checked, check
from goodword.stages.load import load
from goodword.stages.load.yaml import read

CONTENT = Path(__file__).parents[2] / "content"
FILES = {
    path.relative_to(CONTENT).as_posix(): path.read_bytes()
    for path in sorted(CONTENT.rglob("*"))
    if path.suffix in (".md", ".yml")
}
# The small lists that records point to stay in every run, so that mutated records are checked to the end.
SHARED = {name: data for name, data in FILES.items() if "/" not in name}
SITE = Settings("Test", "https://example.org/", ("bs", "sr-Cyrl", "en"))
TRAPS = [
    b"", b"\x00", b"\xff", b"\t", b"'", b'"', b": ", b"- ", b"[", b"]", b"{", b"}", b"&a ", b"*a ", b"<<: ",
    b"!x ",
    b"---\n", b"...\n", b"? ", b"|", b">", b"%", b"@", b"`", b"#", b"\n", b"\r", b"\xc2\x85", b"\xe2\x80\xa8",
    "ж".encode(), b"\xf0\x9f\x8c\x8d", b"0001-01-01T00:00+14:00", b"9999-12-31T23:59-14:00", b"2026/2025",
    b"null",
    b"story:", b"plan:#", b"](page:)", b"![](", b"http://[", b"lang: xx\n", b"kind: withdrawn\n",
    b"draft: yes\n",
    b"[" * 200, b"- " * 200, b"9" * 5000, b"id: bs\n",
]  # fmt: skip
PHOTO = PhotoFacts(640, 480, "jpeg", ("gps",))


def told(files: dict[str, bytes], photos: dict[str, PhotoFacts] | None = None) -> Checked:
    photos = photos or {}
    checked = check(load(files, photos, SITE), photos, SITE, date(2026, 11, 20))
    for form in FORMATS:
        report(checked.problems, form, gettext.NullTranslations()).encode("utf-8")
    return checked


many = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


@many
@given(st.data())
def test_a_file_that_was_spoiled(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(FILES)))
    spoiled = bytearray(FILES[name])
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(spoiled)))
        gone = data.draw(st.integers(0, 12))
        spoiled[at : at + gone] = data.draw(st.one_of(st.sampled_from(TRAPS), st.binary(max_size=8)))
    told({**SHARED, name: bytes(spoiled)})


@many
@given(st.data())
def test_lines_that_were_lost_doubled_or_moved(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(FILES)))
    rows = FILES[name].split(b"\n")
    for _ in range(data.draw(st.integers(1, 5))):
        at, other = (data.draw(st.integers(0, len(rows) - 1)) for _ in range(2))
        what = data.draw(st.sampled_from(["drop", "double", "move", "indent"]))
        if what == "drop" and len(rows) > 1:
            del rows[at]
        elif what == "double":
            rows.insert(other, rows[at])
        elif what == "move":
            rows.insert(min(other, len(rows) - 1), rows.pop(at))
        else:
            rows[at] = b"  " + rows[at]
    told({**SHARED, name: b"\n".join(rows)}, {"stories/x/a.jpg": PHOTO})


scalar = st.one_of(
    st.text(max_size=20),
    st.sampled_from(
        ["none", "unknown", "2026", "2026-13", "C-001", "foca", "statement", "withdrawn", "bs", "yes"]
    ),
)
tree = st.recursive(
    scalar,
    lambda part: st.one_of(
        st.lists(part, max_size=3), st.dictionaries(st.text(max_size=8), part, max_size=3)
    ),
    max_leaves=8,
)
KEYS = sorted(
    [
        "lang",
        "title",
        "date",
        "summary",
        "kind",
        "event",
        "places",
        "people",
        "photos",
        "proves",
        "quotes",
        "social",
        "id",
        "name",
        "parent",
        "lat",
        "lon",
        "period",
        "status",
        "type",
        "actions",
        "responsible",
        "due",
        "milestones",
        "updates",
        "changes",
        "budget",
        "indicators",
        "charter",
        "members",
        "contact_points",
        "activities",
        "languages",
        "scope",
        "expires",
        "draft",
        "example",
        "updated",
        "translated_from",
        "aliases",
        "issuers",
        "incidents",
        "demands",
    ]
)


def yaml_of(value: object, depth: int = 0) -> str:
    """Values as YAML in one line; texts between quotation marks so that they arrive as they are."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{yaml_of(k)}: {yaml_of(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(yaml_of, value)) + "]"
    return "'" + str(value).replace("'", "''") + "'"


@many
@given(
    st.dictionaries(st.sampled_from(KEYS), tree, max_size=12),
    st.text(max_size=200),
    st.sampled_from(
        [
            "stories/x.md",
            "stories/x/en.md",
            "pages/bs/x.md",
            "plans/x.yml",
            "coalitions/x.yml",
            "places.yml",
            "organisations.yml",
            "topics.yml",
            "consents.yml",
            "data/x.yml",
            "stories/.md",
            "x",
        ]
    ),
)
def test_any_values_in_any_field(values: dict[str, object], body: str, name: str) -> None:
    front = "\n".join(f"{key}: {yaml_of(value)}" for key, value in values.items())
    if name.endswith(".md"):
        text = f"---\n{front}\n---\n{body}"
    else:
        text = f"- {yaml_of(values)}" if name in ("places.yml", "topics.yml", "organisations.yml") else front
    told({**SHARED, name: text.encode("utf-8", "replace")})


@many
@given(st.text(max_size=300))
def test_any_text_below_a_sound_head(body: str) -> None:
    head = "---\ntitle: A\ndate: 2026-05-17\nsummary: B\nkind: story\npeople: none\n---\n"
    told({**SHARED, "stories/x.md": (head + body).encode("utf-8", "replace")})


def test_the_real_content_as_a_whole() -> None:
    assert told(FILES).records.plans


@pytest.mark.parametrize("sign", ["\x85", "\u2028", "\u2029"])
def test_signs_that_end_a_line_for_yaml_alone(sign: str) -> None:
    """YAML counts a line there; a look at the line itself must count as it does."""
    document = read(f"title: Most{sign}summary: opet\nkind: news #spaja\n", "x.yml")
    assert [(one.code, one.line) for one in document.problems] == [("yaml.hash", 3)]
