"""Fill the database with the demonstration."""

from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.core.management.base import BaseCommand, CommandError

from cms import languages
from cms.demo.loading import guardians, logins, pages, people, reference
from cms.demo.loading.publishing import Staff
from cms.desk.roles import PermissionMissing
from cms.desk.setup import set_up


class Command(BaseCommand):
    help = (
        "Load invented prisoners, guardians and stories, real facilities and articles of law, and users to "
        "try the admin with. Makes only what is missing; a second run changes nothing."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--force", action="store_true", help="load it even beside prisoners who are not invented"
        )
        parser.add_argument(
            "--show-logins", action="store_true", help="print user names and passwords at the end"
        )

    def handle(self, *args: Any, force: bool, show_logins: bool, **options: Any) -> None:
        real = people.others()
        if real and not force:
            raise CommandError(
                f"This database holds prisoners who are not of the demonstration ({real}). "
                "Nothing was changed. Invented people must not stand beside real ones: use an empty "
                "database, or add --force."
            )
        try:
            made = self._load()
        except (ImproperlyConfigured, PermissionMissing) as error:
            raise CommandError(str(error)) from None
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
        facilities, new_facilities = reference.load_facilities(staff)
        articles, new_articles = reference.load_articles(staff)
        self._count("users", new_users)
        self._count("facilities", new_facilities)
        self._count("articles of law", new_articles)
        guarding, new_guardians = guardians.load_guardians(staff)
        self._count("guardians", new_guardians)
        world = people.World(facilities=facilities, articles=articles, guardians=guarding)
        prisoners, new_people = people.load_people(world, staff, self._report)
        filled, told = self._load_pages(prisoners, guarding, staff)
        return new_users + new_facilities + new_articles + new_guardians + new_people + filled + told

    def _load_pages(
        self, prisoners: people.People, guarding: guardians.Guardians, staff: Staff
    ) -> tuple[int, int]:
        homes = pages.homes()
        missing = [language for language in languages.CODES if language not in homes]
        if missing:
            raise CommandError(f"No live front page in: {', '.join(missing)}. Publish it and run this again.")
        filled = pages.load_front(homes, staff)
        self._count("front pages and introductions", filled)
        return filled, pages.load_stories(homes, prisoners, guarding, staff, self._report)

    def _show_logins(self) -> None:
        for name, password in logins.stored_passwords().items():
            self.stdout.write(f"  {name:<14} {password}")

    def _count(self, what: str, number: int) -> None:
        if number:
            self._report(f"{what}: {number}")

    def _report(self, line: str) -> None:
        self.stdout.write(f"Demonstration: {line}")
        self.stdout.flush()
