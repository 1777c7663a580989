"""A reader's phone: no script needed, nothing asked elsewhere, nothing kept, light, and as wide as the screen."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.quality.kinds import LANGUAGES, Kinds
from tests.browser.site import Site

pytestmark = pytest.mark.slow

HEAVIEST = 60_000
WIDTHS = (320, 360, 768, 1280)
LOOKS = ("light", "dark", "print")
# A folder outside the repository, for eyes: PICTURES=/somewhere make verify ARGS="-k traces"
PICTURES = os.environ.get("PICTURES", "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_is_light_quiet_and_fits(
    browser: Browser, site: Site, kinds: Kinds, language: str, subtests: pytest.Subtests
) -> None:
    context = browser.new_context(java_script_enabled=False, locale="fr-FR")
    asked: list[str] = []
    complaints: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    page.on("console", lambda message: complaints.append(message.text))
    for kind, path in kinds.items():
        with subtests.test(kind):
            complaints.clear()
            page.set_viewport_size({"width": WIDTHS[0], "height": 800})
            answer = page.goto(f"{site.origin}/{language}/{path}")
            assert answer is not None
            assert len(answer.body()) < HEAVIEST
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 800})
                assert page.evaluate("document.documentElement.scrollWidth") <= width, width
            assert [each for each in complaints if "404" not in each] == []
            if PICTURES:
                _picture(page, f"{language} {kind}")
    assert {each for each in asked if not each.startswith(site.origin)} == set()
    assert context.cookies() == []
    context.close()


def _picture(page: object, name: str) -> None:
    """The page on a phone and on a desktop, in both schemes, and on paper."""
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        for look in LOOKS:
            page.emulate_media(
                media="print" if look == "print" else "screen",
                color_scheme="dark" if look == "dark" else "light",
            )
            page.screenshot(path=Path(PICTURES) / f"{name} {width} {look}.png", full_page=True)
    page.emulate_media(media="screen", color_scheme="light")
