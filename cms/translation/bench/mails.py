"""Letters to those who wait for each other: what sort of thing, which language, a link; no name, title or text."""

import logging
from collections.abc import Iterable, Sequence
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.mail import EmailMessage
from django.db import transaction
from django.urls import reverse
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext_lazy

from cms import languages
from cms.translation.bench.opened import REVIEW, WORK
from cms.translation.models import Assignment
from cms.translation.works.base import OpenWork
from cms.translation.works.opening import NoSuchWork, open_work

logger = logging.getLogger(__name__)
_BACKEND = "django.contrib.auth.backends.ModelBackend"

WAITS = _("A translation waits for your review")
APPROVED = _("A translation of yours was approved")
RETURNED = _("A translation of yours was returned with a comment")
ASSIGNED = _("You are asked to translate something")


def tell_handed_in(work: OpenWork) -> None:
    """Tell everybody who may decide that `work` waits for them, but its author."""
    _later(work, lambda: _deciding(work), WAITS, REVIEW, "submitted_notifications")


def tell_approved(work: OpenWork, author: Any) -> None:
    """Tell the author that readers have it."""
    _later(work, lambda: _others([author], work), APPROVED, WORK, "approved_notifications")


def tell_returned(work: OpenWork, author: Any) -> None:
    """Tell the author that there is a comment to read."""
    _later(work, lambda: _others([author], work), RETURNED, WORK, "rejected_notifications")


def assigned(assignments: Sequence[Assignment]) -> None:
    """Tell a translator what they were asked for at once: what it is, or how many things."""
    if len(assignments) == 1:
        each = assignments[0]
        _send((each.kind, each.key, each.language), [each.to], ASSIGNED, WORK, "")
        return
    for user in {each.to_id: each.to for each in assignments}.values():
        if wants(user):
            with translation.override(language_of(user)):
                _write_number(user, sum(each.to_id == user.pk for each in assignments))


def wants(user: Any, notification: str = "") -> bool:
    """Whether `user` can be written to, and has not switched this sort of letter off."""
    profile = getattr(user, "wagtail_userprofile", None)
    return bool(user.is_active and user.email) and bool(
        getattr(profile, notification, True) if notification else True
    )


def language_of(user: Any) -> str:
    """The language of their admin."""
    profile = getattr(user, "wagtail_userprofile", None)
    return str(profile.get_preferred_language() if profile else settings.LANGUAGE_CODE)


def post(user: Any, subject: str, *lines: str) -> None:
    """Send one letter; one that fails is noted without its address, and stops nothing."""
    headers = {"Auto-Submitted": "auto-generated"}
    try:
        EmailMessage(subject, "\n".join([*lines, ""]), None, [user.email], headers=headers).send()
    except Exception as failure:
        logger.error(
            "A letter about translations to user %s was not sent: %s.", user.pk, type(failure).__name__
        )


def _later(work: OpenWork, to: Any, sentence: Promise, address: str, notification: str) -> None:
    place = (work.kind, work.key, work.language)
    transaction.on_commit(lambda: _send(place, to(), sentence, address, notification))


def _send(place: Any, users: Iterable[Any], sentence: Promise, address: str, notification: str) -> None:
    link = settings.WAGTAILADMIN_BASE_URL + reverse(address, args=place)
    for user in users:
        if wants(user, notification):
            with translation.override(language_of(user)):
                _write(user, place, sentence, link)


def _write(user: Any, place: tuple[str, str, str], sentence: Promise, link: str) -> None:
    """Only to those who may read the work now: that there is one is already something to know."""
    try:
        work = open_work(*place, user)
    except NoSuchWork:
        return
    kind = f"{_KIND}: {work.type_label}"
    language = f"{_LANGUAGE}: {languages.NAMES[work.language]}"
    post(user, f"{sentence} ({languages.NAMES[work.language]})", f"{sentence}.", "", kind, language, "", link)


def _write_number(user: Any, count: int) -> None:
    told = ngettext(
        "You are asked to translate %(count)s text",
        "You are asked to translate %(count)s texts",
        count,
    )
    sentence = told % {"count": count}
    post(user, sentence, f"{sentence}.", "", settings.WAGTAILADMIN_BASE_URL + reverse("wagtailadmin_home"))


def _deciding(work: OpenWork) -> list[Any]:
    permission = f"cms_translation.review_{work.language}"
    users = get_user_model().objects.with_perm(permission, backend=_BACKEND, include_superusers=False)
    return _others(users.select_related("wagtail_userprofile").order_by("pk"), work)


def _others(users: Iterable[Any], work: OpenWork) -> list[Any]:
    return [user for user in users if user is not None and user.pk != work.user.pk]


_KIND = pgettext_lazy("line of a letter", "Kind")
_LANGUAGE = pgettext_lazy("line of a letter", "Language")
