"""What a file says is what stood here, in both formats, byte for byte the same each time."""

import polib
import pytest

from cms.translation.exchange import formats, po
from cms.translation.exchange.entries import ends, is_unfinished, is_writable, seen_now
from tests.translation.exchange.texts import UNITS, sheet, unit

WRITERS = [each.write for each in formats.FORMATS.values()]


@pytest.mark.parametrize("write", WRITERS)
def test_every_text_comes_back_as_it_was(write):
    [reading] = formats.read(write(sheet()), "a file")
    assert (reading.language, reading.source_language) == ("ru", "be")
    assert [
        (each.place, each.source, each.target, each.seen, each.is_doubtful) for each in reading.entries
    ] == [
        (f"prisoner/12/{each.key}", each.source, each.target, seen_now(each), is_unfinished(each))
        for each in UNITS
    ]
    assert [each.key for each in UNITS if is_unfinished(each)] == ["sentences.3.court", "occupation"]


@pytest.mark.parametrize("write", WRITERS)
def test_the_same_texts_give_the_same_bytes(write):
    assert write(sheet()) == write(sheet())


@pytest.mark.parametrize("write", WRITERS)
def test_line_ends_become_those_of_unix(write):
    [reading] = formats.read(write(sheet(unit("а\r\nб\rв", "г\r\n"))), "a file")
    assert (reading.entries[0].source, reading.entries[0].target) == ("а\nб\nв", "г\n")


def test_a_po_file_says_what_a_translator_needs():
    file = polib.pofile(po.write(sheet()).decode())
    court = file.find("Суд Ленінскага раёна")
    assert (court.msgctxt, court.previous_msgid, court.fuzzy) == (
        "prisoner/12/sentences.3.court",
        "Суд",
        True,
    )
    assert court.comment.split("\n")[:2] == ["Court", "max-length: 80"]
    assert "Plural-Forms" not in file.metadata


def test_an_xliff_file_says_what_a_translator_needs():
    text = formats.FORMATS["xliff"].write(sheet()).decode()
    assert 'maxwidth="80" size-unit="char"' in text
    assert '<target state="needs-review-translation" state-qualifier="mt-suggestion">учитель (машина)' in text
    assert '<alt-trans alttranstype="previous-version"' in text
    assert "Пра  яго &lt;b&gt;і&lt;/b&gt;" in text


@pytest.mark.parametrize("text", ["а\x00б", "а\x0bб", "а\x1bб", "а\ufffeб", "а\ud800"])
def test_what_xml_cannot_hold_is_not_written(text):
    assert not is_writable(unit(text))
    assert not is_writable(unit("а", text))
    assert is_writable(unit("а\tб\nв\r\xa0\u2028\x85🕊"))


def test_a_label_stays_in_its_line():
    told = po.write(sheet(unit("а", label="Дзве\nлініі\rтут"))).decode()
    assert "#. Дзве лініі тут\n" in told
    assert ends("а\r\nб") == "а\nб"
