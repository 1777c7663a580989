"""Let an editor who lost phone, keys and recovery codes set up a second factor again."""

from argparse import ArgumentParser
from typing import Any

from allauth.mfa.models import Authenticator
from django.contrib.auth import get_user_model
from django.core.management.base import CommandError
from django.utils.translation import gettext as _

from cms.shell import ShellCommand


class Command(ShellCommand):
    help = (
        "Remove the second factor of one account. Before that, make sure by voice that the person who asks "
        "is the owner; the next sign-in asks them to set up another."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("username")

    def handle(self, *args: Any, username: str, **options: Any) -> None:
        user = get_user_model()._default_manager.filter(username=username).first()
        if user is None:
            raise CommandError(_("There is no account named “%(name)s”.") % {"name": username})
        Authenticator.objects.filter(user_id=user.pk).delete()
        self.stdout.write(_("The second factor is removed: %(name)s") % {"name": username})
