"""The sheet on which a reader writes: it carries the recipient's address, and nothing of this site."""

import pytest
from bs4 import BeautifulSoup

from cms.disclosure.acts import change_state
from cms.disclosure.states import State
from tests.factories import make_facility, make_placement, make_prisoner, publish

pytestmark = pytest.mark.django_db

SITE = "Пакуль не вызваляць усіх"


def held(state=State.PUBLIC, facility=None, **person):
    somebody = make_prisoner(**person)
    make_placement(somebody, make_facility(**(facility or {})))
    return publish(somebody, state, show_address=True, letters="allowed", pseudonym_be="Сад")


def page_of(client, somebody, language="be", end="letter/"):
    answer = client.get(f"/{language}/prisoners/{somebody.public_id}/{end}")
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


@pytest.mark.parametrize(
    ("language", "order"), [("be", ["be", "ru"]), ("ru", ["ru", "be"]), ("en", ["ru", "be"])]
)
def test_there_is_a_sheet_in_each_language_of_the_address(client, homes_world, language, order):
    sheets = page_of(client, held(), language).select(".letter-sheet")
    assert [sheet["data-language"] for sheet in sheets] == order
    for sheet in sheets:
        lines = [line.text for line in sheet.select(".postal-frame .line")]
        assert lines[-1] in ("213410, г. Горкі", "213410, г. Горки")
        assert sheet.select_one(".date-line")["lang"] == sheet["data-language"]
        assert len(sheet.select(".ruling hr")) > 30


def test_paper_names_neither_site_nor_campaign(client, homes_world):
    somebody = held()
    for end in ("letter/", "envelope/"):
        page = page_of(client, somebody, end=end)
        assert SITE in page.select_one(".masthead").text
        assert SITE not in page.title.text and page.title.text.strip()
        for paper in page.select(".leaf, .sheet"):
            assert SITE not in str(paper) and "http" not in str(paper)


def test_papers_lead_to_one_another_and_are_kept_from_search_engines(client, homes_world):
    somebody = held()
    base = f"/be/prisoners/{somebody.public_id}/"
    for end, other in (("letter/", "envelope/"), ("envelope/", "letter/")):
        page = page_of(client, somebody, end=end)
        assert {link["href"] for link in page.select(".papers a")} == {base + other, "/be/evening/"}
        assert "noindex" in page.select_one('meta[name="robots"]')["content"]
    assert page_of(client, somebody, end="").select(f'.letters-text a[href="{base}letter/"]')


def test_without_an_address_there_is_no_sheet_but_the_reason(client, homes_world):
    page = page_of(client, held(facility={"postcode": ""}))
    assert not page.select(".letter-sheet, .address, .reminders") and page.select(".no-letters p")


def test_whoever_is_not_public_by_name_has_no_sheet_like_nobody(client, homes_world):
    hidden, pseudonymous = held(), held(State.PSEUDONYMOUS)
    change_state(hidden, State.HIDDEN)
    answers = [
        client.get(f"/be/prisoners/{public_id}/letter/")
        for public_id in (hidden.public_id, pseudonymous.public_id, "0000000000")
    ]
    assert {answer.status_code for answer in answers} == {404}
    assert len({answer.content for answer in answers}) == 1


def test_an_envelope_offers_its_address_as_plain_text(client, homes_world):
    for sheet in page_of(client, held(), end="envelope/").select(".envelope"):
        lines = [line.text for line in sheet.select(".sheet .line")]
        assert sheet.select_one(".as-text pre").text == "\n".join(lines)
