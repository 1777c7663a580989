"""Keeps a Latin name that only a rule has spelt from readers, however its draft is published.

Publishing is never refused for it: the column goes public as it was before, mostly empty, so that readers get the
Cyrillic name, marked as such, until somebody has compared the passport. The draft keeps the suggestion.
"""

from typing import Any

from django.db.models.signals import pre_save
from django.dispatch import receiver

from cms.desk.name_forms.suggesting import LATIN
from cms.snippets.models import Guardian, Prisoner
from cms.translation.suggestions.suggested_names import unconfirmed


@receiver(pre_save, sender=Prisoner, dispatch_uid="cms_desk_unchecked_prisoner")
@receiver(pre_save, sender=Guardian, dispatch_uid="cms_desk_unchecked_guardian")
def hold_back_unchecked(instance: Any, raw: bool = False, update_fields: Any = None, **signal: Any) -> None:
    """Put back what stood in the columns of a live row whose new text nobody has checked."""
    if raw or not instance.live or not instance.pk:
        return
    latin = unchecked_latin(instance)
    written = latin if update_fields is None else [each for each in latin if each in update_fields]
    if not written:
        return
    before = type(instance).objects.filter(pk=instance.pk).values(*written).first() or {}
    for column in written:
        setattr(instance, column, before.get(column))
    # Or else the form would open the published row, without the suggestion.
    instance.has_unpublished_changes = True
    if isinstance(instance, Prisoner):
        instance.fill_derived_columns()


def unchecked_latin(person: Any) -> list[str]:
    """The columns of Latin names that hold what a rule suggested and nobody has checked."""
    waiting = unconfirmed([person]).get(person, ())
    return [column for column in LATIN[type(person)] if column in waiting]
