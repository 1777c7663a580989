"""A PDF shows the page under the choices made on it, fetches nothing, and says nothing about its maker or its place."""

import io

import pytest
from pypdf import PdfReader

from cms.printing.engine import can_print

if not can_print():
    pytest.skip("Pango is missing: apt install libpangoft2-1.0-0", allow_module_level=True)

from cms.printing.choices import NotOffered
from cms.printing.document import pdf_of
from cms.printing.fetching import NotOurs, OnlyOurs

PAGE = """<!DOCTYPE html><html lang="be"><head><title>
  Аркуш </title><meta name="description" content="Таямніца"><meta name="author" content="Таямніца">
  <link rel="canonical" href="https://secret.example/"><link rel="stylesheet" href="/static/cms/site.css"></head>
  <body class="letter-page"><main><form id="as-pdf"></form>
  <input type="radio" name="address-language" value="be" checked>
  <input type="radio" name="address-language" value="ru">
  <p data-language="be">Шлях у зіму, аб’ява, ўсё <a href="https://secret.example/x">тут</a></p>
  <p data-language="ru">Съёмка объявлена</p>%s</main></body></html>"""


def text_of(pdf):
    return " ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def test_the_choice_of_the_page_is_printed_until_another_is_wanted():
    assert text_of(pdf_of(PAGE % "", {})).strip() == "Шлях у зіму, аб’ява, ўсё тут"
    assert text_of(pdf_of(PAGE % "", {"address-language": "ru"})).strip() == "Съёмка объявлена"


@pytest.mark.parametrize("wanted", [{"address-language": "en"}, {"paper": "a4"}, {"": ""}])
def test_what_the_page_does_not_offer_cannot_be_wanted(wanted):
    with pytest.raises(NotOffered):
        pdf_of(PAGE % "", wanted)


def test_a_page_without_the_button_has_no_pdf():
    with pytest.raises(NotOffered):
        pdf_of((PAGE % "").replace('id="as-pdf"', ""), {})


def test_nothing_in_the_file_says_whence_when_or_with_what():
    pdf = pdf_of(PAGE % "", {})
    reader = PdfReader(io.BytesIO(pdf))
    assert dict(reader.metadata) == {"/Title": "Аркуш"}
    assert (reader.trailer["/Root"]["/Lang"], "/ID" in reader.trailer) == ("be", False)
    assert "/Annots" not in reader.pages[0] and "/Metadata" not in reader.trailer["/Root"]
    everything = pdf + b"".join(
        reader.get_object(number).get_data()
        for number in range(1, len(reader.xref[0]))
        if hasattr(reader.get_object(number), "get_data")
    )
    for secret in (
        b"secret.example",
        "Таямніца".encode(),
        "Таямніца".encode("utf-16-be"),
        b"WeasyPrint",
        b"/tmp/",
    ):
        assert secret not in everything


def test_the_same_page_gives_the_same_bytes():
    assert pdf_of(PAGE % "", {}) == pdf_of(PAGE % "", {})


def test_slips_begin_below_their_heading():
    """To the library a row of slips is a line of text: it would keep two together, on a sheet after the heading's."""
    slip = "<li>%d<div style='block-size: 76mm'></div></li>"
    slips = "".join(slip % number for number in range(6))
    section = f"<section><h2>Карткі</h2><ul class='plain slip-list'>{slips}</ul></section>"
    pdf = pdf_of((PAGE % section).replace("letter-page", "pack-page"), {})
    sheets = [page.extract_text().split() for page in PdfReader(io.BytesIO(pdf)).pages]
    assert [[each for each in sheet if each in "Карткі012345"][:5] for sheet in sheets[1:]] == [
        ["Карткі", "0", "1", "2", "3"],
        ["4", "5", "3"],
    ]


def test_typefaces_are_in_the_file():
    fonts = PdfReader(io.BytesIO(pdf_of(PAGE % "", {}))).pages[0]["/Resources"]["/Font"]
    for font in fonts.values():
        assert font["/BaseFont"].endswith("+Letter-Serif")
        assert "/FontFile2" in font["/DescendantFonts"][0]["/FontDescriptor"]


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/a.png",
        "file:///etc/passwd",
        "/static/cms/icon.svg",
        "typeface:../OFL.txt",
        "data:image/png;base64,AA",
    ],
)
def test_nothing_but_our_typefaces_is_fetched(url):
    with pytest.raises(NotOurs):
        OnlyOurs().fetch(url)


@pytest.mark.parametrize("url", ["https://example.org/a.png", "file:///etc/passwd"])
def test_a_page_that_shows_something_else_is_not_printed(url):
    with pytest.raises(NotOurs):
        pdf_of(PAGE % f'<img src="{url}" alt="">', {})
