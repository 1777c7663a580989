"""Tells the board which pages have changed, whoever changed them."""

from collections.abc import Collection
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import BigIntegerField, Q
from django.db.models.functions import Cast
from django.db.models.signals import post_delete, post_save
from django.dispatch import Signal
from wagtail.models import Page, ReferenceIndex, WorkflowState
from wagtail.models.pages import get_default_page_content_type
from wagtail.signals import page_published, page_unpublished, post_page_move
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from cms.disclosure.models import GuardianDisclosure, PrisonerDisclosure
from cms.disclosure.settling import people_settled
from cms.pages.models import BasePage, NamedPerson, PlainName
from cms.pages.querysets import concrete_models
from cms.translation.board.due import MANY, mark_due
from cms.translation.models import PageCheck, PageSource
from cms.translation.works.base import PAGE


def page_changed(instance: Any, **signal: Any) -> None:
    """A page was saved, published, hidden, moved or deleted."""
    if isinstance(instance, BasePage):
        mark_due(PAGE, [str(instance.translation_key)])


def text_changed(instance: Any, raw: bool = False, **signal: Any) -> None:
    """A translator's text was written or taken back."""
    if not raw and instance.context_id is not None:
        # wagtail-localize's own receiver has read it already.
        mark_due(PAGE, [str(instance.context.object_id)])


def source_changed(instance: Any, raw: bool = False, **signal: Any) -> None:
    """What wagtail-localize keeps of a source was made, renewed or dropped."""
    if not raw:
        mark_due(PAGE, [str(instance.object_id)])


def translation_changed(instance: Any, raw: bool = False, **signal: Any) -> None:
    """A translation was begun, stopped or attached."""
    if not raw:
        keys = TranslationSource.objects.filter(pk=instance.source_id).values_list("object_id", flat=True)
        mark_due(PAGE, [str(key) for key in keys])


def review_changed(instance: Any, raw: bool = False, **signal: Any) -> None:
    """A review was begun, decided or ended."""
    if not raw and instance.base_content_type_id == get_default_page_content_type().pk:
        _mark_page(instance.object_id)


def note_changed(instance: Any, raw: bool = False, **signal: Any) -> None:
    """A page must be read again, or was; or it was published from a source."""
    if not raw:
        _mark_page(instance.page_id)


def people_changed(sender: Any, pks: Collection[int], **signal: Any) -> None:
    """What the public may know of these people may have changed, and so who may read the pages that name them."""
    if len(pks) > MANY:
        mark_due(PAGE, None)
        return
    mark_due(PAGE, {str(key) for key in _naming(sender, pks).values_list("translation_key", flat=True)})


def disclosed(instance: Any, raw: bool = False, **signal: Any) -> None:
    """What the public may know of a person has changed by an act."""
    if not raw:
        people_changed(type(instance)._meta.pk.related_model, [instance.pk])


def connect() -> None:
    """Connect the handlers, once."""
    handlers: list[tuple[Any, list[Signal], Any]] = [
        (None, [page_published, page_unpublished, post_page_move], page_changed),
        (StringTranslation, [post_save, post_delete], text_changed),
        (TranslationSource, [post_save, post_delete], source_changed),
        (Translation, [post_save, post_delete], translation_changed),
        (WorkflowState, [post_save, post_delete], review_changed),
        (None, [people_settled], people_changed),
        (PrisonerDisclosure, [post_save, post_delete], disclosed),
        (GuardianDisclosure, [post_save, post_delete], disclosed),
        (PageCheck, [post_save, post_delete], note_changed),
        (PageSource, [post_save, post_delete], note_changed),
    ]
    handlers += [(model, [post_save, post_delete], page_changed) for model in concrete_models(BasePage)]
    for sender, signals, handler in handlers:
        for number, signal in enumerate(signals):
            model = sender._meta.label if sender else "any"
            uid = f"cms_translation_due:{model}:{handler.__name__}:{number}"
            signal.connect(handler, sender=sender, dispatch_uid=uid)


def _naming(model: type[Any], pks: Collection[int]) -> Any:
    """The pages of whatever language that name these people."""
    column = f"{model._meta.model_name}_pk__in"
    referring = ReferenceIndex.objects.filter(
        base_content_type=get_default_page_content_type(),
        to_content_type=ContentType.objects.get_for_model(model),
        to_object_id__in=[str(pk) for pk in pks],
    )
    return Page.objects.filter(
        Q(pk__in=NamedPerson.objects.filter(**{column: pks}).values("page"))
        | Q(pk__in=PlainName.objects.filter(**{column: pks}).values("page"))
        | Q(pk__in=referring.annotate(page=Cast("object_id", BigIntegerField())).values("page"))
    )


def _mark_page(pk: Any) -> None:
    keys = Page.objects.filter(pk=pk).values_list("translation_key", flat=True)
    mark_due(PAGE, [str(key) for key in keys])
