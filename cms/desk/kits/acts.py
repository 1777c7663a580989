"""The acts: make a link, end it, confirm that its guardian was told. Each is logged, without what opens the link."""

import secrets
from collections.abc import Iterable
from datetime import timedelta
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from cms.desk.kits.models import KitLink, digest_of
from cms.desk.kits.telling import Present, present
from cms.languages import Language
from cms.snippets.models import Guardian

MADE: Final = "cms.kit.made"
ENDED: Final = "cms.kit.ended"
TOLD: Final = "cms.kit.told"
# So many links to the kit of one guardian may be in force.
MOST: Final = 10


class TooManyLinks(Exception):
    """As many links to this kit are in force as there may be."""


class NotPublic(Exception):
    """Readers may not know of this guardian, so there is no kit."""


class ChangedMeanwhile(Exception):
    """The facts are other ones than those that were confirmed."""


@transaction.atomic
def make(guardian: Guardian, language: Language, lasts: timedelta, user: Any) -> str:
    """Let whoever holds the token that is returned open the kit of `guardian`; the token is kept nowhere.

    Raises:
        TooManyLinks: some must be ended first.
        NotPublic: there is no kit of a guardian of whom readers may not know.
    """
    delete_expired()
    if KitLink.objects.filter(guardian=guardian).count() >= MOST:
        raise TooManyLinks
    now = present(guardian)
    if not now.is_public:
        raise NotPublic
    token = secrets.token_urlsafe(32)
    link = KitLink.objects.create(
        digest=digest_of(token),
        guardian=guardian,
        language=language,
        told=now.told(),
        created_by=user,
        expires_at=timezone.now() + lasts,
    )
    log(instance=guardian, action=MADE, user=user, data={"expires_at": link.expires_at.isoformat()})
    return token


@transaction.atomic
def end(links: Iterable[KitLink], user: Any) -> int:
    """End these links at once; returns how many there were."""
    ended = list(links)
    for link in ended:
        log(instance=link.guardian, action=ENDED, user=user)
        link.delete()
    return len(ended)


@transaction.atomic
def confirm(guardian: Guardian, mark: str, user: Any) -> Present:
    """Note that `guardian` was told of the facts that `mark` names; returns them.

    Raises:
        ChangedMeanwhile: they are no longer the present ones.
    """
    now = present(guardian)
    if now.mark() != mark:
        raise ChangedMeanwhile
    KitLink.objects.filter(guardian=guardian).update(told=now.told(), told_at=timezone.now())
    log(instance=guardian, action=TOLD, user=user)
    return now


def delete_expired() -> int:
    """Forget the links that nobody can open any more; returns how many there were."""
    return int(KitLink.objects.expired().delete()[0])
