"""Mail a number and a link to those who decide, when consents wait to be reviewed; for a daily job."""

from datetime import date
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.mail import send_mail
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cms.desk.publication.requests import PERMISSIONS
from cms.disclosure.consents import due
from cms.shell import ShellCommand
from cms.snippets.models import Prisoner


class Command(ShellCommand):
    help = "Mails publishers how many consents wait to be reviewed, with a link and without any name."

    def handle(self, *args: Any, **options: Any) -> None:
        count = due(date.today()).count()
        people = _recipients() if count else []
        for person in people:
            self._remind(person, count)
        told = _("%(count)s consents to review, %(people)s people reminded.")
        self.stdout.write(told % {"count": count, "people": len(people)})

    def _remind(self, person: Any, count: int) -> None:
        profile = getattr(person, "wagtail_userprofile", None)
        language = profile.get_preferred_language() if profile else settings.LANGUAGE_CODE
        with translation.override(language):
            subject = ngettext("%(count)s consent to review", "%(count)s consents to review", count) % {
                "count": count
            }
            link = settings.WAGTAILADMIN_BASE_URL + reverse("cms_desk_consents_due")
            text = _("Sign in to see which: %(link)s") % {"link": link}
        send_mail(subject, f"{subject}.\n\n{text}\n", None, [person.email])


def _recipients() -> list[Any]:
    """Everybody who decides and has an address; each gets a letter of their own."""
    backend = "django.contrib.auth.backends.ModelBackend"
    found = get_user_model().objects.with_perm(PERMISSIONS[Prisoner], backend=backend)
    return list(found.exclude(email="").select_related("wagtail_userprofile").order_by("pk"))
