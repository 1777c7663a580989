"""Those who wait for each other get a letter that names nobody."""

import pytest
from django.core import mail
from wagtail.users.models import UserProfile

from cms.desk import roles
from cms.translation.bench import mails
from cms.translation.bench.opened import REVIEW
from cms.translation.models import Assignment, Stage
from tests.desk.conftest import logged_in
from tests.translation.bench.conftest import fields, work_url

pytestmark = pytest.mark.django_db


def addressed(user, **profile):
    user.email = f"{user.username}@campaign.example"
    user.save()
    UserProfile.objects.filter(user=user).update(**profile)
    return user


@pytest.fixture
def reviewer(person_of):
    return addressed(person_of(roles.reviewers("ru"), "reviewer", "be"))


@pytest.fixture
def author(translator):
    return addressed(translator.user)


def hand_in(translator, thing, committing):
    thing.put("name")
    sent = {**fields(translator, name="Фонд"), "act": "hand-in"}
    with committing(execute=True):
        assert translator.post(work_url(), sent).status_code == 302


@pytest.fixture
def committing(django_capture_on_commit_callbacks):
    return django_capture_on_commit_callbacks


def test_reviewers_of_the_language_hear_of_what_waits(
    translator, author, reviewer, person_of, thing, committing
):
    addressed(person_of(roles.reviewers("en"), "english"))
    hand_in(translator, thing, committing)
    (letter,) = mail.outbox
    assert letter.to == ["reviewer@campaign.example"]
    assert letter.subject.endswith("(Русский)")
    assert work_url(REVIEW) in letter.body
    for hidden in ("Назва", "Фонд", "translator"):
        assert hidden not in f"{letter.subject}{letter.body}"


def test_nothing_is_sent_when_the_act_is_undone(translator, author, reviewer, thing, committing):
    thing.put("name")
    with committing(execute=False):
        translator.post(work_url(), {**fields(translator, name="Фонд"), "act": "hand-in"})
    assert mail.outbox == []


@pytest.mark.parametrize("change", ["hidden", "inactive", "switched off", "no address"])
def test_some_get_no_letter(change, translator, author, reviewer, thing, committing):
    if change == "hidden":
        thing.hidden_from.add(reviewer.pk)
    elif change == "switched off":
        UserProfile.objects.filter(user=reviewer).update(submitted_notifications=False)
    else:
        reviewer.is_active, reviewer.email = (
            change != "inactive",
            "" if change == "no address" else reviewer.email,
        )
        reviewer.save()
    hand_in(translator, thing, committing)
    assert mail.outbox == []


def test_a_letter_that_fails_breaks_nothing(
    translator, author, reviewer, thing, committing, monkeypatch, caplog
):
    def fail(self):
        raise OSError("reviewer@campaign.example is unknown")

    monkeypatch.setattr("django.core.mail.EmailMessage.send", fail)
    hand_in(translator, thing, committing)
    assert thing.handed_in_by == author
    assert "was not sent: OSError." in caplog.text
    assert "campaign.example" not in caplog.text


@pytest.mark.parametrize("act", ["approve", "return"])
def test_the_author_hears_of_the_decision(act, author, reviewer, thing, committing):
    thing.put("name", target="Фонд", stage=Stage.REVIEW)
    thing.handed_in_by = author
    client = logged_in(reviewer)
    shown = client.get(work_url(REVIEW)).context["shown"]
    sent = {"act": act, "shown": shown, "keys": ["name"], "comment": "Сакрэт"}
    with committing(execute=True):
        assert client.post(work_url(REVIEW), sent).status_code == 302
    (letter,) = mail.outbox
    assert letter.to == ["translator@campaign.example"]
    assert "Сакрэт" not in letter.body


def asked(author, reviewer, *keys):
    place = {"kind": "organisation", "language": "ru", "to": author, "by": reviewer}
    mails.assigned([Assignment.objects.create(key=key, **place) for key in keys])
    return mail.outbox


def test_whoever_is_asked_hears_of_it(author, reviewer, thing):
    (letter,) = asked(author, reviewer, "7")
    assert letter.to == ["translator@campaign.example"]
    assert work_url() in letter.body


def test_many_things_make_one_letter(author, reviewer, thing):
    (letter,) = asked(author, reviewer, "7", "8", "9")
    assert letter.subject == "You are asked to translate 3 texts"
    assert "organisation" not in letter.body


def test_wagtail_writes_no_letter_with_the_title_of_a_translation(
    publisher, translator, draft, source, committing
):
    addressed(publisher.user)
    for page, letters in ((draft, 0), (source, 1)):
        page.save_revision(user=translator.user)
        with committing(execute=True):
            page.get_workflow().start(page, translator.user)
        assert len(mail.outbox) == letters
