"""The tables of numbers that readers and apps see: the kept cells of `cms.disclosure.figures` with their words."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override, pgettext_lazy

from cms.disclosure.facilities import facilities
from cms.disclosure.figures import Cells, Table, figures
from cms.disclosure.labels import BANDS, custody_text, labelled, released_text
from cms.disclosure.merging import OTHER
from cms.disclosure.regions import REGIONS
from cms.disclosure.selection import RELEASED
from cms.disclosure.sentences import citation
from cms.disclosure.values import Figure, Statistic
from cms.formatting import format_date
from cms.languages import Language
from cms.snippets.choices import Custody, FacilityKind
from cms.snippets.folding import article_sort_key
from cms.snippets.models import Article


@dataclass(frozen=True, slots=True)
class Word:
    """What a value is called; `language` names the other one that it had to be taken from."""

    text: str
    language: Language | None = None


# What the values of a table are called; one that may not be named (any more) is left out.
Words = Callable[[Sequence[str], Language], Mapping[str, Word]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """One table: its title, what its values are called, and their order, the largest first where there is none."""

    title: str | Promise
    words: Words
    order: Callable[[str], Any] | None = None


def statistics(language: Language) -> list[Statistic]:
    """Every table: one query for the numbers and two for the names of places and articles."""
    kept = figures()
    as_of = kept.as_of.isoformat() if kept.as_of else None
    return [
        _statistic(name, axis, kept.tables.get(name, Table()), as_of, language) for name, axis in AXES.items()
    ]


def _statistic(name: str, axis: Axis, table: Table, as_of: str | None, language: Language) -> Statistic:
    words = axis.words([value for value, _number in table.cells if value != OTHER], language)
    cells = _ordered(_nameable(table.cells, words), axis)
    with override(language):
        return Statistic(
            id=name,
            title=str(axis.title),
            total=table.people,
            as_of=as_of,
            figures=tuple(
                Figure(
                    value=value,
                    text=words[value].text if value in words else str(_OTHER_TEXT),
                    count=number,
                )
                for value, number in cells
            ),
            language=language,
            fallback={
                f"figures.{at}.text": other
                for at, (value, _number) in enumerate(cells)
                if value in words and (other := words[value].language)
            },
        )


def _nameable(cells: Sequence[tuple[str, int]], words: Mapping[str, Word]) -> Cells:
    """A place that was taken back since the count is one of the others now."""
    named = [cell for cell in cells if cell[0] in words]
    rest = sum(number for value, number in cells if value not in words)
    return [*named, (OTHER, rest)] if rest else named


def _ordered(cells: Cells, axis: Axis) -> Cells:
    order = axis.order
    return sorted(
        cells, key=lambda cell: (cell[0] == OTHER, 0 if cell[0] == OTHER or not order else order(cell[0]))
    )


def _custody_words(values: Sequence[str], language: Language) -> dict[str, Word]:
    return {
        value: Word(
            released_text(language) if value == RELEASED else custody_text(value, "", language),
        )
        for value in values
    }


def _kind_words(values: Sequence[str], language: Language) -> dict[str, Word]:
    return {value: Word(labelled(FacilityKind, value, language).text) for value in values}


def _facility_words(values: Sequence[str], language: Language) -> dict[str, Word]:
    named = facilities([int(value) for value in values], language)
    return {str(pk): Word(place.name, place.fallback.get("name")) for pk, place in named.items()}


def _article_words(values: Sequence[str], language: Language) -> dict[str, Word]:
    published = Article.objects.live().filter(number__in=values).values_list("number", flat=True)
    return {number: Word(citation(number, None, language)) for number in published}


def _month_words(values: Sequence[str], language: Language) -> dict[str, Word]:
    return {
        value: Word(
            " – ".join(
                format_date(date.fromisoformat(f"{month}-01"), "month", language)
                for month in value.split("/")
            )
        )
        for value in values
    }


def _of(vocabulary: Mapping[str, str | Promise]) -> Words:
    """The words of a table whose values are a vocabulary's."""

    def words(values: Sequence[str], language: Language) -> dict[str, Word]:
        with override(language):
            return {value: Word(str(vocabulary[value])) for value in values}

    return words


_OTHER_TEXT: Final = pgettext_lazy("values of a table", "other")

AXES: Final[Mapping[str, Axis]] = {
    "custody": Axis(
        title=_("People by custody"), words=_custody_words, order=[*Custody.values, RELEASED].index
    ),
    "sentence_length": Axis(
        title=_("People by length of sentence"), words=_of(BANDS), order=list(BANDS).index
    ),
    "region": Axis(
        title=_("People by the region they are held in"), words=_of(REGIONS), order=list(REGIONS).index
    ),
    "facility_kind": Axis(title=_("People by kind of place"), words=_kind_words),
    "facility": Axis(title=_("People by place"), words=_facility_words),
    "article": Axis(
        title=_("People by article of the Criminal Code"), words=_article_words, order=article_sort_key
    ),
    "detained": Axis(title=_("Detentions by month"), words=_month_words),
    "released": Axis(title=_("Releases by month"), words=_month_words),
}
