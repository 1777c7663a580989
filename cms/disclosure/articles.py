"""Articles of the Criminal Code as readers see them; a draft one is shown to nobody."""

from collections.abc import Iterable
from typing import Any, Final

from cms.disclosure.reading import Reader, Row, partial_date
from cms.disclosure.values import Article
from cms.languages import Language, columns
from cms.snippets.models import Article as ArticleRow

COLUMNS: Final = ("id", "number", "sort_key", "valid_from", "valid_to", "source", *columns("title"))


def articles(pks: Iterable[int], language: Language) -> dict[int, Article]:
    """The published ones of `pks`: one query."""
    return {row["id"]: article(row, language) for row in article_rows(pk__in=list(pks))}


def article_rows(**conditions: Any) -> Iterable[Row]:
    """The columns of the published articles that meet `conditions`; for this layer only."""
    return ArticleRow.objects.live().filter(**conditions).values(*COLUMNS)


def article(row: Row, language: Language) -> Article:
    """The value of one article from its columns."""
    reader = Reader(row, language)
    return Article(
        id=row["id"],
        number=row["number"],
        title=reader.text("title"),
        valid_from=partial_date(row["valid_from"], "day", language),
        valid_to=partial_date(row["valid_to"], "day", language),
        source=row["source"] or None,
        language=language,
        fallback=reader.fallback,
    )
