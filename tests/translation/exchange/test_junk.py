"""Whatever is uploaded gets a sentence: bombs, files of other kinds, wrong encodings, names of files on the server."""

import io
import struct
import zipfile

import pytest

from cms.translation.exchange import limits
from cms.translation.exchange.uploads import read_upload
from cms.translation.works.base import Refused
from tests.translation.exchange.conftest import zipped
from tests.translation.exchange.texts import entry, po, xliff

GOOD = po(entry("prisoner/12/about", "a", "b"))
BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    b'<xliff version="1.2"><file><body><trans-unit id="x"><source>&b;</source></trans-unit></body></file></xliff>'
)


def refusal(content, name="a file"):
    with pytest.raises(Refused) as refused:
        read_upload(content, name)
    return str(refused.value)


def test_a_po_file_is_never_taken_for_the_name_of_one(tmp_path):
    secret = tmp_path / "secret.po"
    secret.write_bytes(GOOD)
    assert refusal(str(secret).encode()) == "This is no PO file that can be read."


def test_no_entity_is_resolved():
    assert refusal(BOMB) == "This is no XML file that can be read."


def test_no_other_file_is_fetched(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    told = f'<!DOCTYPE x [<!ENTITY a SYSTEM "{secret.as_uri()}">]>'
    content = BOMB.replace(BOMB[BOMB.index(b"<!DOCTYPE") : BOMB.index(b"]>") + 2], told.encode())
    assert refusal(content.replace(b"&b;", b"&a;")) == "This is no XML file that can be read."


def test_elements_cannot_be_nested_without_end():
    assert refusal(b"<a>" * 100_000) == "This file holds more than can be read at once."


def test_elements_cannot_be_too_many():
    content = xliff("<a/>" * (limits.ELEMENTS + 1))
    assert refusal(content) == "This file holds more than can be read at once."


NO_PO = "This is no PO file that can be read."
NO_UTF8 = "This PO file is not in UTF-8. Save it in UTF-8 and try again."
NO_XML = "This is no XML file that can be read."
NO_XLIFF = "This is no XLIFF file of version 1.2, the version that is read here."
NO_ARCHIVE = "This is no ZIP archive that can be read."
XLIFF_2 = b'<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0"/>'


def test_a_po_file_cannot_have_lines_without_end():
    assert refusal(b"#. a\n" * (limits.LINES + 1)) == "This file holds more than can be read at once."


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "This file is empty."),
        (b" \n ", "This file is empty."),
        (b"PK\x03\x04 but no archive", NO_ARCHIVE),
        ('msgid "Прывітанне"\nmsgstr ""\n'.encode("cp1251"), NO_UTF8),
        ('msgid "a"\nmsgstr ""\n'.encode("utf-16"), NO_UTF8),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), NO_UTF8),
        (b'msgid "a', NO_PO),
        (b'msgid "a"\nmsgstr "b\n', NO_PO),
        (b'msgid "a"\nmsgstr "b"\n"c\\"\n', NO_PO),
        (b'msgid "a"\nmsgstr bcd\n', NO_PO),
        (b"name,text\n1,2\n", NO_PO),
        (b"<html><p>Hello</html>", NO_XML),
        (b"<html><p>Hello</p></html>", NO_XLIFF),
        (XLIFF_2, NO_XLIFF),
        (b'<!DOCTYPE xliff SYSTEM "xliff.dtd"><xliff version="1.2"/>', NO_XML),
        (b'<?xml version="1.0" encoding="no-such"?><xliff/>', NO_XML),
        (b"<xliff>\xff\xfe</xliff>", NO_XML),
        (b"a" * (limits.FILE_BYTES + 1), "This file is too large: at most 2.0\xa0MB are read at once."),
        (b"a" * (limits.UPLOAD_BYTES + 1), "This file is too large: at most 5.0\xa0MB are read at once."),
    ],
)
def test_what_is_no_file_of_ours_gets_a_sentence(content, sentence):
    assert refusal(content) == sentence


def test_an_archive_is_read_file_by_file_and_its_litter_left_alone():
    packed = zipped(
        {
            "a.po": GOOD,
            "b.txt": b"Hello",
            "manifest.json": b"{}",
            "__MACOSX/._a.po": b"\0",
            "x/.DS_Store": b"\0",
        }
    )
    upload = read_upload(packed, "a.zip")
    assert [reading.name for reading in upload.readings] == ["a.po"]
    assert upload.unread == {"b.txt": "This is no PO file that can be read."}


def test_an_archive_with_nothing_in_it_gets_a_sentence():
    assert refusal(zipped({"manifest.json": b"{}"})) == "There is no PO or XLIFF file in this archive."


def test_an_archive_in_an_archive_is_not_opened():
    inner = zipped({"a.po": GOOD})
    upload = read_upload(zipped({"a.zip": inner, "a.po": GOOD}), "a.zip")
    assert list(upload.unread) == ["a.zip"]


def test_an_archive_that_unpacks_to_too_much_is_refused():
    told = "This archive unpacks to more than can be read at once."
    assert refusal(zipped({"a.po": b"a" * (limits.FILE_BYTES + 1)})) == told
    many = {f"{number}.po": b"#" * limits.FILE_BYTES for number in range(9)}
    assert refusal(zipped(many)) == told


def test_an_archive_that_lies_about_its_sizes_is_refused():
    packed = zipped({"a.po": b"a" * (limits.FILE_BYTES + 1)})
    size = struct.pack("<I", limits.FILE_BYTES + 1)
    assert refusal(packed.replace(size, struct.pack("<I", 10))) in (
        "This is no ZIP archive that can be read.",
        "This archive unpacks to more than can be read at once.",
    )


def test_an_archive_of_too_many_files_is_refused():
    packed = zipped({f"{number}.po": b"" for number in range(limits.FILES + 1)})
    assert refusal(packed) == "There are too many files in this archive."


def test_an_archive_packed_in_an_unusual_way_is_refused():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("a.po", GOOD)
    told = "This archive is packed in a way that is not read here: use plain ZIP without a password."
    assert refusal(packed.getvalue()) == told


def test_an_archive_with_a_password_is_refused():
    packed = bytearray(zipped({"a.po": GOOD}))
    entry_at = packed.index(b"PK\x01\x02")
    packed[6] |= 1
    packed[entry_at + 8] |= 1
    told = "This archive is packed in a way that is not read here: use plain ZIP without a password."
    assert refusal(bytes(packed)) == told


def test_too_many_texts_are_refused():
    content = po(*(entry(f"prisoner/1/{number}", "a", "b") for number in range(limits.TEXTS + 1)))
    assert refusal(content) == "There are too many texts here: at most 5000 are read at once."
