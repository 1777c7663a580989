"""The content version: raised last, once an act, seen by everyone at the next read."""

from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cms import version
from cms.models import ContentVersion
from cms.snippets.models import Article, Facility, Prisoner
from cms.version import WriteOutsideAct, act

pytestmark = pytest.mark.django_db


def test_version_is_zero_before_the_first_act():
    assert version.current() == 0


def test_an_act_raises_the_version_once_however_deep_acts_nest():
    with act(), act():
        Article.objects.create(number="342", title_en="Public order")
    assert version.current() == 1


def test_after_the_version_is_raised_an_act_writes_nothing_but_the_journal():
    with (
        CaptureQueriesContext(
            connection,
        ) as queries,
        act(),
    ):
        Article.objects.create(number="342", title_en="Public order")
    written = [query["sql"] for query in queries if query["sql"].startswith(("INSERT", "UPDATE"))]
    number = next(at for at, sql in enumerate(written) if "cms_core_contentversion" in sql)
    assert all("cms_core_contentversion" in sql or "cms_api_" in sql for sql in written[number:])


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


def test_keeping_a_draft_of_a_page_is_not_a_public_change():
    from tests.factories import make_home

    home = make_home("be")
    before = version.current()
    home.title = "Іншы загаловак"
    home.save_revision()
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
        lambda: Prisoner.objects.update(occupation_be="настаўнік"),
        lambda: Prisoner.objects.all().delete(),
        lambda: Prisoner.objects.bulk_create([Prisoner(family_name_be="Ціхі")]),
        lambda: Prisoner.objects.bulk_update([], ["occupation_be"]),
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
        pass
    number = version.current()
    assert version.current() == number
    ContentVersion.objects.update(next_change_at=timezone.now() - timedelta(seconds=1))
    assert version.current() == number + 1
    assert version.current() == number + 1


def test_whoever_comes_too_late_to_raise_the_number_settles_nothing(monkeypatch):
    with act():
        pass
    monkeypatch.setattr(version, "_passings", [lambda now: Article.objects.create(number="342")])
    now = timezone.now()
    assert version._tick(now, now) == 1
    assert not Article.objects.exists()
    ContentVersion.objects.update(next_change_at=now)
    assert version._tick(now, now) == 2
    assert Article.objects.exists()


def test_each_of_several_expiries_announces_its_moment(monkeypatch):
    soon, later = timezone.now() + timedelta(hours=1), timezone.now() + timedelta(hours=2)
    for number, at in (("342", later), ("361", soon)):
        article = Article.objects.create(number=number, title_en="Public order", expire_at=at)
        article.save_revision().publish()
    assert ContentVersion.objects.get().next_change_at == soon
    before = version.current()
    monkeypatch.setattr(timezone, "now", lambda: soon)
    assert version.current() == before + 1
    assert ContentVersion.objects.get().next_change_at == later


def test_an_address_that_becomes_stale_announces_its_moment():
    verified = timezone.now().date() - timedelta(days=300)
    Facility.objects.create(name_be="Калонія", verified_on=verified)
    assert ContentVersion.objects.get().next_change_at.date() == verified + timedelta(days=366)


def test_what_wagtail_changes_by_itself_raises_the_version():
    from wagtail.models import Page, PageViewRestriction, Site

    from tests.factories import make_home, make_interview

    home = make_home("be")
    stories = [make_interview(home, slug=f"story-{number}") for number in (1, 2)]
    changes = (
        lambda: Page.objects.get(pk=stories[1].pk).move(Page.objects.get(pk=stories[0].pk), pos="left"),
        lambda: PageViewRestriction.objects.create(page_id=stories[0].pk, restriction_type="login"),
        lambda: Site.objects.get().save(),
    )
    for change in changes:
        before = version.current()
        change()
        assert version.current() > before


def test_a_nested_act_that_fails_leaves_nothing_behind():
    with act():
        Article.objects.create(number="342", title_en="Public order")
        with pytest.raises(RuntimeError), act():
            Article.objects.create(number="361", title_en="Calls")
            raise RuntimeError("halfway")
    assert [article.number for article in Article.objects.all()] == ["342"]


def test_the_number_rises_only_as_the_act_ends():
    with transaction.atomic(), act():
        Article.objects.create(number="342", title_en="Public order")
        assert version.current() == 0
    assert version.current() == 1


def test_no_number_of_a_lost_time_comes_again(monkeypatch):
    """A backup is restored, five times over, and work goes on."""
    monkeypatch.setattr(version, "STEP", 1_000_000)
    with act():
        pass
    kept = version.current()
    numbers = set()
    for _restored in range(5):
        ContentVersion.objects.update(number=kept)
        with act():
            pass
        assert version.current() > kept
        numbers.add(version.current())
    assert len(numbers) > 1
