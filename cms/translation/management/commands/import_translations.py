"""Brings translations back from PO or XLIFF files or an archive of them, as drafts."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

from cms import languages
from cms.shell import ShellCommand
from cms.translation.exchange.acting import acting_user
from cms.translation.exchange.applying import apply
from cms.translation.exchange.comparing import compare
from cms.translation.exchange.comparison import Comparison
from cms.translation.exchange.judging import Verdict
from cms.translation.exchange.keeping import keep, kept
from cms.translation.exchange.uploads import check_size, read_upload
from cms.translation.works.base import Refused

VERDICTS = {
    Verdict.CHANGE: pgettext_lazy("what becomes of a text", "change"),
    Verdict.CONFLICT: pgettext_lazy("what becomes of a text", "conflict"),
    Verdict.DOUBTFUL: pgettext_lazy("what becomes of a text", "doubtful"),
    Verdict.REJECTED: pgettext_lazy("what becomes of a text", "rejected"),
}


class Command(ShellCommand):
    """Says of each text what becomes of it; the texts themselves and names of people are not written out."""

    help = "Read PO or XLIFF files, or a ZIP archive of them, and keep their translations as a user's drafts."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Whose drafts, and what is taken without asking."""
        parser.add_argument("file", type=Path, help="the file or archive")
        parser.add_argument("--user", required=True, help="the name of the user whose drafts they become")
        parser.add_argument("--language", choices=languages.CODES, help="where the file does not say it")
        parser.add_argument("--dry-run", action="store_true", help="only say what would change")
        parser.add_argument("--take-conflicts", action="store_true", help="overwrite newer work")
        parser.add_argument("--take-unfinished", action="store_true", help="take fuzzy and machine texts too")

    def handle(self, *args: Any, file: Path, user: str, dry_run: bool, **asked: Any) -> None:
        """Compare, tell, and write."""
        somebody = acting_user(user)
        if somebody is None:
            raise CommandError(_("There is no active user %(user)s.") % {"user": user})
        try:
            self._read(file, somebody, dry_run, asked)
        except (Refused, OSError) as refusal:
            raise CommandError(str(refusal)) from None

    def _read(self, file: Path, user: Any, dry_run: bool, asked: dict[str, Any]) -> None:
        check_size(file.stat().st_size)
        comparison = compare(read_upload(file.read_bytes(), file.name), user, language=asked["language"])
        self._tell(comparison)
        if dry_run:
            return
        ticked = _conflicts(comparison) if asked["take_conflicts"] else set[str]()
        works = kept(keep(comparison, user), user, ticked, unfinished=asked["take_unfinished"])
        outcome = apply(works, user)
        for place, why in outcome.left:
            self.stdout.write(_("not kept: %(text)s: %(why)s") % {"text": place, "why": why})
        self.stdout.write(
            _("%(texts)s texts of %(works)s things were kept as drafts.")
            % {"texts": outcome.texts, "works": outcome.works}
        )

    def _tell(self, comparison: Comparison) -> None:
        for name, why in comparison.unread.items():
            self.stdout.write(_("not read: %(file)s: %(why)s") % {"file": name, "why": why})
        found = [finding for each in comparison.compared for finding in each.findings]
        for finding in [*found, *comparison.astray]:
            if finding.verdict != Verdict.SAME:
                why = f": {finding.why}" if finding.why else ""
                self.stdout.write(f"{VERDICTS[finding.verdict]}: {finding.entry.place}{why}")
        self.stdout.write(_("same: %(count)s texts") % {"count": comparison.count(Verdict.SAME)})


def _conflicts(comparison: Comparison) -> set[str]:
    return {str(each.number) for one in comparison.compared for each in one.of(Verdict.CONFLICT)}
