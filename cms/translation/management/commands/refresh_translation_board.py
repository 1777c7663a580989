"""Work out the whole parity board anew."""

from typing import Any

from django.utils.translation import gettext as _

from cms.shell import ShellCommand
from cms.translation.board.refreshing import rebuild
from cms.translation.models import Standing


class Command(ShellCommand):
    help = (
        "Work out how every page and fact stands in each language. Safe to repeat and to run beside anything; "
        "once a night is enough."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        done = rebuild()
        self.stdout.write(_("Cells of the parity board: %(count)s") % {"count": Standing.objects.count()})
        if not done:
            self.stdout.write(_("Something changed meanwhile; the board follows when it is next opened."))
