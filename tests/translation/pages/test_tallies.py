"""The board's cells for pages agree with the works themselves, and cost the same for few pages and for many."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms import languages
from cms.translation.models import Stage
from cms.translation.works.pages.listing import shown_to
from cms.translation.works.pages.tallies import tallies
from tests.factories import make_interview, make_prisoner, publish
from tests.translation.conftest import home
from tests.translation.pages.conftest import all_texts, body, replaced, rewrite

pytestmark = pytest.mark.django_db


def cell(page, language="ru"):
    return next(each for each in tallies({str(page.translation_key)}) if each.language == language)


def test_a_page_without_translations_is_missing_in_two_languages(story):
    found = {each.language: each for each in tallies({str(story.translation_key)})}
    assert {language: each.stage for language, each in found.items()} == {
        "be": Stage.COMPLETE, "ru": Stage.MISSING, "en": Stage.MISSING,
    }  # fmt: skip
    assert (found["ru"].texts, found["ru"].missing, found["ru"].words_left) == (7, 7, 18)
    assert (found["ru"].is_public, found["ru"].is_hidden, found["ru"].since) == (
        True,
        False,
        story.first_published_at,
    )


def test_a_cell_follows_the_work(story, work_of, ru, reviewer):
    work = work_of(story, ru)
    work.save({work.units()[0].key: "История"})
    assert (cell(story).stage, cell(story).drafts, cell(story).missing) == (Stage.DRAFT, 1, 6)
    work.save(all_texts(work))
    work.hand_in()
    assert (cell(story).stage, cell(story).waiting) == (Stage.REVIEW, 7)
    work_of(story, reviewer).send_back(comment="Ещё раз")
    assert cell(story).stage == Stage.RETURNED
    work.save({work.units()[0].key: "История снова"})
    work.hand_in()
    work_of(story, reviewer).approve()
    assert (cell(story).stage, cell(story).words_left, cell(story).since) == (Stage.COMPLETE, 0, None)


def test_a_source_published_anew_with_the_same_words_changes_no_cell(published, story):
    rewrite(story)
    assert cell(story).stage == Stage.COMPLETE


def test_a_source_published_with_other_words_is_told_without_being_opened(published, story):
    fresh = rewrite(story, body=replaced(story, "Другі абзац", "Другі доўгі абзац"))
    found = cell(story)
    assert (found.stage, found.outdated, found.missing) == (Stage.OUTDATED, 1, 0)
    assert found.since == fresh.last_published_at


def test_other_contents_without_a_word_are_told_too(published, story):
    person = publish(make_prisoner(public_id="card1111"))
    more = [*story.body.get_prep_value(), {"type": "person_card", "value": {"person": person.pk}, "id": "c1"}]
    rewrite(story, body=more)
    assert cell(story).stage == Stage.OUTDATED


def test_a_page_that_names_somebody_hidden_is_for_editors_alone(story, work_of, ru, chief):
    hidden = make_prisoner(public_id="hidden11")
    page = make_interview(home("be"), title="Тайна", slug="secret", wards=[hidden], body=body("Адзін."))
    page.save_revision().publish()
    key = str(page.translation_key)
    assert cell(page).is_hidden
    assert shown_to(ru, [key, str(story.translation_key)], "ru").keys() == {str(story.translation_key)}
    assert shown_to(chief, [key], "ru")[key].title == "Тайна"


def test_a_mention_of_somebody_hidden_hides_a_page_that_masks_it(story, ru):
    from tests.factories import make_content

    hidden = make_prisoner(public_id="hidden11")
    lead = f'<p>Мы чакаем <a linktype="person" id="{hidden.pk}">Волю</a>.</p>'
    page = make_content(home("be"), slug="waiting", lead=lead)
    assert cell(page).is_hidden
    assert not shown_to(ru, [str(page.translation_key)], "ru")


def test_a_draft_that_names_somebody_hidden_is_hidden_by_what_it_says_now(story, ru):
    make_prisoner(public_id="hidden11", family_name_be="Невядомскі", given_name_be="Язэп")
    story.unpublish()
    assert not cell(story).is_hidden
    story.title = "Язэп Невядомскі піша"
    story.save_revision()
    assert cell(story).is_hidden
    assert not shown_to(ru, [str(story.translation_key)], "ru")


def test_many_pages_cost_as_many_queries_as_few(published, story, django_assert_max_num_queries):
    for number in range(6):
        page = make_interview(
            home("be"), title=f"Старонка {number}", slug=f"page-{number}", body=body("Адзін.")
        )
        page.save_revision().publish()
    list(tallies())
    with CaptureQueriesContext(
        connection,
    ) as one:
        list(tallies({str(story.translation_key)}))
    with CaptureQueriesContext(connection) as many:
        assert len(list(tallies())) >= 8 * len(languages.CODES)
    assert len(many) <= len(one) + 1 <= 11
    with django_assert_max_num_queries(6):
        shown_to(page.owner or story_user(), [str(page.translation_key)], "ru")


def story_user():
    from django.contrib.auth.models import AnonymousUser

    return AnonymousUser()
