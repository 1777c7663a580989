"""The directory by letter: nothing to type, and only letters with which a disclosed name begins."""

import re

import pytest
from django.test import Client

from cms import version
from cms.disclosure.acts import change_state
from cms.disclosure.initials import OTHER, initials, list_by_initial
from cms.disclosure.states import State
from cms.pages.models import DirectoryPage
from tests.factories import make_prisoner, publish
from tests.pages.mentioned import minimised

pytestmark = pytest.mark.django_db


def named(name: str, **columns: str) -> dict[str, str]:
    return {f"family_name_{code}": name for code in ("be", "ru")} | {"family_name_en": ""} | columns


def letters(path: str) -> list[str]:
    html = Client().get(path).content.decode()
    index = html.partition('<nav class="letter-index"')[2].partition("</nav>")[0]
    return [re.sub(r"<[^>]*>", "", each).strip() for each in re.findall(r"<a .*?</a>", index, re.DOTALL)]


def people(path: str) -> list[str]:
    html = Client().get(path).content.decode()
    return re.findall(r'class="person-name">\s*<a [^>]*>([^<]+)', html)


@pytest.fixture
def somebody(homes_world: None) -> None:
    with version.act():
        for name in ("Зімовы", "Ёлкін", "Ільін", "Яблык"):
            publish(make_prisoner(**named(name)))
        make_prisoner(**named("Хаваны"))


def test_the_letters_are_those_of_disclosed_names_in_the_alphabet(somebody: None) -> None:
    assert letters("/be/prisoners/") == ["Ё", "З", "І", "Я"]
    assert letters("/ru/prisoners/") == ["Е", "З", "І", "Я"]


def test_a_letter_lists_its_people_and_no_word_is_typed(somebody: None) -> None:
    assert people("/be/prisoners/letter/з/") == ["Мікола Зімовы"]
    assert Client().get("/be/prisoners/letter/х/").status_code == 404


def test_a_letter_goes_when_its_last_person_is_hidden(somebody: None) -> None:
    person = publish(make_prisoner(**named("Хаваны другі")))
    shown = letters("/be/prisoners/letter/з/")
    change_state(person, State.HIDDEN)

    assert "Х" in shown
    assert "Х" not in letters("/be/prisoners/letter/з/")
    assert Client().get("/be/prisoners/letter/х/").status_code == 404


def test_whoever_is_hidden_or_unpublished_is_not_counted(somebody: None) -> None:
    publish(make_prisoner(**named("Зорны"))).unpublish()

    assert [list_by_initial(initial, "be").total for initial in ("з", OTHER)] == [1, 0]


def test_the_pseudonymous_and_minimised_stand_under_what_is_known(homes_world: None) -> None:
    publish(make_prisoner(**named("Зімовы")), State.PSEUDONYMOUS, pseudonym_be="Настаўнік")
    minimised()

    assert initials("be") == ("м", "н")
    assert people("/be/prisoners/letter/н/") == ["Настаўнік"]


def test_what_begins_with_no_letter_stands_under_others(homes_world: None) -> None:
    publish(make_prisoner(**named("7 гадоў")))
    publish(make_prisoner(**named("Ωmega")))

    assert initials("be") == (OTHER,)
    assert letters("/be/prisoners/") == ["іншыя"]
    assert len(people("/be/prisoners/letter/other/")) == 2


def test_a_letter_of_many_people_has_pages_without_a_query(homes_world: None) -> None:
    with version.act():
        for _ in range(25):
            publish(make_prisoner(**named("Зімовы")))

    first = Client().get("/be/prisoners/letter/з/").content.decode()

    assert 'href="/be/prisoners/letter/%D0%B7/2/"' in first
    assert len(people("/be/prisoners/letter/з/2/")) == 1
    assert [Client().get(f"/be/prisoners/letter/з/{number}/").status_code for number in (0, 3)] == [404, 404]


def test_the_switcher_keeps_the_letter_where_it_exists(somebody: None) -> None:
    be, ru = (DirectoryPage.objects.get(locale__language_code=code) for code in ("be", "ru"))
    ru.translation_key = be.translation_key
    ru.save()

    there, elsewhere = (Client().get(f"/be/prisoners/letter/{each}/").content.decode() for each in "зё")

    assert 'href="/ru/prisoners/letter/%D0%B7/"' in there
    assert 'href="/ru/prisoners/"' in elsewhere
