"""No page breaks a rule of accessibility that a program can see; a keyboard reaches everything, visibly."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.quality.kinds import LANGUAGES, Kinds
from tests.browser.site import Site

pytestmark = pytest.mark.slow

LOOKS = ({"color_scheme": "light", "width": 1280}, {"color_scheme": "dark", "width": 360})
RUN = "axe.run(document, {resultTypes: ['violations']})"


def violations(page: Page, axe: str) -> list[str]:
    page.evaluate(axe)
    found = page.evaluate(RUN)["violations"]
    return [f"{rule['id']}: {node['target']}" for rule in found for node in rule["nodes"]]


@pytest.fixture(scope="module")
def axe(programs: Path) -> str:
    return (programs / "axe-core/axe.min.js").read_text()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("look", LOOKS, ids=["desktop", "phone in the dark"])
def test_no_page_breaks_a_rule(
    browser: Browser,
    site: Site,
    kinds: Kinds,
    axe: str,
    language: str,
    look: dict[str, str | int],
    subtests: pytest.Subtests,
) -> None:
    # The program is ours to run; the page itself may run none.
    context = browser.new_context(
        color_scheme=look["color_scheme"], viewport={"width": look["width"], "height": 800}, bypass_csp=True
    )
    page = context.new_page()
    for kind, path in kinds.items():
        with subtests.test(kind):
            page.goto(f"{site.origin}/{language}/{path}")
            assert violations(page, axe) == []
    context.close()


def test_a_broken_rule_would_be_seen(browser: Browser, axe: str) -> None:
    page = browser.new_page()
    page.set_content(
        '<html lang="be"><title>A</title><main><h1>A</h1><img src="data:,"><p style="color:#ccc">Too pale</p></main>'
    )
    assert {each.partition(":")[0] for each in violations(page, axe)} >= {"image-alt", "color-contrast"}
    page.close()


@pytest.mark.parametrize("kind", ["home", "directory", "person", "story", "search"])
def test_a_keyboard_reaches_every_link_in_order_and_shows_where_it_is(
    browser: Browser, site: Site, kinds: Kinds, kind: str
) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, java_script_enabled=True)
    page = context.new_page()
    page.goto(f"{site.origin}/be/{kinds[kind]}")
    reachable = page.evaluate(
        "[...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]"
        ".filter(each => each.checkVisibility({contentVisibilityAuto: true})).length"
    )
    seen: list[float] = []
    for _ in range(reachable):
        page.keyboard.press("Tab")
        focused = page.evaluate(
            "(() => { const e = document.activeElement, s = getComputedStyle(e);"
            "return {name: e.textContent || e.value, place: [...document.querySelectorAll('*')].indexOf(e),"
            "ring: s.outlineStyle !== 'none' || s.boxShadow !== 'none'} })()"
        )
        assert focused["ring"], focused
        seen.append(focused["place"])
    # Radio buttons of a group are one stop, so there may be fewer stops than things.
    assert seen == sorted(seen) or seen.index(min(seen[1:])) > len(seen) // 2
    context.close()
