"""Court decisions as readers see them."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby
from typing import Any, Final

from cms.disclosure.labels import labelled
from cms.disclosure.moments import first_day, last_day
from cms.disclosure.reading import Reader, Row, of_columns, partial_date
from cms.disclosure.values import ArticleRef, Money, Sentence
from cms.formatting import format_articles, format_money, format_term
from cms.languages import Language, columns
from cms.snippets.choices import Instance, Regime, SentenceEffect, SentenceKind

_CITATION: Final[dict[Language, tuple[str, str]]] = {
    "be": ("арт. {number}", "ч. {part} арт. {number}"),
    "ru": ("ст. {number}", "ч. {part} ст. {number}"),
    "en": ("Art. {number}", "part {part} of Art. {number}"),
}


def sentences(rows: Sequence[Row], language: Language, reader: Reader) -> tuple[Sentence, ...]:
    """All decisions in their order; fallbacks are noted on the person's reader."""
    return tuple(
        _sentence(cited, position, language, reader) for position, cited in enumerate(decisions(rows))
    )


def decisions(rows: Iterable[Row]) -> list[list[Row]]:
    """The rows of each decision, one a cited article, in the order of time, whatever is known of the dates.

    A decision dated by month or year only counts as early as it can when a first court made it, and as late
    as it can when a court above did: an appeal does not come before what it decides on.
    """
    found = [list(cited) for _, cited in groupby(rows, key=lambda row: row["id"])]
    return sorted(found, key=lambda cited: _moment(cited[0]))


def _moment(row: Row) -> tuple[date, bool]:
    is_first = row["instance"] == Instance.FIRST
    day = (first_day if is_first else last_day)(row["verdict_date"], row["verdict_precision"])
    return day or date.min, not is_first


def _sentence(cited: Sequence[Row], position: int, language: Language, reader: Reader) -> Sentence:
    row = cited[0]
    court = Reader(row, language)
    value = Sentence(
        kind=labelled(SentenceKind, row["kind"], language),
        regime=labelled(Regime, row["regime"], language) if row["regime"] else None,
        years=row["years"],
        months=row["months"],
        days=row["days"],
        money=money(row, language),
        verdict_date=partial_date(row["verdict_date"], row["verdict_precision"], language),
        court=court.text("court"),
        instance=labelled(Instance, row["instance"], language),
        in_force=row["in_force"],
        adds_to_previous=row["effect"] == SentenceEffect.ADDED,
        articles=_articles(cited, position, language, reader),
        article_count=row["article_count"],
        articles_text=format_articles(row["article_count"], language) if row["article_count"] else None,
        text=format_term(row["years"], row["months"], row["days"], language),
    )
    for name, used in court.fallback.items():
        reader.note(f"sentences.{position}.{name}", used)
    return value


def _in_order_of_the_code(cited: Sequence[Row]) -> list[Row]:
    """What is published of the articles: 361, 361-1, 361-4, 362."""
    shown = [row for row in cited if row["article"]["live"]]
    if len(shown) > 1:
        shown.sort(key=lambda row: (row["article"]["sort_key"], row["articles__part"]))
    return shown


def _articles(
    cited: Sequence[Row], position: int, language: Language, reader: Reader
) -> tuple[ArticleRef, ...]:
    values: list[ArticleRef] = []
    for row in _in_order_of_the_code(cited):
        part, stage = row["articles__part"] or None, row["articles__stage"]
        value, used = _cited(row["article"], part, stage, language)
        if used is not None:
            reader.note(f"sentences.{position}.articles.{len(values)}.title", used)
        values.append(value)
    return tuple(values)


@of_columns("id", "number", *columns("title"))
def _cited(row: Row, part: str | None, stage: Any, language: Language) -> tuple[ArticleRef, Language | None]:
    """An article as sentences name it, and the language of its title where it is another."""
    title = Reader(row, language)
    value = ArticleRef(
        id=row["id"],
        number=row["number"],
        part=part,
        stage=stage,
        title=title.text("title"),
        text=citation(row["number"], part, language),
    )
    return value, title.fallback.get("title")


def citation(number: str, part: str | None, language: Language) -> str:
    """An article as a verdict cites it: «ч. 2 арт. 293»."""
    return _CITATION[language][1 if part else 0].format(number=number, part=part)


def punishment(row: Row, language: Language) -> str:
    """The punishment as label and value: «пазбаўленне волі: 6 гадоў»; the label alone when the rest is unknown."""
    kind, fine = labelled(SentenceKind, row["kind"], language), money(row, language)
    term = format_term(row["years"], row["months"], row["days"], language)
    return ": ".join(part for part in (kind.text, term, fine.text if fine else "") if part)


def money(row: Row, language: Language) -> Money | None:
    """The amount of a fine; None when it is unknown."""
    if row["amount"] is None or not row["amount_unit"]:
        return None
    unit: Any = row["amount_unit"]
    return Money(amount=str(row["amount"]), unit=unit, text=format_money(row["amount"], unit, language))
