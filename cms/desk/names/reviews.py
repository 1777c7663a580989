"""Two people let the words of a page stand: exactly these words, and only about whom they name today."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Page

from cms import version
from cms.desk.models import NamesReview, Outcome
from cms.desk.publication.requests import PERMISSIONS
from cms.desk.publication.risks import Risk, needs_two
from cms.disclosure.acts import ActRefused
from cms.pages.models import PageWords
from cms.pages.plain_names import let_stand
from cms.pages.querysets import naming_plainly
from cms.snippets.models import Prisoner


@dataclass(frozen=True, slots=True)
class Held:
    """A live page that readers do not get because of its words, and who has asked to let them stand."""

    page: Page
    waiting: NamesReview | None


def may_review(user: Any) -> bool:
    """Whether `user` decides what readers may know of prisoners."""
    return bool(user and user.is_active and user.has_perm(PERMISSIONS[Prisoner]))


def held_pages() -> list[Held]:
    """Every live page that its own words hold back, with the request to let exactly these words stand."""
    found = Page.objects.filter(live=True, pk__in=naming_plainly()).select_related("locale").order_by("path")
    pages = list(found)
    digests = dict(PageWords.objects.filter(page__in=pages).values_list("page_id", "digest"))
    waiting = NamesReview.objects.waiting().filter(page__in=pages).select_related("requested_by")
    asked = {review.page_id: review for review in waiting if review.digest == digests.get(review.page_id)}
    return [Held(page, asked.get(page.pk)) for page in pages]


def digest_of_words(page: Page) -> str:
    """The digest of the words that `page` shows, or would show, readers."""
    return PageWords.objects.filter(page_id=page.pk).values_list("digest", flat=True).first() or ""


def is_held(page: Page) -> bool:
    """Whether the words of `page` hold it back."""
    return Page.objects.filter(Q(pk=page.pk) & Q(pk__in=naming_plainly())).exists()


@version.acting
def agree(page: Page, user: Any, seen: str) -> bool:
    """Let the words of `page` stand, or ask a second person to; returns whether they stand now.

    Raises:
        ActRefused: with a sentence that says why nothing has happened.
    """
    words = PageWords.objects.select_for_update().filter(page_id=page.pk).first()
    if not may_review(user):
        raise ActRefused(_("Only publishers decide."))
    if words is None or words.digest != seen:
        raise ActRefused(_("Something has changed since you opened this page. Read it again, then decide."))
    waiting = NamesReview.objects.waiting().filter(page_id=page.pk, digest=seen)
    asked = waiting.select_related("requested_by").order_by("-requested_at").first()
    if asked is None or not may_review(asked.requested_by):
        if needs_two(Risk.REVEAL):
            _ask(page, user, seen)
            return False
    elif asked.requested_by_id == user.pk and needs_two(Risk.REVEAL):
        raise ActRefused(_("Another publisher than the one who asked has to approve."))
    waiting.update(outcome=Outcome.APPROVED, decided_by=user, decided_at=timezone.now())
    let_stand(page.pk)
    log(instance=page, action="cms.names.reviewed", user=user)
    return True


def _ask(page: Page, user: Any, seen: str) -> None:
    former = NamesReview.objects.filter(page_id=page.pk, outcome=Outcome.WAITING)
    former.update(outcome=Outcome.OUTDATED, decided_at=timezone.now())
    NamesReview.objects.create(page_id=page.pk, digest=seen, requested_by=user)
    log(instance=page, action="cms.names.asked", user=user)
