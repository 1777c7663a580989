"""What one publisher sees and does alone: whatever narrows."""

import pytest

from cms.desk.models import ActRequest
from cms.desk.publication.comparison import LABELS, UNLISTED
from cms.disclosure import acts, people
from cms.disclosure.models import PrisonerDisclosure
from cms.disclosure.states import POLICY, State
from cms.snippets.models import Prisoner
from tests.desk.forms import posted_by, url
from tests.desk.publication.conftest import act, form_of, state_of

pytestmark = pytest.mark.django_db


def test_the_form_says_the_state_and_what_readers_see_in_three_languages(publisher, public):
    response = publisher.get(url(public, "publication", public.pk))
    body = response.content.decode()
    assert response.status_code == 200
    assert "Ўсцінаў" in body
    assert "Вымышленный" in body
    assert [each.language for each in response.context["comparisons"]] == ["be", "ru", "en"]
    states = [value for value, _label in response.context["form"].fields["state"].choices]
    assert states == ["hidden", "public", "minimised", "withdrawn"]


def test_every_field_of_the_policy_has_a_line(db):
    assert set(POLICY) - UNLISTED <= set(LABELS)


def test_looking_at_what_would_change_changes_nothing(publisher, public):
    address = url(public, "publication", public.pk)
    response = publisher.post(address, form_of(public, state="withdrawn") | {"step": "review"})
    assert response.status_code == 200
    assert all(each.before and each.after is None for each in response.context["comparisons"])
    assert state_of(public) == State.PUBLIC
    assert not ActRequest.objects.exists()


@pytest.mark.parametrize("state", ["hidden", "withdrawn"])
def test_one_publisher_hides_at_once(publisher, public, state):
    assert act(publisher, public, state=state).status_code == 302
    assert state_of(public) == state
    assert people.prisoner(public.public_id, "be") is None


def test_turning_a_switch_off_is_immediate(publisher, public):
    acts.set_switches(public, {"show_address": True, "letters": "allowed"})
    act(publisher, public, show_address=False, letters="refused")
    row = PrisonerDisclosure.objects.get(pk=public.pk)
    assert (row.show_address, row.letters) == (False, "refused")
    assert not ActRequest.objects.exists()


def test_what_narrows_happens_while_the_rest_waits(publisher, public):
    acts.set_switches(public, {"letters": "allowed"})
    act(publisher, public, letters="refused", show_portrait=True)
    row = PrisonerDisclosure.objects.get(pk=public.pk)
    assert (row.letters, row.show_portrait) == ("refused", False)
    assert ActRequest.objects.get().changes == {"show_portrait": True}


def test_a_site_with_one_publisher_says_so(settings, publisher, hidden):
    settings.CMS_SINGLE_PUBLISHER = True
    act(publisher, hidden, state="public")
    assert state_of(hidden) == State.PUBLIC


def test_publishing_an_old_draft_of_a_withdrawn_person_leaves_them_invisible(publisher, public):
    old = public.save_revision()
    act(publisher, public, state="withdrawn")
    address = url(public, "revisions_revert", public.pk, old.pk)
    fields = posted_by(publisher, address) | {"action-publish": "1", "revision": str(old.pk)}
    assert publisher.post(url(public, "edit", public.pk), fields).status_code == 302
    old.publish()
    assert Prisoner.objects.get(pk=public.pk).live
    assert state_of(public) == State.WITHDRAWN
    for language in ("be", "ru", "en"):
        assert people.prisoner(public.public_id, language) is None
