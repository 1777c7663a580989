"""The life of a translated page: written, handed in, reviewed, published, left behind by its source."""

import pytest

from cms.pages.models import InterviewPage
from cms.translation.models import PageSource, Stage
from cms.translation.works.base import NotPermitted, Refused
from cms.translation.works.opening import NoSuchWork
from tests.translation.pages.conftest import all_texts, replaced, rewrite

pytestmark = pytest.mark.django_db


def russian(story):
    return InterviewPage.objects.get(translation_key=story.translation_key, locale__language_code="ru")


def stages(work):
    return [unit.stage for unit in work.units()]


def test_a_page_that_is_missing_is_opened_without_anything_being_made(story, work_of, ru):
    work = work_of(story, ru)
    assert (work.stage, work.source_language, work.may_translate, work.locked) == (
        Stage.MISSING,
        "be",
        True,
        "",
    )
    assert [(unit.label, unit.source, unit.target) for unit in work.units()] == [
        ("Title", "Гісторыя", ""),
        ("Lead", "Кароткі ўступ.", ""),
        ("Heading", "Загаловак", ""),
        ("Question and answer · Question", "Хто вы?", ""),
        ("Question and answer · Answer", "Першы абзац пра дарогу.", ""),
        ("Question and answer · Answer", "Другі абзац пра <b>лісты</b>.", ""),
        ("Question and answer · Answer", "Трэці абзац пра надзею.", ""),
    ]
    assert not InterviewPage.objects.filter(locale__language_code="ru").exists()


def test_writing_begins_a_draft_that_no_reader_sees(story, work_of, ru, client):
    work = work_of(story, ru)
    key = work.units()[0].key
    assert work.save({key: "История"}).keys == (key,)
    page = russian(story)
    assert (page.live, page.live_revision_id, page.alias_of_id) == (False, None, None)
    assert client.get(page.public_path).status_code == 404
    work = work_of(story, ru)
    assert (work.stage, work.units()[0].target, stages(work)[:2]) == (
        Stage.DRAFT, "История", [Stage.DRAFT, Stage.MISSING],
    )  # fmt: skip


def test_only_what_was_reviewed_becomes_public(story, work_of, ru, reviewer, client):
    work = work_of(story, ru)
    work.save(all_texts(work))
    work.hand_in()
    page = russian(story)
    assert (page.live, work.stage, work.handed_in_by) == (False, Stage.REVIEW, ru)
    assert set(stages(work)) == {Stage.REVIEW}
    with pytest.raises(Refused):
        work.save({work.units()[0].key: "Другое"})
    review = work_of(story, reviewer)
    review.approve(shown=review.fingerprint)
    assert "ru: Гісторыя" in client.get(page.public_path).text
    assert work_of(story, ru).stage == Stage.COMPLETE
    assert PageSource.objects.get(page=page).untranslated == 0


def test_a_draft_of_a_live_page_leaves_its_row_alone(published, story, work_of, ru, client):
    before = (
        InterviewPage.objects.filter(pk=published.pk).values("title", "lead", "live_revision", "body").get()
    )
    work = work_of(story, ru)
    title, lead = work.units()[0].key, work.units()[1].key
    work.save({title: "Новое имя", lead: "Новый лид"})
    work.hand_in()
    assert InterviewPage.objects.filter(pk=published.pk).values(*before).get() == before
    assert "Новое имя" not in client.get(published.public_path).text
    assert [unit.public for unit in work.units()][:2] == ["ru: Гісторыя", "ru: Кароткі ўступ."]


def test_a_reviewer_does_not_decide_about_their_own(story, work_of, reviewer, chief):
    work = work_of(story, reviewer)
    work.save(all_texts(work))
    work.hand_in()
    assert not work.may_review
    with pytest.raises(NotPermitted):
        work.approve()
    work_of(story, chief).approve()
    assert russian(story).live


def test_a_reviewer_does_not_decide_about_own_words_that_somebody_else_handed_in(
    story, work_of, ru, reviewer, chief
):
    own = work_of(story, reviewer)
    own.save(all_texts(own))
    work_of(story, ru).hand_in()
    review = work_of(story, reviewer)
    assert not review.may_review
    with pytest.raises(NotPermitted):
        review.approve()
    work_of(story, chief).approve()


def test_a_page_comes_back_with_a_comment(published, story, work_of, ru, reviewer):
    work = work_of(story, ru)
    key = work.units()[0].key
    work.save({key: "Не то"})
    work.hand_in()
    with pytest.raises(Refused):
        work_of(story, reviewer).send_back(comment=" ")
    work_of(story, reviewer).send_back(comment="Слишком коротко")
    work = work_of(story, ru)
    assert (work.stage, work.comment, work.locked) == (Stage.RETURNED, "Слишком коротко", "")
    assert stages(work)[0] == Stage.RETURNED
    work.save({key: "Теперь то"})
    work.hand_in()
    work_of(story, reviewer).approve()
    assert russian(story).title == "Теперь то"


