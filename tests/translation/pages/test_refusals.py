"""What cannot be done is said in a sentence, and nothing is changed by trying."""

import pytest
from wagtail.models import Page, WorkflowPage
from wagtail_localize.models import StringTranslation, Translation

from cms.disclosure.acts import change_state
from cms.disclosure.states import State
from cms.pages.models import InterviewPage
from cms.translation.models import PageCheck, Stage
from cms.translation.works.base import NotPermitted, Refused
from cms.translation.works.opening import NoSuchWork
from tests.factories import (
    make_campaign,
    make_content,
    make_interview,
    make_organisation,
    make_prisoner,
    publish,
)
from tests.translation.conftest import home
from tests.translation.pages.conftest import all_texts, body, rewrite

pytestmark = pytest.mark.django_db


def handed_in(story, work_of, ru):
    work = work_of(story, ru)
    work.save(all_texts(work))
    work.hand_in()
    return InterviewPage.objects.get(translation_key=story.translation_key, locale__language_code="ru")


def test_a_page_below_an_untranslated_one_names_what_to_translate_first(campaign, work_of, ru):
    above = make_campaign(home("be"), title="Кампанія")
    story = make_interview(above, title="Гісторыя", slug="below", body=body("Адзін."))
    work = work_of(story, ru)
    assert "“Кампанія”" in work.locked
    with pytest.raises(Refused, match="Кампанія"):
        work.save({work.units()[0].key: "История"})
    assert not Page.objects.filter(locale__language_code="ru", depth__gt=3).filter(slug="below").exists()
    assert not InterviewPage.objects.filter(locale__language_code="ru").exists()
    first = work_of(above, ru)
    first.save({first.units()[0].key: "Кампания"})
    work = work_of(story, ru)
    assert work.locked == ""
    work.save({work.units()[0].key: "История"})
    assert not work.progress.page.get_parent().live


def test_an_address_that_is_taken_is_said_and_nothing_is_published(story, work_of, ru, reviewer):
    page = handed_in(story, work_of, ru)
    make_content(home("ru"), title="Другая", slug="taken")
    InterviewPage.objects.filter(pk=page.pk).update(slug="story")
    revision = page.get_latest_revision()
    revision.content["slug"] = "taken"
    revision.save()
    with pytest.raises(Refused, match="already in use"):
        work_of(story, reviewer).approve()
    page.refresh_from_db()
    assert (page.live, page.workflow_in_progress) == (False, True)


def test_an_address_that_is_taken_is_said_when_it_is_handed_in(published, story, work_of, ru):
    make_content(home("ru"), title="Другая", slug="taken")
    rewrite(story, slug="taken", title="Іншая")
    work = work_of(story, ru)
    work.save({work.units()[0].key: "Иная"})
    with pytest.raises(Refused, match="already in use"):
        work.hand_in()
    assert not published.workflow_in_progress


def test_what_the_reviewer_saw_is_what_is_approved(story, work_of, ru, reviewer):
    page = handed_in(story, work_of, ru)
    seen = work_of(story, reviewer).fingerprint
    work = work_of(story, ru)
    work.take_back()
    work.save({work.units()[0].key: "Подменённое"})
    work.hand_in()
    with pytest.raises(Refused):
        work_of(story, reviewer).approve(shown=seen)
    assert not InterviewPage.objects.get(pk=page.pk).live


def test_a_revision_made_meanwhile_is_not_published_in_the_place_of_the_reviewed_one(
    story, work_of, ru, chief
):
    page = handed_in(story, work_of, ru)
    page.title = "Подменённое"
    page.save_revision()
    with pytest.raises(Refused):
        work_of(story, chief).approve()
    assert not InterviewPage.objects.get(pk=page.pk).live


def test_a_lock_of_somebody_elses_holds(published, story, work_of, ru, reviewer, chief):
    work = work_of(story, ru)
    work.save({work.units()[0].key: "Новое"})
    work.hand_in()
    Page.objects.filter(pk=published.pk).update(locked=True, locked_by=chief)
    with pytest.raises(Refused):
        work_of(story, reviewer).approve()
    with pytest.raises(Refused):
        work.take_back()
    Page.objects.filter(pk=published.pk).update(locked=True, locked_by=ru)
    work.take_back()
    work.save({work.units()[0].key: "Моё"})


