"""Which page of a family is the original, and which pages follow it. Every public page stays as it is."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from cms import languages, version
from cms.languages import Language
from cms.translation.models import PageSource, Stage
from cms.translation.works.base import NotPermitted, Refused
from cms.translation.works.pages import levelling
from cms.translation.works.pages.aligning import aligned
from cms.translation.works.pages.beginning import keep_source
from cms.translation.works.pages.families import Family
from cms.translation.works.pages.locking import why_kept
from cms.translation.works.pages.log_actions import ATTACHED, DETACHED, MADE_ORIGINAL
from cms.translation.works.pages.passages import Passage, Place, passages_of, stored_passages
from cms.translation.works.pages.reading import read_family, read_progress


def detach(family: Family, target: Language, user: Any) -> None:
    """Let the page in `target` be one of its own: it keeps its texts, and follows its original no more.

    Raises:
        NotPermitted: the user may not publish it.
        Refused: it is no translation, or it is being reviewed.
    """
    with version.act():
        _require(family, [target], user)
        if not family.is_attached(target):
            raise Refused(_("This page follows no other."))
        was_level = is_level(family, target)
        for each in _translations_into(family, target):
            each.enabled = False
            each.save(update_fields=["enabled"])
        if was_level:
            # What was left behind stays so when it is attached again.
            PageSource.objects.filter(page_id=family.pages[target].pk).delete()
        _log(family, target, user, DETACHED)


def attach(family: Family, target: Language, user: Any) -> None:
    """Let the page in `target`, written by hand, follow its original; what it says now becomes the translation.

    Raises:
        NotPermitted: the user may not publish it.
        Refused: it is no page of its own, or it is being reviewed.
    """
    with version.act():
        _require(family, [target], user)
        original = family.original
        if not family.is_detached(target) or original is None or original == target:
            raise Refused(_("This page cannot follow another one."))
        _follow(family, original, target, _texts_of_page(family, original, target), user)
        _log(family, target, user, ATTACHED)


def change_source(family: Family, to: Language, user: Any) -> None:
    """Make the page in `to` the original, which the former one and its translations follow from now on.

    Raises:
        NotPermitted: the user may not publish all of them.
        Refused: one of them is being reviewed, or the page in `to` is not level with the original.
    """
    with version.act():
        before = family.original
        attached = [each for each in languages.CODES if family.is_attached(each)]
        if before is None or to == before or to not in family.pages or family.is_copy(to):
            raise Refused(_("This page cannot be the original."))
        following = [each for each in (*attached, before) if each != to]
        _require(family, [to, *following], user)
        if not is_level(family, to):
            raise Refused(
                _("Bring this language level with the original first: it would lose what is missing.")
            )
        texts = {each: _texts_followed(family, to, each) for each in following}
        _forget_sources(family, to)
        for each in following:
            _follow(family, to, each, texts[each], user)
        PageSource.objects.filter(page_id=family.pages[to].pk).delete()
        _log(family, to, user, MADE_ORIGINAL)


def is_level(family: Family, language: Language) -> bool:
    """Whether the page in `language` says all that its original does, if it has one."""
    stage = read_progress(family, language).stage if family.is_attached(language) else Stage.COMPLETE
    return stage in (Stage.COMPLETE, Stage.CHECK)


# A text with when it was written; None for one that readers have.
_Texts = Mapping[Place, tuple[str, datetime | None]]


def _texts_of_page(family: Family, source: Language, target: Language) -> _Texts:
    """What the page in `target` says, by the places of the source."""
    here, there = family.reading(source), family.reading(target)
    found = aligned(here, passages_of(here), there, passages_of(there))
    return {place: (text, None) for place, text in found.items()}


def _texts_followed(family: Family, source: Language, target: Language) -> _Texts:
    """What is written in `target`, by the places of a new source; drafts stay drafts."""
    if not family.is_attached(target):
        return _texts_of_page(family, source, target)
    progress = read_progress(family, target)
    return {
        each.passage.place: (each.written.text, each.written.updated_at)
        for each in progress.matched
        if each.written is not None and not each.written.has_error
    }


def _forget_sources(family: Family, to: Language) -> None:
    """One source a family; the texts of translations outlive it."""
    sources = TranslationSource.objects.filter(object_id=family.key)
    for source in sources.exclude(locale__language_code=to):
        source.delete()
    Translation.objects.filter(source__object_id=family.key, target_locale__language_code=to).delete()


def _follow(family: Family, source: Language, target: Language, texts: _Texts, user: Any) -> None:
    """Keep `texts` as the translation of what the page in `source` says."""
    kept = keep_source(family.reading(source))
    locale = Locale.objects.get(language_code=target)
    Translation.objects.filter(source__object_id=family.key, target_locale=locale).exclude(
        source=kept
    ).delete()
    translation = Translation.objects.update_or_create(
        source=kept, target_locale=locale, defaults={"enabled": True}
    )[0]
    for passage in stored_passages([kept])[kept.pk]:
        if passage.place in texts:
            _keep(translation, passage, *texts[passage.place], user)
    _note_source(family.key, source, target)


def _keep(translation: Translation, passage: Passage, text: str, at: datetime | None, user: Any) -> None:
    row = StringTranslation.objects.update_or_create(
        translation_of_id=passage.string_id,
        context_id=passage.context_id,
        locale_id=translation.target_locale_id,
        defaults={
            "data": text, "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL, "tool_name": "",
            "last_translated_by": user, "has_error": False, "field_error": "",
        },
    )[0]  # fmt: skip
    if at is not None:
        StringTranslation.objects.filter(pk=row.pk).update(updated_at=at)


def _note_source(key: str, source: Language, target: Language) -> None:
    """Note what the public page was made from, where it says all that its new source does."""
    family = read_family(key)
    if family is None or not family.pages[target].live:
        return
    known = PageSource.objects.filter(page_id=family.pages[target].pk).first()
    was_level = known is None or not read_progress(family, target).has_moved_on
    PageSource.objects.update_or_create(
        page_id=family.pages[target].pk,
        # No digest is empty: until it is shown to be level, the page counts as left behind.
        defaults={
            "source_language": source,
            "source_digest": "",
            "made_at": known.made_at if known else timezone.now(),
        },
    )
    if was_level:
        levelling.level_if_same(read_progress(family, target))


def _require(family: Family, changed: list[Language], user: Any) -> None:
    """Hold the rights over all these pages, and let nothing be under way with any of the family's."""
    for language in changed:
        page = family.pages.get(language)
        if page is None or not page.permissions_for_user(user).can_publish():
            raise NotPermitted(_("Only those who may publish these pages decide which is the original."))
    for page in family.pages.values():
        if page.workflow_in_progress:
            raise Refused(_("A review is running. Wait for its end, or take the page back."))
        if sentence := why_kept(page, user):
            raise Refused(sentence)


def _translations_into(family: Family, target: Language) -> list[Translation]:
    return list(
        Translation.objects.filter(
            source__object_id=family.key, target_locale__language_code=target, enabled=True
        )
    )


def _log(family: Family, language: Language, user: Any, action: str) -> None:
    log(instance=family.pages[language], action=action, user=user)
