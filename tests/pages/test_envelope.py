"""The page from which a reader copies or prints an envelope."""

from datetime import date
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms.delivery.middleware import AFRESH
from cms.snippets.choices import FacilityKind
from cms.snippets.models import Prisoner
from tests.factories import (
    fill_settings,
    make_country,
    make_directory,
    make_facility,
    make_home,
    make_interview,
    make_placement,
    make_prisoner,
    publish,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def directories(db):
    return {language: make_directory(make_home(language)) for language in ("be", "ru", "en")}


def held(facility: dict[str, Any] | None = None, **person: Any) -> Prisoner:
    somebody = make_prisoner(**person)
    make_placement(somebody, make_facility(**(facility or {})))
    return publish(somebody, show_address=True, letters="allowed")


def page_of(client: Any, somebody: Prisoner, language: str, end: str = "envelope/") -> BeautifulSoup:
    response = client.get(f"/{language}/prisoners/{somebody.public_id}/{end}")
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def lines(sheet: Any) -> list[str]:
    return [line.text for line in sheet.select(".address .line")]


@pytest.mark.parametrize(
    ("language", "first", "label"),
    [("be", "be", "Атрымальнік"), ("ru", "ru", "Получатель"), ("en", "ru", "Получатель")],
)
def test_each_page_offers_four_envelopes_and_marks_the_language_of_each(client, language, first, label):
    page = page_of(client, held(), language)
    sheets = page.select(".envelope")
    assert [(each["data-from"], each["data-language"]) for each in sheets] == [
        ("abroad", first),
        ("abroad", "ru" if first == "be" else "be"),
        ("belarus", first),
        ("belarus", "ru" if first == "be" else "be"),
    ]
    assert lines(sheets[0])[-2:] == ["213410 GORKI", "REPUBLIC OF BELARUS"]
    assert lines(sheets[2]) == lines(sheets[0])[:-2]
    assert sheets[0].select_one(".address")["lang"] == first
    assert [line.get("lang") for line in sheets[0].select(".line")][-2:] == ["en", "en"]
    assert sheets[0].select_one(".address-label").text.strip() == label


def test_a_checked_dative_stands_under_another_label(client, django_user_model):
    somebody = held(postal_name_be="Выдуманаму Міколу Пятровічу")
    somebody.confirm_postal_name("be", django_user_model.objects.create(username="native"))
    somebody.save()
    sheet = page_of(client, somebody, "be").select_one(".envelope")
    assert sheet.select_one(".address-label").text.strip() == "Каму"
    assert lines(sheet)[0] == "Выдуманаму Міколу Пятровічу"


def test_the_reading_aid_is_for_english_pages_only(client):
    somebody = held()
    aid = page_of(client, somebody, "en").select_one('.reading-aid[data-language="ru"]')
    assert [each.text.strip() for each in aid.select("dd")] == [
        "Vydumany Mikola",
        "IK № 9",
        "ul. Dobrolyubova, 16",
        "213410, g. Gorki",
    ]
    for language in ("be", "ru"):
        assert not page_of(client, somebody, language).select(".reading-aid")


REMINDERS = {
    "be": (
        "Ліст чытае цэнзар",
        "Калі вы ў Беларусі або там ваша сям’я, ваша рызыка большая",
        "Пішыце па-беларуску або па-руску",
        "Маўчанне нічога не даказвае",
        "Ніколі не называйце ў лісце гэты сайт",
    ),
    "ru": (
        "Письмо читает цензор",
        "Если вы в Беларуси или там ваша семья, ваш риск больше",
        "Пишите по-русски или по-белорусски",
        "Молчание ничего не доказывает",
        "Никогда не называйте в письме этот сайт",
    ),
    "en": (
        "A censor reads the letter",
        "If you are in Belarus, or have family there, you risk more",
        "Write in Russian or Belarusian",
        "Silence proves nothing",
        "Never name this site or the campaign in the letter",
    ),
}


@pytest.mark.parametrize("language", ["be", "ru", "en"])
@pytest.mark.parametrize("end", ["envelope/", ""], ids=["envelope", "person"])
def test_every_address_comes_with_what_a_writer_must_know(client, language, end):
    somebody = held({"verified_on": date(2026, 3, 4)})
    page = page_of(client, somebody, language, end)
    told = page.select_one(".reminders").text + page.select_one(".letter-rules").text
    for sentence in REMINDERS[language]:
        assert sentence in told
    assert page.select_one('.verified time[datetime="2026-03-04"]')


def test_an_address_in_a_story_comes_with_it_too(client, directories):
    somebody = held()
    home = directories["be"].get_parent().specific
    story = make_interview(home, wards=[somebody], body=[("mailable_address", {"person": somebody})])
    page = BeautifulSoup(client.get(story.url).content, "html.parser")
    assert page.select_one(".body .letters .address")
    assert REMINDERS["be"][0] in page.select_one(".body .letters .reminders").text


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        (FacilityKind.SIZO, "Before the verdict, stays are short and letters are not forwarded."),
        (FacilityKind.COLONY, "Since 2023 many people in colonies have received letters only from close"),
    ],
)
def test_a_remand_prison_and_a_colony_have_sentences_of_their_own(client, kind, sentence):
    assert sentence in page_of(client, held({"kind": kind}), "en").select_one(".warnings").text


