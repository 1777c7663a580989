"""Suggested name forms at the desk: into the draft only, marked until a named editor answers, never public before."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from cms.desk.name_forms.suggesting import suggestions_for
from cms.disclosure.people import prisoner as disclosed
from cms.snippets.models import Guardian, Prisoner
from cms.translation.models import SuggestedName
from cms.translation.works.opening import open_work
from tests.desk.forms import posted_by, url
from tests.factories import make_facility, make_guardian, make_placement, make_prisoner, publish

pytestmark = pytest.mark.django_db

LATIN = ("family_name_en", "given_name_en")
EMPTY: dict[str, Any] = dict.fromkeys(LATIN)


def address(person: Any) -> str:
    return reverse(f"cms_desk_{person._meta.model_name}_name_forms", args=[person.pk])


def take(client: Client, person: Any, *columns: str) -> Any:
    return client.post(address(person), {"step": "take", "column": columns or LATIN})


def draft(person: Any) -> Any:
    return type(person).objects.get(pk=person.pk).get_latest_revision_as_object()


def boxes(person: Any) -> list[str]:
    return [f"{note.column}:{note.digest}" for note in SuggestedName.objects.filter(fact_id=str(person.pk))]


def publish_draft(client: Client, person: Any, **more: Any) -> Any:
    edit = url(person, "edit", person.pk)
    return client.post(edit, posted_by(client, edit) | {"action-publish": "x"} | more, follow=True)


def test_every_empty_column_gets_what_a_rule_knows(campaign: None) -> None:
    person = make_prisoner(**EMPTY)
    suggested = {each.column: each.text for each in suggestions_for(person)}
    forms_be, forms_ru = (
        suggested.pop("case_forms_be").split("\n"),
        suggested.pop("case_forms_ru").split("\n"),
    )
    assert suggested == {
        "family_name_en": "Vydumany",
        "given_name_en": "Mikola",
        "postal_name_ru": "Вымышленному Николаю Петровичу",
    }
    assert forms_be == ["Выдуманага", "Выдуманаму", "Выдуманым"]
    assert {"Вымышленного", "Вымышленным", "Николая", "Николае"} < set(forms_ru)


@pytest.mark.parametrize(
    "columns",
    [{"gender": ""}, {"given_name_ru": None}, {"patronymic_ru": "Оглы"}, {"family_name_ru": "Соловей"}],
)
def test_no_dative_is_suggested_where_one_of_its_words_is_doubtful(
    campaign: None, columns: dict[str, Any]
) -> None:
    assert "postal_name_ru" not in {each.column for each in suggestions_for(make_prisoner(**columns))}


def test_what_stands_there_is_never_written_over(editor: Client) -> None:
    person = make_prisoner(given_name_en="Nicholas", family_name_en=None)
    assert "given_name_en" not in {each.column for each in suggestions_for(person)}
    take(editor, person)
    assert (draft(person).given_name_en, draft(person).family_name_en) == ("Nicholas", "Vydumany")
    assert [note.column for note in SuggestedName.objects.all()] == ["family_name_en"]


def test_suggestions_go_to_the_draft_alone(editor: Client) -> None:
    person = publish(make_prisoner(**EMPTY))
    response = take(editor, person)
    assert response.url == url(person, "edit", person.pk)
    row = Prisoner.objects.get(pk=person.pk)
    assert (row.family_name_en, row.has_unpublished_changes) == (None, True)
    assert draft(person).family_name_en == "Vydumany"
    assert SuggestedName.objects.first().suggested_by == editor.user  # type: ignore[union-attr]


def test_only_what_is_chosen_is_written(editor: Client) -> None:
    person = make_prisoner(**EMPTY)
    take(editor, person, "given_name_en", "summary_be", "custody")
    assert (draft(person).given_name_en, draft(person).family_name_en) == ("Mikola", None)


def test_a_locked_fact_stays_as_it_is(editor: Client, publisher: Client) -> None:
    person = make_prisoner(**EMPTY)
    person.locked, person.locked_by = True, publisher.user
    person.save()
    assert "locked" in editor.post(address(person), {"column": LATIN}, follow=True).content.decode()
    assert not SuggestedName.objects.exists()


def test_translators_learn_nothing_of_it(translator: Client) -> None:
    person = make_prisoner(**EMPTY)
    assert translator.get(address(person)).status_code == 403
    assert take(translator, person).status_code == 403
    assert translator.get(reverse("cms_desk_prisoner_name_forms", args=[0])).status_code == 403


def test_the_form_says_what_nobody_has_checked_and_then_who_did(editor: Client) -> None:
    person = make_prisoner(**EMPTY)
    take(editor, person)
    edit = url(person, "edit", person.pk)
    assert editor.get(edit).content.decode().count("Unchecked: suggested by a rule.") == 2
    editor.post(edit, posted_by(editor, edit) | {"checked_name_form": boxes(person)})
    shown = editor.get(edit).content.decode()
    assert "Unchecked" not in shown
    assert shown.count("Checked by:") == 2
    assert SuggestedName.objects.first().confirmed_by == editor.user  # type: ignore[union-attr]


def test_a_text_that_an_editor_changed_is_nobodys_suggestion(editor: Client) -> None:
    person = make_prisoner(**EMPTY)
    take(editor, person)
    edit = url(person, "edit", person.pk)
    editor.post(edit, posted_by(editor, edit) | {"family_name_en": "Wydumany"})
    assert editor.get(edit).content.decode().count("Unchecked") == 1


def test_a_tick_holds_for_the_text_that_stood_beside_it(editor: Client) -> None:
    person = make_prisoner(**EMPTY)
    take(editor, person)
    editor.post(address(person), {"step": "check", "checked_name_form": "family_name_en:of-another-text"})
    assert not SuggestedName.objects.filter(confirmed_at__isnull=False).exists()
    editor.post(address(person), {"step": "check", "checked_name_form": boxes(person)})
    assert SuggestedName.objects.filter(confirmed_by=editor.user).count() == 2  # type: ignore[attr-defined]


def test_an_unchecked_latin_name_is_published_as_empty(publisher: Client) -> None:
    person = publish(make_prisoner(**EMPTY))
    take(publisher, person)
    answer = publish_draft(publisher, person, summary_be="Піша вершы.")
    assert "Published without the Latin name" in answer.content.decode()
    row = Prisoner.objects.get(pk=person.pk)
    assert (row.family_name_en, row.given_name_en, row.summary_be) == (None, None, "Піша вершы.")
    shown = disclosed(person.public_id, "en")
    assert shown is not None
    assert shown.name.full == "Мікола Выдуманы"
    assert row.sort_en == row._sort_key("en")


def test_a_checked_latin_name_is_published(publisher: Client) -> None:
    person = publish(make_prisoner(**EMPTY))
    take(publisher, person)
    answer = publish_draft(publisher, person, checked_name_form=boxes(person))
    assert "Published without" not in answer.content.decode()
    shown = disclosed(person.public_id, "en")
    assert shown is not None
    assert shown.name.full == "Mikola Vydumany"


def test_a_schedule_does_not_publish_it_either(publisher: Client) -> None:
    person = publish(make_prisoner(**EMPTY))
    take(publisher, person)
    Prisoner.objects.get(pk=person.pk).get_latest_revision().publish()
    assert Prisoner.objects.get(pk=person.pk).family_name_en is None
    assert draft(person).family_name_en == "Vydumany"


def test_a_guardians_latin_name_waits_too(publisher: Client) -> None:
    guardian = make_guardian(name_en=None)
    assert [each.text for each in suggestions_for(guardian)] == ["Alena Prydumanaya"]
    take(publisher, guardian, "name_en")
    assert "Unchecked" in publisher.get(url(guardian, "edit", guardian.pk)).content.decode()
    publish_draft(publisher, guardian)
    assert Guardian.objects.get(pk=guardian.pk).name_en is None


def test_a_suggested_dative_is_printed_only_when_somebody_answers_for_it(publisher: Client) -> None:
    person = make_prisoner()
    make_placement(person, make_facility())
    publish(person, show_address=True, letters="allowed")
    take(publisher, person, "postal_name_ru")
    publish_draft(publisher, person)

    def recipients() -> str:
        shown = disclosed(person.public_id, "ru")
        assert shown is not None
        assert shown.letters is not None
        return str(shown.letters)

    assert "Вымышленный" in recipients()
    assert "Вымышленному" not in recipients()
    edit = url(person, "edit", person.pk)
    assert "Whoever ticks the box below the dative" in publisher.get(edit).content.decode()
    publish_draft(publisher, person, confirm_postal_name_ru="on")
    assert "Вымышленному" in recipients()
    assert "Unchecked" not in publisher.get(edit).content.decode()


def test_who_approves_a_suggested_name_as_a_translation_answers_for_it(publisher: Client) -> None:
    person = publish(make_prisoner(**EMPTY))
    take(publisher, person)
    work = open_work("prisoner", str(person.pk), "en", publisher.user)  # type: ignore[attr-defined]
    work.save({"family_name": "Vydumany", "given_name": "Mikola"})
    work.hand_in(with_gaps=True)
    work.approve()
    row = Prisoner.objects.get(pk=person.pk)
    assert (row.given_name_en, row.family_name_en) == ("Mikola", "Vydumany")
    assert not SuggestedName.objects.filter(confirmed_at__isnull=True).exists()
