"""What the head and the share section of a page need: computed from what the template has been given."""

from collections.abc import Iterable
from typing import Any

from django import template
from django.template import Context
from django.utils.safestring import SafeString

from cms.languages import FALLBACK, Language
from cms.pages.values import Alternate
from cms.reader.discovery.linked_data import linked_data as data_of
from cms.reader.sharing.shared import LOCALES, Shared, shared_page

register = template.Library()


@register.simple_tag(takes_context=True)
def shared(context: Context) -> Shared | None:
    """The page as it may be passed on, or None where it may not."""
    return shared_page(_given(context))


@register.simple_tag(takes_context=True)
def linked_data(context: Context, page: Shared) -> SafeString:
    """The page's JSON-LD."""
    return data_of(_given(context), page)


@register.simple_tag
def x_default(alternates: Iterable[Alternate]) -> str | None:
    """The page for readers of none of our languages: English if there is any, which most of them can read."""
    urls = {each.language: each.url for each in alternates}
    return next((urls[each] for each in FALLBACK["en"] if each in urls), None)


@register.filter
def graph_locale(language: Language) -> str:
    """A language as the Open Graph protocol writes it."""
    return LOCALES[language]


def _given(context: Context) -> dict[Any, Any]:
    return context.flatten()
