"""Mistakes in ``mkdocs.yml`` are told as mistakes in content are: all in one run, each with its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from goodword.cli.main import main
from goodword.host.config_file import mistakes_of, read_file

SOUND = """site_name: Grad
site_url: https://example.org/
docs_dir: content/pages
theme: {name: goodword}
plugins:
  - goodword: {languages: [bs, en], as_of: 2026-11-20, messages: bs}
"""


def found(text: str | bytes) -> list[str]:
    data = text if isinstance(text, bytes) else text.encode()
    return [
        ":".join(map(str, (one.line, one.column, one.code, one.field)))
        for one in mistakes_of(read_file(data))
    ]


@pytest.mark.parametrize(
    "data",
    [
        SOUND,
        SOUND.replace("\n", "\r\n"),
        "\ufeff" + SOUND,
        SOUND.encode("utf-16"),
        SOUND.replace("Grad", "2026"),
        SOUND.replace("Grad", "!ENV [NAME, Grad]"),
        SOUND.replace("2026-11-20", "2026-11-20T08:00+01:00"),
        "INHERIT: ../mkdocs.yml\nsite_name: Grad\n",
    ],
)
def test_what_is_sound_is_not_touched(data: str | bytes) -> None:
    assert found(data) == []


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("site_name: x\n\tsite_url: y\n", ["2:1:yaml.tab:"]),
        (SOUND.replace("Grad", "Općina: Grad"), ["1:18:yaml.colon:"]),
        (SOUND.replace("Grad", '"Grad'), ["1:12:yaml.quote:"]),
        (SOUND + "site_name: Selo\n", ["7:1:yaml.duplicate:site_name"]),
        (SOUND.replace("Grad", "Foča").encode("cp1250"), ["1:14:file.not_utf8:"]),
        ("- site_name: Grad\n", ["1:1:value.not_map:"]),
        ("", ["1:1:field.missing:"] * 4),
        (SOUND.replace("site_url: https://example.org/\n", ""), ["1:1:field.missing:"]),
        (SOUND.replace("languages: [bs, en], ", ""), ["6:15:field.missing:plugins.1.goodword"]),
        (
            SOUND.replace("goodword: {languages: [bs, en], ", "goodword:\n    languages: [bs, en]\n    #"),
            ["7:5:yaml.indent:"],
        ),
        (SOUND.replace("  - goodword:", "  - godword:"), ["6:5:value.choice:plugins.1.godword"]),
        (SOUND.replace("  - goodword", "  - search\n  - goodword"), []),
        (
            SOUND.replace("[bs, en]", "[{bs: en}, [sq]]"),
            [
                "6:28:value.not_text:plugins.1.goodword.languages.1",
                "6:38:value.not_text:plugins.1.goodword.languages.2",
            ],
        ),
        (SOUND + "use_directory_urls: no\n", ["7:21:value.choice:use_directory_urls"]),
        (SOUND + "use_directory_urls: false\n", ["7:21:value.choice:use_directory_urls"]),
        (
            SOUND.replace("messages", "licence: CC-BY-5.0, permanent_base: a.example, messages"),
            [
                "6:65:licence.unknown:plugins.1.goodword.licence",
                "6:92:url.invalid:plugins.1.goodword.permanent_base",
            ],
        ),
        (SOUND + "extra: !!python/object/apply:os.getcwd []\n", ["7:8:yaml.tag:"]),
        (SOUND + "site_nam: Selo\n", ["7:1:field.unknown:site_nam"]),
        (SOUND.replace("Grad", "[a]"), ["1:12:value.not_text:site_name"]),
        (SOUND.replace("Grad", '" "'), ["1:12:value.empty:site_name"]),
        (SOUND.replace("https://example", "example"), ["2:11:url.invalid:site_url"]),
        (SOUND.replace("org/", "org/?a=b"), ["2:11:url.invalid:site_url"]),
        (SOUND.replace("https:", "javascript:"), ["2:11:url.invalid:site_url"]),
        (SOUND.replace("content/pages", "content"), ["3:11:value.choice:docs_dir"]),
        (SOUND.replace("goodword}", "material}"), ["4:15:value.choice:theme.name"]),
        (SOUND.replace("[bs, en]", "bs"), ["6:27:value.not_list:plugins.1.goodword.languages"]),
        (
            SOUND.replace("messages: bs", "messages: [bs]"),
            ["6:66:value.not_text:plugins.1.goodword.messages"],
        ),
        (SOUND.replace("messages", "message"), ["6:56:field.unknown:plugins.1.goodword.message"]),
    ],
)
def test_a_mistake_has_its_place(data: str | bytes, expected: list[str]) -> None:
    assert found(data) == expected


@pytest.mark.parametrize("day", ["2026-13", "2026-02-31", "31.02.2026", "2026"])
def test_a_day_that_is_none(day: str) -> None:
    assert found(SOUND.replace("2026-11-20", day)) == ["6:44:date.invalid:plugins.1.goodword.as_of"]


def test_all_mistakes_in_one_run() -> None:
    options = "{languages: [bs, EN, tlh], timezone: Sarajevo, reads: {xx: hr}, licens: none, messages: xx}"
    text = SOUND.replace("Grad", "[a]").replace(
        "{languages: [bs, en], as_of: 2026-11-20, messages: bs}", options
    )
    assert [one.split(":", 2)[2] for one in found(text)] == [
        "value.not_text:site_name",
        "field.unknown:plugins.1.goodword.licens",
        "value.choice:plugins.1.goodword.languages.2",
        "value.choice:plugins.1.goodword.languages.3",
        "value.choice:plugins.1.goodword.reads.xx",
        "value.not_list:plugins.1.goodword.reads.xx",
        "value.choice:plugins.1.goodword.messages",
        "value.choice:plugins.1.goodword.timezone",
    ]


@pytest.mark.parametrize(
    ("option", "mistake"),
    [
        ("site_names: [Grad]", "value.not_map:plugins.1.goodword.site_names"),
        ("site_names: {sr: Град}", "value.choice:plugins.1.goodword.site_names.sr"),
        ("site_names: {en: [Town]}", "value.not_text:plugins.1.goodword.site_names.en"),
        ("site_descriptions: {en: ''}", "value.empty:plugins.1.goodword.site_descriptions.en"),
    ],
)
def test_names_by_language(option: str, mistake: str) -> None:
    (said,) = found(SOUND.replace("messages: bs", f"messages: bs, {option}"))
    assert said.split(":", 2)[2] == mistake


@pytest.mark.parametrize("command", ["check", "build", "report", "rollback", "serve"])
def test_every_command_says_so_in_the_language_of_the_site(command: str, tmp_path: Path) -> None:
    (tmp_path / "content" / "pages").mkdir(parents=True)
    file = tmp_path / "mkdocs.yml"
    file.write_text(SOUND.replace("2026-11-20", "2026-02-31"), encoding="utf-8")
    ended = CliRunner().invoke(main, [command, "-f", str(file)])
    assert f"{file}:6:44: greška: plugins.1.goodword.as_of: '2026-02-31' nije datum" in ended.output
    assert ended.exit_code == 2
    assert not (tmp_path / "site").exists()


def test_a_day_as_yaml_reads_it_and_a_name_that_is_a_number(tmp_path: Path) -> None:
    (tmp_path / "content" / "pages").mkdir(parents=True)
    file = tmp_path / "mkdocs.yml"
    file.write_text(SOUND.replace("Grad", "2026"), encoding="utf-8")
    ended = CliRunner().invoke(main, ["check", "-f", str(file)])
    assert (ended.exit_code, ended.output) == (0, "0 grešaka, 0 zadržanih, 0 upozorenja u 0 datoteka\n")


@pytest.mark.parametrize("command", ["check", "build"])
def test_a_clone_without_pages_says_what_to_do(command: str, tmp_path: Path) -> None:
    """Git keeps no empty folder, and MkDocs would stop with its own words."""
    file = tmp_path / "mkdocs.yml"
    file.write_text(SOUND, encoding="utf-8")
    ended = CliRunner().invoke(main, [command, "-f", str(file)])
    assert (ended.exit_code, ended.output.count("\n")) == (2, 1)
    assert ended.output.startswith(f"{file}: nema foldera content/pages; napravite ga")


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("content", "content sadrži content"),
        (".", ". sadrži content"),
        ("content/site", "content/site leži u content"),
    ],
)
def test_output_and_content_never_lie_in_one_another(output: str, said: str, tmp_path: Path) -> None:
    """The next build would take a thousand pages for content, or this one would replace it."""
    (tmp_path / "content" / "pages").mkdir(parents=True)
    file = tmp_path / "mkdocs.yml"
    file.write_text(SOUND, encoding="utf-8")
    ended = CliRunner().invoke(main, ["build", "-f", str(file), "--site-dir", output])
    assert (ended.exit_code, ended.output.startswith(said)) == (2, True), ended.output
    file.write_text(f"{SOUND}site_dir: {output}\n", encoding="utf-8")
    assert CliRunner().invoke(main, ["check", "-f", str(file)]).output.startswith(said)


def test_a_check_of_nothing_says_so(tmp_path: Path) -> None:
    (tmp_path / "content" / "pages").mkdir(parents=True)
    file = tmp_path / "mkdocs.yml"
    file.write_text(SOUND, encoding="utf-8")
    ended = CliRunner().invoke(main, ["check", "-f", str(file), str(file)])
    assert (ended.exit_code, "Ništa nije provjereno" in ended.output) == (0, True), ended.output
