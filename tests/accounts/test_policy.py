"""No page lets another origin in; the stricter policies of readers' and sign-in pages win."""

import re

import pytest
from django.urls import reverse

from cms.accounts.middleware import POLICY
from cms.delivery.middleware import CONTENT_SECURITY_POLICY
from tests.accounts.people import LOGIN, add_app, code_of, make_editor, sign_in
from tests.factories import make_home

pytestmark = pytest.mark.django_db

HEADER = "Content-Security-Policy"
_ORIGIN = re.compile(r"""(?:src|href|action)=["'](?:https?:)?//(?!testserver)[^"']*""")
_INLINE = re.compile(r"<script(?![^>]*(?:\bsrc=|application/json))|<style|\sstyle=|\son\w+=")


def account_pages(client):
    secret = add_app(make_editor())
    yield client.get(LOGIN)
    sign_in(client)
    yield client.get(reverse("mfa_authenticate"))
    client.post(reverse("mfa_authenticate"), {"code": code_of(secret)})
    yield client.get(reverse("mfa_index"))
    yield client.get(reverse("mfa_reauthenticate"))
    from django.core.cache import cache

    cache.clear()
    client.post(reverse("mfa_reauthenticate"), {"code": code_of(secret)})
    for name in (
        "mfa_add_webauthn",
        "mfa_generate_recovery_codes",
        "mfa_view_recovery_codes",
        "mfa_deactivate_totp",
    ):
        yield client.get(reverse(name))


def test_account_pages_are_plain(client):
    for answer in account_pages(client):
        page = answer.content.decode()
        assert answer.status_code == 200, answer.request["PATH_INFO"]
        assert answer.headers[HEADER] == POLICY
        assert "no-store" in answer.headers["Cache-Control"]
        assert not _INLINE.search(page), _INLINE.search(page)
        body = page.partition("</noscript>")[2]
        assert not _ORIGIN.search(body), _ORIGIN.search(body)


def test_readers_pages_keep_their_own_policy(client):
    make_home("be")
    assert client.get("/be/").headers[HEADER] == CONTENT_SECURITY_POLICY
    assert client.get("/be/nothing/").headers[HEADER] == CONTENT_SECURITY_POLICY


def test_desk_has_a_policy_of_its_own_origin(client):
    page = make_home("be")
    client.force_login(make_editor())
    for path in ("/admin/", reverse("wagtailadmin_pages:edit", args=[page.pk]), "/admin/nothing/"):
        policy = client.get(path).headers[HEADER]
        assert "default-src 'none'" in policy
        assert "script-src-attr 'none'" in policy
        assert "http" not in policy
        assert "unsafe-eval" not in policy


def test_preview_may_be_framed_by_the_desk(client):
    page = make_home("be")
    client.force_login(make_editor())
    answer = client.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk]))
    assert "frame-ancestors 'self'" in answer.headers[HEADER]


def test_every_answer_has_a_policy(client):
    for path in ("/health/", "/nothing/", "/documents/1/nothing.pdf"):
        assert HEADER in client.get(path).headers, path


def test_forms_of_the_desk_may_name_their_origin_and_pages_for_readers_none(client):
    make_home("be")
    assert client.get(LOGIN).headers["Referrer-Policy"] == "same-origin"
    assert client.get("/admin/").headers["Referrer-Policy"] == "same-origin"
    assert client.get("/be/").headers["Referrer-Policy"] == "no-referrer"
