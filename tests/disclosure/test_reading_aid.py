"""The Latin reading aid of address lines, against the examples of the official table and common practice."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.disclosure.reading_aid import romanise

# Places that the Belarusian instruction of 2023 itself gives as examples.
OFFICIAL = {
    "Бабруйск": "Babrujsk",
    "Дзедаў Курган": "Dziedaw Kurgan",
    "Ельск": "Jelsk",
    "Заазер’е": "Zaazierje",
    "Панізоўе": "Panizowje",
    "Віцебск": "Viciebsk",
    "Мікалаёўка": "Mikalajowka",
    "Вераб’ёвічы": "Vierabjovichy",
    "Вётхава": "Viothava",
    "Жажэлка": "Zhazhelka",
    "Лагойск": "Lagojsk",
    "Хацюхова": "Haciuhova",
    "Цяцерын": "Ciacieryn",
    "Шаркаўшчына": "Sharkawshchyna",
    "Вільянава": "Viljanava",
    "Гаюціна": "Gajucina",
    "Гаўя": "Gawja",
    "Вязынка": "Viazynka",
    "Мар'іна Горка": "Marjina Gorka",
}


def test_belarusian_places_follow_the_official_examples():
    assert {place: romanise(place, "be") for place in OFFICIAL} == OFFICIAL


@pytest.mark.parametrize(
    ("line", "latin"),
    [
        ("ул. Добролюбова, 16", "ul. Dobrolyubova, 16"),
        ("213410, г. Горки", "213410, g. Gorki"),
        ("Борисовского р-на, Минской обл.", "Borisovskogo r-na, Minskoy obl."),
        ("ул. 1-я Заводская, 8", "ul. 1-ya Zavodskaya, 8"),
        ("а/я 20", "a/ya 20"),
        ("Елизово, Подъездная, Ильевка, Заречье", "Yelizovo, Podyezdnaya, Ilyevka, Zarechye"),
        ("ул. Щорса, Ёлочная, Хуторская", "ul. Shchorsa, Yolochnaya, Khutorskaya"),
        ("ул. Цветочная, этаж 2", "ul. Tsvetochnaya, etazh 2"),
    ],
)
def test_russian_lines_read_as_english_readers_expect(line, latin):
    assert romanise(line, "ru") == latin


@pytest.mark.parametrize(
    ("line", "latin"),
    [
        ("ПК № 9", "PK № 9"),
        ("213410, г. Горкі", "213410, g. Gorki"),
        ("Барысаўскага р-на, Мінскай вобл.", "Barysawskaga r-na, Minskaj vobl."),
        ("в. Пашковічы, 143/4", "v. Pashkovichy, 143/4"),
        ("а/с 20", "a/s 20"),
    ],
)
def test_belarusian_lines_keep_figures_and_punctuation(line, latin):
    assert romanise(line, "be") == latin


@pytest.mark.parametrize(
    ("line", "latin"),
    [
        ("Жабінка", "Zhabinka"),
        ("ЖАБІНКА", "ZHABINKA"),
        ("ЖЖ", "ZHZH"),
        ("Ж", "Zh"),
        ("1Ж", "1Zh"),
        ("ЮНАЦТВА-Юг", "JUNACTVA-Jug"),
        ("СІЗА", "SIZA"),
    ],
)
def test_capitals_stay_capitals(line, latin):
    assert romanise(line, "be") == latin


def test_apostrophes_vanish_inside_a_word_only():
    assert romanise("'Раз’езд' Раз'езд Разʼезд", "be") == "'Razjezd' Razjezd Razjezd"


def test_decomposed_letters_read_like_composed_ones():
    assert romanise(unicodedata.normalize("NFD", "Лагойск, Ўсход"), "be") == "Lagojsk, Wshod"


def test_letters_of_the_other_language_are_read_too():
    assert romanise("Щучин", "be") == "Shchuchin"
    assert romanise("Ігнацеўка", "ru") == "Ignatsewka"


@given(st.text(alphabet=st.characters(codec="ascii")), st.sampled_from(["be", "ru"]))
def test_latin_text_stays_untouched(line, language):
    assert romanise(line, language) == line


@given(st.text(alphabet="абвгґдеёжзіийклмнопрстуўфхцчшщъыьэюяЖЮ’ 19-"), st.sampled_from(["be", "ru"]))
def test_no_cyrillic_letter_remains(line, language):
    assert set(romanise(line, language)) <= set("abcdefghijklmnopqrstuvwxyzZHJUIAY’ 19-")


def test_other_languages_are_refused_by_name():
    with pytest.raises(ValueError, match=r"^There is no reading aid for 'en'\. Use one of: be, ru\.$"):
        romanise("Горкі", "en")
