"""Which of a few pages readers have: the rule of `cms.pages.querysets`, asked of these pages alone."""

from collections.abc import Collection
from typing import Any

from django.db.models.functions import Now
from wagtail.models import Page, PageViewRestriction

from cms.languages import Language
from cms.pages.models import BasePage
from cms.pages.querysets import concrete_models, held_back, live_homes, naming_plainly


def read_pages(keys: Collection[Any], language: Language) -> dict[Any, Page]:
    """Those pages of these translation keys that readers of `language` have, by key; five queries."""
    home = live_homes().get(language) if keys else None
    if home is None:
        return {}
    below = Page.objects.descendant_of(home, inclusive=True).type(*concrete_models(BasePage))
    live = below.filter(translation_key__in=keys, live=True).exclude(expire_at__lte=Now())
    pages = {page.pk: page for page in live.select_related("content_type")}
    hidden = {
        *held_back().filter(pk__in=list(pages)).values_list("pk", flat=True),
        *naming_plainly().filter(page__in=list(pages)).values_list("page", flat=True),
    }
    closed = tuple(PageViewRestriction.objects.values_list("page__path", flat=True))
    return {
        page.translation_key: page
        for pk, page in pages.items()
        if pk not in hidden and not page.path.startswith(closed)
    }
