"""What is written of a document holds its content and nobody's name."""

import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

from cms.media.documents.cleaning import EXTENSIONS, CleanDocument, clean_document
from cms.media.documents.jpeg import bare_jpeg, bare_jpeg_2000
from cms.media.documents.refusals import DocumentRefused
from tests.media import documents
from tests.media.documents import MARKER, TEXT, office, open_document, pdf, zipped
from tests.media.pictures import decoded, markers_in, telling

OFFICE = ("docx", "xlsx", "pptx")
OPEN = ("odt", "ods", "odp")
MADE = {
    **{name: office(name) for name in OFFICE},
    **{name: open_document(name) for name in OPEN},
    "pdf": pdf(),
    "txt": TEXT.encode(),
    "csv": f"{TEXT};1\n".encode("cp1251"),
}


def refusal(content: bytes, name: str, **limits: int) -> str:
    with pytest.raises(DocumentRefused) as caught:
        clean_document(content, name, **limits)
    return str(caught.value)


def test_there_is_a_sample_of_each_kind() -> None:
    assert sorted(MADE) == EXTENSIONS


@pytest.mark.parametrize("extension", [*OFFICE, *OPEN])
def test_an_office_file_keeps_its_text_and_loses_its_authors(extension: str) -> None:
    clean = clean_document(MADE[extension], f"Каардынатар.{extension}")
    told = documents.told_by_archive(clean.content)

    assert markers_in(documents.told_by_archive(MADE[extension])) > 5
    assert markers_in(told) == 0
    assert markers_in(clean.content) == 0
    assert TEXT.encode() in told
    assert clean.extension == extension
    with zipfile.ZipFile(BytesIO(clean.content)) as archive:
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.namelist()[0] == ("mimetype" if extension in OPEN else "[Content_Types].xml")


def test_pictures_and_references_stay_in_step() -> None:
    clean = clean_document(MADE["docx"], "a.docx")
    with zipfile.ZipFile(BytesIO(clean.content)) as archive:
        names = archive.namelist()
        relations = archive.read("word/_rels/document.xml.rels").decode()
        types = archive.read("[Content_Types].xml").decode()
        assert decoded(archive.read("word/media/image1.jpeg")).format == "JPEG"
        assert decoded(archive.read("word/media/image2-gif.png")).format == "PNG"
        settings_left = archive.read("word/settings.xml").decode()
        document = archive.read("word/document.xml").decode()
    assert not [name for name in names if name.startswith(("docProps", "customXml"))]
    assert 'Target="/word/media/image2-gif.png"' in relations
    assert "https://example.org/" in relations
    assert "customXml" not in relations
    assert "printerSettings" not in relations
    assert 'Extension="png"' in types
    assert "docProps" not in types
    assert 'percent="90"' in settings_left
    # Word calls a file damaged whose prefixes are gone.
    assert 'xmlns:w14="http://w14"' in document
    assert 'mc:Ignorable="w14"' in document


def test_a_pdf_keeps_its_pages_and_loses_everything_else() -> None:
    clean = clean_document(MADE["pdf"], "a.pdf")
    told = documents.told_by_pdf(clean.content)

    assert documents.told_by_pdf(MADE["pdf"]).count(MARKER) > 5
    assert MARKER not in told
    assert MARKER.encode("utf-16-be").decode("latin-1") not in told
    reader = PdfReader(BytesIO(clean.content))
    assert len(reader.pages) == 1
    assert b"Readable" in reader.pages[0].get_contents().get_data()
    assert sorted(each.get_object()["/Subtype"] for each in reader.pages[0]["/Annots"]) == [
        "/Highlight", *["/Link"] * 3,
    ]  # fmt: skip
    assert "https://example.org/" in told
    assert not {"/Info", "/ID", "/Prev"} & set(reader.trailer)
    assert decoded(reader.pages[0]["/Resources"]["/XObject"]["/Im1"]._data).size == (80, 40)


def test_earlier_versions_of_a_pdf_stay_behind() -> None:
    twice = documents.appended(pdf(marks=[]))
    assert twice.count(b"%%EOF") == 2

    clean = clean_document(twice, "a.pdf").content

    assert clean.count(b"%%EOF") == 1
    assert MARKER not in documents.told_by_pdf(clean)
    assert PdfReader(BytesIO(clean)).pages[0]["/Rotate"] == 90


@pytest.mark.parametrize("extension", MADE)
def test_what_is_clean_comes_out_the_same(extension: str) -> None:
    once = clean_document(MADE[extension], f"a.{extension}")

    assert clean_document(once.content, f"a.{extension}") == once


