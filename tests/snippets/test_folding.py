"""Search skeletons and sort keys, with invented names."""

import re
import unicodedata
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.snippets.folding import article_sort_key, fold, normalise_article_number, sort_key

BELARUSIAN = "АБВГҐДЕЁЖЗІЙКЛМНОПРСТУЎФХЦЧШЫЬЭЮЯ"
RUSSIAN = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
MARKS = "\u0301\u0306\u0308\u030c'’ʼ`- ⁴0019"
NAMES = st.one_of(
    st.text(),
    st.text(alphabet=BELARUSIAN.lower() + RUSSIAN.lower() + MARKS),
    st.text(alphabet="abcehijklosptuvwxyzčšžćłŭ" + MARKS),
    # Few letters, so that the rules that look at neighbours meet often.
    st.text(alphabet="hkscztxilaeou"),
)


@pytest.mark.parametrize(
    ("skeleton", "spellings"),
    [
        ("garbula", "Гарбуля Harbulia Harbulya Garbulya Garbulia Harbula ГАРБУЛЯ"),
        ("grakovlev", "Граковлёв Граковлев Grakovlyov Grakovliov Grakovlev Grakovlev"),
        ("karamisav", "Карамысаў Karamysau Karamysaw Karamysaŭ Karamysav"),
        ("cimbulski", "Цымбульскі Цымбульский Tsymbulski Tsymbulsky Tsymbulskiy Cymbulski Tsimbulskii"),
        ("shkharbel", "Шчарбель Щарбель Shcharbel Ščarbiel Shcharbyel Scharbel"),
        ("zhikhalevikh", "Жыхалевіч Жихалевич Zhykhalevich Žychalevič Zhykhalievich"),
        ("bragunov", "Брагуноў Брагунов Brahunou Bragunow Brahunoŭ Bragunov"),
        ("luvilova", "Лювілова Лювилова Liuvilova Lyuvilova Luvilova Ljuvilova"),
        ("iavgenovikh", "Яўгеновіч Yauhenovich Iauhenovich Jaŭhienovič Jawgienovich Яугенович"),
        ("mareia", "Марея Mareya Mareia Mareja"),
        ("vidrenia", "Відрэння Vidrennia Vidrenia Видреня"),
        ("soloveshka", "Соловьёшка Соловьешка Solovyoshka Solov'eshka Solov’yoshka Soloviеshka"),
        ("demiankov", "Дем'янков Дем’янков Демʼянков Демьянков Demiankov Demyankov Dem`yankov"),
        ("aleksandrina", "Александрина Alexandrina Aleksandrina"),
        ("bracki", "Брацкі Братский Bratski Bratsky Bracki Bratskiy"),
        ("lidenel", "Лидионель Lidionel Lidiyonel"),
        ("matrev", "Матреев Matreev Matreyev Matrejev"),
        ("takhel", "Такчэль Takchel Tachel Takhel"),
        ("stefanivk", "Стэфанюк Stefaniuk Stephanyuk"),
        ("khailo", "Хайло Khailo Chajło Khaylo Чайло"),
    ],
)
def test_spellings_of_one_name_share_one_skeleton(skeleton, spellings):
    written = spellings.split()
    assert {spelling: fold(spelling) for spelling in written} == dict.fromkeys(written, skeleton)


def test_different_names_keep_different_skeletons():
    names = [
        *("Гарбуля", "Гарбель", "Граковлёв", "Грачовлёв", "Цымбульскі", "Шымбульскі"),
        *("Жыхалевіч", "Зыхалевіч", "Мирон", "Марон"),
    ]
    assert len({fold(name) for name in names}) == len(names)


@pytest.mark.parametrize(
    ("text", "skeleton"),
    [
        ("  Ганна-Марыя   Гарбуля ", "gana maria garbula"),
        ("Ха\u0301йло", "khailo"),
        ("Хаи\u0306ло", "khailo"),
        ("Гар\u00adбу\u200bля", "garbula"),
        ("ИК № 9, ул. Ясная, 100", "ik no 9 ul iasnaia 100"),
        ("арт. 361⁴", "art 3614"),
        ("Łašèñko", "lashenko"),
        ("漢字", ""),
        ("'’ь", ""),
        ("", ""),
    ],
)
def test_separators_marks_and_foreign_scripts_leave_plain_words(text, skeleton):
    assert fold(text) == skeleton


@given(NAMES)
def test_a_skeleton_is_plain_and_folding_it_again_changes_nothing(text):
    skeleton = fold(text)
    assert re.fullmatch(r"(?:[a-z0-9]+(?: [a-z0-9]+)*)?", skeleton)
    assert not re.search(r"([a-z])\1", skeleton)
    assert fold(skeleton) == skeleton


