"""A reminder comes once a week, to those for whom something waits, and names nobody."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import call_command
from django.utils import timezone

from cms.desk import roles
from cms.translation.bench.reminding import remind
from cms.translation.models import Assignment, ProposalState
from tests.factories import make_organisation, make_prisoner
from tests.translation.bench.test_mails import addressed
from tests.translation.bench.test_waiting import propose

pytestmark = pytest.mark.django_db


@pytest.fixture
def reviewer(person_of):
    return addressed(person_of(roles.reviewers("ru"), "reviewer", "be"))


def test_whoever_has_something_to_do_is_reminded_once_a_week(translator, reviewer, capsys):
    addressed(translator.user)
    propose(make_organisation(name_be="Фонд"), translator.user)
    call_command("remind_translators")
    call_command("remind_translators")
    assert capsys.readouterr().out.splitlines() == ["1 people reminded.", "0 people reminded."]
    (letter,) = mail.outbox
    assert letter.to == ["reviewer@campaign.example"]
    assert "Фонд" not in f"{letter.subject}{letter.body}"
    assert remind(timezone.now() + timedelta(days=7)) == 1


def test_translators_are_reminded_of_what_came_back_or_was_asked(translator, reviewer):
    addressed(translator.user)
    fact = make_organisation()
    propose(fact, translator.user, state=ProposalState.RETURNED)
    Assignment.objects.create(kind="organisation", key=str(fact.pk), language="ru", to=translator.user)
    assert remind(timezone.now()) == 1
    (letter,) = mail.outbox
    assert (letter.to, letter.subject[0]) == (["translator@campaign.example"], "2")


def test_what_is_hidden_reminds_nobody(translator, reviewer):
    propose(make_prisoner(), translator.user)
    assert remind(timezone.now()) == 0


def test_the_inactive_are_left_alone(translator, reviewer):
    propose(make_organisation(), translator.user)
    reviewer.is_active = False
    reviewer.save()
    assert remind(timezone.now()) == 0
