"""Every leaf of background, coalition work, datasets and figures is in the built site."""

import pytest
from unique_leaves import PAGES, lay_leaves, pages


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return lay_leaves(tmp_path_factory.mktemp("leaves"))


@pytest.mark.parametrize("name", PAGES)
def test_every_leaf_is_on_its_page(site, name):
    folder, leaves = site
    assert len(leaves[name].told) > 10
    html = "\n".join(path.read_text("utf-8") for path in pages(folder, name))
    assert leaves[name].lost(html) == []


def test_the_caution_stands_with_every_count(site):
    folder, _ = site
    for page in ("incidents/d", "incidents", "places/foca", "plans/p/background"):
        html = (folder / page / "index.html").read_text("utf-8")
        assert "Counts show what was reported, not what happened." in html, page
