"""A move that nobody looked at, or that cannot be, is refused."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests import factories
from tests.desk.moves.conftest import BEGAN, DAY, address, asked, held_at, move, moved, review, stays

pytestmark = pytest.mark.django_db

TODAY = timezone.now().date()


def test_what_has_changed_since_it_was_looked_at_is_refused(publisher, source, target):
    person = held_at(source)
    seen = review(publisher, source, person).context["found"].fingerprint
    target.street_ru = "ул. Иная, 2"
    target.save()
    said = asked(source, person, step="confirm", seen=seen)
    response = publisher.post(address(source), said)
    assert response.status_code == 409
    assert "Something has changed since you opened this page." in response.content.decode()
    assert stays(person) == [(source.pk, BEGAN, None)]
    for forged in ("", "x"):
        assert publisher.post(address(source), said | {"seen": forged}).status_code == 409


def test_a_choice_that_another_form_was_seen_for_is_refused(publisher, source, target):
    first, second = held_at(source), held_at(source)
    seen = review(publisher, source, first).context["found"].fingerprint
    for changed in ({"people": [first.pk, second.pk]}, {"day": "2026-03-03"}, {"confidence": "reported"}):
        said = asked(source, first, step="confirm", seen=seen) | changed
        assert publisher.post(address(source), said).status_code == 409
    assert stays(first) == stays(second) == [(source.pk, BEGAN, None)]


def test_whoever_has_gone_meanwhile_is_no_choice(publisher, source, target):
    person = held_at(source)
    move(publisher, source, person)
    again = publisher.post(address(source), asked(source, person, step="confirm", seen="x"))
    assert again.status_code == 400
    assert stays(person) == moved(source, target)


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"day": str(TODAY + timedelta(days=1))}, "This day is still to come."),
        ({"precision": "unknown"}, "Select a valid choice."),
        ({"target": ""}, "This field is required."),
        ({"people": []}, "This field is required."),
    ],
)
def test_a_wrong_form_says_why(publisher, source, fields, sentence):
    person = held_at(source)
    response = review(publisher, source, person, **fields)
    assert response.status_code == 400
    assert sentence in response.content.decode()


def test_nobody_is_moved_to_the_same_or_to_a_closed_place(publisher, source, target):
    person = held_at(source)
    closed = factories.make_facility(number="5", closed_on=DAY)
    assert "has closed or moved too" in review(publisher, source, person, target=closed.pk).content.decode()
    assert review(publisher, source, person, target=source.pk).status_code == 400
