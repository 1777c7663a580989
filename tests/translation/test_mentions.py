"""A mention survives translation: its word is inflected, its person is not exchanged, and it is not lost."""

import json

import polib
import pytest
from django.urls import reverse
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource
from wagtail_localize.operations import translate_object

from cms.pages.models import InterviewPage
from tests.factories import make_interview, make_locale, make_prisoner, publish
from tests.translation.conftest import home

pytestmark = pytest.mark.django_db

GOOD = "Мы ждём <a id='a1'>Николая</a> и <a id=\"a2\">Марию</a>."


@pytest.fixture
def people():
    return publish(make_prisoner()), make_prisoner(given_name_be="Марыя", family_name_be="Прыдуманая")


@pytest.fixture
def translation(campaign, people):
    text = (
        f'<p>Мы чакаем <a linktype="person" id="{people[0].pk}">Міколу</a>'
        f' і <a linktype="person" id="{people[1].pk}">Марыю</a>.</p><p>Пішыце лісты.</p>'
    )
    body = [{"type": "rich_text", "id": "block-1", "value": {"text": text}}]
    story = make_interview(home("be"), title="Размова", body=json.dumps(body))
    translate_object(story, [make_locale("ru")])
    return Translation.objects.get(source=TranslationSource.objects.get_for_instance(story))


def segment(translation):
    return StringSegment.objects.get(source=translation.source, string__data__contains="a1")


def write(translation, text):
    found = segment(translation)
    return StringTranslation.objects.create(
        translation_of=found.string, context=found.context, locale=translation.target_locale, data=text
    )


def text_of(translation):
    """The text of the translated page, published."""
    translation.save_target(publish=False)
    translation.get_target_instance().get_latest_revision().publish()
    return translation.get_target_instance().body[0].value["text"].source


def test_a_translator_gets_the_words_without_the_ids(translation):
    assert segment(translation).string.data == 'Мы чакаем <a id="a1">Міколу</a> і <a id="a2">Марыю</a>.'


def test_the_inflected_words_point_at_the_same_people_and_the_hidden_one_is_masked(
    translation, people, client
):
    write(translation, GOOD)
    for each in StringSegment.objects.filter(source=translation.source).exclude(pk=segment(translation).pk):
        StringTranslation.objects.get_or_create(
            translation_of=each.string,
            context=each.context,
            locale=translation.target_locale,
            defaults={"data": "Перевод"},
        )
    assert text_of(translation) == (
        f'<p>Мы ждём <a id="{people[0].pk}" linktype="person">Николая</a>'
        f' и <a id="{people[1].pk}" linktype="person">Марию</a>.</p><p>Перевод</p>'
    )
    answer = client.get("/ru/story-1/").text
    assert ">Николая</a> и\u00a0[имя не\u00a0называем].</p>" in answer


def test_mentions_come_through_a_second_language(translation, people):
    write(translation, GOOD)
    russian = translation.source.get_ephemeral_translated_instance(translation.target_locale, fallback=True)
    russian.save()
    page = InterviewPage.objects.get(locale__language_code="ru")
    translate_object(page, [make_locale("en")])
    second = Translation.objects.get(
        source=TranslationSource.objects.get_for_instance(page), target_locale=make_locale("en")
    )
    written = write(second, 'We wait for <a id="a2">Maryia</a> and <a id="a1">Mikola</a>.')
    assert written.has_error is False
    english = second.source.get_ephemeral_translated_instance(second.target_locale, fallback=True)
    text = english.body[0].value["text"].source
    assert f'<a id="{people[1].pk}" linktype="person">Maryia</a>' in text
    assert f'<a id="{people[0].pk}" linktype="person">Mikola</a>' in text


@pytest.mark.parametrize(
    "text",
    [
        'Мы ждём <a id="a1" linktype="person">Николая</a> и <a id="a2">Марию</a>.',
        'Мы ждём <a linktype="person" id="1">Николая</a> и <a id="a2">Марию</a>.',
        'Мы ждём <a id="1">Николая</a> и <a id="a2">Марию</a>.',
        'Мы ждём <a id="a3">Николая</a>, <a id="a1">его</a> и <a id="a2">Марию</a>.',
        'Мы ждём <a id="a1">Николая</a> и Марию.',
        'Мы ждём <a id="a1">Николая</a> и Марию<a id="a2"> </a>.',
        "Мы ждём Николая и Марию.",
    ],
)
def test_a_translation_that_forges_or_loses_a_mention_reaches_no_page(translation, people, text):
    write(translation, text)
    wrong = StringTranslation.objects.get(translation_of=segment(translation).string)
    assert wrong.has_error is True
    assert wrong.get_error()
    draft = translation.source.get_ephemeral_translated_instance(translation.target_locale, fallback=True)
    shown = draft.body[0].value["text"].source
    assert "Николая" not in shown
    assert [f'id="{person.pk}" linktype="person"' in shown for person in people] == [True, True]


def test_the_translator_is_told_what_is_wrong_and_can_put_it_right(translation, publisher):
    found = segment(translation)
    address = reverse("wagtail_localize:edit_string_translation", args=[translation.pk, found.pk])

    def put(text):
        body = f"value={text}"
        return publisher.put(address, body, content_type="application/x-www-form-urlencoded").json()

    assert "Keep the mark around the name" in put("Мы ждём Николая и Марию.")["error"]
    assert put(GOOD)["error"] is None


def test_a_file_of_translations_cannot_lose_a_mention_either(translation):
    found = segment(translation)
    po = polib.POFile()
    po.append(
        polib.POEntry(msgid=found.string.data, msgctxt=found.context.path, msgstr="Мы ждём Николая и Марию.")
    )
    translation.import_po(po)
    assert StringTranslation.objects.get(translation_of=found.string).has_error is True
    po[0].msgstr = GOOD
    translation.import_po(po)
    assert StringTranslation.objects.get(translation_of=found.string).has_error is False


def test_texts_without_mentions_are_translated_as_ever(translation):
    found = StringSegment.objects.get(source=translation.source, string__data="Пішыце лісты.")
    written = StringTranslation.objects.create(
        translation_of=found.string,
        context=found.context,
        locale=translation.target_locale,
        data="Пишите письма.",
    )
    assert (written.has_error, written.field_error) == (False, "")
