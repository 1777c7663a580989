"""Where a fact is used: deleting it would leave a gap there, since foreign keys are emptied or cascade."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import ForeignKey, Model, Q
from django.utils.translation import gettext as _
from modelcluster.fields import ParentalKey
from wagtail.models import DraftStateMixin, Page, ReferenceIndex, Revision

if TYPE_CHECKING:
    from cms.snippets.models import Fact


class InUse(ValueError):
    """A fact that pages or other facts refer to is not deleted; the message is a sentence for an editor."""

    def __init__(self, users: list[Model]) -> None:
        super().__init__(_("This cannot be deleted while it is used. Take it out of these places first."))
        self.users = users


def require_unused(fact: Fact) -> None:
    """Refuse to delete a fact in use.

    Raises:
        InUse: with the pages and facts that refer to `fact`.
    """
    users = users_of(fact)
    if users:
        raise InUse(users)


def users_of(fact: Fact) -> list[Model]:
    """Every page and fact that refers to `fact`, in public or in a draft.

    Wagtail's index knows references in texts and bodies, the foreign keys know what no index has seen yet,
    and a draft that waits would bring its reference back when it is published.
    """
    found: dict[tuple[int, Any], Model] = {}
    for user in (*_indexed(fact), *_by_foreign_key(fact), *drafts_using(fact)):
        if type(user) is not type(fact) or user.pk != fact.pk:
            found.setdefault((ContentType.objects.get_for_model(user).pk, user.pk), user)
    return list(found.values())


def _indexed(fact: Fact) -> Iterator[Model]:
    """What the index names and what still refers: a removed row of a page may linger in the index."""
    for user, _references in ReferenceIndex.get_grouped_references_to(fact):
        user = user.specific if isinstance(user, Page) else user
        if _refers(user, fact):
            yield user


def _by_foreign_key(fact: Fact) -> Iterator[Model]:
    for relation in fact._meta.get_fields(include_hidden=True):
        key = getattr(relation, "remote_field", None)
        if not relation.auto_created or not isinstance(key, ForeignKey) or not _is_a_use(key):
            continue
        for row in key.model._default_manager.filter(**{key.name: fact})[:100]:
            user = owner(row)
            yield user.specific if isinstance(user, Page) else user


def drafts_using(fact: Fact) -> Iterator[Model]:
    """Pages and facts whose newest draft, or publication to come, refers to `fact`."""
    drafts = (revision.as_object() for revision in _waiting_revisions())
    return (draft for draft in drafts if _refers(draft, fact))


def references(user: Model, fact: Fact) -> list[ReferenceIndex]:
    """Where `user`, as it is in memory, refers to `fact`: entries like those of Wagtail's index, not stored."""
    wanted = (ContentType.objects.get_for_model(fact).pk, str(fact.pk))
    kind = ContentType.objects.get_for_model(user)
    return [
        ReferenceIndex(
            content_type=kind, object_id=str(user.pk), model_path=model_path, content_path=content_path
        )
        for *target, model_path, content_path in ReferenceIndex._extract_references_from_object(user)
        if tuple(target) == wanted
    ]


def _refers(user: Model, fact: Fact) -> bool:
    return bool(references(user, fact))


def _waiting_revisions() -> Iterator[Any]:
    drafted = [
        model._default_manager.filter(has_unpublished_changes=True).values("latest_revision_id")
        for model in apps.get_models()
        if issubclass(model, DraftStateMixin) and not model._meta.parents
    ]
    waiting = Q(approved_go_live_at__isnull=False)
    for newest in drafted:
        waiting |= Q(pk__in=newest)
    return Revision.objects.filter(waiting).iterator()


def _is_a_use(key: ForeignKey[Any, Any]) -> bool:
    """Foreign keys of facts and pages to other facts; a fact's own rows and decisions about it go with it."""
    if isinstance(key, ParentalKey):
        return False
    parents = [field for field in key.model._meta.fields if isinstance(field, ParentalKey)]
    return issubclass(key.model, DraftStateMixin) or bool(parents)


def owner(row: Model) -> Model:
    """The fact or page in whose form `row` is edited."""
    parents = [field for field in row._meta.fields if isinstance(field, ParentalKey)]
    return owner(getattr(row, parents[0].name)) if parents else row
