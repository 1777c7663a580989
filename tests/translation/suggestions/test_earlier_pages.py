"""Exact repeats come from translations that readers have, and from nothing else."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail_localize.models import StringTranslation

from cms.disclosure.acts import change_state
from cms.disclosure.states import State
from cms.translation.suggestions.offers import offers
from tests.factories import make_content, make_interview, make_prisoner, publish
from tests.translation.suggestions.conftest import home, translated
from tests.translation.suggestions.works import GivenWork, unit

pytestmark = pytest.mark.django_db

BE, RU = "Ён піша лісты ў няволю", "Он пишет письма в неволю"


def page(text: str = BE, slug: str = "letters") -> Any:
    return make_content(
        home("be"), title="Лісты", slug=slug, body=[("rich_text", {"text": f"<p>{text}</p>"})]
    )


@pytest.fixture
def user(translator: Any) -> Any:
    return translator.user


def texts(user: Any, source: str = BE, **about: Any) -> list[str]:
    found = offers(GivenWork(user, **about), [unit(source, is_html=True)])
    return [each.text for each in found.get("text", ())]


def test_a_repeat_is_offered_with_its_origin(user: Any, published: Callable[..., Any]) -> None:
    published(page(), {BE: RU, "Лісты": "Письма"})
    (offered,) = offers(GivenWork(user), [unit(BE, is_html=True)])["text"]
    assert (offered.text, offered.is_machine) == (RU, False)
    assert "Письма" in offered.label


def test_white_space_does_not_part_repeats(user: Any, published: Callable[..., Any]) -> None:
    published(page(), {BE: RU})
    assert texts(user, f" {BE.replace(' ', '  ')}\u00a0") == [RU]


def test_the_other_direction_counts_too(user: Any, published: Callable[..., Any]) -> None:
    published(page(), {BE: RU})
    assert texts(user, RU, language="be", source_language="ru") == [BE]
    assert texts(user, RU, language="en", source_language="ru") == []


def test_what_stands_there_already_is_not_offered(user: Any, published: Callable[..., Any]) -> None:
    published(page(), {BE: RU})
    assert offers(GivenWork(user), [unit(BE, target=RU, is_html=True)]) == {}


@pytest.mark.parametrize("columns", [{"translation_type": "machine"}, {"has_error": True}])
def test_neither_a_machine_nor_an_error_is_remembered(
    user: Any, published: Callable[..., Any], columns: dict[str, Any]
) -> None:
    published(page(), {BE: RU}, **columns)
    assert texts(user) == []


def test_a_draft_is_not_remembered(user: Any, campaign: None) -> None:
    translated(page(), {BE: RU})
    assert texts(user) == []


def test_a_text_that_changed_after_publishing_is_a_draft(user: Any, published: Callable[..., Any]) -> None:
    published(page(), {BE: RU})
    for each in StringTranslation.objects.filter(data=RU):
        each.data = "Черновик"
        each.save()
    assert texts(user) == []


def test_an_unpublished_page_is_forgotten(user: Any, published: Callable[..., Any]) -> None:
    published(page(), {BE: RU}).get_target_instance().unpublish()
    assert texts(user) == []


def test_a_story_of_a_hidden_person_is_forgotten(user: Any, published: Callable[..., Any]) -> None:
    ward = publish(make_prisoner())
    story = make_interview(home("be"), wards=[ward], lead=f"<p>{BE}</p>")
    published(story, {BE: RU})
    assert texts(user) == [RU]
    change_state(ward, State.WITHDRAWN)
    assert texts(user) == []


def test_a_text_that_mentions_a_hidden_person_is_forgotten(user: Any, published: Callable[..., Any]) -> None:
    person = publish(make_prisoner())
    source, target = 'Пішыце <a id="a1">Міколу</a>', 'Пишите <a id="a1">Николаю</a>'
    published(page(f'Пішыце <a linktype="person" id="{person.pk}">Міколу</a>'), {source: target})
    assert texts(user, source) == [target]
    change_state(person, State.WITHDRAWN)
    assert texts(user, source) == []


def test_links_of_another_text_do_not_fit(user: Any, published: Callable[..., Any]) -> None:
    made = published(page(), {BE: RU})
    bold = RU.replace("письма", "<b>письма</b>")
    StringTranslation.objects.filter(data=RU).update(data=bold)
    assert texts(user) == [bold]
    StringTranslation.objects.filter(data=bold).update(data='Он <a id="a1">пишет</a>')
    assert texts(user) == []
    assert made.get_target_instance().live


def test_the_number_of_queries_does_not_grow(user: Any, published: Callable[..., Any]) -> None:
    counts = []
    for number in range(2):
        for at in range(number * 3 + 1):
            published(page(f"{BE} {number}{at}", f"p-{number}-{at}"), {f"{BE} {number}{at}": RU})
        units = [unit(f"{BE} {number}{at}", key=str(at), is_html=True) for at in range(number * 149 + 1)]
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert offers(GivenWork(user), units)
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 22
