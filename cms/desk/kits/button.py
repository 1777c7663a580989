"""The way from a guardian's form to their kit."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets.button import Button

from cms.desk.kits.rights import may_make
from cms.snippets.models import Guardian


def kits_url(guardian: Guardian) -> str:
    """Where links to the kit of `guardian` are made."""
    return reverse("cms_desk_kits", args=[guardian.pk])


def kit_button(guardian: Guardian, user: Any) -> list[Button]:
    """The way, beside what else can be done; none for whoever may not give kits."""
    if not may_make(user):
        return []
    return [Button(_("Kit for the guardian"), url=kits_url(guardian), icon_name="group", priority=13)]
