"""A PO file from outside says what it likes: nothing in it brings back or names somebody who was withdrawn."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from cms import languages
from cms.disclosure import people
from cms.disclosure.acts import change_state
from cms.disclosure.models import PrisonerDisclosure
from cms.disclosure.states import State
from cms.pages.models import InterviewPage, PlainName
from tests.factories import make_prisoner, publish

pytestmark = pytest.mark.django_db


@pytest.fixture
def person():
    """Withdrawn, after having been public by name."""
    made = publish(make_prisoner(public_id="withdrawn2"))
    change_state(made, State.WITHDRAWN)
    return made


def upload(post, client, translation, said):
    """Send the translation's own PO file back with every string saying `said`."""
    po = translation.export_po()
    for entry in po:
        entry.msgstr = said
    address = reverse("wagtail_localize:upload_pofile", args=[translation.pk])
    file = SimpleUploadedFile("translation.po", str(po).encode(), "text/x-gettext-translation")
    return post(client, address, {"file": file, "next": "/admin/"})


def publish_draft(draft):
    InterviewPage.objects.get(pk=draft.pk).get_latest_revision().publish()
    return InterviewPage.objects.get(pk=draft.pk)


def test_a_po_file_that_names_somebody_withdrawn_keeps_the_page_from_readers(
    client, publisher, post, translation, draft, person
):
    assert upload(post, publisher, translation, "Письмо Николая Вымышленного").status_code == 302
    translation.save_target(publish=False)
    page = publish_draft(draft)
    assert (page.live, page.title) == (True, "Письмо Николая Вымышленного")
    assert PlainName.objects.filter(page=page, prisoner_pk=person.pk).exists()
    assert client.get(page.public_path).status_code == 404
    assert client.get(f"/api/v2/pages/{page.pk}/").status_code == 404
    assert "Вымышленн" not in client.get("/api/v2/pages/?locale=ru&fields=*").text
    assert "Вымышленн" not in client.get("/ru/").text


def test_the_same_file_with_nobody_in_it_is_read(client, publisher, post, translation, draft, person):
    upload(post, publisher, translation, "Письмо без имени")
    translation.save_target(publish=False)
    page = publish_draft(draft)
    assert "Письмо без имени" in client.get(page.public_path).text


def test_no_po_file_changes_who_is_visible(publisher, post, translation, draft, person):
    upload(post, publisher, translation, "withdrawn2")
    translation.save_target(publish=True)
    assert PrisonerDisclosure.objects.get(pk=person.pk).state == "withdrawn"
    assert [people.prisoner(person.public_id, each) for each in languages.CODES] == [None, None, None]