def test_nobody_takes_back_what_somebody_else_handed_in(story, work_of, ru, person_of, chief):
    handed_in(story, work_of, ru)
    other = person_of("Translators (ru)", "other")
    with pytest.raises(NotPermitted):
        work_of(story, other).take_back()
    work_of(story, chief).take_back()


def test_translators_approve_and_return_nothing(story, work_of, ru, person_of):
    page = handed_in(story, work_of, ru)
    for who in (ru, person_of("Translators (ru)", "other"), person_of("Reviewers (en)", "en")):
        work = work_of(story, who)
        with pytest.raises(NotPermitted):
            work.approve()
        with pytest.raises(NotPermitted):
            work.send_back(comment="Нет")
    assert not InterviewPage.objects.get(pk=page.pk).live


def test_without_a_workflow_nothing_is_handed_in(story, work_of, ru):
    WorkflowPage.objects.all().delete()
    work = work_of(story, ru)
    work.save(all_texts(work))
    with pytest.raises(Refused, match="No review is set up"):
        work.hand_in()


def test_nothing_is_handed_in_that_changes_nothing(published, story, work_of, ru):
    work = work_of(story, ru)
    with pytest.raises(Refused, match="Nothing has changed"):
        work.hand_in()
    work.save({unit.key: unit.target for unit in work.units()})
    assert work.stage == Stage.COMPLETE


def test_a_lost_mention_is_not_handed_in(story, work_of, ru):
    person = publish(make_prisoner(public_id="mention1"))
    rewrite(story, lead=f'<p>Мы чакаем <a linktype="person" id="{person.pk}">Марыю</a>.</p>')
    work = work_of(story, ru)
    texts = all_texts(work)
    lead = work.units()[1].key
    work.save(texts | {lead: "Мы ждём Марию."})
    assert "Keep the mark" in work.units()[1].problem
    with pytest.raises(Refused):
        work.hand_in()
    work.save({lead: 'Мы ждём <a id="a1">Марию</a>.'})
    work.hand_in()
    page = InterviewPage.objects.get(translation_key=story.translation_key, locale__language_code="ru")
    assert f'id="{person.pk}"' in page.get_latest_revision_as_object().lead


def test_somebody_hidden_since_hides_the_page_from_translators(published, story, work_of, ru, chief):
    person = publish(make_prisoner(public_id="later111", family_name_be="Невядомскі", given_name_be="Язэп"))
    rewrite(story, title="Піша Язэп Невядомскі")
    assert work_of(story, ru).units()[0].source == "Піша Язэп Невядомскі"
    change_state(person, State.WITHDRAWN)
    with pytest.raises(NoSuchWork):
        work_of(story, ru)
    assert work_of(story, chief).units()


def test_an_earlier_text_that_names_somebody_hidden_is_shown_to_editors_alone(
    published, story, work_of, ru, chief
):
    person = publish(make_prisoner(public_id="later111", family_name_be="Невядомскі", given_name_be="Язэп"))
    rewrite(story, title="Піша Язэп Невядомскі")
    work = work_of(story, ru)
    work.save({work.units()[0].key: "Пишет кто-то"})
    rewrite(story, title="Піша сябар")
    assert work_of(story, ru).units()[0].former_source == "Піша Язэп Невядомскі"
    change_state(person, State.WITHDRAWN)
    unit = work_of(story, ru).units()[0]
    assert (unit.former_source, unit.target) == ("", "")
    assert work_of(story, chief).units()[0].former_source == "Піша Язэп Невядомскі"


def test_an_earlier_mention_whose_person_is_not_known_any_more_is_shown_to_editors_alone(
    published, story, work_of, ru, chief
):
    person = publish(make_prisoner(public_id="mention1"))
    rewrite(story, lead=f'<p>Мы чакаем <a linktype="person" id="{person.pk}">Волю</a> дамоў.</p>')
    work = work_of(story, ru)
    work.save({work.units()[1].key: 'Мы ждём <a id="a1">Волю</a> домой.'})
    rewrite(story, lead="<p>Мы чакаем сяброў дамоў.</p>")
    assert "Волю" not in str(work_of(story, ru).units())
    assert "Волю" in work_of(story, chief).units()[1].former_source


