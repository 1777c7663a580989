"""Sentences to copy into a letter: three languages side by side, the same on every page."""

from copy import deepcopy

import pytest
from bs4 import BeautifulSoup
from wagtail_localize.models import StringSegment, TranslationSource
from wagtail_localize.operations import translate_object

from cms.pages import block_values as values
from cms.pages.building import build
from cms.pages.composing import Found
from cms.pages.models import ContentPage
from tests.factories import make_content, make_home, make_locale
from tests.pages.bodies import GREETING

WORDS = {"be": "Пішу з-пад Брэста.", "ru": "Пишу из-под Бреста.", "en": "I write from near Brest."}
BOOK = {"heading": "Сказы", "groups": [{"heading": "Прывітанне", "phrases": [GREETING, WORDS]}]}


def told(language, phrase=WORDS):
    book = {"heading": "Сказы", "groups": [{"heading": "Прывітанне", "phrases": [phrase]}]}
    return build("phrasebook", book, Found(language, {}, {}))


def test_readers_of_english_get_the_meaning_and_how_the_sentences_sound():
    (group,) = told("en").groups
    assert group.phrases == (
        values.Phrase(
            meaning="I write from near Brest.",
            to_copy=(
                values.WordsToCopy(language="ru", text="Пишу из-под Бреста.", reading="Pishu iz-pod Bresta."),
                values.WordsToCopy(language="be", text="Пішу з-пад Брэста.", reading="Pishu z-pad Bresta."),
            ),
        ),
    )


@pytest.mark.parametrize(("language", "order"), [("be", ["be", "ru"]), ("ru", ["ru", "be"])])
def test_others_read_their_own_sentence_first_and_need_no_aid(language, order):
    (phrase,) = told(language).groups[0].phrases
    assert phrase.meaning is None
    assert [(words.language, words.reading) for words in phrase.to_copy] == [(code, None) for code in order]


def test_an_unfinished_sentence_is_left_out_and_so_is_an_empty_book():
    assert told("en", WORDS | {"be": ""}) is None
    assert told("en", WORDS | {"ru": None}) is None
    assert told("en", WORDS | {"en": ""}).groups[0].phrases[0].meaning is None


@pytest.mark.django_db
def test_a_page_marks_the_language_of_each_sentence(client):
    home = make_home("en")
    page = make_content(home, body=[("phrasebook", BOOK)])
    shown = BeautifulSoup(client.get(page.public_path).content, "html.parser").select_one(".phrasebook")
    assert [(each["lang"], each.text) for each in shown.select(".copy")] == [
        ("ru", "Добрый день!"), ("be", "Добры дзень!"),
        ("ru", "Пишу из-под Бреста."), ("be", "Пішу з-пад Брэста."),
    ]  # fmt: skip
    assert shown.select_one(".words-reading")["lang"] == "ru-Latn"


@pytest.mark.django_db
def test_translators_translate_headings_and_find_the_sentences_as_they_are():
    home = make_home("be")
    page = make_content(home, body=_with_ids(BOOK))
    page = ContentPage.objects.get(pk=page.pk)
    translate_object(home, [make_locale("ru")])
    translate_object(page, [make_locale("ru")])
    source = TranslationSource.objects.get_for_instance(page)
    strings = set(StringSegment.objects.filter(source=source).values_list("string__data", flat=True))
    assert {"Сказы", "Прывітанне"} <= strings and not strings & {*WORDS.values(), *GREETING.values()}
    copy = ContentPage.objects.get(translation_key=page.translation_key, locale__language_code="ru")
    (block,) = copy.body
    assert [dict(each) for each in block.value["groups"][0]["phrases"]] == [GREETING, WORDS]


def _with_ids(book):
    groups = deepcopy(book["groups"])
    for group in groups:
        group["phrases"] = [
            {"type": "item", "id": f"phrase-{at}", "value": each} for at, each in enumerate(group["phrases"])
        ]
    items = [{"type": "item", "id": "group", "value": group} for group in groups]
    return [{"type": "phrasebook", "id": "book", "value": {**book, "groups": items}}]
