"""Documents that tell more than they show: every place where programmes note authors, with a marker to search for."""

import zipfile
from collections.abc import Mapping
from io import BytesIO
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    StreamObject,
    TextStringObject,
)

from tests.media.pictures import MARKER, drawing, encoded, telling, xmp

TEXT = "Ліст ад Каардынатара"
_TYPES = {
    "docx": ("word/document.xml", "wordprocessingml.document"),
    "xlsx": ("xl/workbook.xml", "spreadsheetml.sheet"),
    "pptx": ("ppt/presentation.xml", "presentationml.presentation"),
}
_OPEN_TYPES = {"odt": "text", "ods": "spreadsheet", "odp": "presentation"}
_W = 'xmlns:w="http://w" xmlns:r="http://r" xmlns:mc="http://mc" xmlns:w14="http://w14" mc:Ignorable="w14"'
_OFFICE = (
    'xmlns:office="urn:o" xmlns:text="urn:t" xmlns:dc="urn:dc" xmlns:xlink="urn:x" xmlns:rsid="urn:r" '
    'xmlns:script="urn:s" xmlns:manifest="urn:m"'
)


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    output = BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
        archive.comment = MARKER.encode()
    return output.getvalue()


def office(extension: str, extra: Mapping[str, str | bytes] | None = None, body: str = "") -> bytes:
    """A DOCX, XLSX or PPTX with properties, people, printers, a template and a photograph."""
    main, kind = _TYPES[extension]
    folder = main.partition("/")[0]
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": '<?xml version="1.0"?><Types xmlns="ct"><Default Extension="gif" ContentType="i"/>'
        f'<Override PartName="/{main}" ContentType="application/vnd.openxmlformats-officedocument.{kind}.main+xml"/>'
        '<Override PartName="/docProps/core.xml" ContentType="c"/></Types>',
        "_rels/.rels": '<?xml version="1.0"?><Relationships xmlns="r">'
        f'<Relationship Id="r1" Type="t/officeDocument" Target="{main}"/>'
        '<Relationship Id="r2" Type="t/core-properties" Target="docProps/core.xml"/>'
        '<Relationship Id="r3" Type="t/thumbnail" Target="docProps/thumbnail.jpeg"/></Relationships>',
        "docProps/core.xml": f'<cp:c xmlns:cp="cp" xmlns:dc="dc"><dc:creator>{MARKER}</dc:creator></cp:c>',
        "docProps/app.xml": f"<P><Manager>{MARKER}</Manager></P>",
        "docProps/custom.xml": f"<P><n>{MARKER}</n></P>",
        "docProps/thumbnail.jpeg": telling("JPEG"),
        "customXml/item1.xml": f"<a>{MARKER}</a>",
        "word/people.xml": f'<w:people {_W}><w:person w:author="{MARKER}"/></w:people>',
        "ppt/commentAuthors.xml": f"<a><b name='{MARKER}'/></a>",
        "xl/persons/person.xml": f"<a displayName='{MARKER}'/>",
        "xl/printerSettings/printerSettings1.bin": MARKER.encode("utf-16-le"),
        f"{folder}/settings.xml": f'<w:settings {_W}><w:attachedTemplate r:id="r1"/><w:rsids><w:rsid w:val="{MARKER}"/>'
        f'</w:rsids><w:docVars><w:docVar w:val="{MARKER}"/></w:docVars><w:zoom w:percent="90"/></w:settings>',
        f"{folder}/_rels/settings.xml.rels": '<Relationships xmlns="r"><Relationship Id="r1" TargetMode="External" '
        f'Type="t/attachedTemplate" Target="file:///C:/Users/{MARKER}/a.dotm"/></Relationships>',
        main: f'<?xml version="1.0"?><!-- {MARKER} --><w:document {_W}><w:p w:rsidR="{MARKER}"><w:t>{TEXT}</w:t>'
        f'<pageSetup r:id="r9"/><p:cNvPr xmlns:p="p" descr="C:\\Users\\{MARKER}\\a.jpg"/>'
        f'<fileSharing userName="{MARKER}"/><pivot refreshedBy="{MARKER}"/>{body}</w:p></w:document>',
        f"{folder}/_rels/{main.rpartition('/')[2]}.rels": '<Relationships xmlns="r">'
        '<Relationship Id="r5" Type="t/image" Target="media/image1.jpeg"/>'
        '<Relationship Id="r6" Type="t/image" Target="media/image2.gif"/>'
        '<Relationship Id="r7" Type="t/hyperlink" TargetMode="External" Target="https://example.org/"/>'
        '<Relationship Id="r8" Type="t/custom" Target="../customXml/item1.xml"/>'
        '<Relationship Id="r9" Type="t/printer" Target="/xl/printerSettings/printerSettings1.bin"/>'
        "</Relationships>",
        f"{folder}/media/image1.jpeg": telling("JPEG"),
        f"{folder}/media/image2.gif": telling("GIF"),
    }
    return zipped(parts | dict(extra or {}))


