"""Webhooks in the admin: for administrators alone, the secret shown once, a test, the log, no address in any log."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from cms.delivery.models import Webhook, WebhookAttempt
from cms.delivery.webhooks.forms import WebhookForm
from cms.delivery.webhooks.signing import written
from cms.desk import roles
from tests.delivery.webhooks.test_sending import resolving
from tests.desk.conftest import campaign, logged_in, person_of, publisher  # noqa: F401

pytestmark = pytest.mark.django_db

SECRET = re.compile(r"whsec_[\w+/=]+")


@pytest.fixture
def administrator(person_of):  # noqa: F811
    return logged_in(person_of(roles.ADMINISTRATORS, "administrator"))


def page(client, webhook) -> str:
    return client.get(reverse("webhooks:inspect", args=[webhook.pk])).content.decode()


def press(client, webhook, step: str):
    return client.post(reverse("webhooks:inspect", args=[webhook.pk]), {"step": step}, follow=True)


def test_an_administrator_adds_one_and_sees_its_secret_once(administrator, listener):
    answer = administrator.post(
        reverse("webhooks:add"), {"address": listener.address(), "is_on": "on"}, follow=True
    )
    webhook = Webhook.objects.get()
    assert SECRET.findall(answer.content.decode()) == [written(webhook.secret)]
    assert "no-store" in answer["Cache-Control"]
    assert SECRET.findall(page(administrator, webhook)) == []
    assert not any(written(webhook.secret) in str(value) for value in administrator.session.values())


def test_a_new_secret_is_shown_once_with_the_end_of_the_old_one(administrator, webhook):
    old = written(webhook.secret)
    told = press(administrator, webhook, "rotate").content.decode()
    new = written(Webhook.objects.get().secret)
    assert SECRET.findall(told) == [new]
    assert new != old
    assert "we sign with the old secret as well" in told
    assert SECRET.findall(page(administrator, webhook)) == []


def test_a_test_is_sent_and_its_outcome_told_and_logged(administrator, webhook, listener):
    assert "The test: answered 204." in press(administrator, webhook, "test").content.decode()
    listener.status = 500
    assert "The test: answered 500." in press(administrator, webhook, "test").content.decode()
    assert len(listener.heard) == 2
    shown = " ".join(page(administrator, webhook).split())
    assert shown.count("<td>answered") == 2
    assert Webhook.objects.get().failing_since is None


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("https://169.254.169.254/latest/", "This leads into a private network."),
        ("https://evil.example/", "This leads into a private network."),
        ("http://app.example/", "Only https:// is allowed"),
        ("https://user:secret@app.example/", "Leave the name and the password out"),
        ("app.example", "This is not an address."),
    ],
)
def test_a_target_that_is_not_allowed_cannot_be_saved(administrator, monkeypatch, address, sentence):
    resolving(monkeypatch, evil_example=["8.8.8.8", "10.0.0.1"], app_example=["8.8.8.8"])
    answer = administrator.post(reverse("webhooks:add"), {"address": address, "is_on": "on"})
    assert sentence in answer.content.decode()
    assert not Webhook.objects.exists()


def test_switching_on_again_forgets_the_failures(administrator, webhook, listener):
    then = timezone.now() - timedelta(days=1)
    failed = {"attempts": 3, "retry_at": then, "failing_since": then, "due_at": then}
    Webhook.objects.update(is_on=False, off_reason="failing", **failed)
    administrator.post(
        reverse("webhooks:edit", args=[webhook.pk]), {"address": listener.address(), "is_on": "on"}
    )
    again = Webhook.objects.get()
    assert (again.is_on, again.standing, again.attempts, again.due_at) == (True, "on", 0, None)
    assert again.seed == webhook.seed


def test_a_change_told_while_a_form_is_saved_still_waits(webhook, listener):
    form = WebhookForm({"address": listener.address(path="/new"), "is_on": "on"}, instance=webhook)
    assert form.is_valid()
    due_at = timezone.now()
    Webhook.objects.update(due_at=due_at)  # By an act, in another process.
    form.save()
    saved = Webhook.objects.get()
    assert (saved.address, saved.due_at) == (listener.address(path="/new"), due_at)


@pytest.mark.parametrize("role", [roles.EDITORS, roles.PUBLISHERS, roles.translators("ru")])
def test_nobody_else_sees_or_changes_anything(person_of, webhook, listener, role):  # noqa: F811
    client = logged_in(person_of(role, "somebody"))
    for name, args in (
        ("index", []),
        ("add", []),
        ("inspect", [1]),
        ("edit", [1]),
        ("delete", [1]),
        ("history", [1]),
    ):
        args = [webhook.pk for _ in args]
        for answer in (
            client.get(reverse(f"webhooks:{name}", args=args)),
            client.post(reverse(f"webhooks:{name}", args=args), {"step": "rotate", "address": "x"}),
        ):
            assert answer.status_code in (302, 405), name
            assert listener.address() not in answer.content.decode()
    assert Webhook.objects.get().seed == webhook.seed
    assert listener.heard == []
    assert reverse("webhooks:index") not in client.get(reverse("wagtailadmin_home")).content.decode()


def test_who_may_only_look_sees_no_secret_and_presses_nothing(person_of, webhook):  # noqa: F811
    user = person_of(roles.EDITORS, "onlooker")
    user.user_permissions.add(roles.find("cms_delivery.view_webhook"))
    client = logged_in(user)
    assert webhook.address in page(client, webhook)
    assert 'name="step"' not in page(client, webhook)
    press(client, webhook, "rotate")
    assert Webhook.objects.get().seed == webhook.seed


def test_the_list_stands_under_settings_and_shows_each_state(administrator, webhook):
    Webhook.objects.create(address="https://gone.example/", is_on=False, off_reason="gone")
    listed = administrator.get(reverse("webhooks:index")).content.decode()
    assert webhook.address in listed
    assert "off: the address answered that it is gone (410)" in listed
    assert reverse("webhooks:index") in administrator.get(reverse("wagtailadmin_home")).content.decode()


def test_the_dashboard_says_how_many_are_not_told(administrator, publisher, webhook):  # noqa: F811
    def home() -> str:
        return administrator.get(reverse("wagtailadmin_home")).content.decode()

    assert "not told of changes" not in home()
    Webhook.objects.update(failing_since=timezone.now() - timedelta(hours=23))
    assert "not told of changes" not in home()
    Webhook.objects.update(failing_since=timezone.now() - timedelta(hours=25))
    assert "1 webhook is not told of changes" in home()
    Webhook.objects.create(address="https://gone.example/", is_on=False, off_reason="gone")
    Webhook.objects.create(address="https://off.example/", is_on=False)
    assert "2 webhooks are not told of changes" in home()
    assert "not told of changes" not in publisher.get(reverse("wagtailadmin_home")).content.decode()


def test_each_step_is_in_the_audit_log_without_the_address(administrator, listener):
    administrator.post(reverse("webhooks:add"), {"address": listener.address(), "is_on": "on"})
    webhook = Webhook.objects.get()
    press(administrator, webhook, "rotate")
    press(administrator, webhook, "test")
    administrator.post(
        reverse("webhooks:edit", args=[webhook.pk]), {"address": listener.address(path="/b"), "is_on": "on"}
    )
    administrator.post(reverse("webhooks:delete", args=[webhook.pk]))
    entries = ModelLogEntry.objects.filter(content_type__model="webhook").order_by("pk")
    assert [each.action for each in entries] == [
        "wagtail.create", "cms.webhook.rotated", "cms.webhook.tested", "wagtail.edit", "wagtail.delete",
    ]  # fmt: skip
    assert all(each.user == administrator.user for each in entries)
    assert not any("127.0.0.1" in f"{each.label} {each.data}" for each in entries)
    assert not WebhookAttempt.objects.exists()


def test_a_site_without_a_queue_says_what_has_to_be_run(administrator, webhook, settings):
    assert "deliver_webhooks" not in page(administrator, webhook)
    settings.TASKS = {"default": settings.TASKS["default"]}
    assert "manage.py deliver_webhooks" in page(administrator, webhook)
