"""Write the page that a proxy shows while the site does not run."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand
from django.template.loader import render_to_string
from django.utils.translation import override

from cms import languages


class Command(BaseCommand):
    help = (
        "Write the page that the proxy shows, with status 503, while the site does not run: one file in three "
        "languages that loads nothing. Neither the database nor the site is needed for it."
    )
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="where to write it, such as /srv/errors/503.html")

    def handle(self, *args: Any, file: Path, **options: Any) -> None:
        # The default language speaks first, whatever the operator's terminal speaks.
        with override(languages.DEFAULT):
            file.write_text(render_to_string("503.html", {"status": 503}), encoding="utf-8")
        self.stdout.write(f"{file}: the page for maintenance, in {len(languages.CODES)} languages.")
