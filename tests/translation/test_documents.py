"""An uploaded document that no public page links to stays in the desk."""

import pytest
from django.core.files.base import ContentFile
from wagtail.documents import get_document_model

pytestmark = pytest.mark.django_db


@pytest.fixture
def document(tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path
    made = get_document_model()(title="спіс")
    made.file.save("spis.txt", ContentFile("спіс".encode()))
    made.save()
    return made


def test_a_reader_finds_no_document(client, document):
    assert document.url.startswith("/documents/")
    assert client.get(document.url).status_code == 404
    assert client.get("/documents/999/none.txt").status_code == 404


def test_a_translator_without_permission_finds_no_document(translator, document):
    assert translator.get(document.url).status_code == 404


@pytest.mark.parametrize("who", ["editor", "publisher"])
def test_the_desk_opens_documents_and_no_cache_keeps_them(who, request, campaign, document):
    answer = request.getfixturevalue(who).get(document.url)
    assert b"".join(answer.streaming_content).decode() == "спіс"
    assert "no-store" in answer.headers["Cache-Control"]
    assert answer.headers["Cache-Control"].count("private") == 1
