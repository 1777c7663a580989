"""The sentence that counts now: the latest decision in force with the terms added to it. Never a date of release."""

from collections.abc import Sequence
from typing import Final

from cms.disclosure.labels import labelled
from cms.disclosure.moments import first_day, last_day
from cms.disclosure.reading import Row
from cms.disclosure.sentences import decisions, money
from cms.disclosure.values import EffectiveSentence
from cms.formatting import format_articles, format_term
from cms.languages import Language
from cms.snippets.choices import Instance, Regime, SentenceEffect, SentenceKind

Term = tuple[int | None, int | None, int | None]

_MONTHS_A_YEAR: Final = 12
_BANDS: Final = ((3, "under_3"), (5, "3_to_5"), (10, "5_to_10"))
_WITHOUT_END: Final = (SentenceKind.LIFE, SentenceKind.DEATH)
# What a first court imposes beside the punishment that says where somebody is, in that verdict or in a later case.
_BESIDE: Final = (
    SentenceKind.FINE,
    SentenceKind.LOSS_OF_OFFICE,
    SentenceKind.PREVENTIVE_SUPERVISION,
)


def effective(rows: Sequence[Row], language: Language) -> EffectiveSentence | None:
    """What readers see: the result of the rows, unless an editor marked a row as the effective one."""
    counted = _overriding(rows) or _counted(rows)
    return _value(counted, rows, language) if counted else None


def computed(rows: Sequence[Row], language: Language) -> EffectiveSentence | None:
    """The result of the rows alone, for editors to compare with."""
    counted = _counted(rows)
    return _value(counted, rows, language) if counted else None


def band_of(rows: Sequence[Row]) -> str | None:
    """The band that the effective term of imprisonment falls into; None when the term is unknown."""
    counted = _overriding(rows) or _counted(rows)
    if not counted:
        return None
    if counted[0]["kind"] in _WITHOUT_END:
        return "over_10"
    years, months, days = _total(counted)
    if (years, months, days) == (None, None, None):
        return None
    term = (years or 0) + (months or 0) / _MONTHS_A_YEAR
    return next((name for limit, name in _BANDS if term < limit), "over_10")


def _heads(rows: Sequence[Row]) -> list[Row]:
    return [cited[0] for cited in decisions(rows)]


def _overriding(rows: Sequence[Row]) -> list[Row]:
    return [row for row in _heads(rows) if row["is_effective_override"]][-1:]


def _counted(rows: Sequence[Row]) -> list[Row]:
    """The decisions that make up the effective sentence, the base first."""
    in_force = [row for row in _heads(rows) if row["in_force"]]
    starts = [row for row in in_force if row["effect"] == SentenceEffect.NEW]
    if not starts:
        return []
    latest = ([row for row in starts if not _stands_beside(row)] or starts)[-1]
    base = _main_of([row for row in starts if _verdict(row) == _verdict(latest)])
    return [base, *(row for row in in_force if _adds_to(row, base))]


def _stands_beside(row: Row) -> bool:
    """Whether the decision leaves an earlier punishment as it is; a court above may put a fine in its place."""
    return row["kind"] in _BESIDE and row["instance"] == Instance.FIRST


def _verdict(row: Row) -> tuple[object, ...]:
    return row["verdict_date"], row["verdict_precision"], row["instance"]


def _main_of(verdict: Sequence[Row]) -> Row:
    """Of what was imposed on one day, the last that is no fine or the like beside it."""
    main = [row for row in verdict if row["kind"] not in _BESIDE]
    return (main or verdict)[-1]


def _adds_to(row: Row, base: Row) -> bool:
    """An added term of the same kind; one without a date adds too, since the editor says that it does."""
    if row["effect"] != SentenceEffect.ADDED or row["kind"] != base["kind"]:
        return False
    known = last_day(row["verdict_date"], row["verdict_precision"])
    start = first_day(base["verdict_date"], base["verdict_precision"])
    return known is None or start is None or known >= start


def _value(counted: Sequence[Row], rows: Sequence[Row], language: Language) -> EffectiveSentence:
    base, (years, months, days) = counted[0], _total(counted)
    articles = base["article_count"] or _number_of_articles(rows, base) or None
    return EffectiveSentence(
        kind=labelled(SentenceKind, base["kind"], language),
        regime=labelled(Regime, base["regime"], language) if base["regime"] else None,
        years=years,
        months=months,
        days=days,
        money=money(base, language),
        article_count=articles,
        articles_text=format_articles(articles, language) if articles else None,
        text=format_term(years, months, days, language),
    )


def _total(counted: Sequence[Row]) -> Term:
    """Years, months and days added up; twelve months are a year, but no number of days is a month."""
    years, months, days = (_sum(counted, unit) for unit in ("years", "months", "days"))
    if months is not None and months >= _MONTHS_A_YEAR:
        years, months = (years or 0) + months // _MONTHS_A_YEAR, months % _MONTHS_A_YEAR
    return years, months, days


def _sum(counted: Sequence[Row], unit: str) -> int | None:
    known = [row[unit] for row in counted if row[unit] is not None]
    return sum(known) if known else None


def _number_of_articles(rows: Sequence[Row], base: Row) -> int:
    return sum(1 for row in rows if row["id"] == base["id"] and row["article"]["id"])
