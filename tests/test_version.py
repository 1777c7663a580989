"""The content version: raised last, once an act, seen by everyone at the next read."""

from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cms import version
from cms.models import ContentVersion
from cms.snippets.models import Article, Prisoner
from cms.version import WriteOutsideAct, act

pytestmark = pytest.mark.django_db


def test_version_is_zero_before_the_first_act():
    assert version.current() == 0


def test_an_act_raises_the_version_once_however_deep_acts_nest():
    with act(), act():
        Article.objects.create(number="342", title_en="Public order")
    assert version.current() == 1


def test_raising_the_version_is_the_last_statement_of_the_act():
    with CaptureQueriesContext(connection, ) as queries, act():
        Article.objects.create(number="342", title_en="Public order")
    written = [query["sql"] for query in queries if query["sql"].startswith(("INSERT", "UPDATE"))]
    assert "cms_core_contentversion" in written[-1]


def test_a_failed_act_leaves_neither_change_nor_version():
    with pytest.raises(RuntimeError, match="halfway"), act():
        Article.objects.create(number="342", title_en="Public order")
        raise RuntimeError("halfway")
    assert (version.current(), Article.objects.count(), version.in_act()) == (0, 0, False)


def test_saving_and_deleting_a_fact_are_acts():
    article = Article.objects.create(number="342", title_en="Public order")
    assert version.current() == 1
    article.delete()
    assert version.current() == 2


def test_keeping_a_draft_is_not_a_public_change():
    article = Article.objects.create(number="342", title_en="Public order")
    before = version.current()
    article.title_en = "Another wording"
    article.save_revision()
    assert version.current() == before


def test_publishing_a_revision_is_one_act():
    article = Article.objects.create(number="342", title_en="Public order")
    before = version.current()
    article.title_en = "Another wording"
    article.save_revision().publish()
    assert version.current() == before + 1
    assert Article.objects.get().title_en == "Another wording"


@pytest.mark.parametrize(
    "write",
    [
        lambda: Prisoner.objects.update(custody="exiled"),
        lambda: Prisoner.objects.all().delete(),
        lambda: Prisoner.objects.bulk_create([Prisoner(family_name_be="Ціхі")]),
        lambda: Prisoner.objects.bulk_update([], ["custody"]),
    ],
    ids=["update", "delete", "bulk_create", "bulk_update"],
)
def test_bulk_writes_outside_an_act_are_refused(write):
    with pytest.raises(WriteOutsideAct, match="version.act"):
        write()
    with act():
        write()


def test_the_first_read_after_an_expected_moment_raises_the_version():
    with act():
        version.expect_change(timezone.now() + timedelta(hours=1))
    number = version.current()
    assert version.current() == number
    ContentVersion.objects.update(next_change_at=timezone.now() - timedelta(seconds=1))
    assert version.current() == number + 1
    assert version.current() == number + 1


def test_only_the_earliest_expected_moment_is_kept():
    soon, later = timezone.now() + timedelta(hours=1), timezone.now() + timedelta(days=1)
    version.expect_change(later)
    version.expect_change(soon)
    version.expect_change(later)
    assert ContentVersion.objects.get().next_change_at == soon


def test_an_expiring_fact_announces_its_moment():
    at = timezone.now() + timedelta(hours=2)
    article = Article.objects.create(number="342", title_en="Public order")
    article.expire_at = at
    article.save_revision().publish()
    assert ContentVersion.objects.get().next_change_at == at


@pytest.mark.django_db(transaction=True)
def test_nobody_reads_the_new_number_before_the_commit():
    with transaction.atomic(), act():
        Article.objects.create(number="342", title_en="Public order")
        assert version.current() == 0
    assert version.current() == 1
