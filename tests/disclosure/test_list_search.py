"""Places, guardians, organisations, ways to help and articles are searched as people are."""

import pytest

from cms.disclosure.lists import (
    list_actions,
    list_articles,
    list_facilities,
    list_guardians,
    list_organisations,
)
from tests import factories

pytestmark = pytest.mark.django_db


def colony(number: str, **columns: str) -> int:
    names = {
        "name_be": f"Папраўчая калонія № {number}",
        "name_ru": f"Исправительная колония № {number}",
        "name_en": f"Correctional colony No. {number}",
        "short_name_be": f"ПК № {number}",
        "short_name_ru": f"ИК № {number}",
        "postcode": "222000",
    }
    return factories.make_facility(number=number, **names | columns).pk


def test_a_place_is_found_by_its_number_however_that_is_written():
    second, colony_22, _fourth = colony("2"), colony("22"), colony("24")
    remand = factories.make_facility(
        kind="sizo", number="2", name_be="Следчы ізалятар № 2", name_ru="", name_en="", postcode="210026",
        short_name_be="СІЗА-2", short_name_ru="СИЗО-2",
    ).pk  # fmt: skip
    found = {
        search: list(list_facilities("be", search=search).values)
        for search in ("ИК № 22", "ИК 22", "ПК №22", "IK-22", "ик22", "калония 22", "колониия 22", "22")
    }
    assert found == {search: [colony_22] for search in found}
    assert list(list_facilities("be", search="СИЗО 2").values) == [remand]
    assert next(iter(list_facilities("be", search="ИК 2").values)) == second
    assert list_facilities("be", search="222000").total == 0


def test_a_place_is_found_by_its_town_and_the_best_match_comes_first():
    gorki, gorka = colony("9"), colony("17", locality_be="г. Горка", locality_ru="", locality_en="")
    assert list(list_facilities("be", search="Горка").values) == [gorka, gorki]
    assert list(list_facilities("be", search="Горки").values) == [gorki, gorka]
    assert list(list_facilities("be", search="Горка", order="-number").values) == [gorka, gorki]
    assert list(list_facilities("be", search="Горки", order="number").values) == [gorki, gorka]


def test_a_guardian_is_found_but_for_a_slip_and_a_hidden_one_is_not():
    exact = factories.make_guardian(name_be="Ян Ўяўны", name_ru="Ян Мнимый")
    begins = factories.make_guardian(name_be="Янка Ўяўны", name_ru="")
    similar = factories.make_guardian(name_be="Ян Ўаўны", name_ru="")
    factories.make_guardian(name_be="Ян Ўяўны", public=False)
    assert list(list_guardians("be", search="ўяўны ян").values) == [exact.pk, begins.pk, similar.pk]
    assert list(list_guardians("be", search="Yan Uyauny", order="-name").values) == [
        begins.pk, exact.pk, similar.pk,
    ]  # fmt: skip
    assert list_guardians("be", search="Ямка").total == 1


def test_other_lists_forgive_the_same():
    fund = factories.make_organisation()
    letters = factories.make_action()
    article = factories.make_article("361-4", title_be="Садзейнічанне экстрэмісцкай дзейнасці")
    assert list(list_organisations("be", search="Фонд ўзаемадапмогі").values) == [fund.pk]
    assert list(list_actions("be", search="напышице письмо").values) == [letters.pk]
    assert list(list_articles("be", search="садзеничанне").values) == [article.pk]
    assert list(list_articles("be", search="361-4").values) == [article.pk]
