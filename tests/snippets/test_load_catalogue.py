"""`load_catalogue` adds what is missing, says so, and leaves alone whatever an editor has changed."""

from datetime import date
from io import StringIO

import pytest
from django.core.management import call_command

from cms.disclosure.facilities import facilities
from cms.snippets.catalogue.articles import ARTICLES
from cms.snippets.catalogue.facilities import FACILITIES
from cms.snippets.choices import FacilityKind
from cms.snippets.models import Article, Facility

pytestmark = pytest.mark.django_db


def run() -> str:
    out = StringIO()
    call_command("load_catalogue", stdout=out)
    return out.getvalue()


def facility(number: str, **conditions) -> Facility:
    return Facility.objects.get(kind=FacilityKind.COLONY, number=number, **conditions)


def test_an_empty_database_gets_everything_published_and_unverified():
    said = run()
    assert f"Added in all: {len(FACILITIES)} facilities" in said
    assert f"Added in all: {len(ARTICLES)} articles" in said
    assert "Added: Папраўчая калонія № 9" in said and "Nobody has verified an address yet" in said
    assert Facility.objects.live().count() == len(FACILITIES)
    assert Article.objects.live().count() == len(ARTICLES)
    assert not Facility.objects.filter(verified_on__isnull=False).exists()
    assert not Facility.objects.filter(source="").exists() and not Article.objects.filter(source="").exists()
    assert all(row.latest_revision_id for row in Facility.objects.all())


def test_readers_get_the_address_in_one_language():
    run()
    found = facility("24")
    shown = {language: facilities([found.pk], language)[found.pk].address for language in ("be", "ru")}
    assert shown == {
        "be": ("ПК № 24", "вул. Вытворчая, 44", "247526, Зарэчча", "Рэчыцкага р-на, Гомельскай вобл."),
        "ru": ("ИК № 24", "ул. Производственная, 44", "247526, Заречье", "Речицкого р-на, Гомельской обл."),
    }


def test_the_former_remand_prison_points_at_the_new_one():
    run()
    former, present = Facility.objects.filter(kind=FacilityKind.SIZO, number="1").order_by("closed_on")
    if former.closed_on is None:
        former, present = present, former
    assert (former.replaced_by, present.closed_on) == (present, None)


def test_a_second_run_adds_nothing_and_says_so():
    run()
    assert run() == "The catalogue is complete; nothing was changed.\n"
    assert (Facility.objects.count(), Article.objects.count()) == (len(FACILITIES), len(ARTICLES))


def test_what_an_editor_changed_stays_and_an_address_that_was_ended_does_not_come_back():
    run()
    moved, closed = facility("9"), facility("2")
    moved.street_ru, moved.verified_on = "ул. Новая, 1", date(2024, 2, 29)
    moved.save()
    closed.closed_on = date(2024, 1, 1)
    closed.save()
    unpublished = facility("1")
    unpublished.unpublish()
    article = Article.objects.get(number="130")
    article.title_ru = "Разжигание вражды или розни"
    article.save()
    assert "nothing was changed" in run()
    assert (facility("9").street_ru, facility("9").verified_on) == ("ул. Новая, 1", date(2024, 2, 29))
    assert facility("2").closed_on == date(2024, 1, 1) and not facility("1").live
    assert Article.objects.get(number="130").title_ru == "Разжигание вражды или розни"


def test_only_what_is_missing_is_added():
    Facility.objects.create(kind=FacilityKind.COLONY, number="9", name_be="Наша назва", live=False)
    said = run()
    assert f"Added in all: {len(FACILITIES) - 1} facilities" in said
    assert facility("9").name_be == "Наша назва"
