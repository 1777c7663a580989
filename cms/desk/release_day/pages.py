"""The pages that change when people do: held back, shown again, or with a name masked."""

from collections.abc import Collection
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page, ReferenceIndex

from cms import languages
from cms.pages.collecting import texts
from cms.pages.mentions import mentioned
from cms.pages.querysets import public_pages
from cms.snippets.models import Prisoner


@dataclass(frozen=True)
class PageEffect:
    """A page, what becomes of it, and how often a text of it mentions one of the people."""

    page: Page
    language: str
    becomes: str
    mentions: int


def public_page_ids() -> set[int]:
    """Every page that readers may open now."""
    return {pk for language in languages.CODES for pk in public_pages(language).values_list("pk", flat=True)}


def page_effects(
    prisoner_ids: Collection[int], before: Collection[int], after: Collection[int]
) -> tuple[PageEffect, ...]:
    """What becomes of each public page when these people vanish, are minimised or come back."""
    held, back = set(before) - set(after), set(after) - set(before)
    shown = _referring(prisoner_ids) & set(after) - back
    becomes = {
        **dict.fromkeys(held, "held"),
        **dict.fromkeys(back, "back"),
        **dict.fromkeys(shown, "changes"),
    }
    pages = Page.objects.filter(pk__in=becomes).select_related("locale").order_by("path").specific()
    people = set(prisoner_ids)
    return tuple(
        PageEffect(page, _language(page), becomes[page.pk], _mentions(page, people)) for page in pages
    )


def _referring(prisoner_ids: Collection[int]) -> set[int]:
    """Pages that show or mention one of these people, by Wagtail's index of references."""
    references = ReferenceIndex.objects.filter(
        to_content_type=ContentType.objects.get_for_model(Prisoner),
        to_object_id__in=[str(pk) for pk in prisoner_ids],
        base_content_type=ContentType.objects.get_for_model(Page),
    )
    return {int(pk) for pk in references.values_list("object_id", flat=True)}


def _mentions(page: Page, people: Collection[int]) -> int:
    body = getattr(page, "body", None)
    if body is None:
        return 0
    return sum(pk in people for text in texts([body]) for pk in mentioned(text.source))


def _language(page: Page) -> str:
    known = languages.parse(page.locale.language_code)
    return languages.NAMES[known] if known else ""
