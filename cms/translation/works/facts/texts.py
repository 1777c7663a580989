"""The texts of a fact and its children in three languages, read from rows or from a draft alike."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from cms import languages
from cms.languages import Language
from cms.translation.works.facts.kinds import fields_of

ByLanguage = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for a text: a field of a row, in every language."""

    model: type[Any]
    row_id: str
    field: str
    # "" for the fact itself, else the relation that leads to the row.
    relation: str
    texts: ByLanguage

    @property
    def key(self) -> str:
        """The name of the text within its fact: "about", "sentences.12.court"."""
        return f"{self.relation}.{self.row_id}.{self.field}" if self.relation else self.field

    @property
    def is_empty(self) -> bool:
        """Whether no language has a text."""
        return not any(self.texts.values())


def slots_of(
    model: type[Any], relation: str, values: Mapping[str, Any], but: Collection[str] = ()
) -> Iterator[Slot]:
    """The places of a row, given its primary key and columns by name, without the fields `but`."""
    for field in fields_of(model):
        if field not in but:
            texts: ByLanguage = {
                each: values.get(languages.column(field, each)) or "" for each in languages.CODES
            }
            yield Slot(model, str(values["pk"]), field, relation, texts)


def values_of(row: Any) -> dict[str, Any]:
    """The primary key and the text columns of a row in memory."""
    columns = languages.columns(*fields_of(type(row)))
    return {"pk": row.pk, **{column: getattr(row, column) for column in columns}}


def original_of(texts: ByLanguage, marked: Collection[str]) -> Language | None:
    """The language that the others were made from: the first with a text that is no translation itself."""
    written = [language for language in languages.CODES if texts[language]]
    return next((language for language in written if language not in marked), next(iter(written), None))
