"""The dashboard says what waits for whom; what somebody may not read is neither named nor counted."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import WorkflowState

from cms.desk import roles
from cms.translation.bench.waiting import waiting_for
from cms.translation.models import Assignment, Proposal, ProposalState, Stage, Standing
from tests.desk.conftest import logged_in
from tests.factories import make_organisation, make_prisoner

pytestmark = pytest.mark.django_db


@pytest.fixture
def reviewer(person_of):
    return logged_in(person_of(roles.reviewers("ru"), "reviewer"))


def propose(fact, author, state=ProposalState.WAITING, language="ru", days=1, field="about"):
    kind = ContentType.objects.get_for_model(fact)
    at = timezone.now() - timedelta(days=days)
    return Proposal.objects.create(
        fact_type=kind, fact_id=fact.pk, row_type=kind, row_id=fact.pk, field=field, language=language,
        source_language="be", state=state, author=author, text="Тэкст", handed_in_at=at, decided_at=at,
    )  # fmt: skip


def titles(lines):
    return [(line.title, line.language) for line in lines]


def test_reviewers_see_what_waits_in_their_language_the_oldest_first(translator, reviewer):
    new, old, other = (make_organisation(name_en=name) for name in ("New", "Old", "Other"))
    propose(new, translator.user)
    propose(old, translator.user, days=5)
    propose(old, translator.user, days=2, field="name")
    propose(other, translator.user, language="en")
    waiting = waiting_for(reviewer.user, "en")
    assert titles(waiting.to_review) == [("Old", "ru"), ("New", "ru")]
    assert "5 days" in reviewer.get("/admin/").text.replace("\xa0", " ")


def test_nobody_is_asked_to_decide_on_their_own_work(reviewer, publisher):
    propose(make_organisation(name_en="Mine"), reviewer.user)
    assert waiting_for(reviewer.user, "en").count == 0
    assert titles(waiting_for(publisher.user, "en").to_review) == [("Mine", "ru")]


def test_what_is_hidden_is_neither_named_nor_counted(translator, reviewer, publisher):
    hidden = make_prisoner(family_name_en="Unseen")
    propose(hidden, translator.user)
    propose(hidden, translator.user, state=ProposalState.RETURNED, field="summary")
    Assignment.objects.create(kind="prisoner", key=str(hidden.pk), language="ru", to=translator.user)
    for client in (reviewer, translator):
        assert waiting_for(client.user, "en").count == 0
        assert 'aria-labelledby="cms-translations"' not in client.get("/admin/").text
    assert len(waiting_for(publisher.user, "en").to_review) == 1


def test_a_translator_sees_what_came_back_and_what_they_were_asked_for(translator, reviewer):
    back, asked, done = (make_organisation(name_en=name) for name in ("Back", "Asked", "Done"))
    propose(back, translator.user, state=ProposalState.RETURNED)
    propose(asked, reviewer.user, state=ProposalState.RETURNED)
    for fact, stage in ((asked, Stage.MISSING), (done, Stage.COMPLETE)):
        place = {"kind": "organisation", "key": str(fact.pk), "language": "ru"}
        Assignment.objects.create(to=translator.user, **place)
        Standing.objects.update_or_create(**place, defaults={"stage": stage})
    waiting = waiting_for(translator.user, "en")
    assert (titles(waiting.returned), titles(waiting.assigned)) == ([("Back", "ru")], [("Asked", "ru")])
    text = translator.get("/admin/").text
    assert "Returned to you" in text and "Assigned to you" in text


def test_pages_in_review_are_listed_and_originals_are_not(translation, draft, source, translator, publisher):
    for page in (draft, source):
        revision = page.save_revision(user=translator.user)
        assert revision
        page.get_workflow().start(page, translator.user)
    assert WorkflowState.objects.count() == 2
    (line,) = waiting_for(publisher.user, "be").to_review
    assert (line.language, line.url.split("/")[4]) == ("ru", "page")


def test_the_number_of_queries_does_not_grow(translator, reviewer):
    def cost(number):
        for each in range(number):
            propose(make_organisation(name_en=f"Of {each}"), translator.user)
        with CaptureQueriesContext(connection) as asked:
            waiting_for(reviewer.user, "en")
        return len(asked)

    cost(1)
    few = cost(1)
    assert (cost(10), few <= 10) == (few, True)


def test_the_menu_leads_to_the_board_for_those_who_translate(translator, person_of, client):
    assert "/admin/campaign/translations/" in translator.get("/admin/").text
    stranger = get_user_model().objects.create_user("stranger")
    stranger.user_permissions.add(roles.find("wagtailadmin.access_admin"))
    client.force_login(stranger)
    assert "/admin/campaign/translations/" not in client.get("/admin/").text
