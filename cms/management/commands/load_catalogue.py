"""Fill an empty or incomplete database with known places of detention and articles of law."""

from collections.abc import Iterable
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import translation

from cms.languages import DEFAULT
from cms.snippets.catalogue.loading import load_articles, load_facilities, publish_unsigned
from cms.snippets.models import Fact


class Command(BaseCommand):
    help = (
        "Add the facilities whose address a source printed, and the articles of the Criminal Code that political "
        "cases use. Adds only what is missing, whatever its state: nothing that an editor changed is touched."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        with translation.override(DEFAULT):
            _rows, facilities = load_facilities(self._publish)
            _rows, articles = load_articles(self._publish)
        if not facilities and not articles:
            self.stdout.write("The catalogue is complete; nothing was changed.")
            return
        self._sum("facilities", facilities)
        self._sum("articles of the Criminal Code", articles)
        self.stdout.write(
            "Nobody has verified an address yet: check each one and write the day into “verified on”."
        )

    def _publish(self, row: Fact) -> None:
        publish_unsigned(row)
        self.stdout.write(f"Added: {row}")
        self.stdout.flush()

    def _sum(self, what: str, added: Iterable[Fact]) -> None:
        self.stdout.write(f"Added in all: {len(list(added))} {what}")
