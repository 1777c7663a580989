"""Readers find people by any spelling of a disclosed name, but for a slip, and by nothing that is hidden."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cms import version
from cms.disclosure import name_keys
from cms.disclosure.acts import change_state, record_consent, record_custody, set_switches
from cms.disclosure.lists import list_prisoners
from cms.disclosure.models import NameKey, NameRest
from cms.disclosure.selection import PrisonerFilters
from cms.disclosure.states import State
from cms.languages import CODES, Language
from cms.snippets.choices import Custody
from cms.snippets.models import Prisoner
from cms.snippets.resemblance import REST_LENGTH, slips_allowed
from tests.disclosure.golden_names import FOUND, HIDDEN, MINIMISED, PARTS, PSEUDONYM, PUBLIC
from tests.factories import make_article, make_prisoner, publish

pytestmark = pytest.mark.django_db


def person(public_id: str, *names: str) -> Prisoner:
    """Somebody hidden, named in the three languages as "given patronymic family", "-" for none."""
    columns = {
        f"{part}_{language}": None if word == "-" else word
        for language, name in zip(CODES, names, strict=True)
        for part, word in zip(PARTS, name.split(" "), strict=True)
    }
    return make_prisoner(public_id=public_id, **columns)


def some(*public_ids: str) -> None:
    """These public people of the table."""
    for public_id in public_ids:
        publish(person(public_id, *PUBLIC[public_id]))


def everybody() -> None:
    """The people of the table, and some whom readers may not know."""
    some(*PUBLIC)
    public_id, *names = MINIMISED
    agreed = publish(person(public_id, *names))
    record_consent(agreed, relation="self", scope="minimised", given_on=date(2024, 1, 1))
    record_custody(agreed, Custody.RELEASED_EARLY, since=date(2024, 2, 1))
    public_id, pseudonym, family = PSEUDONYM
    teacher = make_prisoner(public_id=public_id, family_name_be=family, family_name_ru=None)
    publish(teacher, State.PSEUDONYMOUS, pseudonym_be=pseudonym)
    person("hidden", *HIDDEN)
    change_state(publish(person("gone", *HIDDEN)), State.WITHDRAWN)


def found(search: str, language: Language = "be", **asked: Any) -> list[str]:
    people = list_prisoners(PrisonerFilters(search=search), language, limit=100, **asked)
    assert people.total == len(people.values) or "limit" in asked
    return [each.id for each in people.values.values()]


def test_every_spelling_finds_the_same_people_in_the_same_order():
    everybody()
    assert {search: found(search) for search in FOUND} == FOUND


def test_equals_stand_in_the_alphabet_of_the_language():
    names = {
        "first": ("Аляксандр - Ёлкін", "Александр - Ягодин", "Aliaksandr - Zolkin"),
        "second": ("Аляксандр - Ягадзін", "Александр - Ёлкин", "Aliaksandr - Yahadzin"),
        "slip": ("Аляксандра - Абаліна", "Александра - Абалина", "Aliaksandra - Abalina"),
    }
    for public_id, name in names.items():
        publish(person(public_id, *name))
    in_order = {language: found("Аляксандр", language) for language in CODES}
    assert in_order == {
        "be": ["first", "second", "slip"],
        "ru": ["second", "first", "slip"],
        "en": ["second", "first", "slip"],
    }


def test_an_order_that_is_asked_for_wins_over_relevance():
    some("yan", "yanuk", "melnik", "birulin")
    assert found("Ян") == ["yan", "birulin", "yanuk", "melnik"]
    assert found("Ян", order="name") == ["birulin", "yanuk", "yan", "melnik"]
    assert found("Ян", order="-name") == ["melnik", "yan", "yanuk", "birulin"]


def test_a_search_is_counted_cut_and_combined_with_filters():
    some("yan", "yanuk", "melnik", "birulin", "garbula")
    parts = [list_prisoners(PrisonerFilters(search="Ян"), "be", offset=at, limit=3) for at in (0, 3, 6)]
    assert [part.total for part in parts] == [4, 4, 4]
    assert [[each.id for each in part.values.values()] for part in parts] == [
        ["yan", "birulin", "yanuk"], ["melnik"], [],
    ]  # fmt: skip
    record_custody(Prisoner.objects.get(public_id="yanuk"), Custody.PRE_TRIAL, since=date(2024, 2, 1))
    narrowed = list_prisoners(PrisonerFilters(search="Ян", custody=(Custody.PRE_TRIAL,)), "be")
    assert (narrowed.total, [each.id for each in narrowed.values.values()]) == (1, ["yanuk"])


def tables() -> tuple[list[Any], list[Any]]:
    return (
        sorted(NameKey.objects.values_list("prisoner__public_id", "key", "signs")),
        sorted(NameRest.objects.values_list("rest", "signs")),
    )


def delete(prisoner: Prisoner) -> None:
    prisoner.delete()


def withdraw(prisoner: Prisoner) -> None:
    change_state(prisoner, State.WITHDRAWN)


def unpublish(prisoner: Prisoner) -> None:
    prisoner.unpublish()


def rename(prisoner: Prisoner) -> None:
    for part in PARTS:
        for language in CODES:
            setattr(prisoner, f"{part}_{language}", "Ян")
    prisoner.save()


@pytest.mark.parametrize("end", [delete, withdraw, unpublish, rename])
def test_whoever_is_not_disclosed_any_more_leaves_no_word_behind(end):
    some("birulia", "birulin")
    before, rests = tables()
    other = publish(person("other", "Тадэвуш - Біруля", "Фаддей - Бирулька", "Tadevush - Biruliak"))
    assert found("Бірулька")[0] == found("Biruliak")[0] == "other"
    end(other)
    words, left = tables()
    assert ([word for word in words if word[0] != "other"], left) == (before, rests)
    assert {search: found(search) for search in ("Тадэвуш", "Біруля", "Бирулька")} == {
        "Тадэвуш": [], "Біруля": FOUND["Біруля"], "Бирулька": FOUND["Бірулька"],
    }  # fmt: skip


def test_a_spelling_of_somebody_hidden_brings_nobody_else_nearer():
    publish(person("shown", *["Іван - Мельнік"] * 3))
    assert found("Мелльнк") == []
    hidden = publish(person("hidden", *["Іван - Мелльннік"] * 3))
    assert found("Мелльнк") == ["hidden"]
    change_state(hidden, State.WITHDRAWN)
    assert (found("Мелльнк"), found("Мелльннік")) == ([], ["shown"])


def test_each_word_has_its_rests_once_and_no_other_has():
    some("birulia", "yan", "tsymbul")
    words = set(NameKey.objects.values_list("signs", flat=True))
    assert set(NameRest.objects.values_list("signs", flat=True)) == {
        each for each in words if slips_allowed(each)
    }
    assert NameRest.objects.filter(rest__in=[each[:REST_LENGTH] for each in words]).exists()


def about_the_index(queries: CaptureQueriesContext) -> list[str]:
    return [each["sql"] for each in queries if "cms_disclosure_name" in each["sql"]]


def test_words_are_written_once_as_the_act_ends():
    some("birulin", "melnik")
    with CaptureQueriesContext(connection) as queries, version.act():
        for public_id in ("melnik", "birulin", "melnik"):
            rename(Prisoner.objects.get(public_id=public_id))
        assert about_the_index(queries) == []
    assert [sql.partition(" ")[0] for sql in about_the_index(queries)] == [
        "SELECT", "DELETE", "SELECT", "DELETE", "INSERT",
    ]  # fmt: skip
    assert found("Ян") == ["birulin", "melnik"]


def test_an_act_that_touches_nobodys_name_neither_asks_nor_writes():
    some("yan")
    with CaptureQueriesContext(connection) as queries:
        make_article()
    assert about_the_index(queries) == []
    person = Prisoner.objects.get()
    with CaptureQueriesContext(connection) as queries:
        person.save()
    assert [sql.partition(" ")[0] for sql in about_the_index(queries)] == ["SELECT"]


@pytest.mark.parametrize("end", [delete, withdraw, rename])
def test_a_nested_act_that_fails_takes_no_word_and_gives_none(end):
    some("birulia", "birulin")
    before = tables()
    with version.act(), pytest.raises(RuntimeError), version.act():
        end(Prisoner.objects.get(public_id="birulia"))
        raise RuntimeError
    assert tables() == before


def test_a_word_that_passes_from_one_to_another_keeps_its_rests():
    bearer, heir = publish(person("bearer", *["Іван - Мельнік"] * 3)), person("heir", *["Іван - Мельнік"] * 3)
    before = tables()[1]
    with version.act():
        change_state(bearer, State.WITHDRAWN)
        publish(heir)
    assert (tables()[1], found("Мельнак")) == (before, ["heir"])


def test_nobody_whose_publication_ends_before_the_act_does_gets_a_word():
    person = make_prisoner()
    with version.act():
        publish(person)
        Prisoner._base_manager.filter(pk=person.pk).update(expire_at=timezone.now() - timedelta(hours=1))
    assert tables() == ([], [])


def test_many_are_written_some_at_a_time(monkeypatch):
    some(*PUBLIC)
    everything = tables()
    monkeypatch.setattr(name_keys, "_AT_ONCE", 3)
    with version.act():
        for public_id in PUBLIC:
            change_state(Prisoner.objects.get(public_id=public_id), State.HIDDEN)
    assert tables() == ([], [])
    with version.act():
        for public_id in PUBLIC:
            publish(Prisoner.objects.get(public_id=public_id))
    assert tables() == everything
    with version.act():
        for prisoner in Prisoner.objects.all():
            prisoner.delete()
    assert tables() == ([], [])


def test_no_other_journal_is_shown_what_is_noted_for_the_index(monkeypatch):
    some("yan")
    shown = []
    journals = [
        *version._journals,
        lambda notes, passed: shown.append({kind for kind in notes if notes[kind]}),
    ]
    monkeypatch.setattr(version, "_journals", journals)
    set_switches(Prisoner.objects.get(), {"show_address": True})
    Prisoner.objects.get().delete()
    assert shown == [{"prisoners"}, {"prisoners"}]


def test_the_index_is_told_of_nobody_outside_an_act():
    for tell in (name_keys.index_names, name_keys.forget_names):
        with pytest.raises(version.WriteOutsideAct):
            tell([make_prisoner().pk])


def test_sql_does_not_grow_with_the_people_found():
    def queries() -> dict[str, int]:
        counted = {}
        for search in ("Выдуманы", "Выдумыны", "в", "Мікола Выдуманы", "ъ" * 200, "аб " * 60):
            with CaptureQueriesContext(connection) as captured:
                list_prisoners(PrisonerFilters(search=search), "be", fields=("id", "name"))
            counted[search] = len(captured)
        return counted

    publish(make_prisoner())
    one = queries()
    for _each in range(8):
        publish(make_prisoner())
    assert queries() == one
    assert max(one.values()) <= 3


def test_searches_of_one_form_each_find_their_own() -> None:
    publish(person("first", "Ала - Зубр", "Алла - Зубр", "Ala - Zubr"))
    publish(person("other", "Ала - Бусел", "Алла - Бусел", "Ala - Busel"))
    for word, public_id in (("зубр", "first"), ("бусел", "other"), ("зубр", "first")):
        assert found(word) == found(f"ала {word}") == [public_id]
        assert found(f"ала {word}", "en", order="-name") == [public_id]
        assert list_prisoners(PrisonerFilters(search=word), "be", offset=5).total == 1
    assert found("ала") == ["other", "first"]
    assert found("нікога") == found("?") == []