@pytest.mark.parametrize("extension", ["txt", "csv"])
def test_a_text_stays_as_it_is(extension: str) -> None:
    assert clean_document(MADE[extension], f"A.{extension.upper()}") == CleanDocument(
        MADE[extension], extension
    )


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.pdf", b"", "The file is empty"),
        ("a", b"text", "does not say what kind"),
        ("a.html", b"<html>", "“html” are not accepted"),
        ("a.svg", b"<svg/>", "“svg” are not accepted"),
        ("a.exe", b"MZ\x90", "“exe” are not accepted"),
        ("a.docm", MADE["docx"], "“docm” are not accepted"),
        ("a.zip", MADE["docx"], "“zip” are not accepted"),
        ("a.doc", b"anything", "old Office programme"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "encrypted"),
        ("a.txt", b"<!DOCTYPE html><script>", "This is not a text"),
        ("a.csv", b"a\0b", "This is not a text"),
        ("a.pdf", MADE["docx"], "it is not one inside"),
        ("a.docx", MADE["pdf"], "it is not one inside"),
        ("a.docx", MADE["xlsx"], "it is not one inside"),
        ("a.docx", MADE["odt"], "damaged or incomplete"),
        ("a.odt", MADE["ods"], "it is not one inside"),
        ("a.odt", MADE["docx"], "damaged or incomplete"),
        ("a.pdf", MADE["pdf"][:300], "damaged or incomplete"),
        ("a.pdf", b"%PDF-1.7\n", "damaged or incomplete"),
        ("a.docx", MADE["docx"][:300], "damaged or incomplete"),
        ("a.pdf", pdf(password="secret"), "protected by a password"),
        ("a.pdf", pdf(marks=[documents.mark("/Redact")]), "blacked out"),
        ("a.pdf", pdf(root={NameObject("/Collection"): DictionaryObject()}), "embedded or linked files"),
        (
            "a.pdf",
            pdf(root={NameObject("/X"): DictionaryObject({NameObject("/ByteRange"): TextStringObject("1")})}),
            "digitally signed",
        ),
        ("a.docx", office("docx", {"word/vbaProject.bin": b"1"}), "macros or scripts"),
        ("a.docx", office("docx", {"word/embeddings/a.xlsx": b"1"}), "embedded or linked"),
        ("a.xlsx", office("xlsx", {"xl/externalLinks/e.xml": "<a/>"}), "embedded or linked"),
        ("a.docx", office("docx", {"word/comments.xml": "<w:c xmlns:w='w'><w:comment/></w:c>"}), "comments"),
        ("a.pptx", office("pptx", {"ppt/comments/comment1.xml": "<p:l xmlns:p='p'><p:cm/></p:l>"}), "comments"),
        ("a.docx", office("docx", body=f'<w:ins w:author="{MARKER}"><w:t>a</w:t></w:ins>'), "tracked changes"),
        ("a.docx", office("docx", {"word/media/a.emf": b"1234"}), "word/media/a.emf"),
        ("a.docx", office("docx", {"word/a.bin": b"1234"}), "word/a.bin"),
        ("a.docx", office("docx", body='<!DOCTYPE a [<!ENTITY b "c">]>'), "damaged or incomplete"),
        ("a.docx", office("docx", body="<w:instrText>INCLUDEPICTURE C:\\\\a</w:instrText>"), "somebody's computer"),
        ("a.docx", zipped({"../a.xml": "<a/>"}), "damaged or incomplete"),
        ("a.odt", open_document("odt", {"Basic/a.xml": "<a/>"}), "macros or scripts"),
        ("a.odt", open_document("odt", {"Object 1/content.xml": "<a/>"}), "embedded or linked"),
        ("a.odt", open_document("odt", body="<office:annotation/>"), "comments"),
        ("a.odt", open_document("odt", body="<text:changed-region/>"), "tracked changes"),
        ("a.odt", open_document("odt", body='<text:a xlink:href="file:///home/a"/>'), "somebody's computer"),
        ("a.odt", open_document("odt", body="<office:script/>"), "macros or scripts"),
        ("a.odt", open_document("odt", {"a.bin": b"1"}), "a.bin"),
    ],
)  # fmt: skip
def test_what_cannot_be_cleaned_is_refused_in_words(name: str, content: bytes, sentence: str) -> None:
    assert sentence in refusal(content, name)


def test_a_link_to_a_file_on_a_computer_is_refused() -> None:
    relations = '<Relationships><Relationship Type="t/image" TargetMode="External" Target="file:///C:/a.jpg"/></Relationships>'
    content = office("docx", {"word/_rels/header1.xml.rels": relations})

    assert "somebody's computer" in refusal(content, "a.docx")


def test_empty_lists_of_comments_are_no_comments() -> None:
    empty = {
        "word/comments.xml": "<w:comments xmlns:w='w'/>",
        "word/_rels/comments.xml.rels": "<Relationships/>",
    }
    clean = clean_document(office("docx", empty), "a.docx")

    assert b"comments" not in documents.told_by_archive(clean.content)


def test_a_large_file_is_refused_before_it_is_read() -> None:
    assert refusal(b"%PDF-" + bytes(3_000_000), "a.pdf", max_size=1_000_000) == (
        "The file has 3.0 MB; at most 1.0 MB are allowed. Make it smaller."
    )


def test_an_archive_that_unpacks_without_end_is_refused() -> None:
    assert "once unpacked" in refusal(zipped({"word/document.xml": bytes(201_000_000)}), "a.docx")


def test_photographs_keep_their_pixels() -> None:
    photograph = telling("JPEG")
    bare = bare_jpeg(photograph)

    assert markers_in(bare) == 0
    assert decoded(bare).tobytes() == decoded(photograph).tobytes()
    assert bare_jpeg(bare) == bare


def test_a_jpeg_2000_loses_its_notes() -> None:
    def box(kind: bytes, content: bytes) -> bytes:
        return (8 + len(content)).to_bytes(4, "big") + kind + content

    kept = box(b"jP  ", b"\r\n\x87\n") + box(b"jp2c", b"pixels")
    assert bare_jpeg_2000(kept + box(b"xml ", MARKER.encode()) + box(b"uuid", MARKER.encode())) == kept
    assert bare_jpeg_2000(b"\xff\x4f\xff\x51") == b"\xff\x4f\xff\x51"


@settings(max_examples=60, deadline=None)
@given(extension=st.sampled_from(sorted(MADE)), at=st.floats(0, 1), junk=st.binary(min_size=1, max_size=8))
def test_a_broken_file_is_cleaned_or_refused_and_nothing_else(extension: str, at: float, junk: bytes) -> None:
    content = MADE[extension]
    place = int(at * len(content))
    try:
        clean_document(content[:place] + junk + content[place + len(junk) :], f"a.{extension}")
    except DocumentRefused as refused:
        assert str(refused)
