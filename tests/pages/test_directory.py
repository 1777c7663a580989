"""The directory's filters take whatever a reader sends; its slug is fixed."""

import re
from datetime import date
from itertools import product
from unittest.mock import patch

import pytest
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.html import escape
from django.utils.http import urlencode

from cms import version
from cms.disclosure.filters import PEOPLE
from cms.disclosure.offered import offered
from cms.disclosure.selection import PrisonerFilters
from cms.disclosure.states import State
from cms.pages.asking import read
from cms.pages.querysets import live_homes
from cms.snippets.choices import Custody
from tests.factories import (
    make_article,
    make_directory,
    make_facility,
    make_guardian,
    make_guardianship,
    make_home,
    make_placement,
    make_prisoner,
    make_sentence,
    publish,
)

pytestmark = pytest.mark.django_db


NAMES = ("custody", "facility_kind", "facility", "article", "can_write", "has_guardian", "birthday_month")


VALUES = ("\0", "nothing", "imprisoned\0", "\ud800", "-1", "9" * 200, "٣", "<b>")


def test_a_filter_value_that_does_not_exist_selects_nobody(client, subtests):
    make_directory(make_home("be"))
    person = publish(make_prisoner())
    for name, value in product(NAMES, VALUES):
        with subtests.test(name=name, value=value):
            answer = client.get("/be/prisoners/", query_params={name: value.encode("utf-8", "replace")})
            assert answer.status_code == 200
            # A line of text that is blank asks for nothing.
            assert (person.public_id in answer.text) == (name == "article" and value == "\0")


def test_a_value_that_does_not_exist_never_reaches_the_database(client, django_assert_max_num_queries):
    make_directory(make_home("be"))
    client.get("/be/prisoners/?custody=nothing")
    with django_assert_max_num_queries(7), patch("cms.pages.directory.list_prisoners", side_effect=Exception):
        assert client.get("/be/prisoners/?custody=nothing").status_code == 200


@pytest.fixture
def people(db):
    """Somebody of whom much is known, beside somebody of whom nothing is."""
    for language in ("be", "ru"):
        make_directory(make_home(language), translation_key="5b6b0f5e-0000-4000-8000-000000000000")
    facility = make_facility()
    known = make_prisoner(public_id="known22222", birth_date=date(1990, 5, 9), detained_on=date(2021, 3, 1))
    make_placement(known, facility)
    make_sentence(known, [make_article("361-4")])
    make_guardianship(known, make_guardian())
    publish(known, letters="allowed", show_address=True, birthday="full")
    publish(
        make_prisoner(
            public_id="other22222",
            custody="exiled",
            family_name_be="Іншы",
            family_name_ru="",
            family_name_en="",
        )
    )
    return facility


@pytest.mark.parametrize(
    ("name", "fits", "misses"),
    [
        ("custody", "imprisoned", "exiled"),
        ("facility_kind", "colony", "sizo"),
        ("article", "арт. 361-4", "342"),
        ("can_write", "true", ""),
        ("has_guardian", "true", ""),
        ("birthday_month", "5", "6"),
        ("search", "vydumany", "іншы"),
    ],
)
def test_a_filter_selects_and_stays_filled_in(client, people, name, fits, misses):
    answer = client.get("/be/prisoners/", {name: fits})
    assert "known22222" in answer.text and "other22222" not in answer.text
    assert f'<option value="{fits}" selected>' in _squeezed(answer) or f'value="{fits}"' in _squeezed(answer)
    if misses:
        assert "known22222" not in client.get("/be/prisoners/", {name: misses}).text


def test_the_place_is_chosen_by_its_name(client, people):
    answer = client.get("/be/prisoners/", {"facility": people.pk})
    assert "known22222" in answer.text and "other22222" not in answer.text
    assert f'<option value="{people.pk}" selected>Папраўчая калонія № 9</option>' in _squeezed(answer)


def test_filters_combine(client, people):
    both = {"custody": "imprisoned", "birthday_month": "5", "article": "361-4", "search": "Выдуманы"}
    assert "known22222" in client.get("/be/prisoners/", both).text
    assert "known22222" not in client.get("/be/prisoners/", {**both, "birthday_month": "6"}).text


def test_a_wrong_article_is_told_in_a_sentence(client, people):
    answer = _squeezed(client.get("/be/prisoners/", {"article": "<ў>"}))
    assert 'value="&lt;ў&gt;"' in answer and 'aria-describedby="error-article"' in answer
    assert 'id="error-article">' in answer


def test_the_form_asks_for_every_filter_but_the_range_of_dates(people):
    asked = {field.name for field in read(QueryDict("custody=x")).fields("be")}
    assert asked == {each.name for each in PEOPLE} - {"detained_from", "detained_to"}


def test_only_what_somebody_discloses_is_offered(client, people):
    prison = make_facility(kind="prison", name_be="Турма № 4", number="4")
    unnamed = make_prisoner(custody="pre_trial", family_name_be="Таемны")
    make_placement(unnamed, prison)
    assert _offered(client) == {"imprisoned", "exiled", "colony", str(people.pk)}
    publish(unnamed, State.PSEUDONYMOUS, pseudonym_be="Сябар")
    # Of somebody under a pseudonym the kind of place is told, not the place.
    assert _offered(client) == {"imprisoned", "exiled", "pre_trial", "colony", "prison", str(people.pk)}


