"""Lists and choosers: sorted by the alphabet, found by any script, no query a row."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cms.desk import roles
from cms.disclosure.states import State
from cms.snippets.models import Article, Facility, Guardian, Prisoner
from tests import factories
from tests.desk.conftest import logged_in
from tests.desk.forms import url

pytestmark = pytest.mark.django_db


def person(given: str, family: str, **columns):
    names = {
        f"{part}_{each}": None
        for part in ("given_name", "patronymic", "family_name")
        for each in ("ru", "en")
    }
    return factories.make_prisoner(**names | {"given_name_be": given, "family_name_be": family} | columns)


def listed(client, model, **query) -> list:
    response = client.get(url(model, "list"), query)
    assert response.status_code == 200
    return [row.pk for row in response.context["object_list"]]


def chosen(client, model, **query) -> list:
    response = client.get(
        reverse(f"wagtailsnippetchoosers_cms_snippets_{model._meta.model_name}:choose_results"), query
    )
    assert response.status_code == 200
    return [row.pk for row in response.context["results"]]


@pytest.mark.parametrize("query", ["Біруля", "бируля", "Birulia", "Birulya", "Вольга Біруля"])
def test_any_script_and_spelling_finds_a_person_in_list_and_chooser(editor, query):
    wanted = person("Вольга", "Біруля", given_name_ru="Ольга", family_name_ru="Бируля")
    person("Ігар", "Зязюля")
    assert listed(editor, Prisoner, q=query) == chosen(editor, Prisoner, q=query) == [wanted.pk]


def test_a_guardian_is_found_by_any_script_too(editor):
    wanted = factories.make_guardian(name_be="Сяргей Дубаўка", name_ru=None)
    factories.make_guardian(name_be="Ганна Сокал", name_ru=None)
    assert listed(editor, Guardian, q="Dubauka") == chosen(editor, Guardian, q="Дубавка") == [wanted.pk]


def test_places_and_articles_are_found_by_name_and_number(editor):
    place = factories.make_facility()
    none = dict.fromkeys(
        ("name_ru", "name_en", "short_name_be", "short_name_ru", "locality_ru", "locality_en")
    )
    factories.make_facility(**none, name_be="Турма № 4", locality_be="г. Магілёў")
    article = factories.make_article("361-4")
    factories.make_article("293")
    assert listed(editor, Facility, q="Gorki") == chosen(editor, Facility, q="Горкі") == [place.pk]
    assert listed(editor, Article, q="361⁴") == listed(editor, Article, q="361") == [article.pk]


@pytest.mark.parametrize("query", ["%", "'", "\0", "🙂", "я" * 300, "' OR 1=1 --", "_"])
def test_an_odd_query_finds_nobody_and_breaks_nothing(editor, query):
    person("Ігар", "Зязюля")
    assert listed(editor, Prisoner, q=query) in ([], [Prisoner.objects.get().pk])
    for model in (Prisoner, Facility, Article, Guardian):
        assert (
            editor.get(url(model, "list"), {"q": query, "p": "x", "ordering": "family_name"}).status_code
            == 200
        )
        choose = reverse(f"wagtailsnippetchoosers_cms_snippets_{model._meta.model_name}:choose_results")
        assert editor.get(choose, {"q": query}).status_code == 200


@pytest.mark.parametrize(("language", "order"), [("be", "АЕЁІЎФ"), ("ru", "АЕЁІЎФ")])
def test_the_list_is_in_alphabetical_order_of_the_editors_language(person_of, language, order):
    editor = logged_in(person_of(roles.EDITORS, "editor", language))
    made = {initial: person("Ян", f"{initial}ліс").pk for initial in "ФЎІЁЕА"}
    expected = [made[initial] for initial in order]
    if language == "be":
        assert listed(editor, Prisoner) == listed(editor, Prisoner, ordering="name") == expected
        assert listed(editor, Prisoner, ordering="-name") == expected[::-1]
    else:
        assert listed(editor, Prisoner)[0] == made["А"]


def test_guardians_and_places_are_in_alphabetical_order_too(person_of):
    editor = logged_in(person_of(roles.EDITORS, "editor", "be"))
    made = {
        name: factories.make_guardian(name_be=name, name_ru=None).pk
        for name in ("Фаіна", "Ўля", "Ірма", "Ёсіп")
    }
    expected = [made[name] for name in ("Ёсіп", "Ірма", "Ўля", "Фаіна")]
    assert listed(editor, Guardian) == expected
    assert listed(editor, Guardian, ordering="-name") == expected[::-1]


def test_filters_narrow_by_custody_state_and_kind_of_facility(editor):
    prison, colony = factories.make_facility(kind="prison"), factories.make_facility()
    in_prison, in_colony, free = (
        person("А", "Адзін"),
        person("Б", "Два"),
        person("В", "Тры", custody="exiled"),
    )
    factories.make_placement(in_prison, prison)
    factories.make_placement(in_colony, colony)
    factories.publish(in_colony, State.PUBLIC)
    assert listed(editor, Prisoner, facility_kind="prison") == [in_prison.pk]
    assert listed(editor, Prisoner, custody="exiled") == [free.pk]
    assert listed(editor, Prisoner, state="public") == [in_colony.pk]
    assert set(listed(editor, Prisoner, custody="nowhere")) == {in_prison.pk, in_colony.pk, free.pk}


@pytest.mark.parametrize("model", [Prisoner, Guardian, Facility, Article])
def test_twenty_rows_cost_as_many_queries_as_one(publisher, model):
    def make(number: int) -> None:
        if model is Prisoner:
            made = person("Ян", f"Лес{number}")
            factories.make_placement(made, factories.make_facility())
        elif model is Guardian:
            factories.make_guardian(name_be=f"Ян {number}", public=False)
        else:
            factories.make_facility() if model is Facility else factories.make_article(str(100 + number))

    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as captured:
            listed(publisher, model)
        return len(captured)

    make(0)
    queries()
    one = queries()
    for number in range(1, 20):
        make(number)
    assert queries() == one


def test_choosers_do_not_tell_translators_who_is_known(translator):
    person("Ігар", "Зязюля")
    for name, args in (
        ("choose", []),
        ("choose_results", []),
        ("chosen", [Prisoner.objects.get().pk]),
        ("chosen_multiple", []),
    ):
        response = translator.get(reverse(f"wagtailsnippetchoosers_cms_snippets_prisoner:{name}", args=args))
        assert response.status_code in (302, 403)
        assert "Зязюля" not in response.content.decode()
