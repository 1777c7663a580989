"""Prove that nothing hidden can be read."""

import json
import os
import sys
import time
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cms.delivery.leaks.check import check
from cms.delivery.leaks.report import Report

_EVERY_SECONDS = 2.0


class Command(BaseCommand):
    """0: nothing was found; 1: something hidden can be read; 2: something could not be checked."""

    help = (
        "Read every page, list, file and search of the site as strangers do, and look for names, ids and other "
        "values that are hidden. Ends with 0 when clean, 1 with findings, 2 when something could not be checked. "
        "Says where and what kind, never the value, unless --show-values."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--mirror", type=Path, action="append", default=[], metavar="DIR",
                            help="also read a mirror or an export, a folder of files")  # fmt: skip
        parser.add_argument("--log", type=Path, action="append", default=[], metavar="FILE",
                            help="also read a log")  # fmt: skip
        parser.add_argument("--ordinary", type=Path, metavar="FILE",
                            help="words that by themselves name nobody, such as poets' names; one a line")  # fmt: skip
        parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, metavar="N",
                            help="read in so many processes; as many as there are processors unless told")  # fmt: skip
        parser.add_argument(
            "--show-values", action="store_true", help="print the hidden values that were found"
        )
        parser.add_argument("--json", action="store_true", help="print the result as JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        started = time.monotonic()
        files, ordinary = [*options["mirror"], *options["log"]], _lines(options["ordinary"])
        report = check(files, ordinary, self._progress(), jobs=max(1, options["jobs"]))
        seconds = time.monotonic() - started
        if options["json"]:
            told = report.as_json(show_values=options["show_values"]) | {"seconds": round(seconds, 1)}
            self.stdout.write(json.dumps(told, ensure_ascii=False, indent=2))
        else:
            self._tell(report, seconds, show_values=options["show_values"])
        if report.exit_code:
            sys.exit(report.exit_code)

    def _tell(self, report: Report, seconds: float, *, show_values: bool) -> None:
        for line in report.lines(show_values=show_values):
            self.stdout.write(line)
        for line in report.unchecked:
            self.stdout.write(f"Not checked: {line}")
        found = f"{len(report.findings)} finding(s)" if report.findings else "nothing hidden was found"
        self.stdout.write(f"{report.answers} answers in {seconds:.0f} s: {found}.")

    def _progress(self) -> Any:
        last = [0.0]

        def progress(what: str, number: int) -> None:
            now = time.monotonic()
            if now - last[0] >= _EVERY_SECONDS:
                last[0] = now
                self.stderr.write(f"{what}: {number}", ending="\n")
                self.stderr.flush()

        return progress


def _lines(path: Path | None) -> list[str]:
    if path is None:
        return []
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"The file of ordinary words cannot be read: {error}") from None
