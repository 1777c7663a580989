"""A field that is added to a fact tomorrow is told to nobody until the door names it."""

from collections.abc import Iterator
from datetime import date

import pytest
from django.db import connection, models

from cms import version
from cms.delivery.leaks import addresses
from cms.delivery.leaks.api import PARTS, read_lists
from cms.delivery.leaks.client import Answer, silence
from cms.delivery.leaks.crawl import Crawler
from cms.delivery.leaks.report import Report
from cms.delivery.leaks.team import Team
from cms.disclosure.leaks.hidden import gather
from cms.disclosure.leaks.search import Searcher
from cms.snippets.models import Fact, FactChild, GuardianLink, PrisonerSource
from tests import factories
from tests.pages.bodies import every_block

ADDED = "Zzaduv"
MODELS = (*Fact.__subclasses__(), *FactChild.__subclasses__())


class Recorder:
    """Keeps what the crawler is answered."""

    def __init__(self) -> None:
        self.report = Report(Searcher(gather()))
        self.told: dict[str, str] = {}

    def answer(self, answer: Answer) -> None:
        self.told[answer.address] = answer.text


@pytest.fixture
def _added(db: None) -> Iterator[None]:
    """Each kind of fact has one more column, filled in every row."""
    for model in MODELS:
        models.TextField(default=ADDED).contribute_to_class(model, "added")
        with connection.cursor() as cursor:
            table = connection.ops.quote_name(model._meta.db_table)
            cursor.execute(f"ALTER TABLE {table} ADD COLUMN added text NOT NULL DEFAULT '{ADDED}'")
    yield
    for model in MODELS:
        model._meta.local_fields.remove(model._meta.get_field("added"))
        model._meta._expire_cache()
        del model.added


@version.acting
def build() -> None:
    """One of each kind of fact, and a page with every block."""
    factories.fill_settings(contact="@vydumany_bot")
    home = factories.make_home("be")
    factories.make_directory(home)
    person = factories.make_prisoner(birth_date=date(1990, 5, 9), portrait=factories.make_image())
    factories.make_placement(person, factories.make_facility())
    factories.make_sentence(person, [factories.make_article()])
    speaker = factories.make_guardian()
    GuardianLink.objects.create(guardian=speaker, label="Блог", url="https://example.org/2")
    factories.make_guardianship(person, speaker, statement_be="Ён мне як сын.")
    PrisonerSource.objects.create(prisoner=person, title="Вясна", url="https://example.org/1")
    factories.publish(person, letters="allowed", show_address=True, show_portrait=True, birthday="full")
    factories.make_country()
    organisation = factories.make_organisation()
    factories.make_action(organisations=[organisation])
    story = factories.make_interview(home, wards=[person], guardian=speaker)
    body = every_block(person=person, guardian=speaker, image=factories.make_image(), story=story)
    factories.make_campaign(home, [organisation], body=body)


def test_an_added_field_is_in_no_output(_added, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    build()
    for model in MODELS:
        assert set(model._base_manager.values_list("added", flat=True)) == {ADDED}, model
    recorder = Recorder()
    with silence(), Team(recorder, lambda what, number: None) as team:
        crawler = Crawler(team)
        for found in (
            addresses.routes(),
            addresses.DOORS,
            addresses.pages(),
            addresses.people(gather().names),
        ):
            crawler.add(found)
        for items in team.share("lists", read_lists, PARTS):
            crawler.add(items)
        crawler.run()
    assert "/be/until-all/" in recorder.told
    assert not recorder.report.unchecked
    assert [address for address, text in recorder.told.items() if ADDED.lower() in text.lower()] == []
