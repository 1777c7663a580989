"""Work out the whole parity board anew."""

from typing import Any

from django.core.management.base import BaseCommand

from cms.translation.board.refreshing import rebuild
from cms.translation.models import Standing


class Command(BaseCommand):
    help = (
        "Work out how every page and fact stands in each language. Safe to repeat and to run beside anything; "
        "once a night is enough."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        done = rebuild()
        self.stdout.write(f"Cells of the parity board: {Standing.objects.count()}")
        if not done:
            self.stdout.write("Something changed meanwhile; the board follows when it is next opened.")
