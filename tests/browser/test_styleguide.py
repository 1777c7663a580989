"""Whatever stands in a component, however long, stays in its place: on a small phone, on a desk, in large letters."""

import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

import cms
from cms import languages

pytestmark = [pytest.mark.slow, pytest.mark.django_db]

STYLES = Path(cms.__file__).parent / "static/cms"
LINK = re.compile(r'<link rel="stylesheet"[^>]*>')
# The width of the window, and the size of the reader's letters.
WINDOWS = ((320, "100%"), (360, "100%"), (900, "100%"), (1280, "100%"), (640, "200%"), (1280, "200%"))
# Of every element in an example: does it leave the window, or what is in it leave the element?
FAULTS = """() => {
    const width = document.documentElement.clientWidth;
    const faults = new Set();
    for (const example of document.querySelectorAll(".guide-example")) {
        const of = example.closest(".guide-entry").querySelector("h2").textContent.trim();
        for (const each of example.querySelectorAll("*")) {
            const style = getComputedStyle(each), box = each.getBoundingClientRect();
            // Fields scroll, drawings are cut by design, and a sheet of paper shows its upper part.
            const is_exempt = each.closest(".visually-hidden, svg, select, input, .leaf") || !box.width;
            if (is_exempt || ["inline", "contents"].includes(style.display)) continue;
            const is_out = box.right > width + 1 || box.left < -1;
            const is_wide = each.clientWidth && each.scrollWidth > each.clientWidth + 2;
            const is_high = each.clientHeight && each.scrollHeight > each.clientHeight + 8;
            if (is_out || is_wide || is_high)
                faults.add(`${of} ${example.dataset.amount}: ${each.className || each.tagName}`);
        }
    }
    if (document.documentElement.scrollWidth > width) faults.add("The page scrolls sideways.");
    return [...faults];
}"""


@pytest.fixture
def pages(client, settings):
    """The styleguide in each language with its styles; fetched before a browser starts, which Django would refuse."""
    settings.ROOT_URLCONF = "tests.styleguide.urls"
    styles = "".join((STYLES / name).read_text("utf-8") for name in ("site.css", "styleguide.css"))
    told = {language: client.get(f"/styleguide/{language}/").text for language in languages.CODES}
    return {
        language: LINK.sub("", page).replace("</head>", f"<style>{styles}</style></head>")
        for language, page in told.items()
    }


def test_nothing_leaves_its_place(pages):
    faults = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for language, html in pages.items():
            page = browser.new_page()
            page.set_content(html)
            for width, letters in WINDOWS:
                page.set_viewport_size({"width": width, "height": 800})
                page.evaluate("size => document.documentElement.style.fontSize = size", letters)
                faults[language, width, letters] = page.evaluate(FAULTS)
        browser.close()
    assert {window: found for window, found in faults.items() if found} == {}
