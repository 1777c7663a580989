"""Translations follow their source when it is hidden, deleted or moved; a source never follows them."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import GroupPagePermission

from cms.desk import roles
from cms.pages.models import InterviewPage
from cms.translation.following import followers
from tests.factories import make_home, make_interview
from tests.translation.conftest import home

pytestmark = pytest.mark.django_db


@pytest.fixture
def live(draft):
    draft.get_latest_revision().publish()
    return InterviewPage.objects.get(pk=draft.pk)


def test_unpublishing_the_source_hides_its_translations(publisher, client, source, live):
    assert [client.get(f"/{code}/story-1/").status_code for code in ("be", "ru")] == [200, 200]
    publisher.post(reverse("wagtailadmin_pages:unpublish", args=[source.pk]))
    assert [client.get(f"/{code}/story-1/").status_code for code in ("be", "ru")] == [404, 404]


def test_unpublishing_a_translation_leaves_its_source(publisher, client, source, live):
    publisher.post(reverse("wagtailadmin_pages:unpublish", args=[live.pk]))
    assert [client.get(f"/{code}/story-1/").status_code for code in ("be", "ru")] == [200, 404]


def test_a_translation_written_by_hand_follows_the_default_language(publisher, client, source):
    by_hand = make_interview(home("ru"), translation_key=source.translation_key)
    assert (followers(source), followers(by_hand)) == ([by_hand], [])
    publisher.post(reverse("wagtailadmin_pages:unpublish", args=[source.pk]))
    assert client.get("/ru/story-1/").status_code == 404


def test_deleting_the_source_deletes_its_translations(publisher, source, live):
    assert publisher.post(reverse("wagtailadmin_pages:delete", args=[source.pk])).status_code == 302
    assert not InterviewPage.objects.exists()


def test_a_drafts_writer_does_not_delete_its_live_translation(editor, source, live):
    InterviewPage.objects.filter(pk=source.pk).update(live=False)
    assert editor.post(reverse("wagtailadmin_pages:delete", args=[source.pk])).status_code == 403
    assert InterviewPage.objects.count() == 2


def test_who_publishes_in_one_language_hides_no_other(publisher, client, source, live):
    group = Group.objects.get(name=roles.PUBLISHERS)
    GroupPagePermission.objects.filter(
        group=group, page=home("ru"), permission__codename="publish_page"
    ).delete()
    assert publisher.post(reverse("wagtailadmin_pages:unpublish", args=[source.pk])).status_code == 403
    assert [client.get(f"/{code}/story-1/").status_code for code in ("be", "ru")] == [200, 200]


def test_moving_the_source_moves_its_translations(admin_client, source, live):
    there = make_home("be", slug="second-be")
    ru_there = make_home("ru", slug="second-ru", translation_key=there.translation_key)
    admin_client.post(reverse("wagtailadmin_pages:move_confirm", args=[source.pk, there.pk]))
    assert InterviewPage.objects.get(pk=source.pk).get_parent().pk == there.pk
    assert InterviewPage.objects.get(pk=live.pk).get_parent().pk == ru_there.pk


def test_a_source_is_not_moved_where_its_translation_may_not_go(publisher, source, live):
    there = make_home("be", slug="second-be")
    make_home("ru", slug="second-ru", translation_key=there.translation_key)
    answer = publisher.post(reverse("wagtailadmin_pages:move_confirm", args=[source.pk, there.pk]))
    assert answer.status_code == 403
    assert InterviewPage.objects.get(pk=source.pk).get_parent().pk != there.pk
