"""Once a week, a letter to those for whom translations wait: how many, and a link."""

from datetime import datetime, timedelta
from typing import Any, Final

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cms import languages
from cms.translation.bench import mails
from cms.translation.bench.waiting import waiting_for
from cms.translation.models import Assignment, Proposal, ProposalState, Reminder

# A little less than a week: a weekly job is not always punctual.
_PAUSE: Final = timedelta(days=6, hours=12)
_BACKEND: Final = "django.contrib.auth.backends.ModelBackend"


def remind(now: datetime) -> int:
    """Write to everybody for whom something waits and who heard nothing for a week; how many they are."""
    count = 0
    for user in _concerned():
        waits = waiting_for(user, languages.DEFAULT).count if mails.wants(user) else 0
        if waits and _claim(user, now):
            _write(user, waits)
            count += 1
    return count


def _concerned() -> QuerySet[Any]:
    users = get_user_model().objects
    reviewing = [
        users.with_perm(f"cms_translation.review_{language}", backend=_BACKEND, include_superusers=False)
        for language in languages.CODES
    ]
    concerned = Q(pk__in=Assignment.objects.values("to")) | Q(
        pk__in=Proposal.objects.filter(state=ProposalState.RETURNED).values("author")
    )
    for each in reviewing:
        concerned |= Q(pk__in=each.values("pk"))
    return users.filter(concerned, is_active=True).select_related("wagtail_userprofile").order_by("pk")


def _claim(user: Any, now: datetime) -> bool:
    """Note the reminder before it is sent: of two jobs that run at once one sends it."""
    _row, is_first = Reminder.objects.get_or_create(user=user, defaults={"at": now})
    return is_first or bool(Reminder.objects.filter(user=user, at__lte=now - _PAUSE).update(at=now))


def _write(user: Any, count: int) -> None:
    with translation.override(mails.language_of(user)):
        subject = ngettext(
            "%(count)s translation waits for you", "%(count)s translations wait for you", count
        ) % {"count": count}
        link = settings.WAGTAILADMIN_BASE_URL + reverse("wagtailadmin_home")
        mails.post(user, subject, f"{subject}.", "", _("Sign in to see which: %(link)s") % {"link": link})
