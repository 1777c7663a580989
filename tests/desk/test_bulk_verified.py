"""Verified today: live row and waiting drafts alike, and nothing else."""

from datetime import date

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry, Workflow

from cms import version
from cms.snippets.models import Facility, Prisoner
from tests import factories
from tests.desk.forms import posted_by, url

pytestmark = pytest.mark.django_db

OLD = date(2023, 1, 2)


def address(model, *facts) -> str:
    path = reverse("wagtail_bulk_action", args=["cms_snippets", model._meta.model_name, "verify"])
    return f"{path}?{'&'.join(f'id={fact.pk}' for fact in facts)}"


def drafted(fact, **columns):
    draft = fact.get_latest_revision_as_object()
    for name, value in columns.items():
        setattr(draft, name, value)
    draft.save_revision()
    return type(fact).objects.get(pk=fact.pk)


@pytest.mark.parametrize("make", [factories.make_prisoner, factories.make_facility])
def test_ticked_facts_are_verified_in_one_act_and_others_are_not(editor, make):
    first, second, other = make(verified_on=OLD), make(), make(verified_on=OLD)
    before = version.current()
    response = editor.post(address(type(first), first, second))
    assert response.status_code == 302
    for fact in (first, second, other):
        fact.refresh_from_db()
    today = timezone.now().date()
    assert (first.verified_on, second.verified_on, other.verified_on) == (today, today, OLD)
    assert version.current() == before + 1


def test_the_page_before_says_what_will_happen_and_changes_nothing(editor):
    plain = factories.make_prisoner(verified_on=OLD)
    waiting = drafted(factories.make_prisoner(), summary_be="Чарнавік")
    page = editor.get(address(Prisoner, plain, waiting)).content.decode()
    assert page.count("Vydumany, Mikola") == 2
    assert "2 January 2023" in page
    assert "Nothing else of the draft is published." in page
    plain.refresh_from_db()
    assert plain.verified_on == OLD


def test_a_draft_keeps_its_secrets_and_takes_the_date(editor, publisher):
    person = drafted(factories.make_prisoner(verified_on=OLD), summary_be="Чарнавік")
    editor.post(address(Prisoner, person))
    person = Prisoner.objects.get(pk=person.pk)
    assert (person.summary_be, person.has_unpublished_changes) == (None, True)
    person.get_latest_revision().publish(user=publisher.user)
    person = Prisoner.objects.get(pk=person.pk)
    assert (person.summary_be, person.verified_on) == ("Чарнавік", timezone.now().date())


def test_a_scheduled_revision_does_not_undo_it(editor):
    person = factories.make_prisoner(verified_on=OLD)
    scheduled = person.save_revision()
    person = drafted(Prisoner.objects.get(pk=person.pk), summary_be="Навейшы")
    type(scheduled).objects.filter(pk=scheduled.pk).update(approved_go_live_at=timezone.now())
    editor.post(address(Prisoner, person))
    scheduled.refresh_from_db()
    assert scheduled.approved_go_live_at is not None
    scheduled.publish()
    assert Prisoner.objects.get(pk=person.pk).verified_on == timezone.now().date()


def test_a_revision_under_review_does_not_undo_it(editor, publisher):
    person = drafted(factories.make_prisoner(verified_on=OLD), summary_be="На праверцы")
    state = Workflow.objects.get(name="Review").start(person, editor.user)
    drafted(Prisoner.objects.get(pk=person.pk), summary_be="Навейшы")
    editor.post(address(Prisoner, person))
    state.refresh_from_db()
    state.current_task_state.approve(user=publisher.user)
    person = Prisoner.objects.get(pk=person.pk)
    assert person.live_revision is not None
    assert person.verified_on == timezone.now().date()


def test_a_form_opened_before_does_not_save_over_it_by_itself(editor):
    person = drafted(factories.make_prisoner(verified_on=OLD), summary_be="Чарнавік")
    form = url(person, "edit", person.pk)
    opened = posted_by(editor, form)
    editor.post(address(Prisoner, person))
    response = editor.post(form, opened, headers={"accept": "application/json"})
    assert response.json()["error_code"] == "invalid_revision"


def test_it_is_in_the_audit_log_without_a_name(editor):
    person = factories.make_prisoner()
    editor.post(address(Prisoner, person))
    entry = ModelLogEntry.objects.get(action="cms.verified")
    assert (entry.user, entry.object_id) == (editor.user, str(person.pk))
    assert entry.data == {"verified_on": timezone.now().date().isoformat()}


def test_locked_facts_stay_as_they_are_and_are_named(editor, publisher):
    free, locked = factories.make_facility(), factories.make_facility(name_en="Locked place")
    locked.locked, locked.locked_by = True, publisher.user
    locked.save()
    assert "Somebody has locked these." in editor.get(address(Facility, free, locked)).content.decode()
    editor.post(address(Facility, free, locked))
    locked.refresh_from_db()
    assert locked.verified_on is None


def test_a_whole_table_is_never_verified_at_once(editor):
    factories.make_prisoner()
    path = address(Prisoner) + "id=all"
    assert editor.post(path).status_code == 404
    assert Prisoner.objects.get().verified_on is None


def test_translators_and_strangers_verify_nothing(translator, client):
    person = factories.make_prisoner()
    for visitor in (translator, client):
        assert visitor.post(address(Prisoner, person)).status_code in (302, 403)
    person.refresh_from_db()
    assert person.verified_on is None


def test_the_list_offers_it_and_no_deletion_in_bulk(editor, publisher):
    factories.make_prisoner()
    for client in (editor, publisher):
        page = client.get(url(Prisoner, "list")).content.decode()
        assert address(Prisoner).rstrip("?") in page
        assert "data-bulk-action-checkbox" in page
        assert reverse("wagtail_bulk_action", args=["cms_snippets", "prisoner", "delete"]) not in page
    guardian = factories.make_guardian()
    assert "data-bulk-action" not in editor.get(url(guardian, "list")).content.decode()
