"""A page stays away from readers while its own words name, plainly and distinctly, somebody who may not be named."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms.disclosure.acts import change_guardian_state, change_state
from cms.disclosure.states import GuardianState, State
from cms.pages.models import ContentPage, PlainName
from cms.pages.plain_names import digest_of, words_of
from cms.version import act
from tests.factories import (
    make_content,
    make_guardian,
    make_home,
    make_interview,
    make_prisoner,
    publish,
)
from tests.pages.mentioned import mention
from tests.pages.test_held_back import delete

pytestmark = pytest.mark.django_db


@pytest.fixture
def be():
    return make_home("be")


def status(client, path="/be/about/"):
    return client.get(path).status_code


def saying(home, text, **fields):
    return make_content(home, body=[("rich_text", {"text": f"<p>{text}</p>"})], **fields)


@pytest.mark.parametrize(
    "words",
    [
        "Мікола Выдуманы піша вершы.",
        "Пішыце Міколу Выдуманаму!",
        "Лист от Вымышленного Николая пришёл.",
        "Ліст напісаў М. Выдуманы.",
        "A letter by Mikola Vydumany.",
        "Выдуманы Мікола Пятровіч не здаецца.",
        "Пра <b>Міколу</b> Выдуманага",
        "Усе пішуць Выдуманаму.",
    ],
)
def test_a_page_that_names_somebody_is_away_from_the_moment_they_are_hidden(client, be, words):
    person = publish(make_prisoner())
    saying(be, words)
    assert status(client) == 200
    change_state(person, State.HIDDEN)
    assert status(client) == 404
    change_state(person, State.PUBLIC)
    assert status(client) == 200


@pytest.mark.parametrize("field", ["title", "seo_title", "search_description", "lead"])
def test_every_text_of_a_page_counts(client, be, field):
    make_prisoner()
    make_content(be, **{"title": "Пра нас", field: "Ліст ад Міколы Выдуманага"})
    assert status(client) == 404


@pytest.mark.parametrize(
    "block",
    [
        ("heading", {"text": "Мікола Выдуманы"}),
        ("question_answer", {"question": "Хто такі Мікола Выдуманы?", "answer": "<p>Настаўнік.</p>"}),
        ("statement", {"speaker": "Мікола Выдуманы", "text": "<p>Так.</p>"}),
    ],
    ids=lambda block: block[0],
)
def test_the_plain_fields_of_blocks_count(client, be, block):
    make_prisoner()
    make_content(be, body=[block])
    assert status(client) == 404


def test_a_mention_masks_itself_and_holds_nothing_back(client, be):
    person = publish(make_prisoner())
    saying(be, f"Ліст ад {mention(person)}.")
    change_state(person, State.WITHDRAWN)
    assert status(client) == 200
    assert "Выдуман" not in client.get("/be/about/").text


def test_a_short_family_name_alone_holds_nothing_back(client, be):
    make_prisoner(family_name_be="Мароз", family_name_ru="Мороз", family_name_en="Maroz")
    saying(be, "Мароз быў моцны.")
    assert status(client) == 200


def test_a_family_name_alone_that_somebody_public_bears_holds_nothing_back(client, be):
    publish(make_prisoner(given_name_be="Тарас", given_name_ru="Тарас", given_name_en="Taras"))
    make_prisoner()
    saying(be, "Выдуманы піша.")
    assert status(client) == 200


def test_a_full_name_is_not_excused_by_a_public_sibling(client, be):
    publish(make_prisoner(given_name_be="Тарас", given_name_ru="Тарас", given_name_en="Taras"))
    saying(be, "Тарас Выдуманы і Мікола Выдуманы пішуць.")
    assert status(client) == 200
    make_prisoner()
    assert status(client) == 404


def test_names_alike_are_told_apart_by_the_closer_one(client, be):
    alike = {"given_name_ru": "", "given_name_en": "", "family_name_ru": "", "family_name_en": ""}
    publish(make_prisoner(given_name_be="Алена", family_name_be="Новік", **alike))
    hidden = make_prisoner(given_name_be="Алесь", family_name_be="Новік", **alike)
    page = saying(be, "Ліст ад Алены Новік.")
    assert status(client) == 200
    page.body = [("rich_text", {"text": "<p>Ліст Алесю Новіку.</p>"})]
    page.save()
    assert status(client) == 404
    change_state(hidden, State.PUBLIC)
    assert status(client) == 200


def test_ordinary_words_name_nobody(client, be):
    make_prisoner(family_name_be="Сонейка", family_name_ru="Солнышко", family_name_en="Soneika")
    saying(be, "Над горадам узышло сонейка.")
    assert status(client) == 200


def test_the_front_page_and_stories_are_pages_like_others(client):
    person = publish(make_prisoner())
    home = make_home("be", body=[("heading", {"text": "Мікола Выдуманы"})])
    make_interview(home, title="Ліст ад Міколы Выдуманага")
    assert (status(client, "/be/"), status(client, "/be/story-1/")) == (200, 200)
    change_state(person, State.WITHDRAWN)
    assert (status(client, "/be/"), status(client, "/be/story-1/")) == (404, 404)


def test_somebody_who_becomes_known_later_is_looked_for_on_pages_that_exist(client, be):
    saying(be, "Ліст ад Міколы Выдуманага.")
    assert status(client) == 200
    make_prisoner()
    assert status(client) == 404


def test_somebody_whose_name_is_corrected_is_looked_for_anew(client, be):
    person = make_prisoner(family_name_be="Іншы", family_name_ru="Другой", family_name_en="Inshy")
    saying(be, "Ліст ад Міколы Выдуманага.")
    assert status(client) == 200
    person.family_name_be = "Выдуманы"
    person.save()
    assert status(client) == 404


def test_guardians_count_like_prisoners(client, be):
    guardian = make_guardian()
    saying(be, "Піша Алена Прыдуманая.")
    assert status(client) == 200
    change_guardian_state(guardian, GuardianState.HIDDEN)
    assert status(client) == 404


def test_a_page_comes_back_when_its_words_name_nobody_any_more(client, be):
    make_prisoner()
    page = saying(be, "Ліст ад Міколы Выдуманага.")
    page.body = [("rich_text", {"text": "<p>Ліст ад сябра.</p>"})]
    revision = page.save_revision()
    assert status(client) == 404
    revision.publish()
    assert status(client) == 200


def test_a_draft_that_names_somebody_leaves_the_live_page_alone(client, be):
    make_prisoner()
    page = saying(be, "Ліст ад сябра.")
    page.lead = "<p>Мікола Выдуманы</p>"
    page.save_revision()
    assert status(client) == 200


def test_deleting_the_person_does_not_release_the_page(client, be):
    person = make_prisoner()
    page = saying(be, "Ліст ад Міколы Выдуманага.")
    delete(person)
    assert status(client) == 404
    page.save_revision().publish()
    assert status(client) == 404


def test_a_review_stands_while_the_words_stay_the_same(client, be):
    make_prisoner()
    page = saying(be, "Ліст ад Міколы Выдуманага.")
    with act():
        PlainName.objects.filter(page_id=page.pk).update(is_reviewed=True)
    assert status(client) == 200
    page = ContentPage.objects.get(pk=page.pk)
    before = digest_of(words_of(page))
    page.save()
    assert (digest_of(words_of(page)), status(client)) == (before, 200)
    page.title = "Іншы загаловак"
    page.save()
    assert status(client) == 404


def test_hiding_many_people_asks_nothing_of_the_pages(be):
    """The notes are there already: hiding is the same number of queries for one page and for thirty."""
    person = publish(make_prisoner())
    saying(be, "Ліст ад Міколы Выдуманага.")
    with CaptureQueriesContext(connection) as few:
        change_state(person, State.HIDDEN)
    publish(person)
    for number in range(9):
        saying(be, "Ліст ад Міколы Выдуманага.", slug=f"about-{number}")
    with CaptureQueriesContext(connection) as many:
        change_state(person, State.HIDDEN)
    assert len(many) == len(few)
