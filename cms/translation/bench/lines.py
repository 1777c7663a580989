"""Rich text of facts as a translator writes it in a plain field, without a script and without marks of blocks.

An empty line parts paragraphs, "* " begins a point of a list, "1. " one of a numbered list; bold and italic words
keep their marks: `<b>Волю!</b>`.
"""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Final

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag
from bs4.formatter import HTMLFormatter

from cms.markup import soup_of

_LISTS: Final = {"ul": "* ", "ol": "1. "}
_SPACE: Final = re.compile(r"[ \t\r\n]+")
_POINT: Final = re.compile(r"^(?:(?P<ul>[*•-])|(?P<ol>\d{1,2}[.)]))\s+(?P<text>.*)$")
_BETWEEN_BLOCKS: Final = (*_LISTS, BeautifulSoup.ROOT_TAG_NAME)
_AMPERSANDS: Final = HTMLFormatter(lambda text: text.replace("<", "&lt;").replace(">", "&gt;"))
_INLINE: Final = frozenset({"b", "strong", "i", "em", "a", "br"})


def to_lines(html: str) -> str | None:
    """`html` as lines; None where lines could not say all of it."""
    blocks = list(_blocks(html))
    if None in blocks:
        return None
    lines = "\n\n".join(block for block in blocks if block)
    return lines if to_html(lines) == tidied(html) else None


def to_html(lines: str) -> str:
    """Paragraphs and lists of what was written as lines."""
    parts = re.split(r"\n\s*\n", lines.replace("\r\n", "\n").strip())
    return "".join(html for part in parts for html in _html_of(part.strip()))


def tidied(html: str) -> str:
    """`html` as we would write it, without the keys that the editor gives its blocks."""
    soup = soup_of(html)
    for tag in soup.find_all(True):
        tag.attrs.pop("data-block-key", None)
    for words in list(soup.find_all(string=True)):
        if words.parent is not None and words.parent.name in _BETWEEN_BLOCKS and not words.strip():
            words.extract()
    for block in soup.find_all(["p", "li"]):
        block.replace_with(_spaced(block))
    return "".join(str(node) for node in soup.contents if _is_written(node))


def _spaced(block: Tag) -> Tag:
    """The same with single spaces: more of them mean nothing in HTML."""
    html = (
        _SPACE.sub(" ", block.decode_contents()).strip().replace(" <br/>", "<br/>").replace("<br/> ", "<br/>")
    )
    made = soup_of(f"<{block.name}>{html}</{block.name}>")
    return made.contents[0]  # type: ignore[return-value]


def _blocks(html: str) -> Iterator[str | None]:
    for node in soup_of(html).contents:
        if isinstance(node, Tag) and not _has_blocks(node) and (node.name == "p" or node.name in _LISTS):
            yield _lines_of(node)
        elif _is_written(node):
            yield None


def _has_blocks(block: Tag) -> bool:
    """Whether it holds other blocks than the points of a list."""
    points = block.find_all("li", recursive=False) if block.name in _LISTS else [block]
    return any(tag.name not in _INLINE for point in points for tag in point.find_all(True))


def _lines_of(block: Tag) -> str:
    if block.name == "p":
        return _words(block)
    points = block.find_all("li", recursive=False)
    return "\n".join(f"{_sign(block.name, number)}{_words(point)}" for number, point in enumerate(points, 1))


def _sign(name: str, number: int) -> str:
    return f"{number}. " if name == "ol" else _LISTS[name]


def _words(tag: Tag) -> str:
    """What stands in it with its inline marks; an ampersand as itself."""
    return _spaced(tag).decode_contents(formatter=_AMPERSANDS).replace("<br/>", "\n")


def _html_of(part: str) -> Iterator[str]:
    if not part:
        return
    for name, lines in groupby(part.split("\n"), key=_list_of):
        if name:
            yield f"<{name}>{''.join(f'<li>{_inline(_point(line))}</li>' for line in lines)}</{name}>"
        else:
            yield f"<p>{'<br/>'.join(_inline(line.strip()) for line in lines)}</p>"


def _list_of(line: str) -> str:
    found = _POINT.match(line.strip())
    return "" if found is None else "ul" if found["ul"] else "ol"


def _point(line: str) -> str:
    found = _POINT.match(line.strip())
    return found["text"] if found else line


def _inline(words: str) -> str:
    """Marks closed and signs escaped, as a parser of HTML understands them."""
    return str(soup_of(words))


def _is_written(node: object) -> bool:
    return isinstance(node, Tag) or (isinstance(node, NavigableString) and bool(node.strip()))