def open_document(extension: str, extra: Mapping[str, str | bytes] | None = None, body: str = "") -> bytes:
    """An ODT, ODS or ODP with properties, settings, earlier versions and a photograph."""
    parts: dict[str, str | bytes] = {
        "mimetype": f"application/vnd.oasis.opendocument.{_OPEN_TYPES[extension]}",
        "META-INF/manifest.xml": f'<manifest:manifest {_OFFICE}><manifest:file-entry manifest:full-path="/"/>'
        '<manifest:file-entry manifest:full-path="content.xml"/><manifest:file-entry manifest:full-path="meta.xml"/>'
        "</manifest:manifest>",
        "meta.xml": f"<office:meta {_OFFICE}><dc:creator>{MARKER}</dc:creator></office:meta>",
        "settings.xml": f"<office:settings {_OFFICE}><PrinterName>{MARKER}</PrinterName></office:settings>",
        "manifest.rdf": f"<a>{MARKER}</a>",
        "Thumbnails/thumbnail.png": telling("PNG"),
        "Versions/Version1": MARKER,
        "Configurations2/menubar/a.xml": f"<a>{MARKER}</a>",
        "styles.xml": f"<office:styles {_OFFICE}/>",
        "content.xml": f'<?xml version="1.0"?><!-- {MARKER} --><office:document {_OFFICE}><text:p rsid:rsid="{MARKER}">'
        f"{TEXT}</text:p>{body}</office:document>",
        "Pictures/1.jpg": telling("JPEG"),
    }
    return zipped(parts | dict(extra or {}))


def pdf(**changes: Any) -> bytes:
    """A PDF with all that a file may tell: properties, attachments, scripts, marks, a photograph."""
    writer = PdfWriter()
    page = writer.add_blank_page(200, 200)
    text = DecodedStreamObject()
    text.set_data(b"BT /F1 12 Tf (Readable) Tj ET")
    page[NameObject("/Contents")] = writer._add_object(text)
    photograph = StreamObject()
    photograph._data = telling("JPEG")
    photograph.update(
        {NameObject("/Subtype"): NameObject("/Image"), NameObject("/Filter"): NameObject("/DCTDecode")}
    )
    pictures = DictionaryObject({NameObject("/Im1"): writer._add_object(photograph)})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): pictures})
    page[NameObject("/Metadata")] = writer._add_object(_stream(xmp()))
    page[NameObject("/PieceInfo")] = DictionaryObject({NameObject("/A"): TextStringObject(MARKER)})
    page[NameObject("/Annots")] = ArrayObject(map(writer._add_object, changes.pop("marks", marks())))
    writer.add_metadata({"/Author": MARKER, "/Title": MARKER})
    writer.xmp_metadata = xmp()
    writer.add_attachment(f"{MARKER}.txt", MARKER.encode())
    writer.root_object[NameObject("/OpenAction")] = _action("/JavaScript", JS=f"app.alert('{MARKER}')")
    writer.generate_file_identifiers()
    writer.root_object.update(changes.pop("root", {}))
    if password := changes.pop("password", None):
        writer.encrypt(password, algorithm="RC4-128")
    output = BytesIO()
    writer.write(output)
    return output.getvalue()


def marks() -> list[DictionaryObject]:
    return [
        mark("/Text"),
        mark("/Highlight"),
        mark("/Link", A=_action("/URI", URI="https://example.org/")),
        mark("/Link", A=_action("/Launch", F=f"C:\\Users\\{MARKER}\\a.exe")),
        mark("/Link", A=_action("/URI", URI=f"file:///C:/Users/{MARKER}")),
    ]


def mark(kind: str, **entries: Any) -> DictionaryObject:
    """A mark that somebody left on a page."""
    made = DictionaryObject(
        {NameObject("/Subtype"): NameObject(kind), NameObject("/T"): TextStringObject(MARKER)}
    )
    made[NameObject("/Rect")] = ArrayObject(FloatObject(each) for each in (0, 0, 9, 9))
    made.update({NameObject(f"/{name}"): value for name, value in entries.items()})
    return made


def appended(content: bytes) -> bytes:
    """The same PDF with a newer version of its page at its end, as a programme that saves quickly writes it."""
    writer = PdfWriter(BytesIO(content), incremental=True)
    writer.pages[0][NameObject("/Rotate")] = FloatObject(90)
    output = BytesIO()
    writer.write(output)
    return output.getvalue()


def told_by_pdf(content: bytes) -> str:
    """Everything in a PDF, unpacked: the bytes, then each object."""
    reader = PdfReader(BytesIO(content))
    told = [content.decode("latin-1")]
    for number in range(1, int(reader.trailer["/Size"])):
        found = reader.get_object(number)
        told.append(repr(found))
        if isinstance(found, StreamObject) and found.get("/Filter") in (None, "/FlateDecode"):
            told.append(found.get_data().decode("latin-1"))
    return "".join(told)


def told_by_archive(content: bytes) -> bytes:
    """Everything in an archive, unpacked, with the names of its parts."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return archive.comment + b"".join(each.encode() + archive.read(each) for each in archive.namelist())


def picture() -> bytes:
    return encoded(drawing(), "PNG")


def _action(kind: str, **entries: str) -> DictionaryObject:
    made = DictionaryObject({NameObject("/S"): NameObject(kind)})
    made.update({NameObject(f"/{name}"): TextStringObject(value) for name, value in entries.items()})
    return made


def _stream(content: bytes) -> DecodedStreamObject:
    made = DecodedStreamObject()
    made.set_data(content)
    return made
