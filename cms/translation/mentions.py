"""A translated text keeps the mentions of its source: a name without its mark could not be masked later.

wagtail-localize hands a translator `<a id="a1">Марыю</a>`; whose name that is stays with the source, so a
translation inflects the word and cannot point it at somebody else.
"""

import json
from collections.abc import Iterable
from typing import Any

from django.db.models.signals import pre_save
from django.dispatch import receiver
from django.utils.translation import gettext as _
from wagtail_localize.models import StringSegment, StringTranslation

from cms.markup import soup_of
from cms.pages.mentions import LINK_TYPE


def lost_mentions(translation: StringTranslation) -> set[str]:
    """The placeholders of mentions in the source that `translation` does not hold, or holds without a word."""
    segments = StringSegment.objects.filter(
        string_id=translation.translation_of_id, context_id=translation.context_id
    )
    wanted = {key for attrs in segments.values_list("attrs", flat=True) for key in _mentions(attrs)}
    return wanted - set(_kept(translation.data)) if wanted else set()


@receiver(pre_save, sender=StringTranslation, dispatch_uid="cms_translation_keep_mentions")
def mark_lost_mentions(instance: StringTranslation, update_fields: Any = None, **signal: Any) -> None:
    """Mark a translation that lost a mention as wrong: wagtail-localize shows why, and puts it on no page.

    It is kept, as other wrong translations are, so that the translator can put it right.
    """
    if update_fields is not None and "data" not in update_fields:
        return
    if lost_mentions(instance):
        instance.has_error = True
        instance.field_error = _(
            "A prisoner is mentioned here. Keep the mark around the name, so that it can be masked if need be."
        )


def _mentions(attrs: str) -> Iterable[str]:
    tags = json.loads(attrs or "null") or {}
    return (key for key, attributes in tags.items() if attributes.get("linktype") == LINK_TYPE)


def _kept(html: str) -> Iterable[str]:
    for link in soup_of(html).find_all("a"):
        if link.get_text(strip=True):
            yield str(link.get("id", ""))
