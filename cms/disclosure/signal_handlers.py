"""Keep disclosure rows in step with the people they belong to, inside the act that saves them."""

from typing import Any

from django.db.models.signals import post_delete, post_save, pre_delete, pre_save
from wagtail.log_actions import log

from cms import version
from cms.disclosure.figures import forget_figures
from cms.disclosure.models import GuardianDisclosure, PrisonerDisclosure
from cms.disclosure.name_keys import forget_names
from cms.disclosure.portraits import forget_renditions
from cms.disclosure.settling import (
    bury,
    settle,
    settle_expiry,
    settle_guardian,
    settle_release,
    settle_replaced_portrait,
)
from cms.disclosure.states import VISIBLE
from cms.snippets.choices import DIED
from cms.snippets.models import Guardian, Prisoner

Person = Prisoner | Guardian


def remember(sender: Any, instance: Person, **kwargs: Any) -> None:
    """Note the live row as it is before it is saved, to see a release, an expiry or another portrait.

    Locked without its key, so that rows that point at it can be written meanwhile.
    """
    if version.in_act():
        before = (
            sender.objects.select_for_update(no_key=True).filter(pk=instance.pk).first()
            if instance.pk
            else None
        )
        instance._before = before
        if isinstance(before, Prisoner) and isinstance(instance, Prisoner):
            _hold_back_a_death(instance, before)


def _hold_back_a_death(person: Prisoner, before: Prisoner) -> None:
    """Readers learn of a death by an act that two people decide, never by publishing the facts.

    The live row keeps the custody it had; the draft that tells the death stays a draft.
    """
    if person.custody not in DIED or before.custody in DIED:
        return
    if PrisonerDisclosure.objects.visible().filter(pk=person.pk).exists():
        for name in ("custody", "custody_since", "custody_since_precision"):
            setattr(person, name, getattr(before, name))
        person.has_unpublished_changes = person.latest_revision_id is not None
        log(instance=person, action="cms.custody.held")


def settle_prisoner(sender: type[Prisoner], instance: Prisoner, **kwargs: Any) -> None:
    """Every prisoner has a disclosure row, hidden at first; a release narrows it at once."""
    if not version.in_act():
        return  # Draft bookkeeping: nothing public has changed.
    PrisonerDisclosure.objects.get_or_create(prisoner_id=instance.pk)
    before = _settle_changes(PrisonerDisclosure, instance)
    if before is None or before.custody != instance.custody:
        settle_release(instance.pk)
    settle(instance.pk)


def settle_guardian_row(sender: type[Guardian], instance: Guardian, **kwargs: Any) -> None:
    """Every guardian has a disclosure row, hidden at first."""
    if version.in_act():
        GuardianDisclosure.objects.get_or_create(guardian_id=instance.pk)
        _settle_changes(GuardianDisclosure, instance)
        settle_guardian(instance.pk)


def bury_deleted(sender: Any, instance: GuardianDisclosure | PrisonerDisclosure, **kwargs: Any) -> None:
    """Whoever was visible leaves a tombstone when their row is deleted, no portrait, and none of the figures."""
    person = instance.prisoner if isinstance(instance, PrisonerDisclosure) else instance.guardian
    forget_renditions(person.portrait_id)
    if instance.ever_visible:
        bury(person)
    if isinstance(instance, PrisonerDisclosure) and instance.state in VISIBLE:
        forget_figures()


def forget_deleted(sender: type[Prisoner], instance: Prisoner, **kwargs: Any) -> None:
    """The words of a name go with the last person who bears it."""
    forget_names([instance.pk])


def _settle_changes(model: type[PrisonerDisclosure | GuardianDisclosure], person: Person) -> Any:
    before = getattr(person, "_before", None)
    if before is not None and before.live and not before.is_published:
        settle_expiry(model, person.pk)
    if before is not None and before.portrait_id != person.portrait_id:
        settle_replaced_portrait(model, person.pk, before.portrait_id)
    return before


def connect() -> None:
    """Connect the handlers, once."""
    for person in (Prisoner, Guardian):
        pre_save.connect(remember, sender=person, dispatch_uid=f"cms_remember_{person.__name__}")
    post_save.connect(settle_prisoner, sender=Prisoner, dispatch_uid="cms_settle_prisoner")
    post_save.connect(settle_guardian_row, sender=Guardian, dispatch_uid="cms_settle_guardian")
    pre_delete.connect(forget_deleted, sender=Prisoner, dispatch_uid="cms_forget_names")
    for model in (PrisonerDisclosure, GuardianDisclosure):
        post_delete.connect(bury_deleted, sender=model, dispatch_uid=f"cms_bury_{model.__name__}")
