"""The example front end, in a browser, from a server of its own, against the API of a live site."""

import functools
import shutil
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from playwright.sync_api import expect, sync_playwright

from cms import version
from tests import factories

CHROMIUM = shutil.which("chromium")
SOURCE = Path(__file__).resolve().parents[2] / "examples" / "front-end"
DEFAULT_API = "http://127.0.0.1:8000"
BODY = [
    {"type": "heading", "id": "a", "value": {"text": "Чаму менавіта ён"}},
    {
        "type": "statement",
        "id": "b",
        "value": {"speaker": "", "text": "<p>Пра яго <b>ніхто</b> не пісаў.</p>"},
    },
]

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        CHROMIUM is None, reason="chromium is not there; `make verify` and `.ci/run` install it"
    ),
]


@pytest.fixture
def campaign(db: None) -> SimpleNamespace:
    """A story in Belarusian with its ward, and somebody whom nobody may know."""
    with version.act():
        homes = {language: factories.make_home(language) for language in ("be", "ru", "en")}
        guardian = factories.make_guardian()
        ward = factories.make_prisoner(summary_ru="Учитель из Гомеля.")
        factories.make_placement(ward, factories.make_facility())
        factories.make_sentence(ward, [factories.make_article("361-4")])
        factories.make_guardianship(ward, guardian, statement_be="Ён мне як сын.")
        factories.publish(ward, letters="allowed", show_address=True)
        hidden = factories.make_prisoner(
            family_name_be="Схаваны", family_name_ru="Скрытый", family_name_en="Skhavany"
        )
        story = factories.make_interview(
            homes["be"], guardian=guardian, wards=[ward], body=BODY, title="Радок у спісе"
        )
    return SimpleNamespace(ward=ward, hidden=hidden, story=story)


class _Files(SimpleHTTPRequestHandler):
    def log_message(self, *_told: Any) -> None:
        pass


@pytest.fixture
def front_end(live_server: Any, tmp_path: Path) -> Iterator[str]:
    """The address of the front end, told where the API is."""
    folder = tmp_path / "front-end"
    shutil.copytree(SOURCE, folder)
    index = folder / "index.html"
    assert index.read_text().count(DEFAULT_API) == 3
    index.write_text(index.read_text().replace(DEFAULT_API, live_server.url))
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Files, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.fixture
def reader(front_end: str, live_server: Any) -> Iterator[Any]:
    """A page on a phone; a script error, a refused resource or a request to anybody else fails the test."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 360, "height": 740})
        faults: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda said: faults.append(said.text) if "Content Security" in said.text else None)
        page.on(
            "request",
            lambda sent: (
                None if sent.url.startswith((front_end, live_server.url)) else faults.append(sent.url)
            ),
        )
        yield page
        assert page.context.cookies() == []
        browser.close()
    assert faults == []


def test_a_reader_finds_a_person_changes_the_language_and_reads_the_story(
    campaign: SimpleNamespace, front_end: str, reader: Any
):
    reader.goto(front_end)
    expect(reader.get_by_role("heading", name="Людзі")).to_be_visible()
    expect(reader.locator(".card h3")).to_have_text(["Мікола Выдуманы"])
    # The text is there in Russian alone, and says so.
    expect(reader.locator(".card p[lang=ru]")).to_contain_text("Учитель из Гомеля.")

    reader.get_by_label("Імя або прозвішча").fill("Вымышленный")
    reader.get_by_role("button", name="Знайсці").click()
    expect(reader.locator(".count")).to_have_text("Знойдзена: 1")
    assert "Вымышл" not in reader.url
    reader.get_by_label("Імя або прозвішча").fill("Скрытый")
    reader.get_by_role("button", name="Знайсці").click()
    expect(reader.locator(".count")).to_have_text("Нікога не знойдзена.")

    reader.goto(f"{front_end}#/be/prisoners/{campaign.ward.public_id}/")
    expect(reader.locator("pre.address").first).to_contain_text("213410, г. Горкі")
    expect(reader.get_by_text("Ён мне як сын.")).to_be_visible()
    reader.get_by_role("link", name="English").click()
    expect(reader.get_by_role("heading", name="Mikola Vydumany")).to_be_visible()
    expect(reader.locator("html")).to_have_attribute("lang", "en")
    reader.get_by_role("link", name="Беларуская").click()

    reader.get_by_role("link", name="Радок у спісе").click()
    expect(reader.get_by_role("heading", name="Чаму менавіта ён")).to_be_visible()
    expect(reader.locator(".statement b")).to_have_text("ніхто")
    # The story exists in Belarusian alone, so no other language is offered.
    expect(reader.locator("nav a[hreflang]")).to_have_count(0)
    assert reader.evaluate("document.documentElement.scrollWidth") <= 360


def test_somebody_hidden_is_not_there(campaign: SimpleNamespace, front_end: str, reader: Any):
    reader.goto(f"{front_end}#/be/prisoners/{campaign.hidden.public_id}/")
    expect(reader.get_by_role("heading", name="Тут нічога няма.")).to_be_visible()
