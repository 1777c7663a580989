"""When a translated page becomes public, by whatever door: only what was reviewed, and noted what it was made from."""

import logging
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models.signals import pre_save
from django.dispatch import receiver
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import get_active_log_context
from wagtail.models import Page, Revision, TaskState
from wagtail.models.pages import get_default_page_content_type
from wagtail.signals import page_published
from wagtail_localize.models import StringSegment, Translation

from cms import languages, version
from cms.pages.models import BasePage
from cms.translation.models import PageSource
from cms.translation.publishing import is_reviewed
from cms.translation.works.pages import levelling
from cms.translation.works.pages.families import source_content
from cms.translation.works.pages.passages import carried, content_of
from cms.translation.works.pages.reading import read_family, read_progress

logger = logging.getLogger(__name__)


def translation_of(page: Page) -> Translation | None:
    """The translation whose target `page` is; None for an original, a page written by hand, or a stopped one."""
    rows = Translation.objects.select_related("source__locale", "target_locale")
    found: Translation | None = rows.filter(
        source__object_id=page.translation_key, target_locale_id=page.locale_id, enabled=True
    ).first()
    return found


def was_reviewed(revision: Revision) -> bool:
    """Whether somebody has approved exactly this revision."""
    return bool(TaskState.objects.filter(revision=revision, status=TaskState.STATUS_APPROVED).exists())


def may_become_public(page: Page, revision: Revision | None) -> bool:
    """Whether `revision` of `page` holds nothing that nobody has reviewed."""
    if revision is None or translation_of(page) is None:
        return True
    return was_reviewed(revision)


# Code that no request runs, such as a schedule or a command, publishes what it was given by somebody who may.
@receiver(pre_save, dispatch_uid="cms_translation_publish_reviewed")
def publish_reviewed_alone(
    instance: Any, raw: bool = False, update_fields: Any = None, **signal: Any
) -> None:
    """Refuse to let a translation become public that nobody has reviewed: before anything of it is written.

    Some of Wagtail's doors open no transaction, and wagtail-localize writes drafts into the rows of live pages.
    """
    if (
        raw
        or not isinstance(instance, BasePage)
        or not instance.live
        or is_reviewed()
        or not _asked_by_somebody()
    ):
        return
    if update_fields is not None and set(update_fields) <= version.BOOKKEEPING:
        return
    if (
        instance.pk is not None
        and translation_of(instance) is not None
        and not _shows_reviewed_alone(instance)
    ):
        _refuse(instance)


@receiver(page_published, dispatch_uid="cms_translation_note_source")
def note_source(instance: Any, revision: Any = None, **signal: Any) -> None:
    """Note what a published translation was made from."""
    if isinstance(instance, BasePage) and not instance.alias_of_id:
        translation = translation_of(instance)
        if translation is not None:
            _note(instance, revision, translation)


@receiver(pre_save, sender=Revision, dispatch_uid="cms_translation_schedule_reviewed")
def schedule_reviewed_alone(instance: Revision, **signal: Any) -> None:
    """Setting a day for publishing sends no signal of its own where the page is live."""
    if (
        instance.approved_go_live_at is None
        or instance.pk is None
        or is_reviewed()
        or not _asked_by_somebody()
    ):
        return
    if instance.base_content_type_id == get_default_page_content_type().pk:
        page = Page.objects.filter(pk=instance.object_id).first()
        if page is not None and not may_become_public(page, instance):
            _refuse(page)


def _shows_reviewed_alone(page: BasePage) -> bool:
    """Whether saving `page` shows readers what somebody has reviewed, or nothing new."""
    stored: Any = type(page)._default_manager.filter(pk=page.pk).first()
    if stored is None or not stored.live or stored.live_revision_id != page.live_revision_id:
        return page.live_revision is not None and was_reviewed(page.live_revision)
    return carried(type(page), content_of(stored)) == carried(type(page), content_of(page))


def _refuse(page: Page) -> None:
    user = get_active_log_context().user
    told = (user.pk, page.translation_key)
    logger.warning("User %s was refused publishing the unreviewed translation of page %s.", *told)
    raise PermissionDenied(_("A translation is published by its review alone."))


def _asked_by_somebody() -> bool:
    return get_active_log_context().user is not None


def _note(page: Any, revision: Revision | None, translation: Translation) -> None:
    made_at = revision.created_at if revision is not None else timezone.now()
    # A revision that is published once more was not made from what the source says now.
    if PageSource.objects.filter(page_id=page.pk, made_at__gte=made_at).exists():
        return
    source = translation.source
    # A translator into another language may have taken over a source that this revision was not made from.
    is_its_source = source.last_updated_at <= made_at
    gaps = StringSegment.objects.filter(source=source).annotate_translation(translation.target_locale)
    PageSource.objects.update_or_create(
        page_id=page.pk,
        defaults={
            "source_language": source.locale.language_code,
            "source_digest": carried(type(page), source_content(source)) if is_its_source else "",
            "untranslated": gaps.filter(translation__isnull=True).count(),
            "made_at": made_at,
        },
    )
    if is_its_source:
        return
    family, target = read_family(str(page.translation_key)), languages.parse(page.locale.language_code)
    if family is not None and target is not None:
        levelling.level_if_same(read_progress(family, target))
