"""Approval writes one column, to the live row and to whatever waits, and nothing else becomes public with it."""

import logging
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from wagtail.models import ModelLogEntry, Revision, Workflow

from cms import version
from cms.desk.setup import REVIEW
from cms.disclosure.acts import change_state
from cms.disclosure.states import State
from cms.snippets.folding import fold, sort_key
from cms.snippets.models import Prisoner, Sentence
from cms.translation.models import ColumnSource, Proposal, Stage
from cms.translation.works.base import NotPermitted, Refused
from cms.translation.works.opening import NoSuchWork
from tests.factories import fill_settings, make_article, make_sentence
from tests.translation.facts.conftest import propose, stored, work_of

RU = "<p>Жил в деревне.</p>"


def newest(fact: Any) -> dict[str, Any]:
    fact = type(fact).objects.get(pk=fact.pk)
    content: dict[str, Any] = fact.latest_revision.content
    return content


def test_one_column_becomes_public_and_everything_else_stays(
    person: Prisoner, translator_ru: Any, reviewer_ru: Any
) -> None:
    propose(person, translator_ru, {"about": RU})
    before, number = stored(person), version.current()
    work_of(person, reviewer_ru).approve()
    after = stored(person)
    assert {name for name in after if after[name] != before[name]} == {"about_ru"}
    assert after["about_ru"] == RU
    assert version.current() > number
    kept = Proposal.objects.get()
    assert (kept.state, kept.decided_by, kept.replaced) == ("approved", reviewer_ru, "")
    assert (
        next(each for each in work_of(person, translator_ru).units() if each.key == "about").stage
        == Stage.COMPLETE
    )


def test_an_editors_draft_gets_the_text_and_stays_a_draft(
    person: Prisoner, translator_ru: Any, reviewer_ru: Any
) -> None:
    person.summary_be = "Неапублікаванае"
    person.save_revision()
    propose(person, translator_ru, {"about": RU})
    work_of(person, reviewer_ru).approve()
    assert stored(person)["summary_be"] == "Настаўнік з вёскі."
    assert (newest(person)["summary_be"], newest(person)["about_ru"]) == ("Неапублікаванае", RU)
    assert stored(person)["has_unpublished_changes"]
    Prisoner.objects.get(pk=person.pk).latest_revision.publish()
    assert (stored(person)["about_ru"], stored(person)["summary_be"]) == (RU, "Неапублікаванае")


def test_a_schedule_is_kept_and_brings_no_old_text_back(
    person: Prisoner, translator_ru: Any, reviewer_ru: Any
) -> None:
    person.save_revision().publish()
    person = Prisoner.objects.get(pk=person.pk)
    person.summary_be = "Пазней"
    person.go_live_at = timezone.now() + timedelta(days=1)
    scheduled = person.save_revision(approved_go_live_at=person.go_live_at)
    scheduled.publish()
    person = Prisoner.objects.get(pk=person.pk)
    person.summary_be = "Яшчэ пазней"
    person.save_revision()
    propose(person, translator_ru, {"about": RU})
    work_of(person, reviewer_ru).approve()
    scheduled = Revision.objects.get(pk=scheduled.pk)
    assert scheduled.approved_go_live_at is not None
    assert (scheduled.content["about_ru"], scheduled.content["summary_be"]) == (RU, "Пазней")
    assert (newest(person)["about_ru"], newest(person)["summary_be"]) == (RU, "Яшчэ пазней")


def test_the_words_that_an_approval_takes_out_of_a_draft_stay_in_the_history(
    person: Prisoner, translator_ru: Any, reviewer_ru: Any
) -> None:
    person.about_ru = "<p>Словы рэдактара</p>"
    person.save_revision()
    propose(person, translator_ru, {"about": RU})
    work_of(person, reviewer_ru).approve()
    assert newest(person)["about_ru"] == RU
    texts = Prisoner.objects.get(pk=person.pk).revisions.values_list("content__about_ru", flat=True)
    assert sorted(texts) == sorted([RU, "<p>Словы рэдактара</p>"])
    assert Prisoner.objects.get(pk=person.pk).get_latest_revision().content["about_ru"] == RU


