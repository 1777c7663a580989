"""A token opens one draft in its languages, until whatever allowed it ends."""

from datetime import timedelta

import pytest
from django.utils import timezone

from cms import version
from cms.desk.models import PreviewLink
from cms.desk.preview_links.sharing import end
from cms.disclosure.acts import change_guardian_state, change_state
from cms.disclosure.states import GuardianState, State
from tests import factories
from tests.api.previews.conftest import is_nothing


def test_unknown_changed_expired_and_ended_tokens_get_one_answer(ask, shared, mikola, admin_user, client):
    token = shared(mikola)
    wrong = [
        "x",
        "ё" * 50,
        token[:-1],
        token + "A",
        token[:-1] + ("A" if token[-1] != "A" else "B"),
        token.swapcase(),
    ]
    assert all(is_nothing(ask(each)) for each in wrong)
    assert is_nothing(client.get("/api/v2/previews/")), "without a token"
    assert ask(token).status_code == 200
    PreviewLink.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert is_nothing(ask(token))
    ended = shared(mikola)
    end(PreviewLink.objects.shared(), admin_user)
    assert is_nothing(ask(ended))


def test_a_language_that_was_not_shared_is_not_there(ask, shared, mikola, homes):
    token = shared(mikola, ["ru", "en"])
    assert ask(token).headers["Content-Language"] == "ru"
    assert is_nothing(ask(token, locale="be"))
    assert is_nothing(ask(shared(homes["ru"]), locale="be"))


@pytest.mark.parametrize("state", [State.HIDDEN, State.WITHDRAWN])
def test_links_to_a_person_end_with_what_readers_may_know(ask, shared, mikola, state):
    token = shared(mikola)
    change_state(mikola, state)
    assert is_nothing(ask(token))


def test_a_link_to_a_guardian_ends_when_they_are_hidden(ask, shared, guardian):
    token = shared(guardian)
    change_guardian_state(guardian, GuardianState.HIDDEN)
    assert is_nothing(ask(token))


def test_a_link_to_somebody_hidden_outlives_publication(ask, shared, homes):
    person = factories.make_prisoner()
    token = shared(person)
    factories.publish(person)
    assert ask(token).status_code == 200


def test_links_end_with_the_page_the_fact_the_account_and_the_rights(
    ask, shared, homes, mikola, colony, admin_user
):
    page, action = factories.make_content(homes["be"]), factories.make_action()
    tokens = {"page": shared(page), "fact": shared(action), "other": shared(mikola)}
    page.delete()
    action.delete()
    assert PreviewLink.objects.count() == 1, "nothing of what is deleted is kept"
    assert is_nothing(ask(tokens["page"])) and is_nothing(ask(tokens["fact"]))
    admin_user.is_superuser = False
    admin_user.save()
    assert is_nothing(ask(tokens["other"]))
    admin_user.is_superuser = True
    admin_user.is_active = False
    admin_user.save()
    assert is_nothing(ask(tokens["other"]))
    admin_user.delete()
    assert is_nothing(ask(tokens["other"])) and not PreviewLink.objects.exists()


def test_pages_above_and_a_change_of_public_id_are_followed(ask, shared, homes, mikola):
    campaign = factories.make_campaign(homes["be"])
    token, of_person = shared(factories.make_interview(campaign)), shared(mikola)
    campaign.delete()
    assert is_nothing(ask(token)) and PreviewLink.objects.count() == 1
    with version.act():
        mikola.public_id = "otherid222"
        mikola.save()
    assert ask(of_person).json()["id"] == "otherid222"