def test_whoever_works_elsewhere_opens_nothing(story, work_of, django_user_model):
    with pytest.raises(NoSuchWork):
        work_of(story, django_user_model.objects.create_user("stranger"))


@pytest.mark.parametrize("key", ["", "x", "00000000-0000-0000-0000-000000000000", "1", "../../etc"])
def test_no_other_key_opens_anything(key, campaign, chief):
    from cms.translation.works.opening import open_work

    with pytest.raises(NoSuchWork):
        open_work("page", key, "ru", chief)


def test_a_text_saved_upon_a_source_that_has_changed_is_a_conflict(story, work_of, ru):
    work = work_of(story, ru)
    answers = [unit for unit in work.units() if unit.label.endswith("Answer")]
    seen = {unit.key: unit.seen for unit in work.units()}
    raw = story.body.get_prep_value()
    raw[1]["value"]["answer"] = "<p>Зусім новы.</p>" + raw[1]["value"]["answer"]
    rewrite(story, body=raw)
    saved = work_of(story, ru).save({answers[0].key: "Первый абзац"}, seen=seen)
    assert (saved.keys, len(saved.conflicts)) == ((), 1)


def test_another_language_is_read_in_the_place_of_the_source(published, story, work_of, chief):
    work = work_of(story, chief, "en")
    read = work.units(source="ru", reference="be")
    assert [unit.source for unit in read][:2] == ["ru: Гісторыя", "ru: Кароткі ўступ."]
    assert [unit.reference for unit in read][:2] == ["Гісторыя", "Кароткі ўступ."]
    work.save({read[0].key: "Story"}, seen={read[0].key: read[0].seen}, source="ru")
    assert Translation.objects.get(target_locale__language_code="en").source.locale.language_code == "be"


def test_a_check_is_listed_and_cleared_by_whoever_translates(published, story, work_of, ru, person_of, chief):
    from django.contrib.contenttypes.models import ContentType

    hidden = make_prisoner(public_id="hidden11")
    kind = ContentType.objects.get_for_model(hidden)
    PageCheck.objects.create(page=published, fact_type=kind, fact_id=str(hidden.pk))
    assert work_of(story, ru).stage == Stage.CHECK
    assert [each.label for each in work_of(story, ru).checks()] == ["Prisoner"]
    assert [each.label for each in work_of(story, chief).checks()] == [str(hidden)]
    with pytest.raises(NotPermitted):
        work_of(story, person_of("Translators (en)", "en")).clear_checks()
    work_of(story, ru).clear_checks()
    assert work_of(story, ru).stage == Stage.COMPLETE


def test_texts_with_special_signs_are_shown_plainly_and_kept_safely(story, work_of, ru, reviewer):
    rewrite(story, title="Лісты & кнігі <разам>")
    work = work_of(story, ru)
    texts = all_texts(work)
    title = work.units()[0]
    assert (title.source, title.is_html) == ("Лісты & кнігі <разам>", False)
    work.save(texts | {title.key: "Письма & книги <вместе>"})
    assert StringTranslation.objects.get(context__path="title").data == "Письма &amp; книги &lt;вместе&gt;"
    work.hand_in()
    work_of(story, reviewer).approve()
    page = InterviewPage.objects.get(translation_key=story.translation_key, locale__language_code="ru")
    assert page.title == "Письма & книги <вместе>"


def test_a_check_names_no_fact_that_nobody_has_published(published, story, work_of, ru, chief):
    from django.contrib.contenttypes.models import ContentType

    draft = make_organisation(name_be="Таемны фонд", live=False)
    kind = ContentType.objects.get_for_model(draft)
    PageCheck.objects.create(page=published, fact_type=kind, fact_id=str(draft.pk))
    assert [each.label for each in work_of(story, ru).checks()] == ["Organisation"]
    assert [each.label for each in work_of(story, chief).checks()] == [str(draft)]


def test_control_characters_of_a_paste_lose_nobody_the_form(story, work_of, ru):
    work = work_of(story, ru)
    plain, rich = work.units()[0].key, work.units()[1].key
    work.save({plain: "Ис\x00тория\x0b", rich: "Вступ\x00ление<b>!</b>"})
    assert [each.target for each in work_of(story, ru).units()[:2]] == ["История", "Вступление<b>!</b>"]
