"""Forget links that nobody can open any more, to drafts and to guardians' kits; for a daily job."""

from typing import Any

from django.utils.translation import gettext as _

from cms.desk.kits import acts
from cms.desk.preview_links import sharing
from cms.shell import ShellCommand


class Command(ShellCommand):
    help = "Deletes expired links to previews, with the drafts they hold, and to kits. Each new link does so as well."

    def handle(self, *args: Any, **options: Any) -> None:
        count = sharing.delete_expired() + acts.delete_expired()
        self.stdout.write(_("Expired links deleted: %(count)s.") % {"count": count})