def test_a_child_row_is_written_in_place_live_and_in_drafts(
    person: Prisoner, translator_ru: Any, reviewer_ru: Any
) -> None:
    first, second = (
        make_sentence(person, court_be="Мінскі суд"),
        make_sentence(person, court_be="Брэсцкі суд"),
    )
    person = Prisoner.objects.get(pk=person.pk)
    person.save_revision()
    propose(person, translator_ru, {f"sentences.{second.pk}.court": "Брестский суд"})
    work_of(person, reviewer_ru).approve()
    assert list(Sentence.objects.order_by("pk").values_list("court_ru", flat=True)) == [None, "Брестский суд"]
    assert [(each["pk"], each["court_ru"], each["years"]) for each in newest(person)["sentences"]] == [
        (first.pk, None, 6), (second.pk, "Брестский суд", 6),
    ]  # fmt: skip


def test_what_follows_from_a_name_follows(
    person: Prisoner, translator_ru: Any, reviewer_ru: Any, chief: Any
) -> None:
    person.postal_name_ru = "Вымышленному Николаю Петровичу"
    person.confirm_postal_name("ru", chief)
    person.save()
    propose(person, translator_ru, {"family_name": "Придуманный"})
    work_of(person, reviewer_ru).approve()
    person = Prisoner.objects.get(pk=person.pk)
    assert person.sort_ru == sort_key("Придуманный Николай Петрович", "ru")
    assert fold("Придуманный") in person.search_keys
    assert not person.postal_name_is_confirmed("ru")
    assert person.name_keys.filter(key=fold("Придуманный")).exists()


def test_some_texts_may_be_approved_and_others_returned(
    person: Prisoner, translator_ru: Any, reviewer_ru: Any
) -> None:
    propose(person, translator_ru, {"about": RU, "summary": "Учитель."})
    work = work_of(person, reviewer_ru)
    work.approve(keys=["about"])
    work.send_back(keys=["summary"], comment="Which village?")
    assert (stored(person)["about_ru"], stored(person)["summary_ru"]) == (RU, None)
    theirs = work_of(person, translator_ru)
    assert theirs.comment == "Which village?"
    assert next(each.stage for each in theirs.units() if each.key == "summary") == Stage.RETURNED
    with pytest.raises(Refused, match="comment"):
        work.send_back(comment=" ")


def test_nobody_approves_their_own_words_but_publishers(
    person: Prisoner, reviewer_ru: Any, chief: Any, caplog: pytest.LogCaptureFixture
) -> None:
    work = propose(person, reviewer_ru, {"about": RU})
    assert not work.may_review
    with caplog.at_level(logging.WARNING), pytest.raises(NotPermitted):
        work.approve()
    assert "Refused a translation" in caplog.text
    assert stored(person)["about_ru"] is None
    propose(person, chief, {"summary": "Учитель."}).approve(keys=["summary"])
    assert stored(person)["summary_ru"] == "Учитель."


def test_a_translator_approves_nothing(person: Prisoner, translator_ru: Any) -> None:
    work = propose(person, translator_ru, {"about": RU})
    for act in (lambda: work.approve(), lambda: work.send_back(comment="x"), lambda: work.confirm(["about"])):
        with pytest.raises(NotPermitted):
            act()
    assert stored(person)["about_ru"] is None


def test_only_what_was_shown_is_approved(person: Prisoner, translator_ru: Any, reviewer_ru: Any) -> None:
    theirs = propose(person, translator_ru, {"about": RU})
    review = work_of(person, reviewer_ru)
    shown = review.fingerprint
    theirs.take_back()
    theirs.save({"about": "<p>Другое.</p>"})
    theirs.hand_in(with_gaps=True)
    with pytest.raises(Refused, match="changed since"):
        review.approve(shown=shown)
    assert stored(person)["about_ru"] is None
    review.approve(shown=review.fingerprint)
    assert stored(person)["about_ru"] == "<p>Другое.</p>"


def test_a_lock_of_somebody_else_is_respected(
    person: Prisoner, translator_ru: Any, reviewer_ru: Any, scribe: Any
) -> None:
    with version.act():
        Prisoner.objects.filter(pk=person.pk).update(locked=True, locked_by=scribe, locked_at=timezone.now())
    propose(person, translator_ru, {"about": RU})
    review = work_of(person, reviewer_ru)
    assert next(each.problem for each in review.units() if each.key == "about")
    with pytest.raises(Refused, match="locked"):
        review.approve()
    assert stored(person)["about_ru"] is None


def in_review(person: Prisoner, scribe: Any, **columns: Any) -> Revision:
    for name, value in columns.items():
        setattr(person, name, value)
    revision = person.save_revision(user=scribe)
    Workflow.objects.get(name=REVIEW).start(Prisoner.objects.get(pk=person.pk), scribe)
    return revision


