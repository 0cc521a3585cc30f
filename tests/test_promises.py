"""What is promised of a whole site: nothing leaks, nothing is half published, same input gives same bytes."""

from __future__ import annotations

import io
import shutil

import pytest
from PIL import Image
from site_kit import MINIMAL, STORY, build, lay, run, tree, where

FRONT = "date: 2026-05-17\nsummary: Kratko.\nkind: story\nplaces: [foca]\n"
WORD = "Pelinkovac"


def story(title: str, body: str, people: str = "people: none", more: str = "") -> str:
    return f"---\ntitle: {title}\n{FRONT}{people}\n{more}---\n{body}\n"


def person(number: str) -> str:
    return f"people: [{{as: susjeda {WORD}, basis: {number}}}]"


def plan(title: str) -> str:
    head = "type: ccap\nplaces: [foca]\nperiod: 2026\nstatus: proposed\n"
    return f"title: {title}\n{head}summary: {title}\nactions: []\n"


def picture(*, comment: str = "") -> bytes:
    out = io.BytesIO()
    options = {"comment": comment.encode()} if comment else {}
    Image.effect_mandelbrot((900, 600), (-2, -1.5, 1, 1.5), 60).convert("RGB").save(out, "JPEG", **options)
    return out.getvalue()


@pytest.mark.parametrize(
    ("files", "why"),
    [
        ({"content/stories/s/bs.md": story(WORD, WORD, more="draft: yes\n")}, "a draft"),
        (
            {"content/stories/s/bs.md": story(WORD, WORD).replace("2026-05-17", "2026-11-21")},
            "a story of tomorrow",
        ),
        ({"content/stories/s/bs.md": story(WORD, WORD, person("C-009"))}, "an unknown consent"),
        (
            {
                "content/stories/s/bs.md": story(WORD, WORD, person("C-001")),
                "content/consents.yml": "C-001: {status: given, scope: [print]}\n",
            },
            "no scope site",
        ),
        (
            {
                "content/stories/s/bs.md": story(WORD, WORD, person("C-001")),
                "content/consents.yml": "C-001: {status: given, scope: [site], expires: 2026-11-19}\n",
            },
            "an expired consent",
        ),
        (
            {
                "content/stories/s/bs.md": story(WORD, WORD, person("C-001")),
                "content/consents.yml": "C-001: {status: withdrawn, scope: [site]}\n",
            },
            "a withdrawn consent",
        ),
        (
            {"content/consents.yml": f"# {WORD}\nC-001: {{status: given, scope: [site]}} # {WORD}\n"},
            "a comment",
        ),
        ({"content/plans/p.yml": f"# {WORD}\ndraft: yes\n{plan(WORD)}"}, "a draft plan"),
        ({"content/.notes.md": WORD, "content/stories/.most.md.swp": WORD}, "hidden files"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_planted_word_is_nowhere(tmp_path, files, why):
    lay(tmp_path, {**MINIMAL, **files})
    done = build(tmp_path)
    assert done.fine, done.output
    site = tree(tmp_path / "site")
    assert where(site, "Most opet spaja"), "the other story is there"
    assert where(site, WORD) == [], why


def test_a_word_in_a_cleaned_photo_is_nowhere(tmp_path):
    photos = "photos: [{file: most.jpg, alt: Uzorak od krugova, credit: Redakcija, shows: none}]\n"
    files = {
        "content/stories/s/bs.md": story("S fotografijom", "Tekst.", more=photos),
        "content/stories/s/most.jpg": picture(comment=WORD),
    }
    lay(tmp_path, {**MINIMAL, **files})
    refused = build(tmp_path)
    assert refused.code == 1
    assert "goodword photo" in refused.output
    assert run(tmp_path, "goodword", "photo", "content/stories/s/most.jpg").fine
    assert build(tmp_path).fine
    site = tree(tmp_path / "site")
    assert any(path.startswith("photos/s/most-") for path in site)
    assert where(site, WORD) == []


def test_a_withdrawn_number_takes_its_story_away_at_once(tmp_path):
    given = "C-001: {status: given, scope: [site, feeds, social]}\n"
    photos = "photos: [{file: lik.jpg, alt: Uzorak od krugova, credit: Redakcija, shows: [C-001]}]\n"
    files = {
        "content/stories/s/bs.md": story(WORD, WORD, person("C-001"), photos),
        "content/stories/s/lik.jpg": picture(),
        "content/consents.yml": given,
    }
    lay(tmp_path, {**MINIMAL, **files})
    assert build(tmp_path).fine
    before = tree(tmp_path / "site")
    assert {"bs/stories/s/index.html", "photos/s/card.jpg"} <= set(before)
    assert "feeds/bs/stories.atom.xml" in where(before, WORD)
    lay(tmp_path, {"content/consents.yml": given.replace("given", "withdrawn")})
    done = build(tmp_path)
    assert done.fine, done.output
    after = tree(tmp_path / "site")
    assert where(after, WORD) == []
    assert not any(path.startswith("photos/s/") for path in after)
    page = after["bs/stories/s/index.html"].decode()
    assert 'data-kind="withdrawn"' in page
    assert "noindex" in page
    left = [
        p.name for p in (tmp_path / ".cache").rglob("*") if p.is_file() and WORD.encode() in p.read_bytes()
    ]
    assert left == []
    assert not list((tmp_path / ".cache" / "goodword" / "photos").glob("*")), "its photos are in no store"


def test_a_person_without_the_scope_feeds_is_in_no_feed_and_no_card(tmp_path):
    photos = "photos: [{file: lik.jpg, alt: Uzorak od krugova, credit: Redakcija, shows: [C-001]}]\n"
    files = {
        "content/stories/s/bs.md": story(WORD, WORD, person("C-001"), photos),
        "content/stories/s/lik.jpg": picture(),
        "content/consents.yml": "C-001: {status: guardian, scope: [site], minor: yes}\n",
    }
    lay(tmp_path, {**MINIMAL, **files})
    assert build(tmp_path).fine
    site = tree(tmp_path / "site")
    found = where(site, WORD)
    assert "bs/stories/s/index.html" in found
    assert not [path for path in found if path.startswith("feeds/")]
    assert "photos/s/card.jpg" not in site
    assert b"og:image" not in site["bs/stories/s/index.html"]


def test_an_error_leaves_the_published_site_as_it_was(tmp_path):
    lay(tmp_path, MINIMAL)
    assert build(tmp_path).fine
    before = tree(tmp_path / "site")
    lay(tmp_path, {"content/stories/most-2026/bs.md": STORY.replace("kind: story", "kind: priča")})
    for command in (("goodword", "build"), ("mkdocs", "build"), ("mkdocs", "build", "--strict")):
        done = run(tmp_path, *command)
        assert done.code == 1, done.output
        assert "content/stories/most-2026/bs.md:5:7" in done.output
        assert "Traceback" not in done.output
        assert tree(tmp_path / "site") == before


def test_held_does_not_stop_a_strict_build(tmp_path):
    lay(tmp_path, {**MINIMAL, "content/stories/s/bs.md": story("Nacrt", "Tekst.", more="draft: yes\n")})
    done = run(tmp_path, "mkdocs", "build", "--strict")
    assert done.fine, done.output
    assert "content/stories/s/bs.md" in done.output


def test_one_language_shows_its_home_at_the_root(tmp_path):
    lay(tmp_path, MINIMAL)
    assert build(tmp_path).fine
    assert b'data-kind="home"' in (tmp_path / "site" / "index.html").read_bytes()


def test_the_same_bytes_whatever_the_surroundings(tmp_path):
    files = {
        "content/stories/s/bs.md": story(
            "S fotografijom",
            "Tekst ![Uzorak od krugova](most.jpg)",
            more="photos: [{file: most.jpg, alt: Uzorak od krugova, credit: R, shows: none}]\n",
        ),
        "content/stories/s/most.jpg": picture(),
        "content/stories/s/sr-cyrl.md": "---\ntitle: Мост\nsummary: Кратко.\ntranslated_from: 2026-05-17\n"
        "photos: [{file: most.jpg, alt: Шара од кругова}]\n---\nТекст.\n",
    }
    one = lay(tmp_path / "one", {**MINIMAL, **files}, "bs, sr-Cyrl, en")
    two = lay(
        tmp_path / "deep" / "down" / "two", dict(reversed({**MINIMAL, **files}.items())), "bs, sr-Cyrl, en"
    )
    first = run(one, "mkdocs", "build", TZ="Asia/Tokyo", LANG="C", PYTHONHASHSEED="1", LC_ALL="C")
    second = run(two, "goodword", "build", TZ="America/Lima", LANG="bs_BA.UTF-8", PYTHONHASHSEED="2")
    assert first.fine, first.output
    assert second.fine, second.output
    left, right = tree(one / "site"), tree(two / "site")
    assert sorted(left) == sorted(right)
    assert [path for path in left if left[path] != right[path]] == []


def test_the_example_site_has_the_same_bytes_by_our_own_command(tmp_path, example_site):
    """``example_site`` comes from `mkdocs build`, in this process's own surroundings."""
    other = tmp_path / "other folder"
    shutil.copytree(example_site.parent / "content", other / "content")
    shutil.copy(example_site.parent / "mkdocs.yml", other)
    done = run(other, "goodword", "build", TZ="Asia/Tokyo", LANG="C", LC_ALL="C", PYTHONHASHSEED="7")
    assert done.fine, done.output
    left, right = tree(example_site), tree(other / "site")
    assert sorted(left) == sorted(right)
    assert [path for path in left if left[path] != right[path]] == []


def test_hard_strings_everywhere_build_and_read_back(tmp_path):
    import feedparser

    hard = 'A & B < C > "D" <C> ]]> Ђ ё ç ß 👩‍👩‍👧'
    quoted = "'" + hard + "'"
    files = {
        "content/stories/s/bs.md": story(quoted, hard)
        .replace("summary: Kratko.", f"summary: {quoted}")
        .replace("people: none", f"people: none\nauthors: [{quoted}]\ntopics: [t]"),
        "content/topics.yml": f"- {{id: t, name: {quoted}}}\n",
        "content/plans/p.yml": plan(quoted),
    }
    lay(tmp_path, {**MINIMAL, **files}, "bs, en", name=quoted)
    done = build(tmp_path)
    assert done.fine, done.output
    for ending in ("rss", "atom"):
        read = feedparser.parse((tmp_path / "site/feeds/bs" / f"stories.{ending}.xml").read_bytes())
        assert not read.bozo
        entry = next(e for e in read.entries if e.id.endswith("/stories/s/"))
        assert entry.title == hard
