"""Fill the database with the demonstration."""

from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.core.management.base import BaseCommand, CommandError

from cms import languages
from cms.demo import crowd
from cms.demo.loading import logins, pages, scenes
from cms.demo.loading import people as persons
from cms.demo.loading.prose import References, keys
from cms.demo.loading.publishing import Staff
from cms.demo.loading.room import Room
from cms.demo.loading.world import World, load_world
from cms.desk.roles import PermissionMissing
from cms.desk.setup import set_up
from cms.pages.querysets import live_homes
from cms.translation.board.refreshing import rebuild


class Command(BaseCommand):
    help = (
        "Load invented prisoners, guardians, organisations and pages, real facilities and articles of law, and "
        "users to try the admin with. Makes only what is missing; a second run changes nothing."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--force", action="store_true", help="load it even beside prisoners who are not invented"
        )
        parser.add_argument(
            "--show-logins", action="store_true", help="print user names and passwords at the end"
        )

        parser.add_argument(
            "--people", type=int, default=0, metavar="N",
            help="also load N people made at random, to try an app with: the same ones everywhere",
        )  # fmt: skip

    def handle(self, *args: Any, force: bool, show_logins: bool, people: int, **options: Any) -> None:
        real = persons.others()
        if real and not force:
            raise CommandError(
                f"This database holds prisoners who are not of the demonstration ({real}). "
                "Nothing was changed. Invented people must not stand beside real ones: use an empty "
                "database, or add --force."
            )
        try:
            made = self._load() + self._load_crowd(people)
        except (ImproperlyConfigured, PermissionMissing) as error:
            raise CommandError(str(error)) from None
        rebuild()
        if not made:
            self.stdout.write("The demonstration is complete; nothing was changed.")
        if show_logins:
            self._show_logins()

    def _load(self) -> int:
        set_up(self._report)
        users, new_users = logins.load_users()
        staff = Staff(
            editor=users[logins.EDITOR],
            translator=users[logins.TRANSLATOR],
            publisher=users[logins.PUBLISHER],
        )
        self._count("users", new_users)
        world, new_facts = load_world(staff, self._count)
        prisoners, new_people = persons.load_people(world, staff, self._report)
        filled, told = self._load_pages(self._printer(prisoners, world, staff), users[logins.REVIEWER])
        return new_users + new_facts + new_people + filled + told

    def _load_crowd(self, wanted: int) -> int:
        """Bring the crowd to `wanted` people; those who are there stay as they are."""
        present = crowd.how_many()
        new = max(0, wanted - present)
        for _state in crowd.make_crowd(new, shares=crowd.MOSTLY_PUBLIC, first=crowd.FIRST_NUMBER + present):
            pass
        self._count("people made at random", new)
        return new

    def _load_pages(self, printer: pages.Printer, reviewer: Any) -> tuple[int, int]:
        told = pages.load_pages(printer)
        filled = pages.load_front(printer)
        self._count("front pages and introductions", filled)
        in_room = Room(printer, reviewer).load()
        self._count("works of translators", in_room)
        return filled, told + in_room

    def _printer(self, prisoners: persons.People, world: World, staff: Staff) -> pages.Printer:
        homes = live_homes()
        missing = [language for language in languages.CODES if language not in homes]
        if missing:
            raise CommandError(f"No live front page in: {', '.join(missing)}. Publish it and run this again.")
        pictures, new_pictures = scenes.load_pictures(staff)
        self._count("pictures", new_pictures)
        at = References(
            people=keys(prisoners),
            guardians=keys(world.guardians),
            organisations=keys(world.organisations),
            actions=keys(world.actions),
            pictures=pictures,
            pages={},
        )
        return pages.Printer(homes, at, staff, self._report)

    def _show_logins(self) -> None:
        for name, password in logins.stored_passwords().items():
            self.stdout.write(f"  {name:<14} {password}")

    def _count(self, what: str, number: int) -> None:
        if number:
            self._report(f"{what}: {number}")

    def _report(self, line: str) -> None:
        self.stdout.write(f"Demonstration: {line}")
        self.stdout.flush()
