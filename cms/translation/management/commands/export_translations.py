"""Takes texts out into an archive of PO or XLIFF files, as somebody who translates would from the admin."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError
from django.utils.translation import gettext as _

from cms import languages
from cms.shell import ShellCommand
from cms.translation.board.things import models_by_type
from cms.translation.exchange.acting import acting_user
from cms.translation.exchange.choosing import Selection
from cms.translation.exchange.exporting import export
from cms.translation.exchange.formats import FORMATS
from cms.translation.rights import may_translate
from cms.translation.works.base import Refused


class Command(ShellCommand):
    """What goes into the archive is what the named user may read."""

    help = "Write the texts that a user may translate into a ZIP archive of PO or XLIFF files."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Who, into which language, and what."""
        parser.add_argument("archive", type=Path, help="the archive to be written")
        parser.add_argument("--user", required=True, help="the name of the user for whom it is made")
        parser.add_argument("--language", required=True, choices=languages.CODES, help="to translate into")
        parser.add_argument("--source", choices=languages.CODES, help="to translate from, if not as usual")
        parser.add_argument("--types", nargs="+", choices=list(models_by_type()), help="kinds of things")
        parser.add_argument(
            "--all", action="store_true", help="not only missing, outdated and returned texts"
        )
        parser.add_argument("--format", choices=list(FORMATS), default="po")
        parser.add_argument("--part", type=int, help="1, 2, … where one archive cannot hold all")

    def handle(
        self, *args: Any, archive: Path, user: str, language: languages.Language, **asked: Any
    ) -> None:
        """Write it, or say why not."""
        somebody = acting_user(user)
        if somebody is None or not may_translate(somebody, language):
            raise CommandError(
                _("There is no active user %(user)s who translates into %(language)s.")
                % {"user": user, "language": language}
            )
        selection = Selection(
            language=language,
            source=asked["source"],
            types=asked["types"] or list(models_by_type()),
            everything=asked["all"],
            part=asked["part"],
            format=asked["format"],
        )
        try:
            made = export(selection, somebody)
        except Refused as refusal:
            raise CommandError(str(refusal)) from None
        archive.write_bytes(made.content)
        self.stdout.write(
            _("%(texts)s texts of %(works)s things: %(file)s")
            % {"texts": made.texts, "works": made.works, "file": archive}
        )
