"""Two people at one page at the same moment: one waits for the other, and nothing is made twice."""

from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from threading import Barrier

import pytest
from django.apps import apps
from django.db import connection, connections

from cms.desk import roles, setup
from cms.pages.models import InterviewPage
from cms.translation.works.opening import open_work
from tests.factories import make_interview
from tests.translation.conftest import home
from tests.translation.pages.conftest import PARAGRAPHS, body

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite lets one transaction write at a time"),
]


@pytest.fixture
def asking() -> None:
    """The permission that a migration of wagtail-localize made: a test that committed before has emptied its table."""
    made = import_module("wagtail_localize.migrations.0006_create_submit_translation_permission")
    made.create_submit_translation_permission(apps, None)


def test_two_who_begin_a_page_at_once_write_on_one(asking, django_user_model):
    setup.set_up()
    story = make_interview(home("be"), title="Гісторыя", slug="together", body=body(*PARAGRAPHS))
    story.save_revision().publish()
    users = []
    for name in ("one", "two"):
        user = django_user_model.objects.create_user(name)
        user.groups.add(roles.group(roles.translators("ru")))
        users.append(django_user_model.objects.get(pk=user.pk))
    start = Barrier(2)

    def write(at):
        try:
            work = open_work("page", str(story.translation_key), "ru", users[at])
            key = work.units()[at].key
            start.wait(10)
            return work.save({key: f"Текст {at}"}).keys == (key,)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(write, (0, 1))) == [True, True]
    assert InterviewPage.objects.filter(locale__language_code="ru").count() == 1
    work = open_work("page", str(story.translation_key), "ru", users[0])
    assert [unit.target for unit in work.units()][:2] == ["Текст 0", "Текст 1"]
