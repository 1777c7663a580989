"""What follows when a person's publication ends by the clock: with the first question, without anybody's act."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.images import get_image_model

from cms import version
from cms.disclosure.acts import show_guardian_portrait
from cms.disclosure.guardians import guardian
from cms.disclosure.models import GuardianDisclosure, NameKey, NameRest, PrisonerDisclosure, Tombstone
from cms.disclosure.people import prisoner
from cms.models import ContentVersion
from tests.factories import make_guardian, make_image, make_prisoner, publish

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


@pytest.fixture
def pass_time(monkeypatch):
    """Make it an hour later, for Python and for the facts that expire then."""

    def passed(*people: Any) -> None:
        with version.act():
            for person in people:
                person.expire_at = timezone.now() + HOUR / 2
                person.save()
        later = timezone.now() + HOUR
        monkeypatch.setattr(timezone, "now", lambda: later)

    return passed


def what_is_left() -> tuple[Any, ...]:
    renditions = get_image_model().get_rendition_model().objects
    people = [*PrisonerDisclosure.objects.all(), *GuardianDisclosure.objects.all()]
    return (
        {row.state for row in people},
        renditions.count(),
        set(Tombstone.objects.values_list("public_id", flat=True)),
    )


@pytest.fixture
def portrayed(settings, tmp_path):
    """A prisoner and a guardian whose portraits readers have seen."""
    settings.MEDIA_ROOT = tmp_path
    ward = publish(make_prisoner(portrait=make_image()), show_portrait=True)
    carer = make_guardian(portrait=make_image())
    show_guardian_portrait(carer, True)
    assert prisoner(ward.public_id, "be").portrait and guardian(carer.public_id, "be").portrait
    return ward, carer


def test_an_expiry_deletes_portraits_and_leaves_tombstones_at_the_first_question(portrayed, pass_time):
    pass_time(*portrayed)
    assert what_is_left() == ({"public"}, 6, set())
    before = version.current()
    gone = ({"hidden"}, 0, {person.public_id for person in portrayed})
    assert what_is_left() == gone
    assert version.current() == before
    assert what_is_left() == gone


def test_an_expiry_leaves_no_word_of_a_name(pass_time):
    person = publish(make_prisoner())
    pass_time(person)
    assert NameKey.objects.exists() and NameRest.objects.exists()
    version.current()
    assert not (NameKey.objects.exists() or NameRest.objects.exists())


def test_an_expiry_is_settled_once_and_the_next_tick_asks_four_questions(portrayed, pass_time, monkeypatch):
    pass_time(*portrayed)
    version.current()
    asked = []
    monkeypatch.setattr(version, "_passings", [_counted(each, asked) for each in version._passings])
    ContentVersion.objects.update(next_change_at=timezone.now())
    version.current()
    # Who has expired since, and whether anything is to be counted.
    assert asked == [2, 2]


def _counted(settle: Any, asked: list[int]) -> Any:
    def counted(now: Any) -> None:
        with CaptureQueriesContext(connection) as queries:
            settle(now)
        asked.append(len(queries))

    return counted
