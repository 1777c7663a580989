"""The separate front end as a mode of Wagtail's own preview, and the traces that a person's deletion takes along."""

from datetime import timedelta

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, querydict_from_html, streamfield
from wagtail_headless_preview.models import PagePreview

from cms.desk.erasing.person import erase
from cms.desk.models import PreviewLink
from cms.desk.preview_links.sharing import share
from cms.pages.models import HomePage
from tests import factories
from tests.desk.forms import posted_by, url
from tests.desk.preview_links.conftest import token_in

FRONT = {"CLIENT_URLS": {"default": "https://front.example/preview/"}, "ENFORCE_TRAILING_SLASH": False}


@pytest.fixture
def front_end(settings):
    settings.WAGTAIL_HEADLESS_PREVIEW = FRONT


def home(language: str) -> HomePage:
    return HomePage.objects.get(locale__language_code=language)


def framed(answer):
    return answer.content.decode().partition('iframe src="')[2].partition('"')[0].replace("&amp;", "&")


def test_without_a_front_end_there_is_no_such_mode(campaign, editor):
    person = factories.make_prisoner()
    assert [mode for mode, _label in person.preview_modes] == ["be", "ru", "en"]
    assert [mode for mode, _label in home("be").preview_modes] == ["", "paper"]
    assert person.make_preview_request(None, "front-end-be").status_code == 200


def test_the_front_end_shows_the_form_of_a_fact_as_it_is_now(front_end, editor, client):
    person = factories.make_prisoner()
    modes = ["be", "ru", "en", "front-end-be", "front-end-ru", "front-end-en"]
    assert [mode for mode, _label in person.preview_modes] == modes
    address = url(person, "preview_on_edit", person.pk)
    fields = posted_by(editor, url(person, "edit", person.pk))
    tokens = []
    for word in ("Першы", "Другі"):
        editor.post(address, fields | {"summary_ru": word})
        shown = framed(editor.get(address, {"mode": "front-end-ru"}))
        assert shown.startswith("https://front.example/preview/?content_type=cms_snippets.prisoner&token=")
        tokens.append(token_in(shown))
        answer = client.get("/api/v2/previews/", {"token": tokens[-1], "locale": "ru"})
        assert answer.json()["summary"] == word
    assert client.get("/api/v2/previews/", {"token": tokens[0]}).status_code == 404, "the next one ends it"
    assert PreviewLink.objects.get().is_panel and not PagePreview.objects.exists()
    assert (
        "front.example"
        not in editor.get(reverse("cms_desk_preview_links", args=["prisoner", person.pk])).content.decode()
    )


def test_the_front_end_shows_the_form_of_a_page(front_end, editor, client):
    page = factories.make_content(home("ru"), title="Было")
    assert [mode for mode, _label in page.preview_modes] == ["", "paper", "front-end-ru"]
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    shown = editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    fields = dict(querydict_from_html(shown, form_id="page-edit-form").lists())
    fields |= nested_form_data({"body": streamfield([])})
    assert editor.post(address, fields | {"title": "Стало"}).json()["is_valid"]
    token = token_in(framed(editor.get(address, {"mode": "front-end-ru"})))
    assert client.get("/api/v2/previews/", {"token": token}).json()["title"] == "Стало"
    assert "Стало" in editor.get(address, {"mode": ""}).content.decode(), "this site's own mode stays"


def test_deletion_takes_links_to_the_person_and_drafts_that_name_them(publisher, client):
    person = factories.make_prisoner(given_name_be="Язэп", family_name_be="Невядомскі")
    named = factories.make_content(home("be"), title="Язэп Невядомскі", slug="named")
    mentioned = factories.make_content(
        home("be"), lead=f'<p><a linktype="person" id="{person.pk}">Язэпу</a></p>', slug="mentioned"
    )
    other = factories.make_content(home("be"), title="Пра нас", slug="other")
    for thing in (person, named, mentioned, other):
        share(thing, ["be"], timedelta(days=1), publisher.user)
    report = erase(person, user=publisher.user)
    left = PreviewLink.objects.all()
    assert {each.target for each in left} == {mentioned, other}
    assert not any(word in repr(each.content) for each in left for word in ("Язэп", "Невядомскі"))
    assert report.removed["cms_desk.previewlink"] == 2
