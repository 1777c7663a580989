"""The acts: share the draft as it stands, end what was shared. Each is logged, without anything that opens the link."""

import secrets
from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Any, Final

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from cms.desk.preview_links.models import PreviewLink, digest_of
from cms.desk.preview_links.rights import is_open, named_in, state_of
from cms.languages import Language

SHARED: Final = "cms.preview.shared"
ENDED: Final = "cms.preview.ended"
# So many links to one page or fact may be in force.
MOST: Final = 10
PANEL_LASTS: Final = timedelta(hours=1)


class TooManyLinks(Exception):
    """As many links to this page or fact are in force as there may be."""


class DeadAtOnce(Exception):
    """A link to this draft would show nothing: somebody whom it tells of is withdrawn."""


@transaction.atomic
def share(thing: Any, languages: Sequence[Language], lasts: timedelta, user: Any) -> str:
    """Let whoever holds the token that is returned read the newest draft of `thing`; it is kept nowhere.

    Raises:
        TooManyLinks: some must be ended first.
        DeadAtOnce: nobody could read the draft.
    """
    delete_expired()
    if PreviewLink.objects.to(thing).shared().count() >= MOST:
        raise TooManyLinks
    token, link = _kept(thing, draft_of(thing), languages, lasts, user)
    if not is_open(link, thing):
        raise DeadAtOnce
    told = {"languages": link.languages, "expires_at": link.expires_at.isoformat()}
    log(instance=thing, action=SHARED, user=user, data=told)
    return token


def share_with_panel(thing: Any, language: Language, user: Any) -> str:
    """Let the front end show a form as its editor sees it now: a link an editor and thing, which the next one ends."""
    delete_expired()
    PreviewLink.objects.to(thing).filter(created_by=user, is_panel=True).delete()
    return _kept(thing, thing.serializable_data(), [language], PANEL_LASTS, user, is_panel=True)[0]


@transaction.atomic
def end(links: Iterable[PreviewLink], user: Any) -> int:
    """End these links at once; returns how many there were."""
    ended = list(links)
    for link in ended:
        if link.target is not None:
            log(instance=link.target, action=ENDED, user=user, data={"shared_by": link.created_by_id})
        link.delete()
    return len(ended)


def delete_expired() -> int:
    """Forget what nobody can read any more, with the drafts it holds; returns how many links there were."""
    return int(PreviewLink.objects.expired().delete()[0])


def forget(sender: Any, instance: Any, **signal: Any) -> None:
    """Delete the links to what is deleted, with the drafts they hold."""
    PreviewLink.objects.to(instance).delete()


def draft_of(thing: Any) -> dict[str, Any]:
    """What the newest draft of `thing` says; what is published where there never was a draft."""
    content = thing.latest_revision.content if thing.latest_revision_id else thing.serializable_data()
    return dict(content)


def draft_mark(thing: Any) -> str:
    """Names the newest draft, so that a form can tell whether it is the one that its reader saw."""
    draft = thing.latest_revision
    return f"{draft.pk}.{draft.created_at.timestamp()}" if draft else "0"


def _kept(
    thing: Any,
    content: dict[str, Any],
    languages: Sequence[Language],
    lasts: timedelta,
    user: Any,
    *,
    is_panel: bool = False,
) -> tuple[str, PreviewLink]:
    """A new token, and the row that knows only its digest."""
    token = secrets.token_urlsafe(32)
    link = PreviewLink.objects.create(
        digest=digest_of(token),
        kind=ContentType.objects.get_for_model(thing),
        object_id=str(thing.pk),
        content=content,
        languages=list(languages),
        state=state_of(thing),
        named=named_in(thing, content),
        created_by=user,
        expires_at=timezone.now() + lasts,
        is_panel=is_panel,
    )
    return token, link
