"""Lists translated pages for another reading when a fact changes that they mention: their words may be bent to it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, Final

from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, OuterRef
from django.utils import timezone
from wagtail.models import Page, ReferenceIndex
from wagtail_localize.models import Translation

from cms import languages
from cms.languages import Language
from cms.pages.models import NamedPerson
from cms.snippets.models import Article, Facility, Guardian, Organisation, Prisoner
from cms.snippets.models.prisoner import NAME_PARTS
from cms.translation.models import PageCheck
from cms.translation.works.base import PAGE
from cms.translation.works.facts.events import due

# What the words of a page follow: names and roles in its own language, gender and custody in any.
_TEXTS: Final[Mapping[type[Any], tuple[str, ...]]] = {
    Prisoner: NAME_PARTS,
    Guardian: ("name", "role"),
    Facility: ("name", "short_name"),
    Organisation: ("name",),
    Article: ("title",),
}
_FACTS: Final[Mapping[type[Any], tuple[str, ...]]] = {
    Prisoner: ("gender", "custody"),
    Guardian: ("gender",),
    Facility: ("kind",),
    Article: ("number",),
}
# Stories keep a note of whom they name in their own text as well.
_NAMED: Final[Mapping[type[Any], str]] = {Prisoner: "prisoner_pk", Guardian: "guardian_pk"}


def telling_columns(model: type[Any]) -> tuple[str, ...]:
    """The columns of a fact that words of pages follow."""
    return (*languages.columns(*_TEXTS.get(model, ())), *_FACTS.get(model, ()))


def note_changes(model: type[Any], fact: Any, before: Mapping[str, Any]) -> None:
    """List the pages that mention `fact` where a telling column reads otherwise than `before`."""
    changed = {
        column
        for column in telling_columns(model)
        if column in before and (before[column] or "") != (getattr(fact, column) or "")
    }
    if changed & set(_FACTS.get(model, ())):
        ask(model, [fact.pk])
    elif changed:
        ask(model, [fact.pk], {each for each in languages.CODES if _is_told_in(changed, each)})


def ask(model: type[Any], pks: Collection[Any], told_in: Iterable[Language] = languages.CODES) -> None:
    """List the translations of pages that mention these facts, in these languages: at most four queries."""
    mentioning = _mentioning(model, pks)
    pages = _translations(mentioning.keys(), told_in) if mentioning else {}
    if not pages:
        return
    kind, now = ContentType.objects.get_for_model(model), timezone.now()
    PageCheck.objects.bulk_create(
        [
            PageCheck(page_id=page, fact_type=kind, fact_id=str(pk), since=now)
            for page in pages
            for pk in sorted(mentioning[page])
        ],
        batch_size=500,
        update_conflicts=True,
        unique_fields=["page", "fact_type", "fact_id"],
        update_fields=["since"],
    )
    due(PAGE, {str(key) for key in pages.values()})


def _is_told_in(columns: Iterable[str], language: Language) -> bool:
    return any(column.endswith(f"_{language}") for column in columns)


def _mentioning(model: type[Any], pks: Collection[Any]) -> dict[int, set[int]]:
    """The facts that each page mentions, in its body, its mentions or its own rows."""
    found: defaultdict[int, set[int]] = defaultdict(set)
    for page, pk in (*_indexed(model, pks), *_named(model, pks)):
        found[page].add(pk)
    return dict(found)


def _indexed(model: type[Any], pks: Collection[Any]) -> Iterator[tuple[int, int]]:
    references = ReferenceIndex.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        to_content_type=ContentType.objects.get_for_model(model),
        to_object_id__in=[str(pk) for pk in pks],
    )
    for page, pk in references.values_list("object_id", "to_object_id").distinct():
        yield int(page), int(pk)


def _named(model: type[Any], pks: Collection[Any]) -> Iterator[tuple[int, int]]:
    column = _NAMED.get(model)
    if column:
        notes = NamedPerson.objects.filter(**{f"{column}__in": list(pks)})
        yield from notes.values_list("page_id", column).distinct()


def _translations(pages: Iterable[int], told_in: Iterable[Language]) -> dict[int, Any]:
    """Those of `pages` that were made from another one, with the key that they share with it."""
    made = Translation.objects.filter(
        source__object_id=OuterRef("translation_key"), target_locale=OuterRef("locale"), enabled=True
    )
    found = Page.objects.filter(Exists(made), pk__in=list(pages), locale__language_code__in=list(told_in))
    return dict(found.values_list("pk", "translation_key"))
