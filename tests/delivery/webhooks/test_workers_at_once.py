"""Several workers: whatever they find due, one of them alone tells."""

import threading

import pytest
from django.db import connection, connections

from cms.delivery.webhooks.delivering import announce, deliver_due

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="threads need a database server"),
]


def test_many_workers_at_once_tell_once(webhook, listener):
    announce()

    def deliver() -> None:
        try:
            deliver_due.call()
        finally:
            connections.close_all()

    threads = [threading.Thread(target=deliver) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(listener.heard) == 1
