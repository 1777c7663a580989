"""Addresses: language by path, the live home of that language, and one 404 for everything else."""

import pytest
from wagtail.models import Page, PageViewRestriction

from cms.disclosure.acts import change_guardian_state, change_state
from cms.disclosure.states import GuardianState, State
from tests.factories import (
    make_directory,
    make_guardian,
    make_home,
    make_interview,
    make_prisoner,
    publish,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def be():
    return make_home("be", title="Пакуль не вызваляць усіх")


def test_each_language_starts_at_its_own_home(client, be):
    ru = be.copy_for_translation(_locale("ru"))
    ru.title = "Пока не освободят всех"
    ru.save_revision().publish()
    assert "Пакуль не вызваляць усіх" in client.get("/be/").text
    assert "Пока не освободят всех" in client.get("/ru/").text
    assert 'lang="ru"' in client.get("/ru/").text


def test_a_missing_home_is_not_replaced_by_another_language(client, be):
    answer = client.get("/ru/")
    assert answer.status_code == 404
    assert "Пакуль не вызваляць усіх" not in answer.text
    assert 'href="/be/"' in answer.text


def test_a_home_that_is_unpublished_is_not_there(client, be):
    be.unpublish()
    assert client.get("/be/").status_code == 404


@pytest.mark.parametrize(
    ("header", "target"), [("ru", "/ru/"), ("en;q=0.5,ru", "/ru/"), ("", "/be/"), ("en", "/be/")]
)
def test_the_root_alone_looks_at_accept_language_and_at_homes_that_exist(client, be, header, target):
    make_home("ru")
    answer = client.get("/", headers={"accept-language": header})
    assert (answer.status_code, answer["Location"], answer["Vary"]) == (302, target, "Accept-Language")


@pytest.mark.parametrize(
    "path",
    [
        "/nothing/",
        "/be/nothing/",
        "/be/prisoners/zzzzzzzzzz/",
        "/de/",
        "/be/../be/x/",
        "/be/%00/",
        "/be/ў/",
        "/be/a%2Fb/",
    ],
)
def test_what_is_not_there_is_404_and_never_a_redirect(client, be, path):
    make_directory(be)
    assert client.get(path, headers={"accept-language": "ru"}).status_code == 404


def test_other_methods_are_refused(client, be):
    assert client.post("/be/").status_code == 405
    assert client.delete("/be/").status_code == 405
    assert client.head("/be/").status_code == 200


def test_story_and_person_addresses_hold_no_name(client, be):
    make_directory(be)
    person = publish(make_prisoner())
    page = make_interview(be, wards=[person], guardian=make_guardian())
    assert page.url == "/be/story-1/"
    assert client.get(page.url).status_code == 200
    assert client.get(f"/be/prisoners/{person.public_id}/").status_code == 200
    assert client.get(f"/be/prisoners/{person.public_id}/envelope/").status_code == 200


@pytest.mark.parametrize("state", [State.HIDDEN, State.WITHDRAWN])
def test_a_hidden_or_withdrawn_person_and_a_draft_answer_like_an_unknown_one(client, be, state):
    make_directory(be)
    person = publish(make_prisoner())
    path = f"/be/prisoners/{person.public_id}/"
    unknown = client.get("/be/prisoners/2222222222/")
    assert client.get(path).status_code == 200
    change_state(person, state)
    answer = client.get(path)
    assert (answer.status_code, answer.content) == (404, unknown.content)
    assert client.get(f"{path}envelope/").content == client.get("/be/prisoners/2222222222/envelope/").content


def test_a_story_is_held_back_while_somebody_in_it_may_not_be_named(client, be):
    person, speaker = publish(make_prisoner()), make_guardian()
    page = make_interview(be, wards=[person], guardian=speaker)
    assert (client.get(page.url).status_code, page.title in client.get("/be/").text) == (200, True)
    change_state(person, State.WITHDRAWN)
    assert (client.get(page.url).status_code, page.title in client.get("/be/").text) == (404, False)
    change_state(person, State.PUBLIC)
    change_guardian_state(speaker, GuardianState.HIDDEN)
    assert (client.get(page.url).status_code, page.title in client.get("/be/").text) == (404, False)


def test_a_view_restriction_hides_a_page_from_everyone(admin_client, client, be):
    page = make_interview(be)
    PageViewRestriction.objects.create(page=Page.objects.get(pk=page.pk), restriction_type="login")
    assert {each.get(page.url).status_code for each in (client, admin_client)} == {404}


def test_the_switcher_keeps_the_page_and_offers_only_what_exists(client, be):
    make_directory(be)
    ru = be.copy_for_translation(_locale("ru"))
    ru.save_revision().publish()
    person = publish(make_prisoner())
    text = client.get(f"/be/prisoners/{person.public_id}/").text
    assert f'href="/ru/prisoners/{person.public_id}/"' not in text
    directory = ru.get_children().first()
    assert directory is None
    be_directory = be.get_children().get(slug="prisoners").specific
    copy = be_directory.copy_for_translation(_locale("ru"))
    copy.save_revision().publish()
    assert (
        f'href="/ru/prisoners/{person.public_id}/"' in client.get(f"/be/prisoners/{person.public_id}/").text
    )


def _locale(code):
    from tests.factories import make_locale

    return make_locale(code)