def test_while_a_draft_is_reviewed_only_its_reviewers_approve_texts(
    person: Prisoner, translator_ru: Any, reviewer_ru: Any, chief: Any, scribe: Any
) -> None:
    revision = in_review(person, scribe, summary_be="Новае")
    propose(person, translator_ru, {"about": RU})
    with pytest.raises(Refused, match="in review"):
        work_of(person, reviewer_ru).approve()
    work_of(person, chief).approve()
    assert stored(person)["about_ru"] == RU
    assert stored(person)["summary_be"] == "Настаўнік з вёскі."
    reviewed = Revision.objects.get(pk=revision.pk).content
    assert (reviewed["about_ru"], reviewed["summary_be"]) == (RU, "Новае")
    assert Prisoner.objects.get(pk=person.pk).current_workflow_state.status == "in_progress"


def test_a_review_never_approves_words_that_were_put_in_behind_it(
    person: Prisoner, translator_ru: Any, chief: Any, scribe: Any
) -> None:
    revision = in_review(person, scribe, about_ru="<p>Слова редактора</p>")
    propose(person, translator_ru, {"about": RU})
    review = work_of(person, chief)
    assert "in review" in next(each.problem for each in review.units() if each.key == "about")
    with pytest.raises(Refused, match="Decide on that review first"):
        review.approve()
    assert Revision.objects.get(pk=revision.pk).content["about_ru"] == "<p>Слова редактора</p>"
    assert stored(person)["about_ru"] is None


def test_of_a_fact_that_nobody_published_only_the_draft_changes(scribe: Any, chief: Any) -> None:
    article = make_article("342", live=False, title_ru=None)
    article.save_revision()
    propose(article, scribe, {"title": "Статья"})
    work_of(article, chief).approve()
    after = stored(article)
    assert (after["live"], after["title_ru"], newest(article)["title_ru"]) == (False, "Статья", "Статья")


def test_the_sites_own_texts_are_translated_too(translator_ru: Any, reviewer_ru: Any) -> None:
    row = fill_settings(legal_notice_be="Заўвага", letter_rules_be="<p>Правілы</p>")
    propose(row, translator_ru, {"legal_notice": "Примечание", "letter_rules": "<p>Правила</p>"})
    work_of(row, reviewer_ru).approve()
    assert (stored(row)["legal_notice_ru"], stored(row)["letter_rules_ru"]) == (
        "Примечание",
        "<p>Правила</p>",
    )


def test_whoever_became_hidden_cannot_be_approved_by_a_translators_reviewer(
    person: Prisoner, translator_ru: Any, reviewer_ru: Any
) -> None:
    propose(person, translator_ru, {"about": RU})
    review = work_of(person, reviewer_ru)
    change_state(person, State.WITHDRAWN)
    with pytest.raises(NotPermitted):
        review.approve()
    with pytest.raises(NoSuchWork):
        work_of(person, reviewer_ru)
    assert stored(person)["about_ru"] is None


def test_the_audit_log_tells_the_columns_and_no_words(
    person: Prisoner, translator_ru: Any, reviewer_ru: Any
) -> None:
    propose(person, translator_ru, {"family_name": "Придуманный"})
    work_of(person, reviewer_ru).approve()
    entry = ModelLogEntry.objects.get(action="cms.translation.approved")
    assert entry.data == {"columns": ["family_name_ru"]}
    assert entry.message == "Translated texts were approved"


def test_an_approved_text_is_marked_by_the_source_that_its_translator_read(
    person: Prisoner, translator_ru: Any, reviewer_ru: Any
) -> None:
    propose(person, translator_ru, {"summary": "Учитель."})
    person.summary_be = "Былы настаўнік."
    person.save()
    review = work_of(person, reviewer_ru)
    assert (
        next(each.former_source for each in review.units() if each.key == "summary") == "Настаўнік з вёскі."
    )
    review.approve()
    mark = ColumnSource.objects.get(field="summary", language="ru")
    assert (mark.source_language, mark.source_text) == ("be", "Настаўнік з вёскі.")
    about = next(each for each in work_of(person, translator_ru).units() if each.key == "summary")
    assert (about.stage, about.former_source) == (Stage.OUTDATED, "Настаўнік з вёскі.")
    work_of(person, reviewer_ru).confirm(["summary"])
    assert (
        next(each.stage for each in work_of(person, translator_ru).units() if each.key == "summary")
        == Stage.COMPLETE
    )
