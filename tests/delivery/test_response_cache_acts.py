"""Acts that other connections commit, and a connection that the server closes."""

import threading

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import RequestFactory

from cms import version
from cms.delivery.middleware import PublicAnswerMiddleware
from tests.delivery.test_response_cache_crowds import at_once

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite in memory has one connection."),
]


def test_a_crowd_never_reads_what_was_before_an_act():
    process, wrong, ended = PublicAnswerMiddleware(_view), [], threading.Event()

    def read():
        while not ended.is_set():
            least = version.current()
            if int(process(RequestFactory().get("/be/")).content) < least:
                wrong.append(least)
        connection.close()

    def act():
        for _ in range(20):
            with version.act():
                pass
        ended.set()
        connection.close()

    at_once(act, read, read, read)
    assert wrong == []


def test_the_version_is_read_over_a_new_connection_when_the_server_has_closed_the_old_one():
    version.current()
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        own = cursor.fetchone()[0]
    other = connection.copy()
    with other.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s)", [own])
    other.close()
    assert version.current() >= 0


def _view(request):
    return version.stamp(HttpResponse(str(version.served())))
