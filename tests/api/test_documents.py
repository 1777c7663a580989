"""Documents: readers get those that a public page links to, and no other."""

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.documents import get_document_model
from wagtail.models import Collection, CollectionViewRestriction

from cms.delivery.middleware import AFRESH
from cms.pages.composing import found_in, html_of
from tests import factories
from tests.api.test_queries import queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def upload(tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path

    def make(title="Памятка", **fields):
        document = get_document_model()(title=title, **fields)
        document.file.save("leaflet.txt", ContentFile("Пішыце!".encode()))
        document._set_document_file_metadata()
        document.save()
        return document

    return make


def linking(home, document, **fields):
    text = f'<p>Вось <a linktype="document" id="{document.pk}">памятка</a>.</p>'
    return factories.make_interview(home, body=[("rich_text", {"text": text})], **fields)


def test_a_document_that_a_public_page_links_to_is_listed_and_served(get, client, homes, upload):
    document, stray = upload(), upload("Нататкі")
    linking(homes["be"], document)
    item = {
        "id": document.pk,
        "meta": {"type": "wagtaildocs.Document", "detail_url": f"/api/v2/documents/{document.pk}/"},
        "title": "Памятка",
        "extension": "txt",
        "size": 13,
        "url": f"/documents/{document.pk}/{document.filename}",
    }
    assert (
        get("documents/") == get("documents/", locale="be") == {"meta": {"total_count": 1}, "items": [item]}
    )
    # Its address answers in every language: what an app holds must not change by the page of another.
    assert get(f"documents/{document.pk}/") == get(f"documents/{document.pk}/", locale="ru") == item
    assert get("documents/", locale="ru")["meta"]["total_count"] == 0
    assert client.get(f"/api/v2/documents/{stray.pk}/").status_code == 404
    assert client.get(stray.url).status_code == 404
    answer = client.get(document.url)
    assert b"".join(answer.streaming_content).decode() == "Пішыце!"
    assert answer.cookies == {} and "Cookie" not in answer.get("Vary", "")
    assert "no-store" in answer["Cache-Control"]


def test_a_document_goes_with_its_page(get, client, homes, upload):
    document = upload()
    story = linking(homes["be"], document)
    story.unpublish()
    assert get("documents/")["items"] == []
    assert client.get(document.url).status_code == 404


def test_a_story_that_is_held_back_holds_its_documents_back_too(get, client, homes, upload):
    document, hidden = upload(), factories.make_prisoner()
    linking(homes["be"], document, wards=[hidden])
    assert get("documents/")["items"] == []
    assert client.get(document.url).status_code == 404


def test_a_document_of_a_private_collection_is_not_shown_even_where_a_page_links_to_it(
    get, client, homes, upload
):
    private = Collection.get_first_root_node().add_child(name="Прыватнае")
    CollectionViewRestriction.objects.create(collection=private, restriction_type="login")
    document = upload(collection=private)
    story = linking(homes["be"], document)
    assert get("documents/")["items"] == []
    assert client.get(document.url).status_code == 404
    # Not even the name of its file.
    assert "<p>Вось памятка.</p>" in client.get(story.url).content.decode()


@pytest.mark.parametrize("path", ["/documents/%s/x.txt" % ("9" * 40), "/documents/0/x.txt"])
def test_an_odd_id_is_not_there(client, homes, path):
    assert client.get(path).status_code == 404


def test_the_list_costs_the_same_for_1_and_5(client, homes, upload):
    linking(homes["be"], upload(), slug="story-0")
    one = queries(client, "documents/")
    for number in range(1, 5):
        linking(homes["be"], upload(), slug=f"story-{number}")
    assert queries(client, "documents/") == one <= 5


def test_links_to_documents_are_one_question_however_many_texts_hold_them(client, homes, upload):
    def page(number):
        texts = [f'<p><a linktype="document" id="{upload().pk}">памятка</a></p>' for _ in range(number)]
        body = [("rich_text", {"text": text}) for text in texts]
        return factories.make_content(homes["be"], slug=f"page-{number}", body=body)

    def asked(url, links):
        assert client.get(url, **{AFRESH: True}).content.decode().count('href="/documents/') == links
        with CaptureQueriesContext(connection) as asked:
            client.get(url, **{AFRESH: True})
        return len(asked)

    one, many = page(1), page(5)
    assert asked(one.url, 1) == asked(many.url, 5)
    assert queries(client, f"pages/{one.pk}/") == queries(client, f"pages/{many.pk}/")


def test_a_page_links_to_its_document_on_this_very_host(get, client, homes, upload):
    document = upload()
    story = linking(homes["be"], document)
    link = f'<a href="/documents/{document.pk}/{document.filename}" rel="noreferrer noopener">памятка</a>'
    assert f"<p>Вось {link}.</p>" in client.get(story.url).content.decode()
    assert get(f"pages/{story.pk}/", locale="be")["body"][0]["value"]["html"] == f"<p>Вось {link}.</p>"


@pytest.mark.parametrize("pk", ["0", "", "x", "9" * 400, "999999"])
def test_a_link_to_no_document_is_plain_text(pk):
    text = f'<p>Вось <a linktype="document" id="{pk}">памятка</a>.</p>'
    assert html_of(text, found_in([text], "be")) == "<p>Вось памятка.</p>"
