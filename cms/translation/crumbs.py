"""The way back to the board, on every page of the translators' room."""

from django.urls import reverse
from django.utils.translation import gettext as _


def to_board() -> dict[str, str]:
    """The board as a breadcrumb."""
    return {"url": reverse("cms_translation_board"), "label": _("Translations")}
