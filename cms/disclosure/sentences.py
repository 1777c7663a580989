"""Court decisions as readers see them, the effective sentence, and the band that a pseudonym allows."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any, Final

from cms.disclosure.labels import labelled
from cms.disclosure.reading import Reader, Row, partial_date
from cms.disclosure.values import ArticleRef, EffectiveSentence, Money, Sentence
from cms.formatting import format_money, format_term
from cms.languages import Language
from cms.snippets.choices import Instance, Regime, SentenceEffect, SentenceKind

_CITATION: Final[dict[Language, tuple[str, str]]] = {
    "be": ("арт. {number}", "ч. {part} арт. {number}"),
    "ru": ("ст. {number}", "ч. {part} ст. {number}"),
    "en": ("Art. {number}", "part {part} of Art. {number}"),
}
_MONTHS_A_YEAR: Final = 12
_BANDS: Final = ((3, "under_3"), (5, "3_to_5"), (10, "5_to_10"))


def sentences(rows: Sequence[Row], language: Language, reader: Reader) -> tuple[Sentence, ...]:
    """All decisions in their order; fallbacks are noted on the person's reader."""
    decisions = [list(cited) for _, cited in groupby(rows, key=lambda row: row["id"])]
    return tuple(_sentence(cited, position, language, reader) for position, cited in enumerate(decisions))


def effective(rows: Sequence[Row], language: Language) -> EffectiveSentence | None:
    """The latest sentence in force plus terms added after it, unless an editor marked a row as the effective one."""
    counted = _counted(rows)
    if not counted:
        return None
    base, (years, months, days) = counted[0], _total(counted)
    return EffectiveSentence(
        kind=labelled(SentenceKind, base["kind"], language),
        regime=labelled(Regime, base["regime"], language) if base["regime"] else None,
        years=years,
        months=months,
        days=days,
        article_count=base["article_count"] or _number_of_articles(rows, base) or None,
        text=format_term(years, months, days, language),
    )


def band_of(rows: Sequence[Row]) -> str | None:
    """The band that the effective term of imprisonment falls into; None when the term is unknown."""
    counted = _counted(rows)
    if not counted:
        return None
    if counted[0]["kind"] in (SentenceKind.LIFE, SentenceKind.DEATH):
        return "over_10"
    years, months, _days = _total(counted)
    if years is None and months is None:
        return None
    term = (years or 0) + (months or 0) / _MONTHS_A_YEAR
    return next((name for limit, name in _BANDS if term < limit), "over_10")


def _counted(rows: Sequence[Row]) -> list[Row]:
    """The decisions that make up the effective sentence, the base first."""
    decisions = [next(cited) for _, cited in groupby(rows, key=lambda row: row["id"])]
    override = [row for row in decisions if row["is_effective_override"]]
    if override:
        return override[-1:]
    in_force = [row for row in decisions if row["in_force"]]
    starts = [at for at, row in enumerate(in_force) if row["effect"] == SentenceEffect.NEW]
    if not starts:
        return []
    base = starts[-1]
    return [in_force[base], *(row for row in in_force[base + 1 :] if row["effect"] == SentenceEffect.ADDED)]


def _total(counted: Sequence[Row]) -> tuple[int | None, int | None, int | None]:
    """Years, months and days added up; months carry into years only when there was something to add."""
    years, months, days = (_sum(counted, unit) for unit in ("years", "months", "days"))
    if len(counted) > 1 and months is not None and months >= _MONTHS_A_YEAR:
        years, months = (years or 0) + months // _MONTHS_A_YEAR, months % _MONTHS_A_YEAR
    return years, months, days


def _sum(counted: Sequence[Row], unit: str) -> int | None:
    known = [row[unit] for row in counted if row[unit] is not None]
    return sum(known) if known else None


def _number_of_articles(rows: Sequence[Row], base: Row) -> int:
    return sum(1 for row in rows if row["id"] == base["id"] and row["articles__article__id"])


def _sentence(cited: Sequence[Row], position: int, language: Language, reader: Reader) -> Sentence:
    row = cited[0]
    court = Reader(row, language)
    value = Sentence(
        kind=labelled(SentenceKind, row["kind"], language),
        regime=labelled(Regime, row["regime"], language) if row["regime"] else None,
        years=row["years"],
        months=row["months"],
        days=row["days"],
        money=_money(row, language),
        verdict_date=partial_date(row["verdict_date"], row["verdict_precision"], language),
        court=court.text("court"),
        instance=labelled(Instance, row["instance"], language),
        in_force=row["in_force"],
        adds_to_previous=row["effect"] == SentenceEffect.ADDED,
        articles=tuple(
            _article(each, f"sentences.{position}.articles.{at}", language, reader)
            for at, each in enumerate(each for each in cited if each["articles__article__live"])
        ),
        article_count=row["article_count"],
        text=format_term(row["years"], row["months"], row["days"], language),
    )
    for name, used in court.fallback.items():
        reader.note(f"sentences.{position}.{name}", used)
    return value


def _article(row: Row, path: str, language: Language, reader: Reader) -> ArticleRef:
    title = Reader(row, language)
    number, part = row["articles__article__number"], row["articles__part"] or None
    stage: Any = row["articles__stage"]
    value = ArticleRef(
        id=row["articles__article__id"],
        number=number,
        part=part,
        stage=stage,
        title=title.text("articles__article__title", path="title"),
        text=_CITATION[language][1 if part else 0].format(number=number, part=part),
    )
    for name, used in title.fallback.items():
        reader.note(f"{path}.{name}", used)
    return value


def _money(row: Row, language: Language) -> Money | None:
    if row["amount"] is None or not row["amount_unit"]:
        return None
    unit: Any = row["amount_unit"]
    return Money(amount=str(row["amount"]), unit=unit, text=format_money(row["amount"], unit, language))
