"""The names and fixed words that texts mention, as the facts and the house's own list have them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from typing import Any, Final

from django.utils.translation import gettext as _

from cms.languages import Language, column
from cms.snippets.folding import normalise_article_number
from cms.snippets.models import Article, Facility, Organisation
from cms.snippets.spellings import plain
from cms.translation.rights import may_read_hidden
from cms.translation.suggestions.links import work_url
from cms.translation.suggestions.people_terms import people_in
from cms.translation.suggestions.phrases import Texts
from cms.translation.suggestions.public_facts import public_rows
from cms.translation.suggestions.values import Term
from cms.translation.suggestions.words import WORDS
from cms.translation.works.base import OpenWork, Unit

# The translated fields by which a fact is called in texts.
_CALLED: Final[dict[type[Any], tuple[str, ...]]] = {Facility: ("name", "short_name"), Organisation: ("name",)}
_ARTICLE: Final = re.compile(
    r"\b(?:артыкул\w*|арт\.|стат[ьеяю]\w*|ст\.|articles?|art\.)\s*№?\s*"
    r"([1-9]\d{0,2}(?:\s?[-–.]\s?[1-9]\d?(?!\d)|[¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]?)?)",
    re.IGNORECASE,
)


def terms(work: OpenWork, units: Sequence[Unit], source: Language) -> list[Term]:
    """People first, then places, organisations, articles of the Code and the words of the campaign."""
    sources = [unit.source for unit in units if unit.source.strip()]
    if not sources:
        return []
    texts = Texts(sources, source)
    return [
        *people_in(work, units, source),
        *_facts_in(work, texts, source),
        *_articles_in(work, sources),
        *_words_in(texts, source, work.language),
    ]


def _facts_in(work: OpenWork, texts: Texts, source: Language) -> Iterator[Term]:
    for model, fields in _CALLED.items():
        for row in _readable(model, work.user):
            for field in fields:
                name = getattr(row, column(field, source)) or ""
                if name and texts.hold(name) and not _is_itself(work, row):
                    yield _term(row, name, getattr(row, column(field, work.language)), work.language)


def _articles_in(work: OpenWork, sources: Iterable[str]) -> Iterator[Term]:
    cited = {number: words for text in sources for words, number in _citations(plain(text))}
    if not cited:
        return
    for row in _readable(Article, work.user).filter(number__in=cited, valid_to__isnull=True):
        title = getattr(row, column("title", work.language))
        if not _is_itself(work, row):
            yield _term(row, cited[row.number], title, work.language)


def _citations(text: str) -> Iterator[tuple[str, str]]:
    for match in _ARTICLE.finditer(text):
        with suppress(ValueError):
            yield match[0], normalise_article_number(match[1])


def _words_in(texts: Texts, source: Language, target: Language) -> Iterator[Term]:
    for word in WORDS:
        known = next((form for form in word.forms[source] if texts.hold(form)), None)
        if known is None and any(texts.hold(form) for form in word.also):
            known = word.forms[source][0]
        if known:
            note = "" if word.is_agreed else _("A second native reader has yet to confirm this word.")
            yield Term(known, " / ".join(word.forms[target]), note, is_checked=word.is_agreed)


def _readable(model: type[Any], user: Any) -> Any:
    return model.objects.all() if may_read_hidden(user) else model.objects.filter(public_rows(model))


def _is_itself(work: OpenWork, row: Any) -> bool:
    return (work.kind, work.key) == (row._meta.model_name, str(row.pk))


def _term(row: Any, words: str, target: str | None, language: Language) -> Term:
    note = "" if target else _("There is no text in this language yet.")
    url = work_url(str(row._meta.model_name), str(row.pk), language)
    return Term(words, target or "", note, url, is_checked=bool(target))
