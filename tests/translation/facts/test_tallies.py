"""How facts stand in the three languages, and who may learn of it."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms import version
from cms.desk import roles
from cms.disclosure.acts import change_state
from cms.disclosure.states import State
from cms.snippets.models import Prisoner
from cms.translation.models import Stage
from cms.translation.works.base import Tally
from cms.translation.works.facts.listing import shown_to
from cms.translation.works.facts.tallies import tallies
from tests.factories import (
    make_article,
    make_facility,
    make_guardian,
    make_guardianship,
    make_prisoner,
    make_sentence,
    publish,
)


def standing(kind: str, key: Any) -> dict[str, Tally]:
    return {each.language: each for each in tallies([kind], {kind: [str(key)]})}


@pytest.mark.django_db
def test_languages_without_a_text_that_others_have_are_missing_it() -> None:
    article = make_article("342", title_ru=None)
    found = standing("article", article.pk)
    assert {language: each.stage for language, each in found.items()} == {
        "be": Stage.COMPLETE, "ru": Stage.MISSING, "en": Stage.MISSING,
    }  # fmt: skip
    assert (found["ru"].texts, found["ru"].missing, found["ru"].words_left) == (1, 1, 2)


@pytest.mark.django_db
def test_a_fact_without_any_text_is_empty_in_every_language() -> None:
    from tests.factories import fill_settings

    fill_settings(contact="@campaign_bot")
    assert {each.stage for each in tallies(["sitesettings"])} == {Stage.EMPTY}


@pytest.mark.django_db
def test_what_only_envelopes_say_is_not_missing_in_english() -> None:
    place = make_facility(short_name_en="PK 9", district_be="Горацкага р-на", district_ru="Горецкого р-на")
    assert standing("facility", place.pk)["en"].stage == Stage.COMPLETE


@pytest.mark.django_db
def test_only_the_public_state_lets_a_person_be_known() -> None:
    hidden = make_prisoner()
    assert {each.is_hidden for each in standing("prisoner", hidden.pk).values()} == {True}
    shown = publish(make_prisoner())
    assert {each.is_hidden for each in standing("prisoner", shown.pk).values()} == {False}
    change_state(shown, State.WITHDRAWN)
    found = standing("prisoner", shown.pk).values()
    assert {(each.is_hidden, each.is_public) for each in found} == {(True, False)}


@pytest.mark.django_db
def test_a_statement_of_a_hidden_guardian_counts_with_nobody_who_is_public() -> None:
    person = publish(make_prisoner())
    make_guardianship(person, make_guardian(public=False), statement_be="Словы")
    before = standing("prisoner", person.pk)["be"].texts
    make_guardianship(person, make_guardian(name_be="Іншая Апякунка"), statement_be="Іншыя словы")
    assert standing("prisoner", person.pk)["be"].texts == before + 1


@pytest.mark.django_db
def test_children_count_with_their_fact() -> None:
    person = publish(make_prisoner())
    before = standing("prisoner", person.pk)["ru"]
    make_sentence(person, court_be="Мінскі гарадскі суд")
    after = standing("prisoner", person.pk)["ru"]
    assert (after.texts, after.missing) == (before.texts + 1, before.missing + 1)


@pytest.mark.django_db
def test_the_number_of_queries_does_not_follow_that_of_facts() -> None:
    def count() -> int:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            list(tallies())
        return len(queries)

    list(tallies())
    make_prisoner()
    few = count()
    for number in range(5):
        make_sentence(publish(make_prisoner(family_name_be=f"Выдуманы{number}")), court_be="Суд")
    assert count() == few
    assert few <= 12


@pytest.mark.django_db
def test_a_list_names_to_translators_only_whom_the_public_may_know(person_of: Callable[..., Any]) -> None:
    shown, hidden = publish(make_prisoner()), make_prisoner(family_name_be="Таемны")
    draft = make_article("342")
    with version.act():
        type(draft).objects.filter(pk=draft.pk).update(live=False)
    keys = [str(shown.pk), str(hidden.pk), "0", "x", "9" * 40]
    translator = person_of(roles.translators("ru"), "translator")
    assert {key: each.title for key, each in shown_to(translator, "prisoner", keys, "ru").items()} == {
        str(shown.pk): "Николай Вымышленный"
    }
    assert shown_to(translator, "article", [str(draft.pk)], "ru") == {}
    editor = person_of(roles.EDITORS, "editor")
    assert set(shown_to(editor, "prisoner", keys, "ru")) == {str(shown.pk), str(hidden.pk)}
    assert set(shown_to(editor, "article", [str(draft.pk)], "ru")) == {str(draft.pk)}
    assert Prisoner.objects.count() == 2
