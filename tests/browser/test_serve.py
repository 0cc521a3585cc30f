"""The preview while one writes: what is saved is on the screen at once, under the site's policy."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from previewing import PATIENCE_S, preview
from site_kit import MINIMAL, STORY, lay
from watched import watched

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("command", ["mkdocs", "goodword"])
def test_a_saved_story_is_on_the_screen(browser: Browser, tmp_path: Path, command: str) -> None:
    story = lay(tmp_path, MINIMAL) / "content" / "stories" / "most-2026" / "bs.md"
    with preview(tmp_path, command) as address, watched(browser, address) as page:
        page.goto("bs/stories/most-2026/")
        expect(page.locator("h1")).to_have_text("Most opet spaja")
        assert "default-src 'self'" in page.content()
        story.write_text(STORY.replace("Most opet spaja", "Most spaja dvije obale"), "utf-8")
        expect(page.locator("h1")).to_have_text("Most spaja dvije obale", timeout=PATIENCE_S * 1000)
        story.write_text(STORY.replace("Most opet spaja", "I treći put"), "utf-8")
        expect(page.locator("h1")).to_have_text("I treći put", timeout=PATIENCE_S * 1000)
    assert not (tmp_path / "site").exists(), "a preview publishes nothing"
