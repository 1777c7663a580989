"""What a page of an error needs when nothing can be relied on: its words, and where its styles are, if anywhere."""

from django import template
from django.templatetags.static import static

from cms.pages.errors import ErrorText
from cms.pages.errors import error_texts as texts_of

register = template.Library()


@register.simple_tag
def error_texts(status: int) -> list[ErrorText]:
    """The words of an error in every language, the active one first."""
    return texts_of(status)


@register.simple_tag
def styles_if_any() -> str | None:
    """The address of the site's styles; None where static files have not been collected. The page is read without."""
    try:
        return static("cms/site.css")
    except Exception:
        # Whatever is wrong with the storage, the reader is to be told of the first mistake.
        return None
