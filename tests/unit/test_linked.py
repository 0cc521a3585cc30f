"""What pages say for machines."""

from __future__ import annotations

import dataclasses
from typing import Any

from plan_samples import a_plan, context

from goodword.model.settings import Settings
from goodword.model.views.common import Crumb, Page, Share, Tag, When, Words
from goodword.model.views.stories import StoryPage
from goodword.stages.present.linked import linked
from goodword.stages.present.open_data import data_page
from goodword.stages.present.places import organisation_page, place_page
from goodword.stages.present.plan import plan_page

SETTINGS = Settings("Site", "https://example.org/", ("en", "bs"))


def things(page: Page, settings: Settings = SETTINGS) -> dict[str, Any]:
    made = linked(page, settings).linked
    return {} if made is None else {thing["@type"]: thing for thing in made["@graph"]}


def a_story(kind: str = "news", **fields: Any) -> Page:
    view = StoryPage(
        Words("Bridge"), Words("It is open."), Tag(kind, kind), When("17 May 2026", "2026-05-17"), ""
    )
    share = Share(type="article", published="2026-05-17")
    crumbs = (Crumb("Home", "en/"), Crumb("Stories", "en/stories/"))
    page = Page("story", "en", "en/stories/b/", "Bridge", view, crumbs=crumbs, share=share)
    return dataclasses.replace(page, **fields)


def test_a_story_is_an_article_on_its_way_from_home() -> None:
    found = things(a_story())
    article = found["NewsArticle"]
    assert (article["headline"], article["datePublished"], article["inLanguage"]) == (
        "Bridge",
        "2026-05-17",
        "en",
    )
    assert article["publisher"]["name"] == "Site"
    assert "image" not in article
    steps = found["BreadcrumbList"]["itemListElement"]
    assert [step["item"] for step in steps] == [
        "https://example.org/en/",
        "https://example.org/en/stories/",
        "https://example.org/en/stories/b/",
    ]
    assert things(a_story("interview")).keys() == {"BreadcrumbList", "Article"}


def test_only_a_picture_that_may_be_shared_is_named() -> None:
    shown = a_story(share=Share("https://example.org/photos/b/card.jpg", published="2026-05-17"))
    assert things(shown)["NewsArticle"]["image"] == "https://example.org/photos/b/card.jpg"


def test_invented_and_hidden_pages_say_nothing_to_machines() -> None:
    assert things(a_story(example=True)) == {}
    assert things(a_story(indexed=False)) == {}


def test_a_plan_is_a_work_and_a_dataset() -> None:
    found = things(plan_page(context(p=a_plan({"due": "2026-12"})), "p"))
    assert found["CreativeWork"]["name"] == "The plan"
    files = {one["contentUrl"]: one["encodingFormat"] for one in found["Dataset"]["distribution"]}
    assert files["https://example.org/data/plans/p.json"] == "application/json"
    assert files["https://example.org/data/plans/p.en.ics"] == "text/calendar"
    assert found["Dataset"]["license"] == "https://creativecommons.org/licenses/by/4.0/"


def test_the_data_page_is_a_dataset_with_the_site_s_licence() -> None:
    page = data_page(context(p=a_plan({"due": "2026-12"})))
    assert "license" in things(page)["Dataset"]
    assert "license" not in things(page, dataclasses.replace(SETTINGS, licence=None))["Dataset"]


def test_places_and_bodies_have_their_names() -> None:
    site = context()
    assert things(place_page(site, "foca"))["Place"]["name"] == "Foča"
    assert things(organisation_page(site, "office"))["Organization"]["url"].endswith(
        "/en/organisations/office/"
    )
