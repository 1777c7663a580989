"""Makes many invented stories in three languages at once, as wagtail-localize and Wagtail would keep them."""

import json
import uuid
from datetime import timedelta
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from wagtail.models import Locale, Page
from wagtail_localize.models import (
    String,
    StringSegment,
    StringTranslation,
    TranslatableObject,
    Translation,
    TranslationContext,
    TranslationSource,
)

from cms import languages, version
from cms.pages.models import HomePage, InterviewPage
from cms.translation.works.pages.passages import passages_of

PARAGRAPHS = 6
# Every so many texts of a translation is missing.
GAP = 5


@version.acting
def make_stories(number: int) -> list[str]:
    """Make `number` live interviews in each language; Russian and English are made from Belarusian, with gaps.

    Rows are written in bulk, the tree's paths included. Returns the translation keys.
    """
    keys = [uuid.uuid4() for _ in range(number)]
    made = {language: _pages(language, keys) for language in languages.CODES}
    _sources(made["be"])
    return [str(key) for key in keys]


def _pages(language: str, keys: list[uuid.UUID]) -> list[InterviewPage]:
    home = HomePage.objects.get(locale__language_code=language)
    now = timezone.now() - timedelta(days=40)
    stories = []
    for at, key in enumerate(keys, start=home.numchild + 1):
        story = InterviewPage(
            title=f"Гісторыя {at} ({language})",
            draft_title=f"Гісторыя {at} ({language})",
            slug=f"crowd-{at}",
            url_path=f"{home.url_path}crowd-{at}/",
            path=Page._get_path(home.path, home.depth + 1, at),
            depth=home.depth + 1,
            translation_key=key,
            locale=home.locale,
            content_type=ContentType.objects.get_for_model(InterviewPage),
            live=True,
            first_published_at=now,
            last_published_at=now,
            lead=f"<p>Уступ {at}, мова {language}</p>",
            body=json.dumps(_body(at, language)),
        )
        stories.append(story)
    _insert(stories, home)
    return stories


def _body(at: int, language: str) -> list[dict[str, Any]]:
    return [
        {
            "type": "text",
            "id": str(uuid.uuid5(uuid.NAMESPACE_URL, f"{at}.{paragraph}")),
            "value": f"<p>Абзац {paragraph} гісторыі {at} пра дом, мора і лісты, мова {language}.</p>",
        }
        for paragraph in range(PARAGRAPHS)
    ]


def _insert(stories: list[InterviewPage], home: HomePage) -> None:
    """Django refuses to write rows of two tables in bulk, so each table is written by itself."""
    columns = {field.attname for field in Page._meta.local_concrete_fields} - {"id"}
    parents = [Page(**{name: getattr(story, name) for name in columns}) for story in stories]
    Page.objects.bulk_create(parents, batch_size=200)
    for story, parent in zip(stories, parents, strict=True):
        story.pk = story.page_ptr_id = story.id = parent.pk
    own = InterviewPage._meta.local_concrete_fields
    for start in range(0, len(stories), 100):
        InterviewPage._base_manager._insert(stories[start : start + 100], fields=own, using="default")
    Page.objects.filter(pk=home.pk).update(numchild=home.numchild + len(stories))


def _sources(originals: list[InterviewPage]) -> None:
    locales = {each.language_code: each for each in Locale.objects.all()}
    page_type, own_type = (ContentType.objects.get_for_model(model) for model in (Page, InterviewPage))
    now = timezone.now()
    TranslatableObject.objects.bulk_create(
        TranslatableObject(translation_key=each.translation_key, content_type=page_type) for each in originals
    )
    sources = TranslationSource.objects.bulk_create(
        TranslationSource(
            object_id=each.translation_key,
            specific_content_type=own_type,
            locale=locales["be"],
            object_repr=each.title,
            content_json=each.to_json(),
            last_updated_at=now,
        )
        for each in originals
    )
    Translation.objects.bulk_create(
        Translation(source=source, target_locale=locales[language])
        for source in sources
        for language in ("ru", "en")
    )
    passages = [passages_of(each) for each in originals]
    strings = _strings({text.data for each in passages for text in each}, locales["be"])
    contexts = _contexts(originals, passages)
    StringSegment.objects.bulk_create(
        StringSegment(
            source=source,
            string=strings[text.data],
            context=contexts[original.translation_key, text.path],
            order=text.order,
            attrs="{}",
        )
        for source, original, texts in zip(sources, originals, passages, strict=True)
        for text in texts
    )
    StringTranslation.objects.bulk_create(
        StringTranslation(
            translation_of=strings[text.data],
            locale=locales[language],
            context=contexts[original.translation_key, text.path],
            data=f"{text.data} ({language})",
            translation_type="manual",
        )
        for original, texts in zip(originals, passages, strict=True)
        for at, text in enumerate(texts)
        for language in ("ru", "en")
        if at % GAP or language == "en"
    )


def _strings(texts: set[str], locale: Locale) -> dict[str, String]:
    made = String.objects.bulk_create(
        String(locale=locale, data=text, data_hash=String._get_data_hash(text)) for text in sorted(texts)
    )
    return {each.data: each for each in made}


def _contexts(originals: list[InterviewPage], passages: list[Any]) -> dict[Any, TranslationContext]:
    wanted = {
        (original.translation_key, text.path)
        for original, texts in zip(originals, passages, strict=True)
        for text in texts
    }
    made = TranslationContext.objects.bulk_create(
        TranslationContext(
            object_id=key, path=path, path_id=TranslationContext._get_path_id(path), field_path=path
        )
        for key, path in sorted(wanted)
    )
    return {(each.object_id, each.path): each for each in made}
