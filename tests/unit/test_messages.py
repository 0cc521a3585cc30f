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
LATIN, CYRILLIC = re.compile("[a-zčćđšž]", re.I), re.compile("[а-џ]", re.I)
PLACE = re.compile(r"%\(\w+\)s|\{\{|\}\}|\{\w*\}")
NAMES = {"RSS", "Atom", "Markdown", "Višegrad"}
"""Stay in Latin letters in a Cyrillic text, beside what an editor types into a file."""

ALIKE = {"Forum", "Hromada", "Memorandum", "Oblast", "Period", "Plan", "Problem", "Video", "%(n)s plan"}
"""Are the same in Bosnian and in English."""


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
        assert not re.search(r"Date:|Translator|Generated|\w@(?!example\.org)", text)
        assert not re.search(r"^#: .*(:\d|/work|\\)", text, re.MULTILINE)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_place_to_fill_is_kept(catalogues: dict[str, Catalog], lang: str) -> None:
    for ours, theirs in texts(catalogues[lang]):
        wanted = sorted(PLACE.findall(ours[-1]))
        for text in theirs:
            assert sorted(PLACE.findall(text)) == wanted, text
            # Where a percent sign opens a place, every other one would break the filling.
            assert "%(" not in text or text.count("%") == text.count("%("), text


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


def mixed(text: str) -> list[str]:
    """Words in which both alphabets stand."""
    words = re.findall(r"[^\W\d_]+", text)
    return [word for word in words if LATIN.search(word) and CYRILLIC.search(word)]


def test_mixed_words_are_found() -> None:
    assert mixed("Вишegrad и Višegrad, Вишеград") == ["Вишegrad"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_word_mixes_two_alphabets(catalogues: dict[str, Catalog], lang: str) -> None:
    for _, theirs in texts(catalogues[lang]):
        assert [word for text in theirs for word in mixed(text)] == []


def test_bosnian_is_written_in_latin_letters(catalogues: dict[str, Catalog]) -> None:
    for _, theirs in texts(catalogues["bs"]):
        for text in theirs:
            assert not CYRILLIC.search(text.replace("Вишеград", "")), text
            assert not re.search("[æèðêõñ]", text), text  # č ć đ š ž read with a wrong encoding


def test_nothing_is_left_in_english(catalogues: dict[str, Catalog]) -> None:
    alike = {ours[0] for ours, theirs in texts(catalogues["bs"]) if ours[0] in theirs}
    assert alike == ALIKE


def test_serbian_is_written_in_cyrillic_letters(catalogues: dict[str, Catalog]) -> None:
    """Only what an editor types into a file stays in Latin letters: it is the same in all languages."""
    bosnian = {ours: set(known.split()) for ours, known in _latin_words(catalogues["bs"]).items()}
    left = {}
    for ours, words in _latin_words(catalogues["sr-Cyrl"]).items():
        typed = bosnian[ours] & set(re.findall("[A-Za-z]+", " ".join(ours)))
        if strange := [word for word in words.split() if word not in typed | NAMES]:
            left[ours[0]] = strange
    assert left == {}


def _latin_words(catalogue: Catalog) -> dict[tuple[str, ...], str]:
    """Latin words of each translation, by message."""
    found = {ours: PLACE.sub(" ", " ".join(theirs)) for ours, theirs in texts(catalogue)}
    return {ours: " ".join(re.findall("[A-Za-zČĆĐŠŽčćđšž]+", text)) for ours, text in found.items()}


@pytest.mark.parametrize(
    ("lang", "wrong"),
    [
        ("bs", r"\b(opštin|bezbjednost|tjedan|tisuć|uporab|sustav|glede|povijest)"),
        ("sr-Cyrl", r"\b(опћин|саопћ|сигурност|тјед|тисућ|сустав|повијест|точн)"),
        ("sr-Cyrl", r"\b(дете|време|место|увек|реч|речи|пре|вредност|пример|извештај|овде|где)\b"),
    ],
)
def test_words_of_the_neighbours_are_not_taken(catalogues: dict[str, Catalog], lang: str, wrong: str) -> None:
    every = [text for _, theirs in texts(catalogues[lang]) for text in theirs]
    assert [text for text in every if re.search(wrong, text, re.I)] == []


PLANS = {0: 2, 1: 0, 2: 1, 5: 2, 11: 2, 12: 2, 21: 0, 22: 1, 101: 0, 111: 2, 112: 2, 114: 2}
"""Which form a number takes."""


@pytest.mark.parametrize(("n", "form"), PLANS.items())
def test_numbers_take_their_form(n: int, form: int) -> None:
    speech = speak(read_theme([str(ROOT / "theme")]), LANGUAGES)
    story, man = ("priča", "priče", "priča")[form], ("мушкарац", "мушкарца", "мушкараца")[form]
    assert speech["bs"].ngettext("%(n)s story", "%(n)s stories", n) == f"{n} {story}"
    assert speech["sr-Cyrl"].ngettext("%(n)s man", "%(n)s men", n) == f"{n} {man}"


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
        source = """{% macro m(v) %}{% for k in (_('a'), _("b")) %}
        <p title="{{ _('c') | format(n=1) }}">{% endfor %}
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
        old = b"""msgid ""
msgstr ""
"Language: bs\n"

msgid "A long enough text"
msgstr "Tekst"

msgid "Gone"
msgstr "x"
"""
        wanted = wording.template([wording.Message("A long enough text.", "", "f.py")])
        merged = wording.merged("bs", old, wanted)
        written = wording.written("bs", merged).decode()
        assert wording.open_messages(merged) == ["A long enough text."]
        assert "#, fuzzy" in written
        assert "Gone" not in written
        assert "plural=(n%10==1" in written
