"""What our checks find in the HTML of a preview, in the words of three languages, and what they leave alone."""

import re
from types import SimpleNamespace

import pytest
from bs4 import BeautifulSoup

from cms.desk.page_checks.marking import LONGEST, VAGUE, marked
from cms.desk.page_checks.rules import ALT_PATTERN, RULES

PAGE = "<body><header><a href='#'>тут</a></header><main><h1>Назва&nbsp;старонкі</h1>{}</main></body>"


def found(inside, page=None):
    soup = BeautifulSoup(marked(PAGE.format(inside), page), "html.parser")
    return [(each.name, each["data-check"]) for each in soup.select("[data-check]")]


@pytest.mark.parametrize(
    "words",
    [
        "тут",
        "Тут.",
        " па&nbsp;спасылцы ",
        "здесь",
        "«Подробнее…»",
        "<b>ПО</b> ссылке",
        "here",
        "Click\n here!",
        "read more →",
    ],
)
def test_a_link_that_says_nothing_alone_is_found(words):
    link = f'<div class="prose"><p>Глядзіце <a href="/x/">{words}</a></p></div>'
    assert found(link) == [("a", "vague-link")]


@pytest.mark.parametrize("words", ["правілы гэтай калоніі", "здесь лежат правила", "hereby", "тутэйшыя"])
def test_a_link_that_says_where_it_leads_is_none(words):
    assert found(f'<div class="lead"><a href="/x/">{words}</a></div>') == []


def test_words_to_avoid_are_written_as_they_are_compared():
    assert {each for each in VAGUE if each != each.casefold().strip()} == set()


@pytest.mark.parametrize("address", ["https://example.org/report", "www.example.org"])
def test_a_web_address_in_place_of_words_is_found_in_texts_alone(address):
    link = f'<a href="https://example.org/">{address}</a>'
    assert found(f'<div class="prose"><p>{link}</p></div>') == [("a", "address-as-link")]
    assert found(f'<ul class="organisations"><li>{link}</li></ul>') == []


def test_a_heading_that_repeats_the_title_is_found_however_its_spaces_are_bound():
    assert found("<h2>Назва старонкі</h2><h2>Іншая</h2><h1>Трэцяя</h1>") == [
        ("h2", "second-title"),
        ("h1", "second-title"),
    ]


@pytest.mark.parametrize(("words", "is_long"), [(LONGEST, False), (LONGEST + 1, True)])
def test_a_paragraph_is_long_beyond_a_number_of_words(words, is_long):
    assert found(f"<p>{'ліст ' * words}</p>") == ([("p", "long-paragraph")] if is_long else [])


@pytest.mark.parametrize(
    ("alt", "is_missing"), [('alt=""', True), ('alt=" "', True), ("", True), ('alt="Сад"', False)]
)
def test_a_figure_needs_words_and_a_portrait_beside_a_name_none(alt, is_missing):
    figure = (
        f'<figure class="figure"><img src="/x.png" {alt}></figure><figure><img src="/y.png" alt=""></figure>'
    )
    assert found(figure) == ([("img", "picture-without-words")] if is_missing else [])


def test_what_a_page_lacks_is_told_at_its_title():
    empty = SimpleNamespace(lead='<p data-block-key="abcde"></p>', teaser=" ")
    assert found("", empty) == [("h1", "no-lead no-teaser")]
    assert found("", SimpleNamespace(lead="<p>Ліст</p>", teaser="Ліст")) == found("", SimpleNamespace()) == []


def test_a_page_without_faults_stays_as_it_is():
    html = PAGE.format("<p>Ліст&nbsp;<br>ідзе</p>")
    assert marked(html) == html
    assert marked("<p>тут") == "<p>тут"


def test_every_fault_that_can_be_found_has_its_words():
    everything = (
        f'<h2>Назва старонкі</h2><div class="prose"><a href="/">тут</a><a href="/">www.x</a><p>{"а " * 200}</p></div>'
        '<figure class="figure"><img></figure>'
    )
    names = {
        name
        for _tag, names in found(everything, SimpleNamespace(lead="", teaser=""))
        for name in names.split()
    }
    assert names == set(RULES)


@pytest.mark.parametrize(
    "alt", ["IMG_2041.JPG", "photo 3", "фото", "выява 12", "Рисунок №4", "scan_of_letter"]
)
def test_names_of_files_are_no_description(alt):
    assert re.search(ALT_PATTERN, alt, re.IGNORECASE)


@pytest.mark.parametrize("alt", ["Канверты на стале", "Фото семьи у дома", "Photographs on a wall"])
def test_descriptions_are(alt):
    assert not re.search(ALT_PATTERN, alt, re.IGNORECASE)
