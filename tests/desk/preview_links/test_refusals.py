"""No link is made that nobody could open: its editor is told so, and as much of the reason as they may know."""

from datetime import timedelta

import pytest
from wagtail.models import PageLogEntry

from cms.desk.models import PreviewLink
from cms.desk.preview_links.sharing import DeadAtOnce, share
from cms.desk.preview_links.views import sharing_url
from cms.disclosure.acts import change_state
from cms.disclosure.states import State
from cms.pages.models import HomePage
from tests import factories
from tests.desk.preview_links.conftest import made_links

REASON = "names somebody who is withdrawn"
NO_REASON = "A link to this draft would show nothing."


@pytest.fixture
def make_person():
    def make(*states):
        person = factories.publish(factories.make_prisoner(given_name_ru="Язэп", family_name_ru="Шчамялёў"))
        for state in states:
            change_state(person, state)
        return person

    return make


@pytest.fixture
def draft(campaign):
    """A published Russian page whose newest draft names a prisoner without a mention."""
    page = factories.make_content(HomePage.objects.get(locale__language_code="ru"), title="Пра лісты")
    page.title = "Пісаў Язэп Шчамялёў"
    page.save_revision()
    return page


def post_of(client, thing):
    """The form that was shown before whoever the draft names was withdrawn."""
    shown = client.get(sharing_url(thing)).context["form"].initial["draft"]
    return {"draft": shown, "hours": "1", "languages": "be"}


def test_nothing_is_shared_of_a_withdrawn_person(editor, share_as):
    person = factories.publish(factories.make_prisoner())
    shown = editor.get(sharing_url(person)).context["form"].initial["draft"]
    change_state(person, State.WITHDRAWN)
    answer = editor.post(sharing_url(person), {"draft": shown, "hours": "1", "languages": "be"})
    assert answer.status_code == 400 and not PreviewLink.objects.exists()
    assert "This person is withdrawn" in answer.content.decode()
    assert "This person is withdrawn" in editor.get(sharing_url(person)).content.decode()


def test_a_draft_that_names_somebody_withdrawn_is_not_shared_and_its_editor_learns_why(
    editor, draft, make_person
):
    person = make_person()
    sent = post_of(editor, draft)
    change_state(person, State.WITHDRAWN)
    answer = editor.post(sharing_url(draft), sent)
    assert answer.status_code == 400 and not PreviewLink.objects.exists()
    assert REASON in answer.content.decode() and not made_links(answer)
    shown = editor.get(sharing_url(draft)).content.decode()
    assert REASON in shown and 'name="hours"' not in shown


def test_whoever_may_not_know_who_is_withdrawn_is_refused_without_the_reason(
    translator, draft, make_person, share_as
):
    make_person(State.WITHDRAWN)
    shown = translator.get(sharing_url(draft)).content.decode()
    assert 'name="hours"' in shown and REASON not in shown and NO_REASON not in shown
    answer = share_as(translator, draft)
    assert answer.status_code == 400 and not PreviewLink.objects.exists()
    assert NO_REASON in answer.content.decode() and REASON not in answer.content.decode()


@pytest.mark.parametrize("states", [(), (State.HIDDEN,)])
def test_a_draft_that_names_anybody_else_is_shared_and_opens(
    editor, draft, make_person, share_as, states, client
):
    make_person(*states)
    (address,) = made_links(share_as(editor, draft))
    assert client.get(address).status_code == 200


def test_once_the_name_is_left_out_the_draft_is_shared(editor, draft, make_person, share_as, client):
    make_person(State.WITHDRAWN)
    draft.title = "Пра лісты"
    draft.save_revision()
    (address,) = made_links(share_as(editor, draft))
    assert client.get(address).status_code == 200


def test_a_refused_link_is_neither_kept_nor_logged(editor, draft, make_person):
    make_person(State.WITHDRAWN)
    with pytest.raises(DeadAtOnce):
        share(draft, ["ru"], timedelta(hours=1), editor.user)
    assert not PreviewLink.objects.exists()
    assert not PageLogEntry.objects.filter(action="cms.preview.shared").exists()