@pytest.mark.parametrize("end", ["envelope/", ""], ids=["envelope", "person"])
def test_the_editors_rules_replace_those_on_language_but_not_the_reminders(client, end):
    fill_settings(letter_rules_be="<p>Пішыце ад рукі.</p>", letter_rules_ru="<p>Пишите от руки.</p>")
    somebody = held()
    page = page_of(client, somebody, "be", end)
    assert page.select_one(".letter-rules").text.strip() == "Пішыце ад\xa0рукі."
    assert len(page.select(".reminders li")) == 4
    russian = page_of(client, somebody, "ru", end)
    assert russian.select_one(".letter-rules").text.strip() == "Пишите от\xa0руки."


@pytest.mark.parametrize("end", ["envelope/", ""], ids=["envelope", "person"])
def test_rules_of_the_facility_stand_with_its_address_in_a_marked_language(client, end):
    somebody = held({"rules_be": "<p>Толькі канверты без маркі.</p>"})
    for language, marked in (("be", []), ("ru", ["be"]), ("en", ["be"])):
        rules = page_of(client, somebody, language, end).select_one(".facility-rules")
        assert "Толькі канверты без маркі." in rules.text
        assert [each["lang"] for each in rules.select("[lang]")] == marked


def test_nothing_on_the_page_promises_delivery_a_reply_or_safety(client):
    text = page_of(client, held(), "en").select_one("main").text.lower()
    for promise in ("will arrive", "will be delivered", "will reply", "safe", "guarantee"):
        assert promise not in text


def test_readers_find_their_country_in_the_alphabet_of_the_page(client):
    make_country("PL", name_be="Польшча", name_ru="Польша", name_en="Poland", status="sends")
    make_country("LT", name_be="Літва", name_ru="Литва", name_en="Lithuania", status="suspended")
    make_country("IT", name_be="Італія", name_ru="Италия", name_en="Italy", status="unclear")
    somebody = held()
    for language, names in (
        ("be", ["Італія", "Літва", "Польшча"]),
        ("ru", ["Италия", "Литва", "Польша"]),
        ("en", ["Italy", "Lithuania", "Poland"]),
    ):
        found = page_of(client, somebody, language).select(".countries details summary")
        assert [each.contents[0].strip() for each in found] == names


def test_a_country_says_its_status_note_and_last_check(client):
    make_country(
        "PL",
        name_be="Польшча",
        status="suspended",
        note_be="Лісты вяртаюцца.",
        verified_on=date(2026, 3, 4),
        source="Poczta",
    )
    country = page_of(client, held(), "be").select_one(".country")
    assert country.select_one(".country-suspended")
    assert "Лісты вяртаюцца." in country.text
    assert country.select_one('time[datetime="2026-03-04"]')
    assert "Poczta" in country.text


def test_a_country_that_nobody_checked_says_so_and_a_draft_is_not_shown(client):
    make_country("PL", name_en="Poland", verified_on=None)
    make_country("LT", name_en="Lithuania", live=False)
    countries = page_of(client, held(), "en").select(".country")
    assert len(countries) == 1
    assert "Nobody has recorded when this was last verified." in countries[0].text


def test_without_an_address_there_is_neither_an_envelope_nor_advice(client):
    make_country("PL", name_en="Poland")
    somebody = held({"postcode": ""})
    page = page_of(client, somebody, "en")
    assert not page.select(".envelope, .address, .countries, .reminders")
    assert "The postal address is incomplete, so it is not shown." in page.select_one(".no-letters").text


def test_the_page_works_without_a_script_and_asks_no_other_site(client):
    page = page_of(client, held(), "be")
    assert not page.select("script, iframe, img[src^=http], [style], form:not([action^='/be/'])")


def test_sql_does_not_grow_with_the_countries(client):
    address = f"/be/prisoners/{held().public_id}/envelope/"
    numbers = []
    for codes in (["PL"], [f"{first}{second}" for first in "ABCD" for second in "VWXYZ"]):
        for code in codes:
            make_country(code, name_be=f"Краіна {code}")
        client.get(address, **{AFRESH: True})
        with CaptureQueriesContext(connection) as queries:
            shown = client.get(address, **{AFRESH: True}).content
        assert len(BeautifulSoup(shown, "html.parser").select(".country")) >= len(codes)
        numbers.append(len(queries))
    assert numbers[0] == numbers[1]
