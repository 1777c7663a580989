"""Cleans the images of a site that had some before this app came."""

from argparse import ArgumentParser
from collections import Counter
from enum import StrEnum
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from wagtail.images import get_image_model

from cms.media.cleaning import ImageRefused
from cms.media.existing import clean_stored, tells_more


class Outcome(StrEnum):
    """What became of an image."""

    CLEAN = "clean"
    CLEANED = "cleaned"
    NEEDS_CLEANING = "needs cleaning"
    REFUSED = "refused"
    MISSING = "file missing"


DONE = {Outcome.CLEAN, Outcome.CLEANED}


class Command(BaseCommand):
    """Go through all images, called by number only: titles and file names may name people."""

    help = (
        "Strip stored images of everything but their pixels and give their files random names. "
        "Ends with an error if an image could not be cleaned or, in a dry run, needs cleaning."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Offer a look before the leap."""
        parser.add_argument("--dry-run", action="store_true", help="only say which images need cleaning")

    def handle(self, *args: Any, dry_run: bool, **options: Any) -> None:
        """Attend to one image after the other, each in its own transaction."""
        keys = list(get_image_model()._default_manager.order_by("pk").values_list("pk", flat=True))
        outcomes = Counter[Outcome]()
        for number, key in enumerate(keys, 1):
            outcome, reason = self._attend_to(key, dry_run=dry_run)
            outcomes[outcome] += 1
            self.stdout.write(f"[{number}/{len(keys)}] image {key}: {outcome}{reason}")
        summary = ", ".join(f"{count} {outcome}" for outcome, count in outcomes.items()) or "there are none"
        if not outcomes.keys() <= DONE:
            raise CommandError(f"Images: {summary}.")
        self.stdout.write(self.style.SUCCESS(f"Images: {summary}."))

    def _attend_to(self, key: Any, *, dry_run: bool) -> tuple[Outcome, str]:
        image: Any = get_image_model()._default_manager.get(pk=key)
        try:
            if not tells_more(image):
                return Outcome.CLEAN, ""
            if dry_run:
                return Outcome.NEEDS_CLEANING, ""
            clean_stored(image)
        except OSError:
            return Outcome.MISSING, ". Replace it in the admin or delete the image."
        except ImageRefused as refused:
            return Outcome.REFUSED, f". {refused}"
        return Outcome.CLEANED, ""
