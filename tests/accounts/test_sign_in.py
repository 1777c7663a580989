"""Editors sign in with a local account; nobody else gets in, and no page helps a phisher."""

import pytest
from allauth.account.models import EmailAddress
from django.contrib.sessions.models import Session
from django.urls import NoReverseMatch, resolve, reverse

from tests.accounts.people import CODE, LOGIN, add_app, code_of, make_editor, sign_in

pytestmark = pytest.mark.django_db


def test_password_opens_the_desk_where_no_second_factor_is_required(client):
    make_editor()
    assert sign_in(client).headers["Location"] == "/admin/"
    assert client.get("/admin/").status_code == 200
    assert not EmailAddress.objects.exists()


def test_wrong_password_unknown_and_inactive_account_answer_alike(client):
    make_editor()
    make_editor("mikola.byly", is_active=False)
    answers = [
        sign_in(client, password="something else"),
        sign_in(client, "nobody.atall"),
        sign_in(client, "mikola.byly"),
    ]
    assert {answer.status_code for answer in answers} == {200}
    errors = {tuple(answer.context["form"].non_field_errors()) for answer in answers}
    assert len(errors) == 1
    assert client.get("/admin/").headers["Location"] == f"{LOGIN}?next=/admin/"


def test_password_of_an_account_with_a_second_factor_opens_nothing(client):
    secret = add_app(make_editor())
    assert sign_in(client).headers["Location"] == CODE
    assert client.get("/admin/").headers["Location"] == f"{LOGIN}?next=/admin/"
    assert client.post(CODE, {"code": code_of(secret)}).headers["Location"] == "/admin/"
    assert client.get("/admin/").status_code == 200


def test_a_code_works_once(client):
    secret = add_app(make_editor())
    code = code_of(secret)
    sign_in(client)
    assert client.post(CODE, {"code": code}).status_code == 302
    client.logout()
    sign_in(client)
    assert client.post(CODE, {"code": code}).status_code == 200


def test_signing_in_leads_back_but_never_to_another_host(client, settings):
    settings.ALLOWED_HOSTS = ["testserver", "mirror.example"]
    make_editor()
    assert sign_in(client, next="/admin/pages/").headers["Location"] == "/admin/pages/"
    client.logout()
    for address in (
        "https://evil.example/admin/",
        "//evil.example",
        "https://mirror.example/",
        "\\\\evil.example",
    ):
        assert sign_in(client, next=address).headers["Location"] == "/admin/"
        client.logout()


def test_wagtails_own_sign_in_is_out_of_reach():
    assert resolve(reverse("wagtailadmin_login")).view_name == "account_login"


@pytest.mark.parametrize(
    "path",
    [
        "/admin/password_reset/",
        "/accounts/signup/",
        "/accounts/login/",
        "/_util/login/",
    ],
)
def test_there_is_no_sign_up_and_no_reset_by_mail(client, path):
    assert client.get(path).status_code == 404


@pytest.mark.parametrize(
    "name",
    [
        "account_signup",
        "account_email",
        "account_reset_password",
        "mfa_login_webauthn",
        "account_set_password",
    ],
)
def test_views_that_we_do_not_use_have_no_address(name):
    with pytest.raises(NoReverseMatch):
        reverse(name)


def test_an_account_without_rights_on_the_desk_is_signed_out(client):
    make_editor(admin=False)
    answer = client.post(
        f"{LOGIN}?next=/admin/", {"login": "alena.prydumanaja", "password": "vyasna-zaunyody-pryjdzie"}
    )
    answer = client.get(answer.headers["Location"], follow=True)
    assert answer.status_code == 200
    assert answer.template_name == ["cms/account/sign_in.html"]
    assert not answer.wsgi_request.user.is_authenticated


def test_login_page_speaks_the_language_of_its_address_without_a_cookie(client):
    default = client.get(LOGIN)
    assert default.headers["Content-Language"] == "be"
    assert '<html lang="be"' in default.content.decode()
    for language in ("be", "ru", "en"):
        answer = client.get(f"{LOGIN}?language={language}", headers={"Accept-Language": "de"})
        assert f'<html lang="{language}"' in answer.content.decode()
        assert f'href="?language={language}"' in answer.content.decode()
    assert client.get(f"{LOGIN}?language=de").headers["Content-Language"] == "be"
    assert not Session.objects.exists()


def test_language_of_the_login_page_stays_for_the_code(client):
    add_app(make_editor())
    sign_in(client, query="?language=ru")
    assert client.get(CODE).headers["Content-Language"] == "ru"


def test_language_links_keep_the_way_back_escaped(client):
    page = client.get(f'{LOGIN}?next=/admin/pages/%3Fx=1%26"').content.decode()
    assert 'href="?language=ru&amp;next=%2Fadmin%2Fpages%2F%3Fx%3D1%26%22"' in page


def test_sign_in_that_waits_for_a_code_can_be_given_up(client):
    add_app(make_editor())
    sign_in(client)
    assert client.get(LOGIN).headers["Location"] == CODE
    assert client.post(reverse("account_logout")).headers["Location"] == LOGIN
    assert client.get(LOGIN).status_code == 200
