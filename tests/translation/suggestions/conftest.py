"""The campaign and its people, and a Russian translation that readers have."""

from collections.abc import Callable
from typing import Any

import pytest
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource
from wagtail_localize.operations import translate_object

from tests.factories import make_locale
from tests.translation.conftest import campaign, editor, home, person_of, publisher, translator

__all__ = ["campaign", "editor", "home", "person_of", "publisher", "translator"]


@pytest.fixture
def published(campaign: None) -> Callable[..., Translation]:
    """Make the translation of a page public with the texts that are given by their source."""

    def publish(page: Any, texts: dict[str, str], *, is_live: bool = True, **columns: Any) -> Translation:
        made = translated(page, texts, **columns)
        if is_live:
            made.get_target_instance().get_latest_revision().publish()
        return made

    return publish


def translated(page: Any, texts: dict[str, str], language: Any = "ru", **columns: Any) -> Translation:
    """A draft of the translation of `page`."""
    translate_object(page, [make_locale(language)])
    source = TranslationSource.objects.get_for_instance(page)
    made = Translation.objects.get(source=source, target_locale=make_locale(language))
    for segment in StringSegment.objects.filter(source=source, string__data__in=texts):
        StringTranslation.objects.create(
            translation_of=segment.string,
            locale=made.target_locale,
            context=segment.context,
            data=texts[segment.string.data],
            **{"translation_type": "manual"} | columns,
        )
    source.get_ephemeral_translated_instance(made.target_locale, fallback=True).save_revision()
    return made
