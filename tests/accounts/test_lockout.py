"""Guessing is cut short by account, and next to nothing is kept about who guessed."""

from datetime import timedelta

import pytest
from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.test import Client
from django.utils import timezone

from tests.accounts.people import CODE, LOGIN, PASSWORD, add_app, code_of, make_editor, sign_in

pytestmark = pytest.mark.django_db

LIMIT = 5


def fail(times, username="alena.prydumanaja", **headers):
    """Wrong passwords, each from another browser at another address."""
    for number in range(times):
        guesser = Client(
            REMOTE_ADDR=f"203.0.113.{number}", headers={"User-Agent": f"guesser {number}"} | headers
        )
        answer = sign_in(guesser, username, "wrong password")
    return answer


def test_account_locks_whatever_the_address_and_browser(client):
    make_editor()
    assert fail(LIMIT - 1).status_code == 200
    assert fail(1).status_code == 429
    answer = sign_in(client)
    assert answer.status_code == 429
    assert b"20" in answer.content
    assert client.get("/admin/").status_code == 302


@pytest.mark.parametrize("spelling", ["ALENA.PRYDUMANAJA", " alena.prydumanaja ", "ａlena.prydumanaja"])
def test_other_spellings_count_together(client, spelling):
    make_editor()
    fail(LIMIT - 1, spelling)
    assert fail(1).status_code == 429


def test_unknown_accounts_lock_alike(client):
    assert fail(LIMIT, "nobody.atall").status_code == 429


def test_other_accounts_stay_open(client):
    make_editor()
    fail(LIMIT, "somebody.else")
    assert sign_in(client).headers["Location"] == "/admin/"


def test_lock_ends_by_itself_and_going_on_does_not_prolong_it(client):
    make_editor()
    fail(LIMIT)
    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=15))
    assert fail(3).status_code == 429
    AccessAttempt.objects.update(attempt_time=AccessAttempt.objects.get().attempt_time - timedelta(minutes=6))
    assert sign_in(client).headers["Location"] == "/admin/"
    assert not AccessAttempt.objects.exists()


def test_success_forgets_failures(client):
    make_editor()
    fail(LIMIT - 1)
    sign_in(client)
    assert not AccessAttempt.objects.exists()


def test_right_password_does_not_forget_failures_before_the_second_factor(client):
    add_app(make_editor())
    fail(LIMIT - 1)
    assert sign_in(client).headers["Location"] == CODE
    assert fail(1).status_code == 429


def test_wrong_codes_lock_the_account(client):
    secret = add_app(make_editor())
    sign_in(client)
    answers = [client.post(CODE, {"code": "000000"}).status_code for _ in range(LIMIT)]
    assert answers == [200] * (LIMIT - 1) + [429]
    assert client.post(CODE, {"code": code_of(secret)}).status_code == 200
    assert client.get("/admin/").status_code == 302
    assert sign_in(Client()).status_code == 429


def test_only_name_number_and_time_are_kept(client, caplog):
    make_editor()
    guesser = Client(
        REMOTE_ADDR="203.0.113.7", headers={"User-Agent": "a telling browser", "Accept": "text/telling"}
    )
    guesser.post(
        f"{LOGIN}?next=/admin/telling/",
        {"login": "alena.prydumanaja", "password": "telling", "more": "telling"},
    )
    guesser.post(LOGIN, {"login": "alena.prydumanaja", "password": "telling"})
    attempt = AccessAttempt.objects.get()
    kept = {name: str(value) for name, value in vars(attempt).items() if not name.startswith("_")}
    assert "telling" not in str(kept)
    assert "203.0.113.7" not in str(kept)
    assert (attempt.username, attempt.failures_since_start) == ("alena.prydumanaja", 2)
    assert (attempt.user_agent, attempt.get_data, attempt.post_data, attempt.ip_address) == ("", "", "", "::")
    sign_in(client, password=PASSWORD)
    assert not AccessLog.objects.exists()
    assert not AccessFailureLog.objects.exists()
    assert "203.0.113.7" not in caplog.text
    assert "alena" not in caplog.text


def test_readers_are_never_looked_at(client, monkeypatch):
    def refuse(request):
        raise AssertionError("an address was asked for")

    monkeypatch.setattr("axes.helpers.get_client_ip_address", refuse)
    monkeypatch.setattr("axes.handlers.proxy.get_client_ip_address", refuse)
    for path in ("/", "/be/", "/health/", "/api/v2/pages/", LOGIN):
        client.get(path)
