"""Keeps the words of pages in step with the pages: at the end of each act, for those that it has touched."""

from collections.abc import Collection
from typing import Final

from wagtail.models import Page
from wagtail.query import PageQuerySet

from cms.notes import Notes, Passed
from cms.pages.models import BasePage
from cms.pages.querysets import concrete_models, own_type, whole
from cms.reader.search.models import PageWords
from cms.reader.search.telling import mentions_in, told_by, without_mentions
from cms.reader.search.words import keys_in

_AT_ONCE: Final = 100
_COLUMNS: Final = ("title", "words", "names", "text")


def keep(notes: Notes, passed: Passed) -> None:
    """Keep the words of the pages that an act has touched; time alone changes none."""
    if notes["pages"]:
        keep_words(notes["pages"])


def keep_missing() -> None:
    """Keep the words of the pages that are older than this search."""
    missing = _ours().exclude(pk__in=PageWords.objects.values("pk"))
    keep_words(missing.values_list("pk", flat=True))


def keep_words(pks: Collection[int]) -> None:
    """Keep the words of these pages; those of one that is gone went with it."""
    asked = sorted(pks)
    for at in range(0, len(asked), _AT_ONCE):
        found = whole(_ours().filter(pk__in=asked[at : at + _AT_ONCE])).select_related("locale")
        rows = [words_of(_with_locale(page)) for page in found]
        if rows:
            PageWords.objects.bulk_create(
                rows, update_conflicts=True, unique_fields=["page"], update_fields=_COLUMNS
            )


def words_of(page: BasePage) -> PageWords:
    """The words of `page` as it is in memory."""
    text = told_by(page)
    names = (f"{pk}\t{words}\t{_spelled(words)}" for pk, words in dict.fromkeys(mentions_in(text)))
    return PageWords(
        page_id=page.pk,
        title=_spelled(page.title),
        words=_spelled(without_mentions(text)),
        names="\n".join(names),
        text=text,
    )


def _with_locale(page: Page) -> BasePage:
    """The page as its own type, which need not ask for its language."""
    own: BasePage = own_type(page)
    own.locale = page.locale
    return own


def _spelled(text: str) -> str:
    return "".join(f" {key}" for key in keys_in(text))


def _ours() -> PageQuerySet:
    return Page.objects.type(*concrete_models(BasePage))
