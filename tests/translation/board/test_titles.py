"""The board's short way to titles says what the works themselves say."""

from typing import Any

import pytest
from django.test import Client

from cms.languages import CODES
from cms.pages.models import BasePage
from cms.translation.board import tallying
from cms.translation.board.things import FACTS, KINDS, existing
from cms.translation.board.titles import titles
from tests.factories import (
    fill_settings,
    make_action,
    make_article,
    make_country,
    make_facility,
    make_guardian,
    make_interview,
    make_organisation,
    make_prisoner,
    publish,
)
from tests.translation.board.conftest import user
from tests.translation.conftest import home


@pytest.fixture
def things(campaign: None, draft: BasePage) -> list[tuple[str, str]]:
    """Facts of every kind, public and hidden, and pages of every fate; a Russian draft among them."""
    publish(make_prisoner())
    make_prisoner(family_name_be=None, given_name_be=None, family_name_en=None)
    make_guardian()
    make_guardian(public=False, name_be="Таямнічая")
    make_facility(short_name_be=None)
    make_article()
    make_organisation(name_en="Fund")
    make_action()
    make_country()
    fill_settings()
    make_interview(home("ru"), slug="hand-written", title="Сама па-руску")
    make_interview(home("en"), slug="not-live", title="Not live", live=False)
    make_interview(home("be"), slug="held-back", wards=[make_prisoner()], title="Пра таго, каго не назвалі")
    edited = make_interview(home("be"), slug="edited", title="Як было", live=False)
    edited.title = "Як стала"
    edited.save_revision()
    make_interview(home("be"), slug="copied").create_alias(update_slug="copy", parent=home("be"))
    return [(kind, key) for kind in KINDS for key in existing(kind)]


def said(found: Any) -> dict[Any, Any]:
    return {thing: (each.title, each.edit_url) for thing, each in found.items()}


@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize("name", ["editor", "translator"])
def test_titles_are_those_of_the_works(
    things: list[tuple[str, str]], request: pytest.FixtureRequest, name: str, language: Any
) -> None:
    request.getfixturevalue(name)
    found = titles(user(name), things, language)
    assert said(found) == said(tallying.shown_to(user(name), things, language))
    if name == "editor":
        assert set(found) == set(things)
        assert {kind for kind, _key in found} == {*FACTS, "page"}
    else:
        assert 0 < len(found) < len(things)


def test_nothing_is_called_nothing(campaign: None, editor: Client) -> None:
    assert titles(user("editor"), [], "be") == {}
    assert (
        titles(user("editor"), [("prisoner", "999"), ("page", "5b1c9b8e-0000-4000-8000-000000000000")], "be")
        == {}
    )
