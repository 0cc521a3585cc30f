"""The catalogues of interface words: complete, in step with the sources, and well formed."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from goodword.build import speak
from goodword.model.catalogue import PROBLEMS
from goodword.model.catalogue.message import said
from goodword.publish.files import read_theme

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

import wording  # noqa: E402

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

LANGUAGES = wording.LANGUAGES
PLACE = re.compile(r"%\(\w+\)s|\{\{|\}\}|\{\w*\}")
# Words that stay as they are in every script: names, formats, and what is typed into files.
NAMES = {
    "RSS",
    "Atom",
    "JPEG",
    "PNG",
    "WebP",
    "GPS",
    "OSCE",
    "Markdown",
    "BAM",
    "EUR",
    "yes",
    "no",
    "visegrad",
}
TYPED = re.compile(
    r"""https?://\S* | \S+@\S+ | [\w-]+(?:/[\w<>.-]*)+ | \S+\.(?:yml|md|org)\b | [a-z_]+:(?=\s|[a-zA-Z\[{]|$|[,;)])
    | \*\*[^*]*\*\* | \#\#\s\S+ | \[[^\]]*\] | <[^>]*> | \w+_\w+ | [\w-]+\#[\d.]+ | C-(?:\d+)? | "[\d.]+" | \bAA\b""",
    re.VERBOSE,
)


@pytest.fixture(scope="module")
def catalogues() -> dict[str, Catalog]:
    wanted = wording.template(wording.gather())
    files = {lang: (wording.LOCALES / f"{lang}.po").read_bytes() for lang in LANGUAGES}
    return {lang: wording.merged(lang, data, wanted) for lang, data in files.items()}