@given(NAMES)
def test_composed_and_decomposed_spellings_fold_alike(text):
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@pytest.mark.parametrize(("alphabet", "language"), [(BELARUSIAN, "be"), (RUSSIAN.replace("Ё", ""), "ru")])
def test_the_alphabet_sorts_itself(alphabet, language):
    shuffled = Random(7).sample(alphabet, len(alphabet))
    assert "".join(shuffled) != alphabet
    assert "".join(sorted(shuffled, key=lambda letter: sort_key(letter, language))) == alphabet


def _sorted(language, *texts):
    """The texts by key, from an order that is not theirs."""
    backwards = texts[::-1]
    return sorted(backwards, key=lambda text: sort_key(text, language))


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("be", ["Ігрэлік", "Йодка", "Краўцэль", "Краўчэль", "Крацэль", "Уграль", "Ўжаль", "Фурэль"]),
        ("be", ["Елкін", "Еўжык", "Ёлкін", "Жолкін"]),
        ("ru", ["Елкель", "Ёлкин", "Елкоть", "Жолкин"]),
        ("en", ["Harbel", "Łavrel", "Maral", "Óbrel", "Žmurel"]),
        ("be", ["Гарбуль", "Гарбуль-Ясень", "Гарбуля"]),
        ("be", ["Дом 9", "Дом 9а", "Дом 14", "Дом а"]),
        ("be", ["Якуль", "Abel"]),
        ("ru", ["Якуль", "Abel"]),
        ("en", ["Zabel", "Абель"]),
        ("be", ["Якуль", "Zabel", "漢"]),
    ],
)
def test_names_sort_as_a_reader_of_the_language_expects(language, expected):
    assert _sorted(language, *expected) == expected


def test_what_does_not_count_in_sorting_gives_the_same_key():
    same_be = ["Дем'янель", "Дем’янель", "ДЕМЯНЕЛЬ", "Дем\u0301янель", "«Демянель»"]
    assert {sort_key(name, "be") for name in same_be} == {sort_key("демянель", "be")}
    assert sort_key("Ёлкель", "ru") == sort_key("Елкель", "ru")
    assert sort_key("Ёлкель", "be") != sort_key("Елкель", "be")
    assert sort_key("Гарбуль – Ясень", "be") == sort_key("гарбуль ясень", "be")


def test_a_key_is_two_figures_a_letter():
    assert sort_key("Аб я", "be") == "20210057"
    assert sort_key("", "be") == ""


@given(NAMES, st.sampled_from(["be", "ru", "en"]))
def test_a_key_is_made_of_figures_and_fits_its_column(text, language):
    assert re.fullmatch(r"(?:[0-9]{2}){0,60}", sort_key(text, language))


@given(st.lists(st.text(alphabet=BELARUSIAN, min_size=1, max_size=8), min_size=2, max_size=8))
def test_belarusian_words_sort_letter_by_letter(words):
    by_alphabet = sorted(words, key=lambda word: [BELARUSIAN.index(letter) for letter in word])
    assert sorted(words, key=lambda word: sort_key(word, "be")) == by_alphabet


def test_a_long_text_is_cut_to_whole_letters():
    assert sort_key("б" * 1000, "be") == "21" * 60


def test_sorting_in_an_unknown_language_is_refused_by_name():
    with pytest.raises(ValueError, match=r"^'pl' is not a language of this site\."):
        sort_key("Якуль", "pl")


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        *(("361", "361"), (" 361-4 ", "361-4"), ("361⁴", "361-4"), ("361–4", "361-4"), ("361 - 4", "361-4")),
        *(("361.4", "361-4"), ("361^4", "361-4"), ("290¹²", "290-12"), ("14", "14")),
    ],
)
def test_spellings_of_an_article_number_are_stored_alike(written, stored):
    assert normalise_article_number(written) == stored


@pytest.mark.parametrize(
    "written", ["", "0361", "361-", "361-0", "361⁰", "ст. 361", "36104-4", "361-4-5", "٣٦١"]
)
def test_what_is_not_an_article_number_is_refused_with_the_ways_to_write_it(written):
    with pytest.raises(ValueError, match=r"is not an article number\. Write it as 361, 361-4 or 361⁴\."):
        normalise_article_number(written)


def test_articles_sort_in_the_order_of_the_code():
    order = ["13", "130", "290", "290-4", "293", "295-3", "361", "361-1", "361-4", "361-12", "362", "411"]
    shuffled = Random(7).sample(order, len(order))
    assert shuffled != order
    assert sorted(shuffled, key=article_sort_key) == order
    assert article_sort_key("361⁴") == article_sort_key("361-4") == "0361004"
