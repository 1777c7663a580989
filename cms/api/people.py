"""Prisoners and guardians as items: their own endpoints and the pages that mention them give the same."""

from collections.abc import Collection
from typing import Any, Final

from cms import languages
from cms.api.endpoint import Item, item_of, item_type
from cms.api.paths import detail_path
from cms.api.values import GuardianMeta, PrisonerMeta, Translation
from cms.disclosure.values import Guardian, Prisoner
from cms.languages import Language
from cms.pages.addresses import person_path

NestedPrisoner: Final[Any] = item_type(Prisoner, PrisonerMeta, {}, "NestedPrisoner")
NestedGuardian: Final[Any] = item_type(Guardian, GuardianMeta, {})


def prisoner_item(
    person: Prisoner,
    shown_in: Collection[Language] | None,
    wanted: Collection[str] | None = None,
    **extra: Any,
) -> Item:
    """The item of a prisoner, with the `wanted` fields (all when None).

    `shown_in` are the languages whose directory has a page for each person; None where nobody asks for pages.
    """
    meta = PrisonerMeta(
        detail_url=detail_path("prisoners", person.id),
        html_url=None if shown_in is None else _html_url(person.id, person.language, shown_in),
        locale=person.language,
        fallback=person.fallback,
        translations=() if shown_in is None else _translations(person, shown_in),
    )
    return item_of(person, meta, wanted, **extra)


def _translations(person: Prisoner, shown_in: Collection[Language]) -> tuple[Translation, ...]:
    return tuple(
        Translation(locale=other, id=person.id, html_url=_html_url(person.id, other, shown_in))
        for other in languages.CODES
        if other != person.language
    )


def guardian_item(guardian: Guardian) -> Item:
    """The item of a guardian."""
    meta = GuardianMeta(
        detail_url=detail_path("guardians", guardian.id),
        locale=guardian.language,
        fallback=guardian.fallback,
    )
    return item_of(guardian, meta)


def _html_url(public_id: str, language: Language, shown_in: Collection[Language]) -> str | None:
    return person_path(language, public_id) if language in shown_in else None
