"""Whoever a release day has withdrawn stays invisible, whatever is published, restored or imported afterwards."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.utils import timezone

from cms import languages, version
from cms.disclosure import people
from cms.disclosure.models import NameKey, PrisonerDisclosure
from cms.snippets.models import Prisoner
from tests import factories
from tests.desk.forms import posted_by, url
from tests.desk.release_days import release

pytestmark = pytest.mark.django_db


@pytest.fixture
def person(campaign: None) -> Prisoner:
    made = factories.publish(factories.make_prisoner(family_name_be="Ўсцінаў", given_name_be="Лявон"))
    made.save_revision().publish()
    made.occupation_be = "чарнавік"
    made.save_revision()
    return Prisoner.objects.get(pk=made.pk)


def publish_an_old_draft(client: Any, person: Prisoner) -> None:
    person.revisions.order_by("pk").first().publish()


def publish_the_newest_draft(client: Any, person: Prisoner) -> None:
    Prisoner.objects.get(pk=person.pk).latest_revision.publish()


def publish_on_schedule(client: Any, person: Prisoner) -> None:
    draft = Prisoner.objects.get(pk=person.pk).get_latest_revision_as_object()
    draft.go_live_at = timezone.now() + timedelta(hours=1)
    draft.save_revision().publish()
    past = timezone.now() - timedelta(minutes=1)
    for revision in person.revisions.filter(approved_go_live_at__isnull=False):
        revision.content["go_live_at"] = past.isoformat()
        revision.approved_go_live_at = past
        revision.save()
    call_command("publish_scheduled")


def restore_a_revision(client: Any, person: Prisoner) -> None:
    old = person.revisions.order_by("pk").first()
    address = url(person, "revisions_revert", person.pk, old.pk)
    fields = posted_by(client, address) | {"action-publish": "1", "revision": str(old.pk)}
    assert client.post(url(person, "edit", person.pk), fields).status_code == 302


def import_facts(client: Any, person: Prisoner) -> None:
    row = Prisoner.objects.get(pk=person.pk)
    row.custody, row.live, row.summary_ru = "imprisoned", True, "Импортировано"
    row.save()


def import_in_bulk(client: Any, person: Prisoner) -> None:
    with version.act():
        Prisoner.objects.filter(pk=person.pk).update(summary_be="Імпартавана", occupation_be="настаўнік")


def unpublish_and_publish_again(client: Any, person: Prisoner) -> None:
    row = Prisoner.objects.get(pk=person.pk)
    row.unpublish()
    row.save_revision().publish()


WAYS: list[Callable[[Any, Prisoner], None]] = [
    publish_an_old_draft,
    publish_the_newest_draft,
    publish_on_schedule,
    restore_a_revision,
    import_facts,
    import_in_bulk,
    unpublish_and_publish_again,
]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_nothing_but_an_act_brings_a_withdrawn_person_back(publisher, person, way):
    release(publisher, "Ўсцінаў Лявон")
    way(publisher, person)
    assert PrisonerDisclosure.objects.get(pk=person.pk).state == "withdrawn"
    assert [people.prisoner(person.public_id, each) for each in languages.CODES] == [None, None, None]
    assert not NameKey.objects.filter(prisoner=person).exists()
    assert publisher.get(f"/be/prisoners/{person.public_id}/").status_code == 404