def test_what_is_taken_back_can_be_changed(story, work_of, ru, reviewer):
    work = work_of(story, ru)
    work.save(all_texts(work))
    work.hand_in()
    work.take_back()
    assert (work.stage, work.locked) == (Stage.DRAFT, "")
    with pytest.raises(Refused):
        work_of(story, reviewer).approve()


def test_a_word_changed_in_one_paragraph_leaves_the_others_complete(
    published, story, work_of, ru, reviewer, client
):
    rewrite(story, body=replaced(story, "Другі абзац", "Другі доўгі абзац"))
    work = work_of(story, ru)
    assert work.stage == Stage.OUTDATED
    assert stages(work) == [Stage.COMPLETE] * 5 + [Stage.OUTDATED, Stage.COMPLETE]
    outdated = work.units()[5]
    assert (outdated.former_source, outdated.target) == (
        "Другі абзац пра <b>лісты</b>.", "ru: Другі абзац пра <b>лісты</b>.",
    )  # fmt: skip
    with pytest.raises(Refused):
        work.hand_in()
    work.save({outdated.key: "ru: Длинный абзац"})
    work.hand_in()
    work_of(story, reviewer).approve()
    assert "Длинный абзац" in client.get(published.public_path).text
    assert work_of(story, ru).stage == Stage.COMPLETE


def test_an_outdated_text_is_kept_rather_than_shown_in_another_language(
    published, story, work_of, ru, reviewer
):
    rewrite(story, title="Іншая назва", body=replaced(story, "Хто вы?", "Хто ж вы?"))
    work = work_of(story, ru)
    work.save({work.units()[3].key: "Кто вы?"})
    work.hand_in(with_gaps=True)
    work_of(story, reviewer).approve()
    assert russian(story).title == "ru: Гісторыя"
    assert work_of(story, ru).stage == Stage.OUTDATED


def test_a_reviewer_confirms_a_text_and_the_page_is_level_again(published, story, work_of, ru, reviewer):
    rewrite(story, title="Гісторыя!")
    work = work_of(story, ru)
    with pytest.raises(NotPermitted):
        work.confirm([work.units()[0].key])
    review = work_of(story, reviewer)
    review.confirm([review.units()[0].key])
    assert review.stage == Stage.COMPLETE
    assert russian(story).title == "ru: Гісторыя"


def test_a_text_that_the_source_dropped_leaves_the_translation_too(published, story, work_of, ru, reviewer):
    rewrite(story, lead="")
    work = work_of(story, ru)
    assert work.stage == Stage.OUTDATED
    work.hand_in()
    work_of(story, reviewer).approve()
    assert (russian(story).lead, work_of(story, ru).stage) == ("", Stage.COMPLETE)


def test_two_translators_do_not_overwrite_each_other(story, work_of, ru, reviewer):
    work = work_of(story, ru)
    key = work.units()[0].key
    seen = {unit.key: unit.seen for unit in work.units()}
    work_of(story, reviewer).save({key: "Первое"})
    saved = work.save({key: "Второе"}, seen=seen)
    assert [(each.ours, each.theirs) for each in saved.conflicts] == [("Второе", "Первое")]
    assert work.units()[0].target == "Первое"


def test_gaps_are_published_only_when_asked_for(story, work_of, ru, reviewer):
    work = work_of(story, ru)
    work.save({work.units()[0].key: "История"})
    with pytest.raises(Refused):
        work.hand_in()
    work.hand_in(with_gaps=True)
    work_of(story, reviewer).approve()
    assert PageSource.objects.get(page=russian(story)).untranslated == 6


def test_a_text_that_cannot_stand_there_is_kept_and_not_handed_in(story, work_of, ru):
    work = work_of(story, ru)
    texts = all_texts(work)
    lead = work.units()[1].key
    work.save(texts | {lead: 'Лид <a href="https://example.org/">ссылка</a>'})
    assert work.units()[1].problem
    with pytest.raises(Refused):
        work.hand_in()
    work.save({lead: "Лид"})
    work.hand_in()


def test_nobody_writes_into_another_page_or_language(story, work_of, ru):
    work = work_of(story, ru)
    with pytest.raises(NotPermitted):
        work.save({"wards.0": "1"})
    with pytest.raises(NotPermitted):
        work_of(story, ru, "en").save({work.units()[0].key: "Story"})
    with pytest.raises(NoSuchWork):
        work_of(story, ru, "be")


def test_a_draft_of_the_original_is_translated_before_its_launch(story, work_of, ru, reviewer, chief):
    story.unpublish()
    story.title = "Чарнавік"
    story.save_revision()
    work = work_of(story, ru)
    assert work.units()[0].source == "Чарнавік"
    work.save(all_texts(work))
    work.hand_in()
    with pytest.raises(Refused):
        work_of(story, reviewer).approve()
    assert not russian(story).live
