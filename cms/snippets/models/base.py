"""What every fact shares: three language columns guarded against modeltranslation's traps, drafts, acts."""

import re
import secrets
from collections.abc import Iterable
from typing import Any, ClassVar, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel, get_all_child_relations
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    Orderable,
    PreviewableMixin,
    RevisionMixin,
    WorkflowMixin,
)
from wagtail.search import index

from cms import languages, version
from cms.snippets.querysets import DraftableQuerySet, FactQuerySet
from cms.snippets.uses import require_unused

_MARKUP = re.compile(r"<[^>]*>|&nbsp;|\s|\u00a0|\u200b")
# Embedded media are content although they hold no text.
_EMBEDDED = re.compile(r"<(?:img|embed)\b")

ID_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"


def new_public_id() -> str:
    """A random identifier of ten characters that are hard to confuse when read aloud or copied by hand."""
    return "".join(secrets.choice(ID_ALPHABET) for _ in range(10))


def is_blank(value: str | None) -> bool:
    """Whether a text or rich text holds nothing a reader could read."""
    return value is None or (not _EMBEDDED.search(value) and not _MARKUP.sub("", value))


class TranslatedColumns(models.Model):
    """Three language columns for each field named in `translated`.

    modeltranslation keeps a base column beside them that follows the *active* language. Nothing of ours reads
    it: rows are saved under one fixed language, revisions carry the language columns only, and a system check
    refuses the bare name in panels, filters, ordering and search.
    """

    translated: ClassVar[tuple[str, ...]] = ()
    translation_required: ClassVar[tuple[str, ...]] = ()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        """The first translated field that has text, in the fallback order of the editor's language."""
        field = self.translated[0] if self.translated else "pk"
        order = languages.FALLBACK[languages.parse(translation.get_language()) or languages.DEFAULT]
        texts = (getattr(self, languages.column(field, language), None) for language in order)
        return next((text for text in texts if text), f"{self._meta.verbose_name} {self.pk or ''}".strip())

    def clean(self) -> None:
        super().clean()
        self._drop_blank_translations()
        missing = {
            languages.column(field, languages.DEFAULT): _("Fill in this field in at least one language.")
            for field in self.translation_required
            if not any(getattr(self, column) for column in languages.columns(field))
        }
        if missing:
            raise ValidationError(missing)

    def save(self, *args: Any, **kwargs: Any) -> None:
        self._drop_blank_translations()
        with translation.override(languages.DEFAULT):
            super().save(*args, **kwargs)

    def serializable_data(self) -> dict[str, Any]:
        """The row with its children and language columns, without the base columns."""
        data: dict[str, Any] = super().serializable_data()
        lost = [
            relation.get_accessor_name()
            for relation in get_all_child_relations(self)
            if relation.get_accessor_name() not in data
        ]
        if lost:
            # RevisionMixin takes any AttributeError for "not clusterable" and would keep a childless revision.
            raise RuntimeError(f"A revision of {self._meta.label} would lose {', '.join(lost)}.")
        return {name: value for name, value in data.items() if name not in self.translated}

    @classmethod
    def from_serializable_data(
        cls, data: dict[str, Any], check_fks: bool = True, strict_fks: bool = False
    ) -> Self | None:
        """Restore a row; a base column in `data` is ignored, or it would land in the active language."""
        kept = {name: value for name, value in data.items() if name not in cls.translated}
        for column in languages.columns(*cls.translated):
            kept.setdefault(column, None)
        return super().from_serializable_data(kept, check_fks, strict_fks)

    def _drop_blank_translations(self) -> None:
        for column in languages.columns(*self.translated):
            if is_blank(getattr(self, column)):
                setattr(self, column, None)


class ActingModel(models.Model):
    """Saving and deleting are acts, unless only Wagtail's draft bookkeeping is written."""

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        update_fields: Iterable[str] | None = kwargs.get("update_fields")
        if update_fields is not None and set(update_fields) <= version.BOOKKEEPING:
            super().save(*args, **kwargs)
            return
        with version.act():
            super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        with version.act():
            return super().delete(*args, **kwargs)


class Fact(
    TranslatedColumns,
    ActingModel,
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    PreviewableMixin,
    index.Indexed,
    ClusterableModel,
):
    """A row that editors draft, review and publish in three languages at once."""

    # What other rows follow from when a row is saved: never written in bulk.
    settled_columns: ClassVar[frozenset[str]] = frozenset()

    objects = DraftableQuerySet.as_manager()

    class Meta:
        abstract = True

    def delete(self, *args: Any, even_if_used: bool = False, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Delete this fact if nothing refers to it; with `even_if_used` whatever refers to it.

        Raises:
            InUse: pages or other facts refer to it.
        """
        with version.act():
            if not even_if_used:
                require_unused(self)
            return super().delete(*args, **kwargs)

    @property
    def is_published(self) -> bool:
        """Whether an editor published this fact and no expiry has ended that; `querysets.published` is its SQL."""
        return self.live and not (self.expire_at and self.expire_at <= timezone.now())

    def publish(self, *args: Any, **kwargs: Any) -> Any:
        with version.act():
            return super().publish(*args, **kwargs)

    def unpublish(self, *args: Any, **kwargs: Any) -> Any:
        with version.act():
            return super().unpublish(*args, **kwargs)


class FactChild(TranslatedColumns, ActingModel, Orderable, ClusterableModel):
    """A row that belongs to one fact, is edited in its form and kept in its revisions."""

    objects = FactQuerySet.as_manager()

    class Meta(Orderable.Meta):
        abstract = True
