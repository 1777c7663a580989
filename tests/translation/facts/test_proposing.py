"""What a translator writes is a proposal: nothing of the fact changes, and nobody's words are lost."""

import logging
from typing import Any

import pytest

from cms import version
from cms.disclosure.acts import change_state
from cms.disclosure.states import State
from cms.languages import columns
from cms.snippets.models import Prisoner
from cms.translation.models import Origin, Proposal, Stage
from cms.translation.works.base import NotPermitted, Refused
from cms.translation.works.opening import NoSuchWork
from tests.factories import (
    make_article,
    make_guardian,
    make_guardianship,
    make_prisoner,
    make_sentence,
    publish,
)
from tests.translation.facts.conftest import propose, stored, work_of


def unit(work: Any, key: str, **languages: Any) -> Any:
    return next(each for each in work.units(**languages) if each.key == key)


def test_a_text_is_shown_with_its_source_and_what_readers_see(person: Prisoner, translator_ru: Any) -> None:
    work = work_of(person, translator_ru)
    about = unit(work, "about")
    assert (about.source, about.target, about.public, about.stage) == (
        "<p>Жыў у вёсцы.</p>", "", "", Stage.MISSING,
    )  # fmt: skip
    assert about.is_html and about.is_long and about.label == "About"
    name = unit(work, "family_name", reference="en")
    assert (name.source, name.target, name.public, name.reference) == (
        "Выдуманы", "Вымышленный", "Вымышленный", "Vydumany",
    )  # fmt: skip
    assert (work.title, work.type_label, work.source_language) == ("Mikola Vydumany", "Prisoner", "be")


def test_saving_writes_a_proposal_and_nothing_else(person: Prisoner, translator_ru: Any) -> None:
    before, number = stored(person), version.current()
    saved = work_of(person, translator_ru).save({"about": "<p>Жил в деревне.</p>"}, origin=Origin.FILE)
    assert saved.keys == ("about",)
    kept = Proposal.objects.get()
    assert (kept.text, kept.source_language, kept.source_text, kept.author, kept.origin, kept.state) == (
        "<p>Жил в деревне.</p>", "be", "<p>Жыў у вёсцы.</p>", translator_ru, "file", "draft",
    )  # fmt: skip
    assert stored(person) == before
    assert version.current() == number


def test_texts_that_did_not_change_are_nobodys_proposal(person: Prisoner, translator_ru: Any) -> None:
    work = work_of(person, translator_ru)
    assert work.save({each.key: each.target for each in work.units()}).keys == ()
    assert not Proposal.objects.exists()


def test_an_empty_text_takes_the_draft_back(person: Prisoner, translator_ru: Any) -> None:
    work = work_of(person, translator_ru)
    work.save({"summary": "Учитель из деревни."})
    assert work.save({"summary": "  "}).keys == ("summary",)
    assert not Proposal.objects.exists()


def test_somebody_elses_newer_text_is_a_conflict(
    person: Prisoner, translator_ru: Any, reviewer_ru: Any
) -> None:
    first, second = work_of(person, translator_ru), work_of(person, reviewer_ru)
    seen = {each.key: each.seen for each in second.units()}
    first.save({"summary": "Учитель из деревни."}, seen=seen)
    saved = second.save({"summary": "Сельский учитель.", "about": "<p>Жил.</p>"}, seen=seen)
    assert saved.keys == ("about",)
    conflict = saved.conflicts[0]
    assert (conflict.key, conflict.ours, conflict.theirs, conflict.author) == (
        "summary", "Сельский учитель.", "Учитель из деревни.", "translator-ru",
    )  # fmt: skip
    assert Proposal.objects.get(field="summary").text == "Учитель из деревни."


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ('<p onclick="x()">Жил <b>там</b></p><script>alert(1)</script>', "<p>Жил <b>там</b></p>"),
        ('<p><a href="https://evil.example/">Жил</a> там</p>', "<p>Жил там</p>"),
        ('<p data-block-key="a1">Жил</p><img src=x onerror=x><h2>там</h2>', "<p>Жил</p>там"),
        ("Жил & жил", "<p>Жил &amp; жил</p>"),
        ('<p style="x"><embed embedtype="image" id="1"/>Жил</p>', "<p>Жил</p>"),
    ],
)  # fmt: skip
def test_only_the_marks_of_the_field_pass(
    person: Prisoner, translator_ru: Any, written: str, kept: str
) -> None:
    work_of(person, translator_ru).save({"about": written})
    assert Proposal.objects.get().text == kept


