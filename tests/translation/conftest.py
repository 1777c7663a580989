"""A Belarusian interview with its Russian translation, and the people of the desk."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import pytest
from django.test import Client
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource
from wagtail_localize.operations import translate_object

from cms.pages.models import HomePage, InterviewPage
from tests.desk.conftest import campaign, editor, person_of, publisher, translator
from tests.factories import make_interview, make_locale

__all__ = ["campaign", "editor", "person_of", "publisher", "translator"]

SOURCE = "Зыходны тэкст"
UNREVIEWED = "Непроверенный текст"


def home(language: str) -> HomePage:
    return HomePage.objects.get(locale__language_code=language)


def write_translations(translation: Translation, text: str) -> None:
    for segment in StringSegment.objects.filter(source=translation.source):
        StringTranslation.objects.update_or_create(
            translation_of=segment.string,
            locale=translation.target_locale,
            context=segment.context,
            defaults={"data": text},
        )


@pytest.fixture
def source(campaign: None) -> InterviewPage:
    return make_interview(home("be"), title=SOURCE)


@pytest.fixture
def translation(source: InterviewPage) -> Translation:
    """A draft in Russian whose strings nobody has reviewed."""
    translate_object(source, [make_locale("ru")])
    made = Translation.objects.get(source=TranslationSource.objects.get_for_instance(source))
    write_translations(made, UNREVIEWED)
    return made


@pytest.fixture
def draft(translation: Translation) -> InterviewPage:
    return translation.get_target_instance()


@pytest.fixture
def post(
    django_capture_on_commit_callbacks: Callable[..., AbstractContextManager[Any]],
) -> Callable[..., Any]:
    """Post as a browser would, with what happens at the commit: wagtail-localize publishes there."""

    def send(client: Client, address: str, fields: dict[str, Any] | None = None) -> Any:
        with django_capture_on_commit_callbacks(execute=True):
            return client.post(address, fields or {})

    return send
