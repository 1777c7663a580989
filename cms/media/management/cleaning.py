"""What `clean_images` and `clean_documents` have in common: one file after the other, each told by its number."""

from argparse import ArgumentParser
from collections import Counter
from enum import StrEnum
from typing import Any, ClassVar

from django.core.management.base import CommandError
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

from cms.media.refusing import FileRefused
from cms.shell import ShellCommand


class Outcome(StrEnum):
    """What became of a file."""

    CLEAN = "clean"
    CLEANED = "cleaned"
    NEEDS_CLEANING = "needs cleaning"
    REFUSED = "refused"
    MISSING = "file missing"


TOLD = {
    Outcome.CLEAN: pgettext_lazy("what became of a file", "clean"),
    Outcome.CLEANED: pgettext_lazy("what became of a file", "cleaned"),
    Outcome.NEEDS_CLEANING: pgettext_lazy("what became of a file", "needs cleaning"),
    Outcome.REFUSED: pgettext_lazy("what became of a file", "refused"),
    Outcome.MISSING: pgettext_lazy("what became of a file", "file missing"),
}
DONE = {Outcome.CLEAN, Outcome.CLEANED}


class CleaningCommand(ShellCommand):
    """Go through all files of a kind, called by number only: titles and file names may name people."""

    # One file of the kind, and several.
    kind: ClassVar[Any]
    kinds: ClassVar[Any]

    def rows(self) -> Any:
        """The rows that have the files."""
        raise NotImplementedError

    def tells_more(self, row: Any) -> bool:
        """Whether the file of `row` needs cleaning."""
        raise NotImplementedError

    def clean_stored(self, row: Any) -> None:
        """Store the file of `row` anew."""
        raise NotImplementedError

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Offer a look before the leap."""
        parser.add_argument("--dry-run", action="store_true", help="only say which files need cleaning")

    def handle(self, *args: Any, dry_run: bool, **options: Any) -> None:
        """Attend to one after the other, each in its own transaction."""
        keys = list(self.rows().order_by("pk").values_list("pk", flat=True))
        outcomes = Counter[Outcome]()
        for number, key in enumerate(keys, 1):
            outcome, reason = self._attend_to(key, dry_run=dry_run)
            outcomes[outcome] += 1
            self.stdout.write(f"[{number}/{len(keys)}] {self.kind} {key}: {TOLD[outcome]}{reason}")
        summary = ", ".join(f"{count} {TOLD[outcome]}" for outcome, count in outcomes.items())
        told = f"{capfirst(self.kinds)}: {summary or _('there are none')}."
        if not outcomes.keys() <= DONE:
            raise CommandError(told)
        self.stdout.write(self.style.SUCCESS(told))

    def _attend_to(self, key: Any, *, dry_run: bool) -> tuple[Outcome, str]:
        row = self.rows().get(pk=key)
        try:
            if not self.tells_more(row):
                return Outcome.CLEAN, ""
            if dry_run:
                return Outcome.NEEDS_CLEANING, ""
            self.clean_stored(row)
        except OSError:
            return Outcome.MISSING, ". " + _("Replace the file in the admin, or delete what it belongs to.")
        except FileRefused as refused:
            return Outcome.REFUSED, f". {refused}"
        return Outcome.CLEANED, ""
