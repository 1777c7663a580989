"""What a shared draft of a page says of people in plain words ends when they may not be named any more."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cms.desk.preview_links.sharing import share
from cms.disclosure.acts import change_guardian_state, change_state
from cms.disclosure.states import GuardianState, State
from cms.pages.models import HomePage
from cms.snippets.models import Prisoner
from tests import factories

pytestmark = pytest.mark.django_db
WORDS = "<p>Учора з калоніі пісаў Яўген Шчамялёў.</p>"


@pytest.fixture
def letter(homes_world):
    """A published story that names a prisoner without a mention."""
    home = HomePage.objects.get(locale__language_code="be")
    return factories.make_content(
        home, title="Пра лісты", body=[{"type": "rich_text", "value": {"text": WORDS}}]
    )


@pytest.fixture
def make_named():
    def make(**facts: Any) -> Prisoner:
        return factories.make_prisoner(given_name_be="Яўген", family_name_be="Шчамялёў", **facts)

    return make


@pytest.fixture
def opens(client, admin_user):
    """Share a page; the answer tells whether the link opens, in the API and on this site."""

    def shared(page: Any) -> Any:
        token = share(page, ["be"], timedelta(days=7), admin_user)

        def is_open() -> bool:
            answers = [
                client.get(address, {"token": token})
                for address in ("/api/v2/previews/", reverse("cms_preview"))
            ]
            statuses = {answer.status_code for answer in answers}
            assert statuses in ({200}, {404})
            assert all(("Шчамялёў" in answer.content.decode()) == (statuses == {200}) for answer in answers)
            return statuses == {200}

        return is_open

    return shared


@pytest.mark.parametrize("state", [State.HIDDEN, State.WITHDRAWN])
def test_a_shared_page_ends_when_somebody_it_names_in_plain_words_is_public_no_more(
    letter, make_named, opens, admin_client, state
):
    person = factories.publish(make_named())
    is_open = opens(letter)
    assert is_open()
    change_state(person, state)
    assert not is_open()
    listed = admin_client.get(reverse("cms_desk_shared_previews")).content.decode()
    assert "does not open any more" in listed


def test_whom_the_editor_was_warned_of_may_be_named_until_they_withdraw(letter, make_named, opens):
    person = make_named()
    is_open = opens(letter)
    assert is_open()
    factories.publish(person)
    assert is_open()
    change_state(person, State.WITHDRAWN)
    assert not is_open()


def test_a_shared_page_ends_when_somebody_it_names_becomes_known_to_us_or_is_deleted(
    letter, make_named, opens
):
    is_open = opens(letter)
    assert is_open()
    person = make_named()
    assert not is_open()
    is_open = opens(letter)
    assert is_open()
    person.delete()
    assert not is_open()


def test_a_shared_page_ends_when_a_guardian_it_names_is_hidden(letter, opens):
    guardian = factories.make_guardian(public=True, name_be="Яўген Шчамялёў")
    is_open = opens(letter)
    assert is_open()
    change_guardian_state(guardian, GuardianState.HIDDEN)
    assert not is_open()


def test_looking_for_names_costs_a_few_queries_however_many_are_named(client, letter, make_named, admin_user):
    counts = []
    for _each in range(2):
        make_named()
        token = share(letter, ["be"], timedelta(days=7), admin_user)
        with CaptureQueriesContext(connection) as queries:
            assert client.get("/api/v2/previews/", {"token": token}).status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 24, counts
