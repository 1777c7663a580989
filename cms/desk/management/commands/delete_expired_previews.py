"""Forget shared drafts that nobody can read any more; for a daily job."""

from typing import Any

from django.utils.translation import gettext as _

from cms.desk.preview_links.sharing import delete_expired
from cms.shell import ShellCommand


class Command(ShellCommand):
    help = "Deletes expired links to previews with the drafts they hold. Each new link does so as well."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(_("Expired links deleted: %(count)s.") % {"count": delete_expired()})