def test_a_choice_that_nobody_fits_can_be_undone(client, people):
    answer = _squeezed(client.get("/be/prisoners/?custody=detained"))
    assert '<option value="detained" selected>' in answer


def test_what_is_offered_costs_two_queries_for_all_answers_of_one_version(people, django_assert_num_queries):
    with version.serving(version.current()):
        with django_assert_num_queries(2):
            offered("be", PrisonerFilters())
        with django_assert_num_queries(0):
            offered("ru", PrisonerFilters())


def test_another_language_is_asked_the_same(client, people):
    answer = client.get(
        "/be/prisoners/", {"custody": "imprisoned", "search": "Выдуманы", "page": "2", "x": "y"}
    )
    link = f"/ru/prisoners/?{urlencode({'search': 'Выдуманы', 'custody': 'imprisoned'})}"
    assert f'href="{escape(link)}"' in answer.text
    assert 'href="/ru/prisoners/"' in client.get("/be/prisoners/?custody=").text


def _squeezed(answer):
    return re.sub(r"\s+", " ", answer.text)


def _offered(client):
    """The values of custody, kind of place and place that the form offers."""
    parts = client.get("/be/prisoners/").text.split('<select id="filter-')
    asked = (part for part in parts if part.startswith(("custody", "facility")))
    return {value for part in asked for value in re.findall(r'<option value="([^"]+)"', part)}


@pytest.mark.parametrize("number", ["9" * 5000, "0" * 5000, "-1", "²", ""])
def test_a_page_number_of_any_length_is_answered(client, number):
    make_directory(make_home("be"))
    assert client.get("/be/prisoners/", {"page": number}).status_code == 200


def test_beyond_the_last_page_stands_the_last_one(client, monkeypatch):
    monkeypatch.setattr("cms.pages.directory.PAGE_SIZE", 2)
    make_directory(make_home("be"))
    for number in range(3):
        publish(make_prisoner(public_id=f"person{number}222", family_name_be=f"Аўдзеенка {number}"))
    last = client.get("/be/prisoners/", {"page": "2"}).text
    beyond = client.get("/be/prisoners/", {"page": "14"}).text
    assert "person2222" in last and "person0222" not in last
    assert beyond.replace("page=14", "page=2") == last
    nobody = client.get("/be/prisoners/", {"page": "14", "custody": "exiled"})
    assert nobody.status_code == 200 and "person" not in nobody.text.partition("<main")[2]


def test_the_directory_refuses_another_slug():
    page = make_directory(make_home("be"))
    page.slug = "vyazni"
    with pytest.raises(ValidationError) as refused:
        page.full_clean()
    assert list(refused.value.message_dict) == ["slug"]


def test_the_home_of_a_language_is_the_one_that_readers_see():
    first = make_home("be")
    make_home("be", slug="home-be-2")
    assert live_homes()["be"] == first
    assert "ru" not in live_homes()


def test_the_list_can_be_sorted_and_stays_so_on_its_way(client, homes_world):
    with version.act():
        early, late = (
            publish(make_prisoner(detained_on=date(2020, month, 1), detained_precision="day"))
            for month in (8, 9)
        )

    def places(query):
        page = client.get(f"/be/prisoners/?{query}").content.decode()
        return [page.index(f"/be/prisoners/{each.public_id}/") for each in (early, late)], page

    (first, second), page = places("order=detained_on")
    assert first < second
    assert '<option value="detained_on" selected>' in " ".join(page.split())
    assert read(QueryDict("order=detained_on&search=ян")).url(page="2").endswith("&order=detained_on&page=2")
    (first, second), page = places("order=-detained_on")
    assert second < first
    assert "order=password" not in places("order=password")[1]


def test_filters_are_folded_until_one_is_used(client, homes_world):
    pages = [
        " ".join(client.get(f"/be/prisoners/?{query}").content.decode().split())
        for query in ("", "search=ян", "can_write=true")
    ]
    assert ['<details class="filters-more" open>' in page for page in pages] == [False, False, True]


@pytest.mark.parametrize(
    ("custody", "told"),
    [
        (Custody.IMPRISONED, "Since: February 2024"),
        (Custody.DIED_IN_CUSTODY, "February 2024"),
        (Custody.DETAINED, "February 2024"),
        (Custody.EXILED, "February 2024"),
    ],
)
def test_only_what_lasts_is_told_to_go_on_since_a_day(client, custody, told):
    make_directory(make_home("en"))
    since = {"custody_since": date(2024, 2, 1), "custody_since_precision": "month"}
    person = publish(make_prisoner(custody=custody, **since))
    page = client.get(f"/en/prisoners/{person.public_id}/").text
    assert f'<span class="aside">{told}</span>' in re.sub("<time[^>]*>|</time>", "", page).replace(
        "\xa0", " "
    )
