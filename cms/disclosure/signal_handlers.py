"""Keep disclosure rows in step with the people they belong to, inside the act that saves them."""

from typing import Any

from django.db.models.signals import post_delete, post_save, pre_save

from cms import version
from cms.disclosure.models import GuardianDisclosure, PrisonerDisclosure
from cms.disclosure.settling import bury, settle, settle_guardian, settle_release
from cms.snippets.models import Guardian, Prisoner


def remember_custody(sender: type[Prisoner], instance: Prisoner, **kwargs: Any) -> None:
    """Note the state of custody that the live row has now, to see a release when it is saved."""
    known = Prisoner.objects.filter(pk=instance.pk).values_list("custody", flat=True).first() if instance.pk else None
    instance._custody_before = known  # type: ignore[attr-defined]


def settle_prisoner(
    sender: type[Prisoner], instance: Prisoner, update_fields: Any = None, raw: bool = False, **kwargs: Any
) -> None:
    """Every prisoner has a disclosure row, hidden at first; a release narrows it at once."""
    if not version.in_act():
        return  # Draft bookkeeping: nothing public has changed.
    PrisonerDisclosure.objects.get_or_create(prisoner_id=instance.pk)
    if getattr(instance, "_custody_before", None) != instance.custody:
        settle_release(instance.pk)
    settle(instance.pk)


def settle_guardian_row(sender: type[Guardian], instance: Guardian, **kwargs: Any) -> None:
    """Every guardian has a disclosure row, hidden at first."""
    if version.in_act():
        GuardianDisclosure.objects.get_or_create(guardian_id=instance.pk)
        settle_guardian(instance.pk)


def bury_deleted(sender: Any, instance: GuardianDisclosure | PrisonerDisclosure, **kwargs: Any) -> None:
    """Whoever was visible leaves a tombstone when their row is deleted."""
    if instance.ever_visible:
        bury(instance.prisoner if isinstance(instance, PrisonerDisclosure) else instance.guardian)


def connect() -> None:
    """Connect the handlers, once."""
    pre_save.connect(remember_custody, sender=Prisoner, dispatch_uid="cms_remember_custody")
    post_save.connect(settle_prisoner, sender=Prisoner, dispatch_uid="cms_settle_prisoner")
    post_save.connect(settle_guardian_row, sender=Guardian, dispatch_uid="cms_settle_guardian")
    for model in (PrisonerDisclosure, GuardianDisclosure):
        post_delete.connect(bury_deleted, sender=model, dispatch_uid=f"cms_bury_{model.__name__}")
