"""Makes translations that translators can go on with: every sentence is a string of wagtail-localize."""

from typing import Any

from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from cms.demo.loading.publishing import Staff
from cms.languages import Language
from cms.pages.models import BasePage

Place = tuple[str, int]


class PassagesDifferError(ValueError):
    """A translation is not made of the same passages as its original."""


def translate(original: BasePage, written: BasePage, language: Language, staff: Staff) -> None:
    """Publish `original` in `language` with the words of `written`, which holds the same passages.

    Raises:
        PassagesDifferError: a passage of one of the two has no counterpart.
    """
    source, _made = TranslationSource.get_or_create_from_instance(original)
    translation = Translation.objects.create(
        source=source, target_locale=Locale.objects.get(language_code=language)
    )
    words = _words_by_place(written)
    segments = list(_segments(source))
    if {_place(segment) for segment in segments} != words.keys():
        raise PassagesDifferError(f"The translation of {original.slug} into {language} has other passages.")
    for segment in segments:
        StringTranslation.objects.update_or_create(
            translation_of=segment.string,
            locale=translation.target_locale,
            context=segment.context,
            defaults={
                "data": words[_place(segment)],
                "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
                "last_translated_by": staff.translator,
            },
        )
    # `publish=True` would publish only after the commit, in the name of nobody.
    translation.save_target(user=staff.translator, publish=False)
    page = original.get_translation(translation.target_locale)
    page.get_latest_revision().publish(user=staff.publisher)


def _segments(source: TranslationSource) -> Any:
    return StringSegment.objects.filter(source=source).select_related("string", "context")


def _place(segment: StringSegment) -> Place:
    return segment.context.path, segment.order


def _words_by_place(page: BasePage) -> dict[Place, str]:
    """The sentences of an unsaved page, by where they stand."""
    strings = (each for each in extract_segments(page) if isinstance(each, StringSegmentValue))
    return {(each.path, each.order): each.string.data for each in strings}
