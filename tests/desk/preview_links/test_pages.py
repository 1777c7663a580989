"""The page of this site that shows a shared draft to whoever holds the link."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from cms import languages, version
from cms.delivery.leaks.addresses import routes
from cms.desk.models import PreviewLink
from cms.desk.preview_links.sharing import share
from cms.snippets.models import Prisoner
from tests import factories

DAY = timedelta(days=1)


@pytest.fixture
def homes(homes_world: None) -> dict[str, Any]:
    from cms.pages.models import HomePage

    return {home.locale.language_code: home for home in HomePage.objects.select_related("locale")}


@pytest.fixture
def shared(homes: Any) -> Any:
    sharer = get_user_model().objects.create_superuser("sharer", "s@example.org", "secret")
    return lambda thing, *codes: share(thing, codes or languages.CODES, DAY, sharer)


def show(token: str, **parameters: str) -> Any:
    return Client().get("/campaign-preview/", {"token": token, **parameters})


def test_every_kind_of_draft_is_shown_in_each_language_with_a_note(shared, homes):
    person = factories.make_prisoner(summary_be="Чарнавік")
    facts = [
        person,
        factories.make_guardian(public=False),
        factories.make_facility(),
        factories.make_organisation(),
        factories.make_action(),
    ]
    for fact in facts:
        token = shared(fact)
        for code in languages.CODES:
            answer = show(token, locale=code)
            body = answer.content.decode()
            assert answer.status_code == 200 and f'<html lang="{code}">' in body
            assert 'role="note"' in body and answer.headers["Content-Language"] == code
    campaign = factories.make_campaign(homes["ru"])
    ward = factories.publish(factories.make_prisoner())
    directory = homes["be"].get_children().get(slug="prisoners").specific
    story = factories.make_interview(campaign, wards=[ward])
    for page in (homes["en"], campaign, story, factories.make_content(homes["en"]), directory):
        page.title = "Ненадрукаванае"
        page.save_revision()
        body = show(shared(page, page.language)).content.decode()
        assert f'<html lang="{page.language}">' in body and 'role="note"' in body, page
        assert "Ненадрукаванае" in body


def test_nobody_keeps_it_indexes_it_or_learns_the_address(shared, homes, admin_client):
    token = shared(factories.make_prisoner())
    strangers = Client()
    for client in (strangers, admin_client):
        for sent in (token, "wrong"):
            answer = client.get("/campaign-preview/", {"token": sent})
            assert answer.status_code == (200 if sent == token else 404)
            assert answer.headers["Cache-Control"] == "no-store, private"
            assert answer.headers["X-Robots-Tag"] == "noindex, nofollow"
            assert answer.headers["Referrer-Policy"] == "no-referrer"
            assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
            assert "script-src" not in answer.headers["Content-Security-Policy"]
            assert client is not strangers or (answer.cookies == {} and "Vary" not in answer.headers)
            assert not version.is_stamped(answer) and "ETag" not in answer.headers


def test_what_opens_nothing_is_the_same_404(shared, homes):
    token = shared(homes["be"], "be")
    wrong = [
        {},
        {"token": ""},
        {"token": "x"},
        {"token": token, "locale": "ru"},
        {"token": token, "locale": "xx"},
    ]
    bodies = {Client().get("/campaign-preview/", each).content for each in wrong}
    assert len(bodies) == 1
    PreviewLink.objects.all().delete()
    assert {show(token).content} == bodies
    assert Client().post("/campaign-preview/", {"token": token}).status_code == 405


def test_hidden_others_stay_hidden_on_a_draft_page(shared, homes):
    hidden = factories.make_prisoner(family_name_be="Схаваны")
    story = factories.make_interview(
        homes["be"],
        wards=[hidden],
        lead=f'<p>Пра <a linktype="person" id="{hidden.pk}">Схаванага</a></p>',
        body=[{"type": "person_card", "value": {"person": hidden.pk}}],
    )
    body = show(shared(story, "be")).content.decode()
    assert "Схаван" not in body and hidden.public_id not in body


def test_an_unfinished_draft_says_what_is_missing(shared, homes):
    person = factories.make_prisoner()
    person.custody = ""
    person.save_revision(clean=False)
    token = shared(Prisoner.objects.get(pk=person.pk))
    assert "custody" in show(token, locale="en").content.decode()
    assert Client().get("/api/v2/previews/", {"token": token}).status_code == 404


def test_it_looks_at_no_session_and_writes_nothing(shared, homes, django_assert_max_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    token = shared(factories.make_prisoner())
    with CaptureQueriesContext(connection) as queries:
        show(token)
    asked = [each["sql"].split()[0] for each in queries]
    assert set(asked) == {"SELECT"}
    assert not any("django_session" in each["sql"] for each in queries)


def test_no_log_holds_a_token(shared, homes, monkeypatch, caplog):
    import logging

    from cms.delivery.logs import WithoutRequest
    from cms.desk.preview_links import pages
    from cms.settings import gunicorn

    token = shared(factories.make_prisoner())

    def fail(sent: str, language: Any) -> None:
        raise ValueError(f"cannot read {sent}")

    monkeypatch.setattr(pages, "read_draft", fail)
    client = Client(raise_request_exception=False)
    caplog.handler.addFilter(WithoutRequest())
    with caplog.at_level(logging.DEBUG):
        assert client.get("/campaign-preview/", {"token": token}).status_code == 500
        client.get("/campaign-preview", {"token": token})
    told = caplog.text + "".join(each.exc_text or "" for each in caplog.records)
    assert "ValueError" in told and token not in told
    assert "%(q)s" not in gunicorn.access_log_format and "%(r)s" not in gunicorn.access_log_format


def test_the_leak_check_reads_both_addresses_as_strangers_do(homes):
    found = set(routes())
    assert {"/campaign-preview/", "/api/v2/previews"} <= {
        each.rstrip("/") + ("/" if "campaign" in each else "") for each in found
    }


def test_the_patterns_of_a_host_hold_the_page():
    from cms.host import cms_urls

    named = {getattr(each, "name", None) for each in cms_urls(api=False)}
    assert "cms_preview" in named


def test_no_template_of_ours_is_left_without_use():
    folder = Path(__file__).resolve().parents[3] / "templates/cms/admin/preview"
    assert {each.name for each in folder.iterdir()} == {
        "action.html", "country.html", "facility.html", "guardian.html", "organisation.html",
    }  # fmt: skip
