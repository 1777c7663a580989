"""A machine gets what readers have already, without names, law and health; a person confirms what it writes."""

import logging
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry, PageLogEntry
from wagtail_localize.models import StringTranslation

from cms.disclosure.acts import change_state
from cms.disclosure.states import State
from cms.translation.models import Origin, Proposal
from cms.translation.suggestions.offers import machine_available
from cms.translation.works.base import Refused
from cms.translation.works.opening import open_work
from tests.factories import (
    make_article,
    make_content,
    make_facility,
    make_guardian,
    make_guardianship,
    make_locale,
    make_organisation,
    make_prisoner,
    make_sentence,
    publish,
)
from tests.translation.suggestions.conftest import home
from tests.translation.suggestions.translators import RecordingTranslator

pytestmark = pytest.mark.django_db
HERE = "tests.translation.suggestions.translators"


@pytest.fixture
def machine(campaign: None, settings: Any) -> Iterator[list[str]]:
    """What a machine that stands beside the site is sent."""
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {"CLASS": f"{HERE}.RecordingTranslator"}
    RecordingTranslator.sent.clear()
    yield RecordingTranslator.sent
    RecordingTranslator.sent.clear()


def page(*texts: str, **fields: Any) -> Any:
    body = [("rich_text", {"text": "".join(f"<p>{text}</p>" for text in texts)})]
    return make_content(home("be"), **{"title": "Лісты", "slug": "letters", "body": body} | fields)


def address(thing: Any, language: str = "ru") -> str:
    kind, key = ("page", thing.translation_key) if hasattr(thing, "translation_key") else (
        thing._meta.model_name, thing.pk
    )  # fmt: skip
    return reverse("cms_translation_machine", args=[kind, key, language])


def send(client: Client, thing: Any, language: str = "ru") -> Any:
    return client.post(address(thing, language), {"step": "send"}, follow=True)


def work(client: Any, thing: Any) -> Any:
    kind, key = ("page", str(thing.translation_key)) if hasattr(thing, "translation_key") else (
        thing._meta.model_name, str(thing.pk)
    )  # fmt: skip
    return open_work(kind, key, "ru", client.user)


def test_without_a_machine_in_the_settings_there_is_none(translator: Client, campaign: None) -> None:
    about = page("Піша лісты.")
    assert not machine_available(work(translator, about))
    assert "No machine" in send(translator, about).content.decode()


def test_only_languages_that_it_knows_are_offered(translator: Client, machine: list[str]) -> None:
    assert machine_available(work(translator, page("Піша лісты.")))


def test_it_is_said_what_leaves_the_house_and_to_whom(translator: Client, machine: list[str]) -> None:
    told = translator.post(address(page("Піша лісты.", "Суд быў учора."))).content.decode()
    assert "These texts leave this server" in told
    assert "Recording machine" in told
    assert "Texts of law are translated by people." in told
    assert machine == []


def test_nothing_happens_by_a_mere_link(translator: Client, machine: list[str]) -> None:
    assert translator.get(address(page("Піша лісты."))).status_code == 405


def test_a_public_page_is_drafted_without_names(translator: Client, machine: list[str]) -> None:
    person = publish(make_prisoner())
    marked = f'<a linktype="person" id="{person.pk}">сябар</a>'
    about = page("Мікола Выдуманы піша лісты.", f"Наш {marked} чытае.")
    send(translator, about)
    assert sorted(machine) == ["ZQ0ZQ піша лісты.", "Лісты", 'Наш <a id="a1">ZQ0ZQ</a> чытае.']
    made = set(StringTranslation.objects.values_list("data", "translation_type"))
    assert made == {
        ("ru: Николай Вымышленный піша лісты.", "machine"),
        ("ru: Лісты", "machine"),
        ('ru: Наш <a id="a1">сябар</a> чытае.', "machine"),
    }


def test_what_a_person_wrote_stays(translator: Client, machine: list[str]) -> None:
    about = page("Піша лісты.")
    first = work(translator, about)
    (unit,) = [each for each in first.units() if each.source == "Піша лісты."]
    first.save({unit.key: "Пишет письма."})
    send(translator, about)
    assert machine == ["Лісты"]


def test_a_machines_text_is_handed_in_only_when_somebody_has_confirmed_it(
    translator: Client, machine: list[str]
) -> None:
    about = page("Піша лісты.")
    send(translator, about)
    drafted = work(translator, about)
    with pytest.raises(Refused, match="A machine wrote"):
        drafted.hand_in(with_gaps=True)
    drafted.save({unit.key: unit.target for unit in drafted.units()}, origin=Origin.FILE)
    with pytest.raises(Refused, match="A machine wrote"):
        drafted.hand_in(with_gaps=True)
    drafted.save({unit.key: unit.target for unit in drafted.units()})
    drafted.hand_in()
    assert {unit.origin for unit in drafted.units()} == {Origin.TYPED}


