"""Lists and choosers: sorted by the alphabet, found by any script, no query a row."""

import io
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation
from PIL import Image as Picture

from cms.desk import roles
from cms.desk.help_texts import HELP
from cms.disclosure.states import State
from cms.media.portraits import portrait_collection
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
            made = person("Ян", f"Лес{number}", portrait=factories.make_image())
            factories.make_placement(made, factories.make_facility())
            factories.make_guardianship(made, factories.make_guardian(name_be=f"Ян {number}", public=False))
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
    # Whoever looks first after a change has the badges of the new rows worked out.
    queries()
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


def cells(client, model, fact) -> dict[str, str]:
    """What the row of `fact` shows, as HTML, by column."""
    table = client.get(url(model, "list")).context["table"]
    row = next(row for row in table.rows if row.instance.pk == fact.pk)
    with translation.override("en"):
        return {name: cell.render_html({"row": row, "table": table}) for name, cell in row.items()}


def test_a_row_shows_the_name_in_three_scripts(editor):
    shown = cells(editor, Prisoner, factories.make_prisoner())["name"]
    assert "Vydumany, Mikola" in shown
    assert '<span lang="be">Мікола Выдуманы</span>' in shown
    assert '<span lang="ru">Николай Вымышленный</span>' in shown


def test_looking_at_the_list_and_its_thumbnails_makes_no_file_of_a_portrait(editor):
    portrait = factories.make_image()
    portrait.collection = portrait_collection()
    portrait.save()
    shown = cells(editor, Prisoner, factories.make_prisoner(portrait=portrait))["portrait"]
    address = re.search('src="([^"]+)"', shown)[1]
    answer = editor.get(address)
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/png")
    assert Picture.open(io.BytesIO(b"".join(answer.streaming_content))).size == (80, 100)
    assert not portrait.renditions.exists()


def test_a_thumbnail_is_for_those_who_may_change_the_portrait(translator, client):
    portrait = factories.make_image()
    address = reverse("wagtailimages:preview", args=[portrait.pk, "fill-80x100"])
    assert translator.get(address).status_code in (302, 403)
    assert client.get(address).status_code == 302


def test_a_gap_is_counted_and_named_in_words(editor):
    bare = cells(editor, Prisoner, factories.make_prisoner(custody="exiled", family_name_en=None))
    assert "5/11" in bare["completeness"]
    sentence = (
        "Missing: name in three languages, portrait, summary, text about the person, day of detention, source"
    )
    assert bare["completeness"].count(sentence) == 2
    assert "never" in bare["verified_on"]


def test_places_and_guardians_show_how_many_people_they_have(editor):
    place, guardian = factories.make_facility(), factories.make_guardian()
    for custody in ("imprisoned", "pre_trial", "exiled"):
        held = factories.make_prisoner(custody=custody)
        factories.make_placement(held, factories.make_facility(), since="2021-01-01")
        factories.make_placement(held, place, since="2024-01-01")
        factories.make_guardianship(held, guardian)
    assert re.search(r">\s*2\s*<", cells(editor, Facility, place)["people_held"])
    assert re.search(r">\s*3\s*<", cells(editor, Guardian, guardian)["wards_now"])


@pytest.mark.parametrize("model", list(HELP))
def test_help_is_written_for_fields_that_exist(model):
    fields = {
        field.name
        for field in model._meta.get_fields()
        if field.concrete and getattr(field, "editable", False) and not hasattr(field, "translated_field")
    }
    unknown = {name for name in HELP[model] if name not in fields | set(getattr(model, "translated", ()))}
    assert unknown == set()


def test_the_help_stands_at_the_columns_of_each_language_and_in_forms_within_the_form(editor):
    person_ = factories.make_prisoner()
    factories.make_placement(person_, factories.make_facility())
    page = editor.get(url(person_, "edit", person_.pk)).content.decode()
    assert page.count("As people write it in this language.") == 3
    assert "Empty only while the person is in transfer." in page
    assert "One form a line." in page
