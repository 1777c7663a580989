"""List columns of facts: names by column in the editor's language, no query a row."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Case, Count, IntegerField, OuterRef, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, StatusTagColumn

from cms import languages
from cms.desk.gaps import current_stays
from cms.languages import Language
from cms.snippets.folding import sort_key
from cms.snippets.models import Facility, Guardianship, Placement, Prisoner

FACILITY_PREFIX = "now_at_"


def ui_language() -> Language:
    """The language of ours that the editor's interface is in."""
    return languages.parse(get_language()) or languages.DEFAULT


def text_of(row: Any, field: str) -> str:
    """The text of a translated field in the editor's language, else in the next one that has it."""
    texts = (getattr(row, languages.column(field, each), None) for each in languages.FALLBACK[ui_language()])
    return next((text for text in texts if text), "")


def alphabetical(rows: QuerySet[Any], fields: Sequence[str], *, descending: bool = False) -> QuerySet[Any]:
    """Order a small table by the first of `fields` that has text, in the alphabet of the editor's language.

    No database knows where і, ё and ў belong, so the order is worked out here.
    """
    language = ui_language()
    columns = [languages.column(field, each) for field in fields for each in languages.FALLBACK[language]]
    named = rows.order_by().values_list("pk", *columns)
    keys = {pk: sort_key(next((text for text in texts if text), ""), language) for pk, *texts in named}
    in_order = sorted(keys, key=lambda pk: (keys[pk], pk), reverse=descending)
    places = [When(pk=pk, then=Value(place)) for place, pk in enumerate(in_order)]
    return rows.order_by(Case(*places, default=Value(0), output_field=IntegerField()), "pk")


def prisoner_name(row: Any) -> str:
    """Family name first, as the list is sorted."""
    for language in languages.FALLBACK[ui_language()]:
        family, given = (
            getattr(row, languages.column(part, language)) for part in ("family_name", "given_name")
        )
        if family:
            return f"{family}, {given}" if given else str(family)
    return str(row)


def facility_name(row: Any) -> str:
    """The short name where there is one: lists are narrow."""
    return text_of(row, "short_name") or text_of(row, "name")


def name_of(fact: Any) -> str:
    """The name of any fact as its list shows it."""
    return {Prisoner: prisoner_name, Facility: facility_name}.get(type(fact), str)(fact)


def names_elsewhere(row: Any, fields: Sequence[str]) -> list[tuple[Language, str]]:
    """The name in the languages that the list does not show it in, in our order of languages."""
    if not fields:
        return []
    order = languages.FALLBACK[ui_language()]
    shown = next((each for each in order if getattr(row, languages.column(fields[-1], each))), None)
    names = {
        each: " ".join(filter(None, (getattr(row, languages.column(field, each)) for field in fields)))
        for each in languages.CODES
        if each != shown
    }
    return [(each, name) for each, name in names.items() if name]


def with_current_facility(prisoners: QuerySet[Any]) -> QuerySet[Any]:
    """Annotate each prisoner with the names and the kind of the facility they are held in, and its end."""
    stay = Placement.objects.ongoing().filter(prisoner_id=OuterRef("pk"))
    names = {
        f"{FACILITY_PREFIX}{column}": Subquery(stay.values(f"facility__{column}")[:1])
        for column in (*languages.columns("short_name", "name"), "kind", "id", "closed_on")
    }
    return prisoners.annotate(**names)


def with_people_held(facilities: QuerySet[Any]) -> QuerySet[Any]:
    """Annotate each facility with how many people it holds now."""
    return facilities.annotate(people_held=_counted(current_stays(), "facility"))


def with_wards(guardians: QuerySet[Any]) -> QuerySet[Any]:
    """Annotate each guardian with how many prisoners they care for now."""
    return guardians.annotate(wards_now=_counted(Guardianship.objects.filter(until__isnull=True), "guardian"))


def _counted(rows: QuerySet[Any], owner: str) -> Coalesce:
    of_one = rows.filter(**{owner: OuterRef("pk")}).order_by().values(owner)
    return Coalesce(Subquery(of_one.annotate(number=Count("prisoner", distinct=True)).values("number")), 0)


def current_facility(row: Any) -> str:
    """The annotated facility, by its short name where it has one, and whether it has closed."""
    name = text_of(row, f"{FACILITY_PREFIX}short_name") or text_of(row, f"{FACILITY_PREFIX}name")
    is_closed = getattr(row, f"{FACILITY_PREFIX}closed_on") is not None
    return f"{name} · {pgettext('of a facility', 'closed')}" if is_closed else name


class TextColumn(Column):
    """A translated field in the editor's language."""

    def __init__(self, field: str, label: Any, **kwargs: Any) -> None:
        super().__init__(field, label=label, accessor=lambda row: text_of(row, field), **kwargs)


def draft_text(row: Any) -> Any:
    """Whether a fact or page is published, read from the row alone."""
    if not row.live:
        return _("draft")
    return _("published, with a newer draft") if row.has_unpublished_changes else _("published")


class DraftColumn(StatusTagColumn):
    """Whether the facts are published (Wagtail's own column asks for schedules, row by row)."""

    def __init__(self) -> None:
        super().__init__(
            "draft", label=_("Facts"), accessor=draft_text, primary=lambda row: row.live, sort_key="live"
        )


class StateColumn(StatusTagColumn):
    """What the public may know: the state of the disclosure row, fetched with the list."""

    def __init__(self) -> None:
        super().__init__("state", label=_("Publication"), accessor=self._text, primary=self._is_public)

    @staticmethod
    def _text(row: Any) -> str:
        disclosure = getattr(row, "disclosure", None)
        return disclosure.get_state_display() if disclosure else ""

    @staticmethod
    def _is_public(row: Any) -> bool:
        disclosure = getattr(row, "disclosure", None)
        return bool(row.live and disclosure and disclosure.state in disclosure.VISIBLE)
