"""Starts a translation as a draft, and takes over what its source says now."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation, TranslationSource

from cms.languages import Language
from cms.pages.models import BasePage
from cms.translation.rights import may_read_hidden
from cms.translation.works.base import Refused
from cms.translation.works.pages.families import Family, families, source_content
from cms.translation.works.pages.passages import carried, content_of
from cms.translation.works.pages.readable import hidden_keys


def begin(family: Family, target: Language, user: Any) -> None:
    """Make the page in `target` as a draft that nobody but the desk sees.

    Raises:
        Refused: the page above does not exist in `target`, or the page cannot stand there.
    """
    if sentence := missing_parent(family, target, user):
        raise Refused(sentence)
    source = keep_source(family.reading(family.original or target))
    locale = Locale.objects.get(language_code=target)
    Translation.objects.update_or_create(source=source, target_locale=locale, defaults={"enabled": True})
    try:
        source.create_or_update_translation(locale, user=user, publish=False, fallback=True)
    except ValidationError as error:
        raise Refused(in_words(error)) from error


def keep_source(page: BasePage) -> TranslationSource:
    """Let wagtail-localize keep what `page` says as it is in memory; what it keeps already is left alone."""
    known = TranslationSource.objects.get_for_instance_or_none(page)
    if known is not None and carried(type(page), source_content(known)) == carried(
        type(page), content_of(page)
    ):
        TranslationSource.objects.filter(pk=known.pk).update(last_updated_at=timezone.now())
        return known
    source, _made = TranslationSource.update_or_create_from_instance(page)
    return source


def parent_in(family: Family, target: Language) -> Any:
    """The page below which the page in `target` stands or would stand; None where that is missing."""
    parent = family.pages[family.original or target].get_parent()
    if parent.is_root():
        return parent
    return parent.get_translations().filter(locale__language_code=target).first()


def nearest_above(family: Family, target: Language) -> Any:
    """The deepest page above that exists in `target`: whoever may change it may begin translations below it."""
    keys = (
        family.pages[family.original or target].get_ancestors().filter(depth__gt=1).values("translation_key")
    )
    there = Page.objects.filter(translation_key__in=keys, locale__language_code=target)
    return there.order_by("-depth").first()


def missing_parent(family: Family, target: Language, user: Any) -> str:
    """Which page has to be translated first, as a sentence; empty when none has."""
    if target in family.pages or parent_in(family, target) is not None:
        return ""
    parent = family.pages[family.original or target].get_parent()
    known = families({str(parent.translation_key)})
    if may_read_hidden(user) or not hidden_keys(known):
        return _("Translate the page above it first: “%(title)s”.") % {"title": parent.title}
    return _("Translate the page above it first.")


def in_words(error: ValidationError) -> str:
    """What a page's validation found, as sentences."""
    return " ".join(dict.fromkeys(str(message) for message in error.messages))
