"""Mark what is wrong in the HTML of a preview, so that Wagtail's panel can list it and lead to it."""

from collections.abc import Iterator
from typing import Any, Final

from bs4.element import Tag

from cms.markup import plain_text, soup_of

MARK: Final = "data-check"
# An adult reads so many words in about half a minute; on a phone they fill more than a screen.
LONGEST: Final = 120
# What says nothing without the text around it, in the three languages.
VAGUE: Final = frozenset(
    {
        "тут", "сюды", "вось тут", "па спасылцы", "спасылка", "націсніце тут", "глядзець тут", "чытаць", "чытаць далей",
        "чытаць тут", "далей", "падрабязней", "падрабязнасці", "больш", "гэтая старонка",
        "здесь", "сюда", "вот здесь", "по ссылке", "ссылка", "нажмите здесь", "смотреть здесь", "читать",
        "читать далее", "читать здесь", "далее", "подробнее", "подробности", "больше", "ещё", "еще", "эта страница",
        "here", "click here", "see here", "read", "read more", "read here", "more", "more details", "details", "link",
        "this link", "this page", "learn more", "see more",
    }
)  # fmt: skip
_ADDRESSES: Final = ("http://", "https://", "www.")
# Links that an editor has put into a text; templates make the others.
_WRITTEN: Final = ".prose a[href], .lead a[href], .quote a[href], .contact a[href]"
_AROUND: Final = " \u00a0.,:;!?…→›»>«\"'“”()[]"


def marked(html: str, page: Any = None) -> str:
    """The same HTML, its faults marked by the names of `rules.RULES`; `page` may lack what its template leaves out."""
    soup = soup_of(html)
    main = soup.find("main")
    if not isinstance(main, Tag):
        return html
    found = False
    for name, element in [*_in_text(main), *_of_page(main, page)]:
        element[MARK] = " ".join([*str(element.get(MARK, "")).split(), name])
        found = True
    return str(soup) if found else html


def _in_text(main: Tag) -> Iterator[tuple[str, Tag]]:
    title = main.find("h1")
    titles = main.select("h1")[1:]
    if title:
        titles += [each for each in main.select("h2, h3, h4") if _words(each) == _words(title)]
    yield from (("second-title", each) for each in titles)
    for link in main.select(_WRITTEN):
        words = _words(link)
        if words in VAGUE:
            yield "vague-link", link
        elif words.startswith(_ADDRESSES):
            yield "address-as-link", link
    for paragraph in main.select("p"):
        if len(paragraph.get_text().split()) > LONGEST:
            yield "long-paragraph", paragraph
    for picture in main.select("figure.figure img, img.picture"):
        if not str(picture.get("alt", "")).strip():
            yield "picture-without-words", picture


def _of_page(main: Tag, page: Any) -> Iterator[tuple[str, Tag]]:
    """What is missing as a whole is told at the title."""
    title = main.find("h1")
    if isinstance(title, Tag):
        for field in ("lead", "teaser"):
            if hasattr(page, field) and not plain_text(getattr(page, field)):
                yield f"no-{field}", title


def _words(element: Tag) -> str:
    """What an element says, without the marks around it and however its spaces are bound."""
    return " ".join(element.get_text(" ").split()).strip(_AROUND).casefold()