def test_the_same_for_a_fact(translator: Client, machine: list[str]) -> None:
    fund = make_facility(rules_be="<p>Дапамагае <b>сем'ям</b>.</p><ul><li>Лісты</li></ul>")
    send(translator, fund)
    assert sorted(machine) == ["Дапамагае <b>сем'ям</b>.", "Лісты"]
    proposal = Proposal.objects.get()
    assert (proposal.origin, proposal.text) == (
        Origin.MACHINE,
        "<p>ru: Дапамагае <b>сем'ям</b>.</p><ul><li>ru: Лісты</li></ul>",
    )
    drafted = work(translator, fund)
    with pytest.raises(Refused, match="A machine wrote"):
        drafted.hand_in(with_gaps=True)
    drafted.save({"rules": proposal.text})
    drafted.hand_in(with_gaps=True)


def test_a_draft_of_a_page_or_fact_stays_here(editor: Client, machine: list[str], settings: Any) -> None:
    send(editor, page("Піша лісты.", live=False))
    send(editor, make_organisation(about_be="<p>Дапамагае.</p>", live=False))
    send(editor, make_prisoner(summary_be="Піша лісты."))
    assert machine == []


def test_an_unpublished_change_of_a_public_fact_stays_here(editor: Client, machine: list[str]) -> None:
    fund = make_facility(rules_be="<p>Пішыце.</p>")
    fund.rules_be = "<p>Сакрэт.</p>"
    fund.save_revision()
    send(editor, fund)
    assert machine == ["Пішыце."]


@pytest.mark.parametrize("is_mention", [True, False])
def test_a_page_that_names_somebody_hidden_stays_here(
    editor: Client, machine: list[str], is_mention: bool
) -> None:
    person = publish(make_prisoner())
    name = f'<a linktype="person" id="{person.pk}">Мікола</a>' if is_mention else "Мікола Выдуманы"
    about = page(f"{name} піша лісты.", "Іншы тэкст.")
    change_state(person, State.WITHDRAWN)
    send(editor, about)
    assert machine == []


def test_a_fact_that_names_somebody_hidden_stays_here(editor: Client, machine: list[str]) -> None:
    make_prisoner()
    send(editor, publish(make_prisoner(
        family_name_be="Іншы", family_name_ru="Другой", family_name_en=None, given_name_en=None,
        given_name_be="Раман", given_name_ru="Роман",
        summary_be="Сябар Міколы Выдуманага.", occupation_be="Настаўнік",
    )))  # fmt: skip
    assert machine == ["Настаўнік"]


def test_what_readers_do_not_see_of_a_public_person_stays_here(editor: Client, machine: list[str]) -> None:
    person = publish(make_prisoner())
    make_guardianship(person, make_guardian(public=False), statement_be="Мы пішам адно аднаму.")
    send(editor, person)
    assert machine == []


def test_law_health_and_names_stay_here(editor: Client, machine: list[str]) -> None:
    person = publish(
        make_prisoner(patronymic_ru=None, summary_be="Хварэе на дыябет.", about_be="<p>Асуджаны ўчора.</p>")
    )
    make_sentence(person, court_be="Гарадская ўстанова")
    send(editor, person)
    send(editor, make_article("342", title_be="Дзеянні", title_ru=None))
    assert machine == []


def test_what_left_the_house_is_noted_without_words(
    translator: Client, machine: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "cms.translation")
    about = page("Піша лісты.")
    send(translator, about)
    entry = PageLogEntry.objects.get(action="cms.translation.machine")
    assert entry.data == {"service": "Recording machine", "language": "ru", "texts": 2, "characters": 16}
    assert (entry.page_id, entry.user) == (about.pk, translator.user)  # type: ignore[attr-defined]
    send(translator, make_organisation(about_be="<p>Дапамагае.</p>"))
    assert ModelLogEntry.objects.filter(action="cms.translation.machine").exists()
    assert "Піша" not in caplog.text


def test_an_answer_that_lost_a_name_is_not_kept(
    translator: Client, machine: list[str], settings: Any
) -> None:
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {"CLASS": f"{HERE}.LosingTranslator"}
    publish(make_prisoner())
    told = send(translator, page("Мікола піша лісты.")).content.decode()
    assert list(StringTranslation.objects.values_list("data", flat=True)) == ["Лісты"]
    assert "Nothing usable came back" in told


def test_a_service_that_does_not_answer_leaves_all_as_it_was(
    translator: Client, machine: list[str], settings: Any, caplog: pytest.LogCaptureFixture
) -> None:
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {"CLASS": f"{HERE}.SilentTranslator"}
    told = send(translator, page("Піша лісты.")).content.decode()
    assert "The service did not answer" in told
    assert not StringTranslation.objects.exists()
    assert "Выдуманы" not in caplog.text


def test_a_translator_of_another_language_is_refused(
    translator: Client, machine: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    make_locale("en")
    assert send(translator, page("Піша лісты."), "en").status_code == 403
    assert "was refused" in caplog.text
    assert machine == []


def test_a_hidden_person_is_not_there_for_a_translator(translator: Client, machine: list[str]) -> None:
    assert send(translator, make_prisoner(summary_be="Піша лісты.")).status_code == 404
    assert machine == []
