"""Prepare the database for the campaign."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cms.desk.roles import PermissionMissing
from cms.desk.setup import set_up
from cms.reader.search.keeping import keep_missing
from cms.translation.board.refreshing import rebuild


class Command(BaseCommand):
    help = "Make the locales, home pages, directories, groups and review that are missing. Safe to repeat."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            set_up(self._report)
        except PermissionMissing as missing:
            raise CommandError(str(missing)) from None
        rebuild()
        keep_missing()

    def _report(self, made: str) -> None:
        self.stdout.write(f"Made: {made}")
