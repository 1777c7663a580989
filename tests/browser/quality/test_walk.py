"""Somebody who has never been here finds whom to write to and prints the envelope: three clicks from home at most."""

import pytest
from playwright.sync_api import Browser

from tests.browser.quality.kinds import LANGUAGES
from tests.browser.site import Site

pytestmark = pytest.mark.slow

# What they read on the way, as the pages word it.
ENVELOPE = {"be": "канверт", "ru": "конверт", "en": "envelope"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_home_to_the_envelope(browser: Browser, site: Site, language: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(f"{site.origin}/{language}/")
    clicks = 0
    word = ENVELOPE[language]
    # The first of the people to write to who can be written to, then what promises an envelope.
    while "/envelope/" not in page.url:
        assert clicks < 3, page.url
        promising = page.locator("main a:visible").filter(has_text=word).first
        people = page.locator(
            f'main a[href^="/{language}/prisoners/"]:not([href$="/prisoners/"]):visible'
        ).first
        (promising if promising.count() else people).click()
        clicks += 1
    sheet = page.locator("main").inner_text()
    assert any(line.strip()[:6].isdigit() for line in sheet.splitlines())
    context.close()
