"""Tells the board when a fact's texts, what is noted about them, or who may know of it has changed."""

from collections.abc import Collection, Iterable
from typing import Any, Final

from django.contrib.contenttypes.models import ContentType
from django.db.models.signals import post_delete, post_save

from cms import version
from cms.disclosure.models import GuardianDisclosure, PrisonerDisclosure
from cms.disclosure.settling import people_settled
from cms.snippets.models import Guardian, Guardianship, Prisoner
from cms.snippets.translation import TRANSLATED
from cms.translation.models import ColumnSource, Proposal
from cms.translation.works.facts.kinds import kind_of, parent_key

_PEOPLE: Final[dict[Any, str]] = {Prisoner: "prisoner", Guardian: "guardian"}


def due(kind: str, keys: Collection[str] | None) -> None:
    """Let the board work out these things anew; None stands for all of the kind."""
    from cms.translation.board.due import mark_due

    if keys is None or keys:
        mark_due(kind, keys)


def saved(sender: Any, instance: Any, update_fields: Iterable[str] | None = None, **signal: Any) -> None:
    """A fact or a child of one was saved or deleted; Wagtail's own bookkeeping changes no text."""
    kind = kind_of(sender)
    if kind and (update_fields is None or not set(update_fields) <= version.BOOKKEEPING):
        due(kind.name, {str(parent_key(instance))})


def noted(sender: Any, instance: Proposal | ColumnSource, **signal: Any) -> None:
    """A proposal or a mark was written or taken away."""
    about(ContentType.objects.get_for_id(instance.fact_type_id), [instance.fact_id])


def about(fact_type: ContentType, keys: Iterable[str]) -> None:
    """Something that is noted about these facts has changed."""
    model = fact_type.model_class()
    kind = kind_of(model) if model else None
    if kind:
        due(kind.name, set(keys))


def disclosed(sender: Any, instance: Any, **signal: Any) -> None:
    """What the public may know of a person has changed by an act."""
    settled(type(instance)._meta.pk.related_model, [instance.pk])


def settled(sender: Any, pks: Collection[int], **signal: Any) -> None:
    """What the public may know of these people may have changed; of a guardian, their wards' statements too."""
    due(_PEOPLE[sender], {str(pk) for pk in pks})
    if sender is Guardian:
        wards = Guardianship.objects.filter(guardian_id__in=pks).values_list("prisoner_id", flat=True)
        due(_PEOPLE[Prisoner], {str(pk) for pk in wards})


def connect() -> None:
    """Connect the handlers, once."""
    for handler, models in (
        (saved, TRANSLATED),
        (noted, (Proposal, ColumnSource)),
        (disclosed, (PrisonerDisclosure, GuardianDisclosure)),
    ):
        for model in models:
            for name, moment in (("save", post_save), ("delete", post_delete)):
                uid = f"cms_board_{name}_{model.__name__}"
                moment.connect(handler, sender=model, dispatch_uid=uid)
    people_settled.connect(settled, dispatch_uid="cms_board_settled")
