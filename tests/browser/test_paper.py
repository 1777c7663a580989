"""What a browser puts on paper: sheets of exactly the size that is sold, and nothing on them that names this site."""

import io
import re
import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright
from pypdf import PdfReader

import cms
from cms.desk.kits.acts import make
from tests.factories import (
    make_facility,
    make_guardian,
    make_guardianship,
    make_placement,
    make_prisoner,
    publish,
)

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


@pytest.fixture
def kit(client, homes_world, django_user_model):
    """The HTML of a guardian's kit, with its styles."""
    guardian, ward = make_guardian(), make_prisoner(summary_be="Вучыў дзяцей музыцы.")
    make_placement(ward, make_facility())
    make_guardianship(ward, guardian)
    publish(ward, show_address=True, letters="allowed")
    token = make(guardian, "be", timedelta(days=1), django_user_model.objects.create(username="editor"))
    styles = f"<style>{STYLES.read_text('utf-8')}</style>"
    return LINK.sub(lambda _link: styles, client.get(f"/campaign-kit/?token={token}&locale=be").text)


def test_what_can_be_opened_in_a_kit_is_open_on_paper(kit):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page()
        printed = "".join(sheet.extract_text() for sheet in _print(page, kit, ()).pages)
        texts = page.locator("details pre").all_text_contents()
        browser.close()
    assert len(texts) > 4
    plain, words = "".join(printed.split()), ["".join(text.split()) for text in texts]
    assert [text for text in words if text not in plain] == []


def _print(page: Page, html: str, chosen: tuple[str, ...]) -> PdfReader:
    """As from the print window of a browser that adds a header and a footer where there is room."""
    page.set_content(html)
    for each in chosen:
        page.check(each)
    return PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, display_header_footer=True)))
