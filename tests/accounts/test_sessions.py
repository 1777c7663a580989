"""Sign-ins are short; cookies stay on this host and this side of HTTPS."""

import os
import subprocess
import sys
import time

import pytest
from django.contrib.sessions.models import Session
from django.urls import reverse

from cms.accounts.middleware import STARTED
from tests.accounts.people import LOGIN, make_editor
from tests.factories import make_home

pytestmark = pytest.mark.django_db


def age(client, **moments):
    session = client.session
    session.update(moments)
    session.save()


def test_sign_in_ends_after_its_longest_time(client, settings):
    client.force_login(make_editor())
    assert client.get("/admin/").status_code == 200
    age(client, **{STARTED: time.time() - settings.SESSION_LONGEST - 1})
    assert client.get("/admin/").headers["Location"] == f"{LOGIN}?next=/admin/"
    assert not Session.objects.exists()


def test_work_prolongs_a_session_and_pings_do_not(client):
    page = make_home("be")
    client.force_login(make_editor())
    client.get("/admin/")
    age(client, **{STARTED: time.time() - 1000})
    Session.objects.update(expire_date="2000-01-01T00:00:00Z")
    Session.objects.update(expire_date="2099-01-01T00:00:00Z")
    client.post(reverse("wagtailadmin_editing_sessions:ping", args=["wagtailcore", "page", page.pk, 1]))
    assert Session.objects.get().expire_date.year == 2099
    client.get("/admin/")
    assert Session.objects.get().expire_date.year != 2099


def test_login_page_opens_no_session(client):
    answer = client.get(LOGIN)
    assert set(answer.cookies) == {"csrftoken"}
    assert not Session.objects.exists()


def test_pages_for_readers_do_not_look_at_the_session_of_an_editor(client):
    make_home("be")
    client.force_login(make_editor())
    for path in ("/be/", "/api/v2/pages/"):
        answer = client.get(path)
        assert not answer.cookies
        assert "Cookie" not in answer.get("Vary", "")


def production(tmp_path, code, **variables):
    """What Python prints under the production settings."""
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "cms.settings.production",
        "SECRET_KEY": "k" * 25 + "0123456789abcdefghijklmnopqrstuvwxyz",
        "DATABASE_URL": f"sqlite:///{tmp_path}/db.sqlite3",
        "ALLOWED_HOSTS": "campaign.example",
    }
    run = subprocess.run(
        [sys.executable, "-c", code], env=environment | variables, capture_output=True, text=True
    )
    assert run.returncode == 0, run.stderr
    return run.stdout + run.stderr


def test_production_requires_the_factor_and_narrows_cookies(tmp_path):
    code = (
        "from django.conf import settings as s; print(s.REQUIRE_SECOND_FACTOR, s.SESSION_COOKIE_NAME, "
        "s.CSRF_COOKIE_NAME, s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE, s.SESSION_COOKIE_PATH, "
        "s.SESSION_COOKIE_DOMAIN)"
    )
    assert production(tmp_path, code) == "True __Host-session __Host-csrf True True / None\n"
    assert production(tmp_path, code, REQUIRE_SECOND_FACTOR="0").startswith("False ")


def test_production_settings_pass_the_deployment_checks(tmp_path):
    code = (
        "import django; django.setup(); "
        "from django.core.management import call_command; call_command('check', deploy=True)"
    )
    assert "no issues" in production(tmp_path, code)
