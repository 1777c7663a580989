"""Who may make a translation public, and a guard that keeps everyone else's work in drafts."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.db.models.signals import pre_save
from django.dispatch import receiver
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from wagtail.models import DraftStateMixin, Page
from wagtail.snippets.permissions import get_permission_name
from wagtail_localize.models import Translation

from cms import version

_translator: ContextVar[Any] = ContextVar("cms_translator", default=None)
_is_reviewed: ContextVar[bool] = ContextVar("cms_translation_reviewed", default=False)


def refused(request: HttpRequest, sentence: str = "") -> TemplateResponse:
    """Answer 403 in words; Wagtail itself would lead back to the dashboard as if all were well."""
    told = {"sentence": sentence or _("Only publishers decide.")}
    return TemplateResponse(request, "cms/admin/translation/pages/refused.html", told, status=403)


def may_publish(user: Any, instance: Any) -> bool:
    """Whether `user` may make what they write into `instance` public."""
    if isinstance(instance, Page):
        return bool(instance.permissions_for_user(user).can_publish())
    action = "publish" if isinstance(instance, DraftStateMixin) else "change"
    return bool(user.has_perm(get_permission_name(action, type(instance))))


def may_publish_translation(user: Any, translation: Translation) -> bool:
    """Whether `user` may publish the target of `translation`; what does not exist cannot be published."""
    try:
        return may_publish(user, translation.get_target_instance())
    except ObjectDoesNotExist:
        return False


@contextmanager
def drafts_only(user: Any) -> Iterator[None]:
    """Let nothing be written to a live page that `user` may not publish.

    wagtail-localize keeps the draft of a live page in the page's own row, and makes live aliases of missing
    parents; both would be public at once.

    Raises:
        PermissionDenied: on such a write, so put it round the transaction that holds them all.
    """
    token = _translator.set(user)
    try:
        yield
    finally:
        _translator.reset(token)


@contextmanager
def reviewed() -> Iterator[None]:
    """Let a translated page be published here: its texts were reviewed, or are those that are public already."""
    token = _is_reviewed.set(True)
    try:
        yield
    finally:
        _is_reviewed.reset(token)


def is_reviewed() -> bool:
    """Whether the running code answers for what it publishes."""
    return _is_reviewed.get()


@receiver(pre_save, dispatch_uid="cms_translation_keep_live_pages")
def keep_live_pages(instance: Any, update_fields: frozenset[str] | None = None, **signal: Any) -> None:
    """Refuse under `drafts_only` whatever readers would see."""
    user = _translator.get()
    if user is None or not isinstance(instance, Page) or not instance.live:
        return
    if update_fields is not None and update_fields <= version.BOOKKEEPING:
        return
    if not may_publish(user, instance):
        raise PermissionDenied
