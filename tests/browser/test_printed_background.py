"""Every leaf of background, coalition work, datasets and figures is on paper too."""

import io
import unicodedata

import pytest
from pypdf import PdfReader
from unique_leaves import PAGES, lay_leaves, pages


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return lay_leaves(tmp_path_factory.mktemp("leaves"))


def _bare(text):
    """Letters and digits alone: paper has hyphens at the ends of lines, and one sign for two letters."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", text) if sign.isalnum())


@pytest.mark.browser
@pytest.mark.parametrize("name", PAGES)
def test_every_leaf_is_printed(site, serve, browser, name):
    folder, leaves = site
    address, printed = serve(folder.parent), ""
    page = browser.new_page()
    for path in pages(folder, name):
        page.goto(f"{address}en/{path.relative_to(folder).parent.as_posix()}/")
        reader = PdfReader(io.BytesIO(page.pdf()))
        printed += "".join(one.extract_text() for one in reader.pages)
    page.close()
    bare = _bare(printed)
    # The id of a figure is the end of an address, so it stands on the page, but on no paper.
    own = {path: texts for path, texts in leaves[name].told.items() if not path.endswith("figures.id")}
    assert len(own) > 5
    assert [path for path, texts in own.items() if not any(_bare(text) in bare for text in texts)] == []
