"""The leak check reads PDFs: their pages are packed, so that no name stands between the bytes."""

import io

import pytest
from pypdf import PdfReader, PdfWriter

from cms.delivery.leaks.inspection import _readable
from cms.printing.engine import can_print

SECRET = "Кузярэўскі"


@pytest.mark.skipif(not can_print(), reason="Pango is missing: apt install libpangoft2-1.0-0")
def test_a_name_on_any_page_is_read():
    from cms.printing.document import pdf_of

    form = '<form id="as-pdf"></form>'
    page = f'<html lang="be"><body class="pack-page">{form}<main><p>Першая</p><section>{{}}</section></main>'
    pdf = pdf_of(page.format(SECRET), {})
    assert SECRET.encode() not in pdf and SECRET.encode("utf-16-be") not in pdf
    assert dict(_readable(pdf))["page 2"].split() == [SECRET, "2"]


def test_what_a_file_says_of_itself_is_read_and_a_broken_one_is_searched_as_it_is():
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.add_metadata({"/Author": SECRET})
    stream = io.BytesIO()
    writer.write(stream)
    assert SECRET in PdfReader(stream).metadata.author
    assert SECRET in dict(_readable(stream.getvalue()))["metadata"]
    assert SECRET in dict(_readable(b"%PDF-1.7 " + SECRET.encode()))["as utf-8"]
