"""`/api/v2/exports/people.csv` and `.ndjson`: whom the public may know, as far as it may know them."""

from collections.abc import Iterator
from typing import Final

from cms.api.endpoint import Item
from cms.api.exports.declaring import Asked, Cell, Chunks, Export, column
from cms.api.prisoners import ENDPOINT, selected
from cms.disclosure.chunks import prisoners_in_chunks
from cms.disclosure.values import Prisoner
from cms.pages.addresses import person_path
from cms.pages.publication import directory_languages

FIELDS: Final = (
    "state", "name", "custody", "detained_on", "occupation", "summary", "recognition", "sentence",
    "sentence_band", "sentences", "facility", "facility_kind", "letters", "verified_on", "released_year",
)  # fmt: skip


def read(asked: Asked) -> Chunks:
    """Everybody whom the filters select, in the alphabet of the language."""
    return _items(asked, prisoners_in_chunks(selected(asked.given), asked.language, FIELDS))


def _items(asked: Asked, chunks: Iterator[list[Prisoner]]) -> Chunks:
    for people in chunks:
        has_page = asked.language in directory_languages()
        yield [_item(person, asked, has_page) for person in people]


def _item(person: Prisoner, asked: Asked, has_page: bool) -> Item:
    path = person_path(asked.language, person.id) if has_page else None
    return EXPORT.item(person, asked, path, person.fallback)


def _articles(item: Item) -> Cell:
    """Every article of every decision once, in the order in which they are cited."""
    cited = (article.text for sentence in item["sentences"] for article in sentence.articles)
    return "; ".join(dict.fromkeys(cited)) or None


def _address(item: Item) -> Cell:
    """What stands on an envelope sent from abroad, line by line."""
    return "\n".join(item["letters"].international) or None


EXPORT: Final = Export(
    name="people",
    help="Political prisoners, as far as the public may know them.",
    endpoint=ENDPOINT,
    type="cms_snippets.Prisoner",
    value=Prisoner,
    fields=FIELDS,
    own_columns=(
        column("id"),
        column("locale", "meta.locale"),
        column("state"),
        column("name", "name.full"),
        column("given_name", "name.given"),
        column("patronymic", "name.patronymic"),
        column("family_name", "name.family"),
        column("custody", "custody.value"),
        column("custody_text", "custody.text"),
        column("detained_on", "detained_on.date"),
        column("detained_on_precision", "detained_on.precision"),
        column("occupation"),
        column("summary"),
        column("recognised_by", "recognition.by"),
        column("recognition_withdrawn", "recognition.withdrawn", "boolean"),
        column("sentence", "sentence.kind.value"),
        column("sentence_kind_text", "sentence.kind.text"),
        column("sentence_text", "sentence.text"),
        column("sentence_years", "sentence.years", "integer"),
        column("sentence_months", "sentence.months", "integer"),
        column("sentence_days", "sentence.days", "integer"),
        column("regime", "sentence.regime.value"),
        column("regime_text", "sentence.regime.text"),
        column("sentence_band", "sentence_band.value"),
        column("sentence_band_text", "sentence_band.text"),
        column("articles", _articles),
        column("facility_id", "facility.id", "integer"),
        column("facility_name", "facility.name"),
        column("facility_kind", "facility_kind.value"),
        column("facility_kind_text", "facility_kind.text"),
        column("can_write", "letters.can_write", "boolean"),
        column("address", _address),
        column("released_year", "released_year", "integer"),
        column("verified_on", "verified_on.date"),
        column("html_url", "meta.html_url"),
    ),
    read=read,
)
