"""What time changes is named as well, and drops are forgotten one day."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from cms.api.changes import journal
from cms.api.changes.models import Stamp
from cms.disclosure.acts import change_state
from cms.disclosure.states import State
from cms.models import ContentVersion
from cms.snippets.models import Prisoner
from tests import factories
from tests.api.changes.conftest import guardian_of, place_of

pytestmark = pytest.mark.django_db


def test_what_expires_is_dropped_at_the_next_question(app, somebody):
    following, past = app(), timezone.now() - timedelta(seconds=1)
    Prisoner._base_manager.filter(pk=somebody.pk).update(expire_at=past)
    ContentVersion.objects.update(next_change_at=past)
    assert following.ask() == (
        {"guardians": [guardian_of(somebody).public_id]},
        {"prisoners": [somebody.public_id]},
    )


def test_an_act_after_an_expiry_does_not_forget_it(app, somebody):
    following, past = app(), timezone.now() - timedelta(seconds=1)
    Prisoner._base_manager.filter(pk=somebody.pk).update(expire_at=past)
    ContentVersion.objects.update(next_change_at=past)
    article = factories.make_article()
    fetch, drop = following.ask()
    assert fetch["articles"] == [article.pk] and drop == {"prisoners": [somebody.public_id]}


def test_an_address_that_grows_old_names_those_who_live_there(app, somebody, monkeypatch):
    place = place_of(somebody)
    place.verified_on = timezone.now().date() - timedelta(days=300)
    place.save()
    following = app()
    later = timezone.now() + timedelta(days=70)
    monkeypatch.setattr(timezone, "now", lambda: later)
    assert following.ask()[0]["prisoners"] == [somebody.public_id]


def test_drops_are_forgotten_and_then_everything_is_listed(
    app, get, somebody, monkeypatch, django_capture_on_commit_callbacks
):
    following, old = app(), app()
    change_state(somebody, State.WITHDRAWN)
    following.ask()
    later = timezone.now() + timedelta(days=journal.REMEMBERED_DAYS + 1)
    monkeypatch.setattr(journal, "_forgotten_on", None)
    monkeypatch.setattr(timezone, "now", lambda: later)
    with django_capture_on_commit_callbacks(execute=True):
        factories.make_article()
    assert not Stamp.objects.filter(is_public=False).exists()
    told = get("changes/", since=old.version)
    assert told["meta"]["all"] and somebody.public_id not in str(told)


def test_an_act_that_fails_forgets_nothing(somebody, monkeypatch, django_capture_on_commit_callbacks):
    change_state(somebody, State.WITHDRAWN)
    later = timezone.now() + timedelta(days=journal.REMEMBERED_DAYS + 1)
    monkeypatch.setattr(journal, "_forgotten_on", None)
    monkeypatch.setattr(timezone, "now", lambda: later)
    with pytest.raises(RuntimeError), transaction.atomic():
        factories.make_article("361")
        raise RuntimeError
    assert Stamp.objects.filter(is_public=False).exists()
    with django_capture_on_commit_callbacks(execute=True):
        factories.make_article("342")
    assert not Stamp.objects.filter(is_public=False).exists()
