"""Each of Wagtail's own doors through which a page is published: none lets through what nobody has reviewed."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.log_actions import LogContext
from wagtail.models import Revision
from wagtail_localize.models import Translation

from cms.desk.names.marking import mark
from cms.pages.models import InterviewPage
from cms.translation.models import PageSource, Stage
from cms.translation.works.base import Refused
from tests.desk.conftest import logged_in
from tests.factories import make_prisoner, publish
from tests.translation.pages.conftest import all_texts, replaced, rewrite

pytestmark = pytest.mark.django_db


@pytest.fixture
def publisher_client(chief):
    return logged_in(chief)


@pytest.fixture
def waiting(published, story, work_of, ru):
    """The public Russian story, with a new title that waits for review."""
    work = work_of(story, ru)
    work.save({work.units()[0].key: "Непроверенное"})
    work.hand_in()
    return published


def shown(page):
    fresh = InterviewPage.objects.get(pk=page.pk)
    return fresh.live, fresh.title


PUBLIC = (True, "ru: Гісторыя")


def test_bulk_publishing_is_refused(waiting, publisher_client):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    answer = publisher_client.post(f"{address}?id={waiting.pk}", {"include_descendants": "on"})
    assert (answer.status_code, shown(waiting)) == (403, PUBLIC)
    assert "published by its review alone" in answer.text


def test_bulk_publishing_of_the_page_above_is_refused_as_a_whole(story, work_of, ru, publisher_client):
    work = work_of(story, ru)
    work.save(all_texts(work))
    draft = InterviewPage.objects.get(translation_key=story.translation_key, locale__language_code="ru")
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    publisher_client.post(f"{address}?id={draft.get_parent().pk}", {"include_descendants": "on"})
    assert not InterviewPage.objects.get(pk=draft.pk).live


def test_the_admin_api_publishes_nothing_unreviewed(waiting, publisher_client):
    address = f"/admin/api/main/pages/{waiting.pk}/action/publish/"
    assert publisher_client.post(address, {}, content_type="application/json").status_code == 403
    assert shown(waiting) == PUBLIC


def test_the_old_editor_publishes_nothing(waiting, publisher_client):
    address = reverse("wagtailadmin_pages:edit", args=[waiting.pk])
    for fields in ({"action": "publish"}, {"action-publish": "1", "title": "Чужое", "slug": "story"}):
        assert publisher_client.post(address, fields).status_code == 403
    assert shown(waiting) == PUBLIC


def test_an_earlier_revision_is_not_brought_back_past_the_review(waiting, publisher_client):
    old = waiting.revisions.order_by("created_at").first()
    revert = reverse("wagtailadmin_pages:revisions_revert", args=[waiting.pk, old.pk])
    publisher_client.get(revert)
    publisher_client.post(revert, {"action-publish": "1", "title": "Чужое", "slug": "story"})
    assert shown(waiting) == PUBLIC


def test_wagtails_own_approval_is_a_review(waiting, publisher_client):
    step = waiting.current_workflow_task_state
    address = reverse("wagtailadmin_pages:workflow_action", args=[waiting.pk, "approve", step.pk])
    publisher_client.post(address)
    assert shown(waiting) == (True, "Непроверенное")
    assert PageSource.objects.get(page=waiting).made_at == step.revision.created_at


def test_a_day_set_for_publishing_is_no_review(waiting, publisher_client):
    in_a_year = timezone.now() + timedelta(days=365)
    revision = InterviewPage.objects.get(pk=waiting.pk).get_latest_revision()
    revision.content["go_live_at"] = in_a_year.isoformat()
    revision.save()
    address = f"/admin/api/main/pages/{waiting.pk}/action/publish/"
    assert publisher_client.post(address, {}, content_type="application/json").status_code == 403
    assert Revision.objects.get(pk=revision.pk).approved_go_live_at is None


def test_what_was_approved_for_a_day_appears_on_that_day(story, work_of, ru, chief):
    work = work_of(story, ru)
    work.save(all_texts(work))
    page = InterviewPage.objects.get(translation_key=story.translation_key, locale__language_code="ru")
    InterviewPage.objects.filter(pk=page.pk).update(go_live_at=timezone.now() + timedelta(days=1))
    work.hand_in()
    work_of(story, chief).approve()
    assert not shown(page)[0]
    with pytest.raises(Refused):
        work_of(story, ru).save({work.units()[0].key: "Другое"})
    past = timezone.now() - timedelta(minutes=1)
    Revision.objects.filter(approved_go_live_at__isnull=False).update(approved_go_live_at=past)
    latest = InterviewPage.objects.get(pk=page.pk).get_latest_revision()
    latest.content["go_live_at"] = past.isoformat()
    latest.save(update_fields=["content"])
    call_command("publish_scheduled")
    assert shown(page) == PUBLIC
    assert work_of(story, ru).stage == Stage.COMPLETE


def test_a_hidden_translation_is_published_again_as_it_was_approved(
    published, publisher_client, story, work_of, ru
):
    published.unpublish()
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    publisher_client.post(f"{address}?id={published.pk}")
    assert shown(published) == PUBLIC
    assert work_of(story, ru).stage == Stage.COMPLETE


def test_an_earlier_approval_published_once_more_is_not_taken_for_level(
    published, publisher_client, story, work_of, ru
):
    rewrite(story, lead="")
    work = work_of(story, ru)
    work.save({work.units()[0].key: "Новое имя"})
    published.unpublish()
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    publisher_client.post(f"{address}?id={published.pk}")
    assert shown(published) == PUBLIC
    assert work_of(story, ru).progress.has_moved_on


def test_wagtail_localize_writes_no_draft_into_a_live_row(published, story, work_of, ru, chief):
    work = work_of(story, ru)
    work.save({work.units()[0].key: "Непроверенное"})
    translation = Translation.objects.get(
        target_locale__language_code="ru", source__object_id=story.translation_key
    )
    with LogContext(user=chief), pytest.raises(PermissionDenied):
        translation.save_target(publish=False)
    assert shown(published) == PUBLIC


def test_a_name_is_marked_on_a_public_translation(published, chief):
    person = publish(make_prisoner(public_id="marked11"))
    with LogContext(user=chief):
        mark(published, "Кароткі", person, user=chief)
    assert 'linktype="person"' in InterviewPage.objects.get(pk=published.pk).lead


def test_a_page_written_by_hand_is_published_as_ever(story, publisher_client):
    story.title = "Новая назва"
    story.save_revision()
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    publisher_client.post(f"{address}?id={story.pk}")
    assert shown(story) == (True, "Новая назва")


def test_what_another_language_took_over_meanwhile_is_not_what_was_reviewed(
    published, story, work_of, ru, reviewer, chief
):
    english = work_of(story, chief, "en")
    english.save(all_texts(english, "en: "))
    work = work_of(story, ru)
    work.save({work.units()[-1].key: "ru: Третий абзац"})
    work.hand_in()
    rewrite(story, body=replaced(story, "<p>Другі абзац пра <b>лісты</b>.</p>", ""))
    english = work_of(story, chief, "en")
    english.save({english.units()[0].key: "en: A story"})
    work_of(story, reviewer).approve()
    assert "лісты" in str(InterviewPage.objects.get(pk=published.pk).body)
    assert work_of(story, ru).stage == Stage.OUTDATED


def test_what_another_language_took_over_unchanged_is_what_was_reviewed(
    published, story, work_of, ru, reviewer, chief
):
    work = work_of(story, ru)
    work.save({work.units()[-1].key: "ru: Третий абзац"})
    work.hand_in()
    english = work_of(story, chief, "en")
    english.save({english.units()[0].key: "en: A story"})
    work_of(story, reviewer).approve()
    assert work_of(story, ru).stage == Stage.COMPLETE
