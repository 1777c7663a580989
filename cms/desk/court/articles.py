"""From articles as a verdict names them to rows of the Criminal Code."""

from collections.abc import Iterable
from datetime import date

from cms.snippets.citing import Citation
from cms.snippets.models import Article, SentenceArticle


def wordings(citations: Iterable[Citation], on: date | None) -> dict[str, Article]:
    """The article of each cited number in the wording that held `on` that day; unknown numbers are left out."""
    numbers = {citation.number for citation in citations}
    found: dict[str, Article] = {}
    # The best one comes last and stays.
    for article in sorted(Article.objects.filter(number__in=numbers), key=lambda each: _fitness(each, on)):
        found[article.number] = article
    return found


def rows(citations: Iterable[Citation], articles: dict[str, Article]) -> list[SentenceArticle]:
    """Rows, not saved, of the cited articles."""
    return [
        SentenceArticle(article=articles[each.number], part=each.part, stage=each.stage) for each in citations
    ]


def _fitness(article: Article, on: date | None) -> tuple[bool, bool, date, int]:
    """Published wordings before drafts, then those in force on the day, then the newest."""
    day = on or date.max
    began, ended = article.valid_from or date.min, article.valid_to or date.max
    return article.is_published, began <= day <= ended, began, article.pk
