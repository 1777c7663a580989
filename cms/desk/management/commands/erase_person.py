"""Erases a person on request, from the shell of whoever runs the site."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import CommandError
from django.utils.translation import gettext as _

from cms.desk.erasing.person import erase, find, rehearse
from cms.desk.erasing.reports import Report
from cms.desk.free_text import admin_url, edited_at
from cms.shell import ShellCommand


class Command(ShellCommand):
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
        person = find(public_id)
        if person is None:
            raise CommandError(_("Nobody has the public id “%(id)s”.") % {"id": public_id})
        if dry_run:
            self._tell(rehearse(person, prune=prune_revisions), _("Would be removed:"))
            return
        question = _("This cannot be undone. Type %(id)s to delete the person:") % {"id": public_id}
        if not yes and input(f"{question} ") != public_id:
            raise CommandError(_("Nothing was deleted."))
        self._tell(erase(person, prune=prune_revisions), _("Removed:"))

    def _tell(self, report: Report, heading: str) -> None:
        self.stdout.write(heading)
        for kind, count in report.counts:
            self.stdout.write(f"  {count} {kind}")
        self.stdout.write(_("To be done by hand:"))
        for each in report.named:
            row = edited_at(each.row())
            found = (
                _("holds the name")
                if each.is_full
                else _("holds the family name alone, perhaps a namesake's")
            )
            self.stdout.write(f"  {each.kind} {each.pk}, {each.field}: {found} {admin_url(row) or ''}")
        for each in report.pointing:
            told = f"{each.kind} {each.pk}: {_('pointed at the person')}"
            self.stdout.write(f"  {told} {admin_url(each.row()) or ''}")
        told = _("Backups hold the person until they expire: delete or renew them.")
        self.stdout.write(f"  {told}")
        if report.has_tombstone:
            told = _(
                "Apps and mirrors are told to forget the public id. Ask those who keep a copy to renew it."
            )
            self.stdout.write(f"  {told}")
