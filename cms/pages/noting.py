"""Notes which pages and files an act touches: what an app must perhaps fetch again. See `cms.disclosure.noting`."""

from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

from django.db.models.signals import post_delete, post_save, pre_delete
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Collection, CollectionViewRestriction, Locale, Page, PageViewRestriction, Site

from cms import notes, version
from cms.disclosure.dependants import portrayed
from cms.notes import note

Receiver: TypeAlias = Callable[..., None]


def note_page(sender: Any, instance: Any, update_fields: Iterable[str] | None = None, **signal: Any) -> None:
    """Receive that a page was saved, moved or deleted."""
    if not (update_fields is not None and set(update_fields) <= version.BOOKKEEPING):
        note("pages", [instance.pk])


def note_part(sender: Any, instance: Any, **signal: Any) -> None:
    """Receive that a row of a page was saved or deleted."""
    note("pages", [instance.page_id])


def note_tree(sender: Any, **signal: Any) -> None:
    """Receive that something has changed on which the address or the publicity of any page may depend."""
    note("tree", [sender])


def note_image(sender: Any, instance: Any, **signal: Any) -> None:
    """Receive that an image was saved or deleted; whoever was portrayed by it, is no more."""
    note("images", [instance.pk])
    for kind, people in getattr(instance, "_portrayed", {}).items():
        note(kind, people)


def remember_portrayed(sender: Any, instance: Any, **signal: Any) -> None:
    """Receive that an image will be deleted, which empties what refers to it."""
    instance._portrayed = portrayed([instance.pk])


def note_rendition(sender: Any, instance: Any, **signal: Any) -> None:
    """Receive that a size of an image was deleted: it will be made anew, at another address."""
    note("images", [instance.image_id])


def note_document(sender: Any, instance: Any, **signal: Any) -> None:
    """Receive that a document was saved or deleted."""
    note("documents", [instance.pk])


def note_files(sender: Any, **signal: Any) -> None:
    """Receive that a collection of files has perhaps become private, or public."""
    note("collections", [sender])


def connect() -> None:
    """Connect the receivers, once."""
    from cms.pages.models import BasePage, CampaignPartner, InterviewWard
    from cms.pages.querysets import concrete_models

    image_model: Any = get_image_model()
    touched: dict[Any, Receiver] = {
        Page: note_page,
        **dict.fromkeys((PageViewRestriction, Site, Locale), note_tree),
        **dict.fromkeys((Collection, CollectionViewRestriction), note_files),
        image_model: note_image,
        image_model.get_rendition_model(): note_rendition,
        get_document_model(): note_document,
    }
    for model, receive in touched.items():
        notes.touched.connect(receive, sender=model, dispatch_uid=f"cms_noting_{model._meta.label}")
    pre_delete.connect(remember_portrayed, sender=image_model, dispatch_uid="cms_noting_portrayed")
    saved: dict[Any, Receiver] = {
        **dict.fromkeys(concrete_models(BasePage), note_page),
        **dict.fromkeys((InterviewWard, CampaignPartner), note_part),
    }
    for model, receive in saved.items():
        uid = f"cms_noting_{model._meta.label}"
        for signal in (post_save, post_delete):
            signal.connect(receive, sender=model, dispatch_uid=uid)
        # Wagtail tells of a move by the page's own type.
        notes.touched.connect(receive, sender=model, dispatch_uid=uid)