def texts(catalogue: Catalog) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Forms of each message and of its translation."""
    pairs = ((m.id, m.string) for m in catalogue if m.id)
    return [
        ((one,) if isinstance(one, str) else tuple(one), (said_,) if isinstance(said_, str) else tuple(said_))
        for one, said_ in pairs
    ]


def test_files_are_in_step_with_the_sources() -> None:
    made, waiting = wording.files()
    stale = [name for name, data in made.items() if (wording.LOCALES / name).read_bytes() != data]
    assert stale == [], "run scripts/messages"
    assert waiting == {lang: [] for lang in LANGUAGES}


def test_files_name_no_moment_and_no_line() -> None:
    for name in (wording.TEMPLATE, *(f"{lang}.po" for lang in LANGUAGES)):
        text = (wording.LOCALES / name).read_text("utf-8")
        assert not re.search(r"Date:|Translator|Generated|@(?!example\.org)", text)
        assert not re.search(r"^#: .*(:\d|/work|\\)", text, re.MULTILINE)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_place_to_fill_is_kept(catalogues: dict[str, Catalog], lang: str) -> None:
    for ours, theirs in texts(catalogues[lang]):
        wanted = sorted(PLACE.findall(ours[-1]))
        for text in theirs:
            assert sorted(PLACE.findall(text)) == wanted, text
            assert not re.search(r"%(?!\(\w+\)s| |$|\))", text), text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_counted_messages_have_three_forms_with_the_number(catalogues: dict[str, Catalog], lang: str) -> None:
    counted = [(ours, theirs) for ours, theirs in texts(catalogues[lang]) if len(ours) == 2]
    assert len(counted) > 20
    for _, theirs in counted:
        assert len(theirs) == 3
        assert all("%(n)s" in form for form in theirs)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_space_and_full_stop_at_the_ends_are_kept(catalogues: dict[str, Catalog], lang: str) -> None:
    for ours, theirs in texts(catalogues[lang]):
        for text in theirs:
            assert text == text.strip(), text
            assert (ours[0][-1] in ".!?") <= (text[-1] in ".!?“"), text


@pytest.mark.parametrize("text", ["Вишegrad", "Priče и"])
def test_this_file_finds_mixed_alphabets(text: str) -> None:
    assert mixed(text) or re.search("[а-џ]", text)


def mixed(text: str) -> list[str]:
    """Words in which both alphabets stand."""
    return [
        w
        for w in re.findall(r"[^\W\d_]+", text)
        if re.search("[a-zčćđšž]", w, re.I) and re.search("[а-џ]", w, re.I)
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_word_mixes_two_alphabets(catalogues: dict[str, Catalog], lang: str) -> None:
    for _, theirs in texts(catalogues[lang]):
        assert [word for text in theirs for word in mixed(text)] == []


def test_bosnian_is_written_in_latin_letters(catalogues: dict[str, Catalog]) -> None:
    for _, theirs in texts(catalogues["bs"]):
        for text in theirs:
            assert not re.search("[а-џ]", text.replace("Вишеград", ""), re.I), text
            assert not re.search(r"[êõñ]|dj(?=[aeiou]\b)", text), text


def test_serbian_is_written_in_cyrillic_letters(catalogues: dict[str, Catalog]) -> None:
    """What an editor types into a file stays in Latin letters, and so do names; nothing else does."""
    known = re.compile("[A-Za-z][A-Za-z-]*")
    left = {}
    for ours, theirs in texts(catalogues["sr-Cyrl"]):
        typed = set(known.findall(" ".join(ours)))
        for text in theirs:
            rest = TYPED.sub(" ", PLACE.sub(" ", text.replace("Višegrad", "")))
            words = [word for word in known.findall(rest) if word not in NAMES and word not in typed]
            if words:
                left[text] = words
    assert left == {}


@pytest.mark.parametrize(
    ("lang", "wrong"),
    [
        ("bs", r"\b(opštin|tjedan|tisuć|općenito uzevši|uporab|sustav|glede|vlak|kolovoz|rujan)\w*"),
        (
            "sr-Cyrl",
            r"\b(општин[^аеиуо]|опћин|саопћ|тиjedan|тисућ|сустав|складишт|употпун|точно|повијест|влак)\w*",
        ),
        ("sr-Cyrl", r"\b(дете|време|место|увек|реч|речи|пре|после(?!дњ)|вредност|пример|извештај)\b"),
    ],
)
def test_words_of_the_neighbours_are_not_taken(catalogues: dict[str, Catalog], lang: str, wrong: str) -> None:
    every = [text for _, theirs in texts(catalogues[lang]) for text in theirs]
    assert [text for text in every if re.search(wrong, text, re.I)] == []


STORIES = {
    0: "priča",
    1: "priča",
    2: "priče",
    5: "priča",
    11: "priča",
    12: "priča",
    21: "priča",
    22: "priče",
    101: "priča",
}
MEN = {0: 2, 1: 0, 2: 1, 5: 2, 11: 2, 12: 2, 21: 0, 22: 1, 101: 0, 111: 2, 112: 2, 114: 2}


def test_numbers_take_their_form() -> None:
    speech = speak(read_theme([str(ROOT / "theme")]), LANGUAGES)
    for n, word in STORIES.items():
        assert speech["bs"].ngettext("%(n)s story", "%(n)s stories", n) == f"{n} {word}"
    for n, form in MEN.items():
        wanted = ("мушкарац", "мушкарца", "мушкараца")[form]
        assert speech["sr-Cyrl"].ngettext("%(n)s man", "%(n)s men", n) == f"{n} {wanted}"
    assert speech["bs"].ngettext("%(n)s day late", "%(n)s days late", 1234) == "kašnjenje 1.234 dana"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_problem_can_be_said(lang: str) -> None:
    words = speak(read_theme([str(ROOT / "theme")]), [lang])[lang]
    for code, kind in PROBLEMS.items():
        told = said(kind, {}, words.gettext)
        assert told.what, code
        assert told.fix, code
        assert told.what != said(kind, {}, str).what, code


class TestGathering:
    """Every way in which the sources call for a translation."""

    @pytest.mark.parametrize(
        "source",
        [
            "_('a text')",
            "context._('a text')",
            "speech.gettext('a text')",
            "{k: c._('a text') for k in x}",
            "N_('a ' 'text')",
            "say = context._\nsay('a text')",
        ],
    )
    def test_python(self, source: str) -> None:
        assert list(wording.in_python(source, "f.py")) == [wording.Message("a text", "", "f.py")]

    @pytest.mark.parametrize(
        "source",
        [
            "ngettext('one', 'many', n)",
            "s.ngettext('one', 'many', len(x))",
            "many = s.ngettext\nmany('one', 'many', 1)",
        ],
    )
    def test_python_counted(self, source: str) -> None:
        assert list(wording.in_python(source, "f.py")) == [wording.Message("one", "many", "f.py")]

    def test_template(self) -> None:
        source = """{% macro m(v) %}{% for k in (_('a'), _("b")) %}<p title="{{ _('c') | format(n=1) }}">{% endfor %}
        {{ ngettext('%(n)s x', '%(n)s xs', v.n) }}{% endmacro %}"""
        found = sorted(wording.in_template(source, "f.html"))
        assert [(m.one, m.many) for m in found] == [("%(n)s x", "%(n)s xs"), ("a", ""), ("b", ""), ("c", "")]

    @pytest.mark.parametrize(
        "source", ["_(f'a {n}')", "_('a %s' % n)", "_('a' if x else 'b')", "gettext('a' + b)"]
    )
    def test_texts_put_together_are_refused(self, source: str) -> None:
        with pytest.raises(wording.NotAMessageError):
            list(wording.in_python(source, "f.py"))

    def test_a_name_is_not_a_text(self) -> None:
        assert list(wording.in_python("context._(label)", "f.py")) == []

    def test_changed_messages_keep_their_translation_as_fuzzy(self) -> None:
        old = b'msgid ""\nmsgstr ""\n"Language: bs\\n"\n\nmsgid "A long enough text"\nmsgstr "Tekst"\n\nmsgid "Gone"\nmsgstr "x"\n'
        wanted = wording.template([wording.Message("A long enough text.", "", "f.py")])
        merged = wording.merged("bs", old, wanted)
        written = wording.written("bs", merged).decode()
        assert wording.open_messages(merged) == ["A long enough text."]
        assert "#, fuzzy" in written
        assert "Gone" not in written
        assert "plural=(n%10==1" in written
