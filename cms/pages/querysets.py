"""Which pages the public sees."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Now
from wagtail.models import Page, PageViewRestriction
from wagtail.query import PageQuerySet

from cms.disclosure.selection import named_guardians, named_prisoners
from cms.languages import Language

if TYPE_CHECKING:
    from cms.pages.models import HomePage


def public_pages(language: Language, home: HomePage | None = None) -> PageQuerySet:
    """Every page of ours that readers of `language` may open: live, unrestricted, below its live `home`."""
    from cms.pages.models import BasePage, HomePage

    home = home or HomePage.objects.live_in(language)
    if home is None:
        return Page.objects.none()
    pages = Page.objects.live().exclude(expire_at__lte=Now()).descendant_of(home, inclusive=True)
    pages = pages.type(*concrete_models(BasePage))
    return unrestricted(pages).exclude(pk__in=held_back().values("pk"))


def unrestricted(pages: PageQuerySet) -> PageQuerySet:
    """Leave out pages under a view restriction that a host's editor set: one question, no answer for some."""
    return pages.public() if PageViewRestriction.objects.exists() else pages


def held_back() -> Any:
    """Stories that name somebody whom the public may not know by name (now).

    A story's text spells its wards' and guardian's names, so hiding one of them hides the story until an
    editor has rewritten it: deny by default.
    """
    from cms.pages.models import InterviewPage, InterviewWard

    unnamed_ward = InterviewWard.objects.filter(page=OuterRef("pk")).exclude(prisoner_id__in=named_prisoners())
    unnamed_guardian = Q(guardian__isnull=False) & ~Q(guardian_id__in=named_guardians())
    return InterviewPage.objects.filter(Q(Exists(unnamed_ward)) | unnamed_guardian)


def concrete_models(base: type[Any]) -> list[type[Any]]:
    """The page types that derive from the abstract `base`."""
    found: list[type[Any]] = []
    for model in base.__subclasses__():
        found += [model] if not model._meta.abstract else concrete_models(model)
    return found
