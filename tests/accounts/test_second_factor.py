"""Without a second factor shown in this very session, the desk is closed."""

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from tests.accounts.people import CODE, LOGIN, PASSWORD, SETUP, add_app, code_of, make_editor, sign_in
from tests.factories import make_home

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("required")]

ADD_APP = "/admin/login/second-factor/app/add/"


def desk_addresses(page):
    """One address for each kind of thing that the desk answers to."""
    return [
        reverse("wagtailadmin_home"),
        reverse("wagtailadmin_explore_root"),
        reverse("wagtailadmin_pages:edit", args=[page.pk]),
        reverse("wagtailadmin_pages:view_draft", args=[page.pk]),
        reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk]),
        reverse("wagtailadmin_choose_page"),
        reverse("wagtailimages_chooser:choose"),
        reverse("wagtailadmin_api:pages:listing"),
        reverse("wagtailadmin_tag_autocomplete"),
        reverse("wagtailadmin_account"),
        reverse("wagtailusers_users:index"),
        reverse("wagtailadmin_reports:site_history"),
        reverse("wagtailadmin_block_preview"),
        "/admin/nothing-is-here/",
    ]


def assert_closed(client, page, step):
    for path in desk_addresses(page):
        answer = client.get(path)
        assert answer.status_code == 302, path
        assert answer.headers["Location"].startswith(step), path
        assert client.get(path, headers={"X-Requested-With": "XMLHttpRequest"}).status_code == 403, path
        assert client.post(path).status_code == 403, path


def test_editor_without_a_factor_reaches_nothing_but_setting_one_up(client):
    page = make_home("be")
    make_editor()
    sign_in(client)
    assert_closed(client, page, SETUP)
    assert client.get(SETUP).status_code == 200
    assert client.get(ADD_APP).status_code == 200
    assert client.get("/admin/login/second-factor/keys/add/").status_code == 200


def test_autosave_and_pings_are_refused(client):
    page = make_home("be")
    make_editor()
    sign_in(client)
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert client.post(edit, {"title": "Іншая"}, headers={"Accept": "application/json"}).status_code == 403
    assert (
        client.post(
            reverse("wagtailadmin_editing_sessions:ping", args=["wagtailcore", "page", page.pk, 1])
        ).status_code
        == 403
    )
    page.refresh_from_db()
    assert not page.has_unpublished_changes


def test_documents_see_nobody(client):
    make_editor()
    sign_in(client)
    answer = client.get("/documents/1/nothing.pdf")
    assert answer.status_code == 404
    assert not answer.wsgi_request.user.is_authenticated


def test_setting_up_an_app_opens_the_desk_and_shows_the_codes_once(client):
    user = make_editor()
    sign_in(client)
    secret = client.get(ADD_APP).context["form"].secret
    assert client.post(ADD_APP, {"code": "000000"}).status_code == 200
    answer = client.post(ADD_APP, {"code": code_of(secret)})
    codes = client.get(answer.headers["Location"])
    assert len(codes.context["unused_codes"]) == 10
    assert "****" in client.get(answer.headers["Location"]).context["unused_codes"]
    assert client.get("/admin/").status_code == 200
    assert set(Authenticator.objects.filter(user=user).values_list("type", flat=True)) == {
        "totp",
        "recovery_codes",
    }


def test_session_from_before_the_factor_must_show_it(client):
    page = make_home("be")
    user = make_editor()
    sign_in(client)
    secret = add_app(user)
    confirm = reverse("mfa_reauthenticate")
    assert_closed(client, page, confirm)
    for name in (
        "mfa_deactivate_totp",
        "mfa_generate_recovery_codes",
        "mfa_view_recovery_codes",
        "mfa_add_webauthn",
        "account_reauthenticate",
        "mfa_index",
    ):
        assert client.get(reverse(name)).headers["Location"].startswith(confirm), name
    answer = client.post(f"{confirm}?next=/admin/pages/", {"code": code_of(secret)})
    assert answer.headers["Location"] == "/admin/pages/"
    assert client.get("/admin/").status_code == 200


def test_password_alone_does_not_remove_the_factor(client):
    secret = add_app(make_editor())
    sign_in(client)
    client.post(CODE, {"code": code_of(secret)})
    answer = client.get(reverse("mfa_deactivate_totp"))
    assert answer.headers["Location"].startswith(reverse("mfa_reauthenticate"))
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    client.post(reverse("mfa_deactivate_totp"))
    assert Authenticator.objects.filter(type="totp").exists()


def test_removed_factor_closes_every_session(client):
    user = make_editor()
    secret = add_app(user)
    sign_in(client)
    client.post(CODE, {"code": code_of(secret)})
    assert client.get("/admin/").status_code == 200
    call_command("reset_second_factor", user.username)
    assert client.get("/admin/").headers["Location"] == SETUP
    with pytest.raises(CommandError, match="no account"):
        call_command("reset_second_factor", "nobody")


def test_recovery_code_signs_in_once(client):
    user = make_editor()
    add_app(user)
    code = Authenticator.objects.get(user=user, type="recovery_codes").wrap().get_unused_codes()[0]
    sign_in(client)
    assert client.post(CODE, {"code": code}).headers["Location"] == "/admin/"
    again = Client()
    sign_in(again)
    assert again.post(CODE, {"code": code}).status_code == 200


def test_secrets_are_encrypted_and_useless_under_another_key(client, settings):
    secret = add_app(make_editor())
    stored = Authenticator.objects.get(type="totp").data["secret"]
    assert secret not in stored
    old, settings.SECRET_KEY = settings.SECRET_KEY, "another key, as after a leak, long enough for the checks"
    sign_in(client)
    assert client.post(CODE, {"code": code_of(secret)}).status_code == 200
    settings.SECRET_KEY_FALLBACKS = [old]
    fresh = Client()
    sign_in(fresh)
    assert fresh.post(CODE, {"code": code_of(secret)}).headers["Location"] == "/admin/"


def test_sign_out_is_always_possible(client):
    make_editor()
    sign_in(client)
    assert client.post(reverse("account_logout")).headers["Location"] == LOGIN
    assert client.get("/admin/").headers["Location"] == f"{LOGIN}?next=/admin/"
    sign_in(client)
    assert client.post(reverse("wagtailadmin_logout")).status_code == 302
    assert client.get("/admin/").headers["Location"] == f"{LOGIN}?next=/admin/"


def test_without_the_requirement_whoever_has_a_factor_must_still_show_it(client, settings):
    settings.REQUIRE_SECOND_FACTOR = False
    user = make_editor()
    client.force_login(user)
    assert client.get("/admin/").status_code == 200
    add_app(user)
    assert client.get("/admin/").status_code == 302
    assert get_user_model().objects.count() == 1
