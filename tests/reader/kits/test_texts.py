"""Ready texts: what readers may know, in one language, short enough, and around no inflected name."""

from datetime import date

import pytest
from django.utils import translation

from cms.languages import CODES
from cms.reader.kits.contents import kit_of
from cms.reader.kits.texts import CAPTION, counted, fitted
from tests.factories import (
    make_facility,
    make_guardian,
    make_guardianship,
    make_placement,
    make_prisoner,
    make_sentence,
    publish,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _homes(homes_world, settings):
    settings.PUBLIC_ORIGIN = "https://campaign.example"


def texts(guardian, language):
    with translation.override(language):
        kit = kit_of(guardian.pk, language)
    (ward,) = kit.wards
    return ward, [text.body for text in ward.texts]


def kept(statement=None, **columns):
    """The guardian of somebody with these facts."""
    guardian = make_guardian()
    person = make_prisoner(detained_on=date(2021, 5, 3), **columns)
    make_placement(person, make_facility())
    make_sentence(person)
    make_guardianship(person, guardian, statement_be=statement)
    publish(person, show_address=True, letters="allowed")
    return guardian


def test_each_text_says_the_name_as_it_is_and_what_it_is_for():
    guardian = kept(occupation_be="настаўнік", summary_be="Вучыў дзяцей музыцы.", statement="Я памятаю.")
    ward, (short, longer, spoken, post) = texts(guardian, "be")
    for text in (short, longer, spoken, post):
        assert "Мікола Выдуманы" in text and "Настаўнік" in text and "6\u00a0гадоў" in text
    address = f"https://campaign.example/be/prisoners/{ward.person.id}/"
    assert [address in text for text in (short, longer, spoken, post)] == [True, True, False, True]
    assert ["Я памятаю." in text for text in (short, longer, spoken, post)] == [False, True, True, True]
    assert "3\u00a0мая 2021" in longer and "Папраўчая калонія № 9" in post
    assert counted(short) < counted(longer)


@pytest.mark.parametrize("language", CODES)
def test_no_text_mixes_languages(language):
    guardian = kept(occupation_be="настаўнік", summary_be="Вучыў дзяцей музыцы.", statement="Я памятаю.")
    _ward, found = texts(guardian, language)
    told = "\n".join(found).lower()
    for words in ("настаўнік", "музыцы", "памятаю"):
        assert (words in told) == (language == "be")
    assert "None" not in told and "\n\n\n" not in told and not any(text.endswith("\n") for text in found)


def test_what_readers_may_not_know_is_in_no_text():
    guardian = kept(birth_date=date(1980, 1, 1), about_be="<p>Пра яго</p>")
    _ward, found = texts(guardian, "be")
    assert not any("1980" in text or "Пра яго" in text or "Пятровіч" in text for text in found)


def test_a_post_for_telegram_fits_below_a_picture_however_much_there_is_to_tell():
    guardian = kept(summary_be="ў" * 900, statement="ж" * 600, family_name_be="Выдуманы" * 15)
    ward, found = texts(guardian, "be")
    post = ward.texts[-1]
    assert post.length <= post.limit == CAPTION == 1024 and counted(found[1]) > CAPTION
    assert post.body.startswith("Мікола Выдуманы") and post.body.endswith(f"/be/prisoners/{ward.person.id}/")
    assert "ж" * 600 not in post.body, "what matters less goes first"


def test_length_is_counted_as_telegram_does_and_nothing_is_cut_in_the_middle_of_a_sign():
    assert counted("а😀") == 3
    assert fitted([(0, "аб"), (1, "вг")], 6) == "аб\n\nвг"
    assert fitted([(0, "аб"), (1, "вг")], 5) == "аб"
    assert fitted([(1, "вг"), (2, "дзе"), (0, "аб")], 6) == "вг\n\nаб"
    assert fitted([(0, "аб😀")], 4) == "аб😀" and fitted([(0, "абв😀")], 4) == "абв…"
    assert fitted([(0, "аб😀д")], 4) == "аб…"


def test_without_an_address_of_the_site_there_is_none_and_no_card(settings):
    settings.PUBLIC_ORIGIN = ""
    ward, found = texts(kept(), "be")
    assert ward.cards is None and not any("http" in text for text in found)


def test_a_person_no_longer_held_is_not_to_be_written_to():
    guardian = kept()
    with translation.override("en"):
        (held,) = kit_of(guardian.pk, "en").wards
        person = guardian.guardianships.get().prisoner
        person.custody = "exiled"
        person.save()
        (free,) = kit_of(guardian.pk, "en").wards
    assert ["letter" in each.texts[1].body for each in (held, free)] == [True, False]
