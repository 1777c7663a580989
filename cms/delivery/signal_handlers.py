"""What Wagtail changes by itself, past our models' own acts, and what the clock changes on pages."""

from datetime import datetime
from typing import Final

from django.db.models import DateTimeField
from django.db.models.signals import post_delete, post_save
from wagtail.models import Collection, CollectionViewRestriction, Locale, Page, PageViewRestriction, Site
from wagtail.signals import post_page_move

from cms import version
from cms.prepared import Given, Prepared

# Plain pages are how Wagtail's admin sorts and moves; the rest decides who may see what, and where.
_SENDERS = (Page, PageViewRestriction, CollectionViewRestriction, Collection, Site, Locale)


def connect() -> None:
    """Raise the content version after each of these changes."""
    for sender in _SENDERS:
        for signal in (post_save, post_delete):
            signal.connect(version.touch, sender=sender, dispatch_uid=f"cms_touch_{sender.__name__}")
    post_page_move.connect(version.touch, dispatch_uid="cms_touch_moved")


def next_page_expiry(now: datetime) -> datetime | None:
    """The next moment at which a published page expires."""
    return next((row["expire_at"] for row in _EXPIRING.rows(now=now, limit=1)), None)


_EXPIRING: Final = Prepared(
    lambda: (
        Page.objects.filter(live=True, expire_at__gt=Given("now", DateTimeField()))
        .order_by("expire_at")
        .values("expire_at")
    )
)
