"""Traps of wagtail-localize in what is public, handed in and out of date: what the library does, what we do instead.

The number in a name is the row of the list in STACK.md. Rows kept elsewhere: 10 and its deletions and moves in
test_following, 15 (names in a page's own language outside a request) in tests/pages.
"""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from wagtail_localize.models import (
    LocaleSynchronization,
)
from wagtail_localize.operations import translate_object
from wagtail_localize.synctree import synchronize_tree
from wagtail_localize.views import convert, edit_translation

from cms.translation.following import followers
from cms.translation.models import Stage
from cms.translation.works.base import Refused
from tests.desk.conftest import logged_in
from tests.factories import make_locale
from tests.translation.pages.conftest import all_texts, rewrite
from tests.translation.pages.stock import asked_by, russian, translation_of

pytestmark = pytest.mark.django_db


def test_01_a_draft_stays_out_of_the_live_row(published, story, work_of, ru):
    work = work_of(story, ru)
    work.save({work.units()[0].key: "Черновик"})
    work.hand_in()
    assert russian(story).title == "ru: Гісторыя"
    translation_of(story).save_target(publish=False)
    assert (russian(story).title, russian(story).live) == ("Черновик", True), "so does the library"


def test_02_translating_a_live_page_publishes_no_copy(story, work_of, ru, settings):
    work = work_of(story, ru)
    work.save({work.units()[0].key: "Черновик"})
    assert not russian(story).live
    assert settings.WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE is False


def test_02_the_library_would(story, settings, django_capture_on_commit_callbacks):
    settings.WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = True
    with django_capture_on_commit_callbacks(execute=True):
        translate_object(story, [make_locale("ru")])
    assert (russian(story).live, russian(story).title) == (True, "Гісторыя")


def test_03_a_translator_does_not_replace_a_live_page_by_a_copy(published, story, ru):
    address = reverse("wagtail_localize:convert_to_alias", args=[published.pk])
    assert logged_in(ru).post(address).status_code == 403
    assert russian(story).alias_of_id is None
    convert.convert_to_alias(asked_by(ru), published.pk)
    assert russian(story).alias_of_id == story.pk, "the library lets them"


def test_05_a_translation_is_handed_in_and_decided_in_wagtails_workflow(story, work_of, ru, reviewer):
    work = work_of(story, ru)
    work.save(all_texts(work))
    edit_translation.edit_translation(
        asked_by(ru, body={"action-submit": "1"}), translation_of(story), russian(story)
    )
    assert not russian(story).workflow_in_progress, "the library knows no review"
    work.hand_in()
    assert russian(story).workflow_in_progress
    work_of(story, reviewer).approve(comment="Хорошо")
    states = [(state.status, state.current_task_state.comment) for state in russian(story).workflow_states]
    assert states == [("approved", "Хорошо")]


def test_09_a_changed_source_is_told_and_gaps_are_never_filled_by_accident(
    published, story, work_of, ru, django_capture_on_commit_callbacks
):
    rewrite(story, title="Іншая назва")
    assert translation_of(story).get_status_display() == "Up to date", "as the library sees it"
    work = work_of(story, ru)
    assert (work.stage, work.units()[0].former_source) == (Stage.OUTDATED, "Гісторыя")
    with pytest.raises(Refused):
        work.hand_in()
    translation = translation_of(story)
    translation.source.update_from_db()
    with django_capture_on_commit_callbacks(execute=True):
        translation.save_target(publish=True)
    assert russian(story).title == "Іншая назва", "the library fills them with the source"


def test_10_a_hidden_source_takes_its_translations_along(published, story):
    assert followers(story) == [published]
    story.unpublish()
    assert russian(story).live, "by itself the library leaves them public"


def test_13_no_tree_is_copied_into_another_language(story):
    with pytest.raises(PermissionDenied):
        LocaleSynchronization.objects.create(locale=make_locale("ru"), sync_from=make_locale("be"))
    assert not LocaleSynchronization.objects.exists()
    synchronize_tree(make_locale("be"), make_locale("ru"))
    assert (russian(story).live, russian(story).title) == (True, "Гісторыя"), (
        "the library serves one as the other"
    )


def test_13_the_form_of_a_locale_offers_it_no_more(story, admin_user):
    client = logged_in(admin_user)
    page = client.get(reverse("wagtaillocales:edit", args=[make_locale("ru").pk])).text
    assert "Synchronise content" not in page