def test_a_text_that_the_column_cannot_take_is_refused_with_a_sentence(
    person: Prisoner, translator_ru: Any
) -> None:
    saved = work_of(person, translator_ru).save({"summary": "у" * 402, "about": "<p>Жил.</p>"})
    assert saved.keys == ("about",)
    assert saved.rejected == {"summary": "This text is 2 letters too long. Letters that fit: 400."}


def test_a_text_in_review_stays_as_it_is(person: Prisoner, translator_ru: Any, reviewer_ru: Any) -> None:
    work = propose(person, translator_ru, {"summary": "Учитель."})
    saved = work.save({"summary": "Другое."})
    assert list(saved.rejected or {}) == ["summary"]
    assert Proposal.objects.get().text == "Учитель."
    assert work.handed_in_by == translator_ru
    work.take_back()
    assert work.save({"summary": "Другое."}).keys == ("summary",)


def test_gaps_are_handed_in_only_when_that_is_meant(person: Prisoner, translator_ru: Any) -> None:
    work = work_of(person, translator_ru)
    with pytest.raises(Refused, match="Nothing was written"):
        work.hand_in()
    work.save({"summary": "Учитель."})
    with pytest.raises(Refused, match="still missing"):
        work.hand_in()
    work.hand_in(with_gaps=True)
    assert Proposal.objects.get().state == "waiting"


def test_a_russian_translator_writes_no_other_language(
    person: Prisoner, translator_ru: Any, caplog: pytest.LogCaptureFixture
) -> None:
    work = work_of(person, translator_ru, "en")
    with caplog.at_level(logging.WARNING), pytest.raises(NotPermitted):
        work.save({"summary": "A teacher."})
    told = caplog.records[-1].getMessage()
    assert f"user {translator_ru.pk}, prisoner {person.pk}" in told
    assert "Vydumany" not in told and "teacher" not in told
    assert not Proposal.objects.exists()


@pytest.mark.parametrize(
    "key",
    ["custody", "public_id", "case_forms_ru", "about_ru", "about_be", "sentences.{alien}.court",
     "sentences.{own}.years", "guardianships.{hidden}.statement", "disclosure.pseudonym", "sentences.0.court", ""],
)  # fmt: skip
def test_forged_keys_are_refused_and_logged(
    person: Prisoner, translator_ru: Any, caplog: pytest.LogCaptureFixture, key: str
) -> None:
    alien = make_sentence(make_prisoner(family_name_be="Іншы"), court_be="Суд")
    own = make_sentence(person, court_be="Мінскі суд")
    hidden = make_guardianship(person, make_guardian(public=False), statement_be="Словы")
    key = key.format(alien=alien.pk, own=own.pk, hidden=hidden.pk)
    before = [stored(each) for each in Prisoner.objects.order_by("pk")]
    with caplog.at_level(logging.WARNING), pytest.raises(NotPermitted):
        work_of(person, translator_ru).save({key: "Х", "about": "<p>Жил.</p>"})
    assert "Refused a translation" in caplog.text
    assert not Proposal.objects.exists()
    assert [stored(each) for each in Prisoner.objects.order_by("pk")] == before


