"""Erases a person on request, from the shell of whoever runs the site."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import translation

from cms.desk.erasing.person import erase, find, rehearse
from cms.desk.erasing.reports import Report
from cms.desk.free_text import admin_url, edited_at


class Command(BaseCommand):
    """Removes a prisoner or guardian with every trace and lists what remains to be done, without writing any name."""

    help = (
        "Delete a prisoner or guardian with revisions, portrait, log labels and every other trace. "
        "It cannot be undone. Ends by listing what is to be done by hand."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """One person, and what may be different."""
        parser.add_argument("public_id", help="the person's public id, as in the address of their page")
        parser.add_argument("--yes", action="store_true", help="do not ask")
        parser.add_argument(
            "--dry-run", action="store_true", help="only say what would be removed and what remain"
        )
        parser.add_argument(
            "--prune-revisions",
            action="store_true",
            help="also delete old revisions of pages that name the person",
        )

    def handle(
        self, *args: Any, public_id: str, yes: bool, dry_run: bool, prune_revisions: bool, **options: Any
    ) -> None:
        """Find, ask, erase, report."""
        with translation.override("en"):
            self._erase(public_id, yes, dry_run, prune_revisions)

    def _erase(self, public_id: str, yes: bool, dry_run: bool, prune: bool) -> None:
        person = find(public_id)
        if person is None:
            raise CommandError(f"Nobody has the public id {public_id}.")
        if dry_run:
            self._tell(rehearse(person, prune=prune), "Would be removed")
            return
        if not yes and input(f"This cannot be undone. Type {public_id} to delete the person: ") != public_id:
            raise CommandError("Nothing was deleted.")
        self._tell(erase(person, prune=prune), "Removed")

    def _tell(self, report: Report, heading: str) -> None:
        self.stdout.write(f"{heading}:")
        for kind, count in report.counts:
            self.stdout.write(f"  {count} {kind}")
        self.stdout.write("To be done by hand:")
        for each in report.named:
            row = edited_at(each.row())
            likely = "" if each.is_full else " (the family name alone: perhaps a namesake)"
            self.stdout.write(
                f"  The name stands in {each.kind} {each.pk}, {each.field}{likely} {admin_url(row) or ''}"
            )
        for each in report.pointing:
            self.stdout.write(f"  {each.kind} {each.pk} pointed at the person {admin_url(each.row()) or ''}")
        self.stdout.write("  Backups hold the person until they expire: delete or renew them.")
        if report.has_tombstone:
            self.stdout.write(
                "  Mirrors and apps are told to forget the public id; ask those who keep a copy to renew it."
            )
