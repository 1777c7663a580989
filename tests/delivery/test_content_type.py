"""What a reader calls the content of a request that has none decides nothing."""

import pytest
from django.core.signals import request_started
from django.db import close_old_connections
from django.test import RequestFactory

from tests import factories

NAME = "search=%D0%90%D0%B5%D1%80%D0%BA%D0%B0"


@pytest.mark.parametrize("path", ["/be/prisoners/", "/api/v2/prisoners/"])
def test_a_strangers_charset_decides_nothing_for_others(client, db, path):
    factories.make_directory(factories.make_home("be"))
    factories.publish(factories.make_prisoner(family_name_be="Аерка"))
    for charset in ("koi8-r", "utf-16", "utf-8"):
        told = client.get(
            f"{path}?locale=be&{NAME}", headers={"content-type": f"text/plain; charset={charset}"}
        )
        assert "Аерка" in told.text, charset
    assert "Аерка" in client.get(f"{path}?locale=be&{NAME}").text


def test_bytes_of_another_charset_are_one_question_whoever_asks(site):
    site.change = lambda request, response: setattr(response, "content", repr(request.GET)) or response
    address = "/api/v2/prisoners/?search=%E1%C5%D2%CB%C1"
    odd = site.ask(address, headers={"content-type": "text/plain; charset=koi8-r"})
    assert odd.content == site.ask(address).content
    assert len(site.built) == 1


@pytest.fixture
def kept_connection(db):
    """Each request of a served site closes connections that are no longer of use: a test's own is none of them."""
    request_started.disconnect(close_old_connections)
    yield
    request_started.connect(close_old_connections)


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize("charset", ["idna", "hex", "undefined", "koi8-r"])
def test_an_odd_charset_is_no_error_of_the_served_site(kept_connection, method, charset):
    from cms.wsgi import application

    factories.make_directory(factories.make_home("be"))
    statuses = []
    environ = RequestFactory().generic(method, f"/be/prisoners/?{NAME}").environ
    environ["CONTENT_TYPE"] = f"text/plain; charset={charset}"
    application(environ, lambda status, headers: statuses.append(status))
    assert statuses == ["200 OK"]


def test_what_is_sent_keeps_its_type(monkeypatch):
    from cms.wsgi import without_type_of_nothing

    told = []
    environ = RequestFactory().post("/admin/login/", {"name": "Аерка"}).environ
    without_type_of_nothing(lambda environ, start_response: told.append(environ) or [])(environ, None)
    assert told[0]["CONTENT_TYPE"].startswith("multipart/form-data")
