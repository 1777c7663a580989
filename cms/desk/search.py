"""Finding a fact by any script and spelling, in lists and choosers alike, the same on both databases."""

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet

from cms import languages
from cms.snippets.folding import fold, normalise_article_number
from cms.snippets.models import (
    Article,
    Facility,
    Guardian,
    Organisation,
    Prisoner,
    SendingCountry,
    SupportAction,
)

_WORDS = 8
# Tables of some dozens to hundreds of rows, which need no column of their own to be searched.
_SMALL: dict[type, Sequence[str]] = {
    Facility: (*languages.columns("name", "short_name", "locality"), "number", "postcode"),
    Article: (*languages.columns("title"), "number"),
    Organisation: languages.columns("name"),
    SupportAction: languages.columns("title"),
    SendingCountry: (*languages.columns("name"), "code"),
}


def find(rows: QuerySet[Any], text: str) -> QuerySet[Any]:
    """Keep the rows whose names hold every word of `text`, in any script: Біруля, Бируля, Birulia."""
    words = fold(text.replace("\0", "")).split()[:_WORDS]
    if rows.model is Article and (number := _number(text)):
        return rows.filter(number__startswith=number)
    if not words:
        return rows.none()
    if rows.model in (Prisoner, Guardian):
        for word in words:
            rows = rows.filter(search_keys__contains=word)
        return rows
    return rows.filter(pk__in=_small_matches(rows, words))


def _small_matches(rows: QuerySet[Any], words: Sequence[str]) -> list[int]:
    table = rows.order_by().values_list("pk", *_SMALL[rows.model])
    folded = ((pk, fold(" ".join(text for text in texts if text)).split()) for pk, *texts in table)
    # Beginnings, not parts: "14" means colony No. 14, not a postcode with 14 somewhere in it.
    return [pk for pk, known in folded if all(any(each.startswith(word) for each in known) for word in words)]


def _number(text: str) -> str | None:
    try:
        return normalise_article_number(text)
    except ValueError:
        return None
