"""Mail a number and a link to translators and reviewers for whom something waits; for a weekly job."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from cms.shell import ShellCommand
from cms.translation.bench.reminding import remind


class Command(ShellCommand):
    help = (
        "Mails translators and reviewers how many translations wait for them, with a link and without any name; "
        "nobody more than once a week."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        count = remind(timezone.now())
        self.stdout.write(_("%(count)s people reminded.") % {"count": count})
