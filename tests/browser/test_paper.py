"""What a browser puts on paper: sheets of exactly the size that is sold, and nothing on them that names this site."""

import io
import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright
from pypdf import PdfReader

import cms
from tests.factories import make_facility, make_placement, make_prisoner, publish

pytestmark = [pytest.mark.slow, pytest.mark.django_db]

STYLES = Path(cms.__file__).parent / "static/cms/site.css"
LINK = re.compile(r'<link rel="stylesheet"[^>]*>')
NAME = "Пакуль не вызваляць усіх"
# Where, what a reader chooses there, and the millimetres of each page.
PAPERS = (
    ("{id}/envelope/", (), (220, 110)),
    ("{id}/envelope/", ("#size-c5", "#address-ru", "#from-belarus"), (229, 162)),
    ("{id}/letter/", (), (210, 297)),
    ("{id}/letter/", ("#paper-a5", "#ruling-10"), (148, 210)),
    ("../evening/30/labels/", (), (210, 297)),
)
# A browser rounds to the pixels of its screen.
ROUNDING = 0.2
POINTS = 72 / 25.4


@pytest.fixture
def pages(client, homes_world):
    """The HTML of each paper, with its styles; fetched before a browser starts, which Django would refuse beside it."""
    place = make_facility()
    for number in range(25):
        somebody = make_prisoner(family_name_be=f"Выдуманы{number}")
        make_placement(somebody, place)
        publish(somebody, show_address=True, letters="allowed")
    styles = f"<style>{STYLES.read_text('utf-8')}</style>"
    paths = [f"/be/prisoners/{path.format(id=somebody.public_id)}" for path, _chosen, _size in PAPERS]
    paths = [path.replace("prisoners/../", "") for path in paths]
    return [LINK.sub(lambda _link: styles, client.get(path).text) for path in paths]


def test_papers_have_their_size_and_name_no_site(pages):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page()
        printed = [
            _print(page, html, chosen) for html, (_path, chosen, _size) in zip(pages, PAPERS, strict=True)
        ]
        browser.close()
    for paper, (path, _chosen, size) in zip(printed, PAPERS, strict=True):
        sheets = paper.pages
        # Two sheets of labels for 25 people; of everything else only what was chosen.
        assert len(sheets) == (2 if "labels" in path else 1), path
        for sheet in sheets:
            measured = (float(sheet.mediabox.width) / POINTS, float(sheet.mediabox.height) / POINTS)
            assert measured == pytest.approx(size, abs=ROUNDING), path
            text = sheet.extract_text()
            # The address that a browser would print is that of the page, which here has none.
            assert "213410" in text and NAME not in text and "about:" not in text, path


def _print(page: Page, html: str, chosen: tuple[str, ...]) -> PdfReader:
    """As from the print window of a browser that adds a header and a footer where there is room."""
    page.set_content(html)
    for each in chosen:
        page.check(each)
    return PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, display_header_footer=True)))
