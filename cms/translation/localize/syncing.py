"""No tree of one language is copied into another: a copy would serve a text of one language as one of another."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models.signals import pre_save
from django.dispatch import receiver
from django.utils.translation import gettext as _
from wagtail_localize.locales.components import LOCALE_COMPONENTS
from wagtail_localize.models import LocaleSynchronization

from cms import languages


def hide_component() -> None:
    """Take the offer from the form of a locale."""
    LOCALE_COMPONENTS[:] = [each for each in LOCALE_COMPONENTS if each["model"] is not LocaleSynchronization]


@receiver(pre_save, sender=LocaleSynchronization, dispatch_uid="cms_translation_no_synchronisation")
def refuse_synchronisation(instance: Any, raw: bool = False, **signal: Any) -> None:
    """Refuse it for our languages, whoever asks; a host's others are the host's matter."""
    if not raw and languages.parse(instance.locale.language_code) is not None:
        raise PermissionDenied(_("Pages are translated one by one: a missing translation is simply absent."))
