"""Turn a public page, as it is answered in HTML, into a PDF that says nothing about where it comes from."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any, Final
from xml.etree.ElementTree import Element

from weasyprint import CSS, HTML
from weasyprint.document import DocumentMetadata
from weasyprint.text.fonts import FontConfiguration

from cms.printing.choices import chosen
from cms.printing.engine import edition
from cms.printing.fetching import OnlyOurs

# The import above changed how the whole process reads pictures; this changes it back.
edition()

# The typefaces are shared, and the libraries that draw with them promise threads nothing.
_one_at_a_time: Final = Lock()
_STYLE: Final = Path(__file__).with_name("paper.css")
# Of the head, what is printed nowhere and might name the site.
_UNPRINTED: Final = frozenset({"link", "meta", "script", "style"})


def pdf_of(page: str, wanted: Mapping[str, str]) -> bytes:
    """The PDF of the HTML `page` under the choices that are `wanted`; the same page gives the same bytes.

    Raises:
        NotOffered: the page offers no PDF, or no such choice.
        NotOurs: the page shows something that would have to be fetched.
    """
    html = HTML(string=page, url_fetcher=OnlyOurs())
    root = html.etree_element
    _choose(root, wanted)
    _strip(root)
    title = " ".join(root.findtext("head/title", "").split())
    with _one_at_a_time:
        style, fonts = _style()
        document = html.render(font_config=fonts, stylesheets=[style], pdf_tags=True)
        document.metadata = DocumentMetadata(title=title, lang=root.get("lang"))
        pdf: bytes = document.write_pdf(finisher=_forget_maker, pdf_tags=True)
    return pdf


def _choose(root: Element, wanted: Mapping[str, str]) -> None:
    """Tell the style what is chosen, as a browser tells it which buttons are checked."""
    body = root.find("body")
    assert body is not None  # noqa: S101 - every parsed page has one
    classes = [f"{name}-{value}" for name, value in chosen(root, wanted).items()]
    body.set("class", " ".join([body.get("class", ""), *classes]))


def _strip(root: Element) -> None:
    """Take away links to styles, descriptions and canonical addresses, and where a link would lead to."""
    head = root.find("head")
    assert head is not None  # noqa: S101 - every parsed page has one
    for element in list(head):
        if element.tag in _UNPRINTED:
            head.remove(element)
    for element in root.iterfind(".//a"):
        element.attrib.pop("href", None)


def _forget_maker(document: Any, pdf: Any) -> None:
    """No line says with what, and which version of it, this was made."""
    pdf.info.pop("Producer", None)


@cache
def _style() -> tuple[CSS, FontConfiguration]:
    fonts = FontConfiguration()
    return CSS(string=_STYLE.read_text(), font_config=fonts, url_fetcher=OnlyOurs()), fonts
