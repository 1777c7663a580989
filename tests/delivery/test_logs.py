"""A 500 leaves its traceback in the log, and nothing of the request that met it."""

import io
import logging

import pytest
from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import path

from cms.delivery.logs import WithoutRequest

TRACELESS = (
    "k7m2p9x4qd",
    "Гальляш",
    "secret-word",
    "203.0.113.9",
    "Mozilla/5.0",
    "from.example",
    "token-of-mine",
)


def fail(request: HttpRequest, name: str) -> HttpResponse:
    raise ValueError(f"{name} was asked with {request.GET['q']} and {request.POST.get('word')}")


def suspect(request: HttpRequest, name: str) -> HttpResponse:
    raise SuspiciousOperation(f"{name} from {request.META['REMOTE_ADDR']}")


urlpatterns = [path("fail/<str:name>/", fail), path("suspect/<str:name>/", suspect)]


@pytest.fixture
def console():
    """What the site's own handler writes, under the site's own configuration."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logging.Formatter("{levelname} {name} {message}", style="{"))
    handler.addFilter(WithoutRequest())
    logger = logging.getLogger("django")
    before = logger.handlers
    logger.handlers = [handler]
    yield stream
    logger.handlers = before


def ask(address: str) -> int:
    client = Client(raise_request_exception=False)
    client.cookies["sessionid"] = "token-of-mine"
    response = client.post(
        f"{address}?q=Гальляш",
        {"word": "secret-word"},
        headers={"User-Agent": "Mozilla/5.0", "Referer": "https://from.example/"},
        REMOTE_ADDR="203.0.113.9",
    )
    return response.status_code


@override_settings(ROOT_URLCONF=__name__, MIDDLEWARE=[])
def test_a_failure_is_logged_with_its_traceback_and_without_the_request(console):
    assert ask("/fail/k7m2p9x4qd/") == 500
    text = console.getvalue()
    assert "ERROR django.request Internal Server Error\nTraceback (most recent call last)" in text
    assert "in fail" in text
    assert "ValueError: … was asked with … and …" in text
    assert [word for word in TRACELESS if word in text] == []


@override_settings(ROOT_URLCONF=__name__, MIDDLEWARE=[])
def test_a_suspicious_request_is_logged_by_its_kind_only(console):
    assert ask("/suspect/k7m2p9x4qd/") == 400
    text = console.getvalue()
    assert "Bad Request" in text
    assert [word for word in TRACELESS if word in text] == []


def test_every_handler_of_ours_drops_the_request():
    for name, handler in settings.LOGGING["handlers"].items():
        assert handler["class"] == "logging.NullHandler" or "without_request" in handler["filters"], name


def test_no_logger_is_without_a_handler():
    # Python would write its records to the console, request and all.
    assert [name for name, logger in settings.LOGGING["loggers"].items() if not logger["handlers"]] == []


def test_no_logger_is_allowed_to_tell_of_missing_pages():
    assert settings.LOGGING["loggers"]["django"]["level"] == "ERROR"


def test_gunicorn_logs_no_address_agent_referrer_or_query():
    from cms.settings import gunicorn

    access = gunicorn.logconfig_dict["loggers"]["gunicorn.access"]
    assert gunicorn.accesslog is None
    assert access == {"handlers": [], "level": "CRITICAL", "propagate": False}
    assert set(gunicorn.access_log_format.split()) == {"%(m)s", "%(U)s", "%(s)s", "%(M)sms"}


def test_a_head_is_nothing_that_gunicorn_warns_of():
    from cms.settings import gunicorn

    assert gunicorn.logconfig_dict["loggers"]["gunicorn.http"] == {"level": "ERROR"}


def test_a_failure_that_gunicorn_meets_names_no_address():
    record = logging.LogRecord(
        "gunicorn.error", logging.ERROR, "", 0, "Error handling request %s %s", ("GET", "/be/?q=name"), None
    )
    assert WithoutRequest().filter(record)
    assert record.getMessage() == "A request could not be answered"
