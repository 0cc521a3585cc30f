"""Files of a new site: samples, settings, the office's README and the deployment recipe."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Final

from goodword.formats.scaffold.deploy import GITHUB, GITHUB_CHECK, GITLAB
from goodword.formats.scaffold.readme import README
from goodword.formats.scaffold.records import yaml_text
from goodword.formats.scaffold.samples import SAMPLES
from goodword.text.language import LANGUAGES

__all__ = ["NewSite", "site_files"]

_NEIGHBOURS: Final = {"hr": "bs", "sr-Latn": "bs"}
_STORY: Final = "hello"
_REQUIREMENTS: Final = """\
# The program, in the version with which this folder was begun. If you have it from somewhere else than the
# public package index, say so here, such as: goodword @ git+https://git.example.org/goodword@v1.0
{program}
"""
_IGNORED: Final = "site/\n.site.*\npublic/\n.public.*\n.cache/\n.venv/\ndeploy-problem.txt\n"


@dataclass(frozen=True, slots=True)
class NewSite:
    """What a new site begins with.

    Attributes:
        name: Its name, in one line.
        url: Its address, which ends with `/`.
        languages: Tags; the first is the main language.
        date: Day of the sample story, `2026-05-17`.
        recipe: The script that builds it in a pipeline.
        program: How a pipeline installs Goodword, as pip reads it.
    """

    name: str
    url: str
    languages: tuple[str, ...]
    date: str
    recipe: str
    program: str


def site_files(site: NewSite) -> dict[str, str]:
    """Write all files of a new site.

    Args:
        site: What it begins with.

    Returns:
        Text by path relative to the site's folder.
    """
    main = site.languages[0]
    readme = README.get(_nearest(main), README["en"])
    return {
        "mkdocs.yml": _settings(site),
        "README.md": readme.replace("@name@", site.name),
        ".gitignore": _IGNORED,
        "requirements.txt": _REQUIREMENTS.format(program=site.program),
        f"content/stories/{_STORY}/{LANGUAGES[main].folder}.md": _story(site),
        "content/places.yml": _vocabulary(site, "places", {"my-town": ("place", "kind: municipality")}),
        "content/organisations.yml": _vocabulary(
            site, "organisations", {"municipality": ("municipality", ""), "association": ("association", "")}
        ),
        "content/topics.yml": _vocabulary(site, "topics", {"living-together": ("topic", "")}),
        "content/consents.yml": _comment(_words(main)["consents"]),
        **{f"content/pages/{LANGUAGES[tag].folder}/about.md": _about(tag) for tag in site.languages},
        "deploy/publish.py": site.recipe,
        ".github/workflows/publish.yml": GITHUB,
        ".github/workflows/check.yml": GITHUB_CHECK,
        ".gitlab-ci.yml": GITLAB,
    }


def _nearest(lang: str) -> str:
    """The language in which there are samples for a language."""
    lang = _NEIGHBOURS.get(lang, lang)
    return lang if lang in SAMPLES else "en"


def _words(lang: str) -> dict[str, str]:
    return SAMPLES[_nearest(lang)]


def _comment(text: str) -> str:
    return "".join(f"# {line}\n" for line in text.split("\n"))


def _settings(site: NewSite) -> str:
    return (
        f"site_name: {yaml_text(site.name)}\n"
        f"site_url: {site.url}\n"
        "docs_dir: content/pages\n"
        "theme: {name: goodword}\n"
        "plugins:\n"
        f"  - goodword: {{languages: [{', '.join(site.languages)}], messages: {site.languages[0]}}}\n"
    )


def _story(site: NewSite) -> str:
    words = _words(site.languages[0])
    return (
        "---\n"
        f"title: {yaml_text(words['story_title'])}\n"
        f"date: {site.date}\n"
        f"summary: {yaml_text(words['story_summary'])}\n"
        "kind: announcement\n"
        "people: none\n"
        "places: [my-town]\n"
        "topics: [living-together]\n"
        "---\n\n"
        f"{words['story_body'].replace('@id@', _STORY)}\n"
    )


def _vocabulary(site: NewSite, name: str, entries: dict[str, tuple[str, str]]) -> str:
    """A list of records: by id, the name of its word and a further line."""
    parts = [_comment(_words(site.languages[0])[name])]
    for id_, (word, more) in entries.items():
        names = [
            f"    {tag}: {json.dumps(_words(tag)[word], ensure_ascii=False)}\n" for tag in site.languages
        ]
        parts.append(f"- id: {id_}\n  name:\n{''.join(names)}" + (f"  {more}\n" if more else ""))
    return "\n".join(parts)


def _about(lang: str) -> str:
    words = _words(lang)
    front = f"title: {yaml_text(words['about_title'])}\nsummary: {yaml_text(words['about_summary'])}\n"
    return f"---\n{front}---\n\n{words['about_body']}\n"
