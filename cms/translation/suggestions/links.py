"""Where what is offered was made or is kept."""

from django.urls import NoReverseMatch, reverse

from cms.languages import Language


def work_url(kind: str, key: str, language: Language) -> str | None:
    """The workbench of this thing; None where the site has none."""
    try:
        return reverse("cms_translation_work", args=[kind, key, language])
    except NoReverseMatch:
        return None