def test_nobody_hidden_can_be_opened_by_a_translator(
    person: Prisoner, translator_ru: Any, scribe: Any
) -> None:
    hidden = make_prisoner(about_be="<p>Таямніца</p>")
    guardian = make_guardian(public=False)
    expired = make_article("342", expire_at="2020-01-01T00:00:00Z")
    for fact in (hidden, guardian, expired):
        with pytest.raises(NoSuchWork):
            work_of(fact, translator_ru)
        assert work_of(fact, scribe).title
    for state in (State.WITHDRAWN, State.HIDDEN):
        change_state(person, state)
        with pytest.raises(NoSuchWork):
            work_of(person, translator_ru)
    pseudonymous = publish(make_prisoner(), State.PSEUDONYMOUS, **dict.fromkeys(columns("pseudonym"), "Х"))
    with pytest.raises(NoSuchWork):
        work_of(pseudonymous, translator_ru)


def test_a_withdrawal_ends_a_work_that_is_open_already(person: Prisoner, translator_ru: Any) -> None:
    work = work_of(person, translator_ru)
    change_state(person, State.WITHDRAWN)
    with pytest.raises(NotPermitted):
        work.save({"summary": "Учитель."})
    assert not Proposal.objects.exists()


def test_a_translator_sees_of_guardianships_only_what_readers_do(
    person: Prisoner, translator_ru: Any, scribe: Any
) -> None:
    shown = make_guardianship(person, make_guardian(), statement_be="Словы")
    hidden = make_guardianship(
        person, make_guardian(public=False, name_be="Таемная"), statement_be="Таямніца"
    )
    ended = make_guardianship(
        person, make_guardian(name_be="Былая"), statement_be="Былое", until="2024-01-01"
    )
    own = {each.key for each in work_of(person, translator_ru).units()}
    assert own & {f"guardianships.{each.pk}.statement" for each in (shown, hidden, ended)} == {
        f"guardianships.{shown.pk}.statement"
    }
    everything = {each.key for each in work_of(person, scribe).units()}
    assert everything >= {f"guardianships.{each.pk}.statement" for each in (shown, hidden, ended)}


def test_the_credit_of_a_portrait_that_readers_do_not_see_is_not_shown(
    person: Prisoner, translator_ru: Any
) -> None:
    person.portrait_credit_be = "Таемны фатограф"
    person.save()
    assert "portrait_credit" not in {each.key for each in work_of(person, translator_ru).units()}


def test_a_stranger_of_the_admin_opens_nothing(person: Prisoner, django_user_model: Any) -> None:
    with pytest.raises(NoSuchWork):
        work_of(person, django_user_model.objects.create_user("host"))


def test_readers_never_saw_a_draft_and_nor_does_a_translator(person: Prisoner, translator_ru: Any) -> None:
    person.summary_be = "Неапублікаванае"
    person.save_revision()
    assert unit(work_of(person, translator_ru), "summary").source == "Настаўнік з вёскі."


def test_a_fact_that_was_never_published_is_translated_from_its_draft(scribe: Any) -> None:
    article = make_article("342", live=False, title_ru=None)
    article.title_be = "Навейшы загаловак"
    article.save_revision()
    assert unit(work_of(article, scribe), "title").source == "Навейшы загаловак"


def test_an_earlier_source_that_names_somebody_hidden_is_shown_to_editors_alone(
    person: Prisoner, translator_ru: Any, reviewer_ru: Any, chief: Any
) -> None:
    other = publish(make_prisoner(public_id="hidden11", family_name_be="Невядомскі", given_name_be="Язэп"))
    person.about_be = "<p>Жыў побач з Язэпам Невядомскім.</p>"
    person.save()
    propose(person, translator_ru, {"about": "<p>Жил рядом с другом.</p>"})
    work_of(person, reviewer_ru).approve()
    person.refresh_from_db()
    person.about_be = "<p>Жыў побач з сябрам.</p>"
    person.save()
    assert "Невядомскім" in unit(work_of(person, translator_ru), "about").former_source
    change_state(other, State.WITHDRAWN)
    assert unit(work_of(person, translator_ru), "about").former_source == ""
    assert "Невядомскім" in unit(work_of(person, chief), "about").former_source
