"""What readers would see if a row were published as it stands: for the desk, never for readers.

The same columns go through the same policy and builders as in `people`, but they are read from objects in
memory, so that a draft, or a switch that nobody has turned yet, can be shown without being written.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, Final

from django.db.models import Model
from django.utils import timezone
from modelcluster.models import get_all_child_relations

from cms.disclosure import guardians, people, rows
from cms.disclosure.facilities import facility
from cms.disclosure.models import GuardianDisclosure, PrisonerDisclosure
from cms.disclosure.portraits import portraits
from cms.disclosure.reading import Row
from cms.disclosure.states import VISIBLE, GuardianState
from cms.disclosure.values import Facility, Guardian, Link, Portrait, Prisoner
from cms.languages import Language, columns
from cms.snippets import models

# Stands for a portrait whose sizes must not be made before it is public.
UNMADE: Final = Portrait(renditions=(), srcset="", credit=None)


def draft_prisoner(
    person: models.Prisoner,
    disclosure: PrisonerDisclosure,
    language: Language,
    *,
    make_portraits: bool = False,
) -> Prisoner | None:
    """The value of `person` under `disclosure`, both as they are in memory; None when nothing shows.

    A draft that leaves a choice open shows nothing, since it cannot be published.
    """
    if disclosure.state not in VISIBLE or open_choices(person):
        return None
    row = _columns(disclosure, rows._DISCLOSURE) | _columns(person, rows._PRISONER, "prisoner__")
    row["prisoner_id"] = key = person.pk or 0
    care = _guardianships(person)
    related = people._Related(
        placements={key: _placements(person)},
        sentences={key: _sentences(person)},
        guardianships={key: care},
        sources={key: [_columns(each, ("title", "url", "published_on")) for each in person.sources.all()]},
        portraits=_portraits(
            [
                person.portrait_id if disclosure.show_portrait else None,
                *(each["guardian__portrait_id"] for each in care if each["guardian__show_portrait"]),
            ],
            make_portraits,
        ),
        today=timezone.now().date(),
    )
    return people._prisoner(row, related, language, people._BUILDERS.keys())


def draft_guardian(
    person: models.Guardian,
    disclosure: GuardianDisclosure,
    language: Language,
    *,
    make_portraits: bool = False,
) -> Guardian | None:
    """The value of a guardian under `disclosure`; None when the state shows nothing."""
    if disclosure.state != GuardianState.PUBLIC:
        return None
    row = _columns(person, guardians._COLUMNS, "guardian__") | {"show_portrait": disclosure.show_portrait}
    links = [Link(url=each.url, label=each.label or each.url) for each in person.links.all()]
    wards = guardians._wards([person.pk], language).get(person.pk, []) if person.pk else []
    shown = [person.portrait_id] if disclosure.show_portrait else []
    return guardians._guardian(row, wards, links, _portraits(shown, make_portraits), language)


def draft_facility(place: models.Facility, language: Language) -> Facility:
    """The value of a facility."""
    joined = _columns(place.replaced_by, rows.REPLACEMENT, "replaced_by__")
    return facility(_columns(place, rows.FACILITY) | joined | {"live": True}, language)


def open_choices(fact: Model) -> list[str]:
    """The names of what has to be chosen before `fact` can be shown: drafts may leave everything empty."""
    return list(dict.fromkeys(_open_choices(fact)))


def _open_choices(row: Any) -> Iterator[str]:
    for field in row._meta.concrete_fields:
        if field.choices and not field.blank and getattr(row, field.attname) in ("", None):
            yield str(field.verbose_name)
    for relation in get_all_child_relations(row):
        for child in getattr(row, relation.get_accessor_name()).all():
            yield from _open_choices(child)


def _columns(source: Any, names: Iterable[str], prefix: str = "") -> dict[str, Any]:
    """The columns of one object as `values()` names them; None for each when there is no object."""
    return {f"{prefix}{name}": getattr(source, name, None) for name in names}


def _portraits(image_ids: Iterable[int | None], make: bool) -> dict[int, Portrait]:
    wanted = [image_id for image_id in image_ids if image_id]
    return portraits(wanted) if make else dict.fromkeys(wanted, UNMADE)


def _placements(person: models.Prisoner) -> list[Row]:
    """Ongoing stays, the latest first; a stay that is not saved yet counts as the latest of its day."""
    ongoing = [stay for stay in person.placements.all() if stay.until is None]
    ongoing.sort(key=lambda stay: (stay.since or date.min, stay.pk or float("inf")), reverse=True)
    return [
        _columns(stay, ("confidence", "since"))
        | _columns(stay.facility, rows.FACILITY, "facility__")
        | _columns(getattr(stay.facility, "replaced_by", None), rows.REPLACEMENT, "facility__replaced_by__")
        for stay in ongoing
    ]


def _sentences(person: models.Prisoner) -> list[Row]:
    decisions = sorted(
        person.sentences.all(), key=lambda each: (each.verdict_date or date.min, each.sort_order or 0)
    )
    found: list[Row] = []
    for position, sentence in enumerate(decisions):
        own = _columns(sentence, rows._SENTENCE) | {"id": position}
        cited: list[Any] = list(sentence.articles.all()) or [None]
        found += [own | _cited(each) for each in cited]
    return found


def _cited(citation: Any) -> dict[str, Any]:
    article = getattr(citation, "article", None)
    return _columns(citation, ("part", "stage"), "articles__") | _columns(
        article, ("id", "number", "live", *columns("title")), "articles__article__"
    )


def _guardianships(person: models.Prisoner) -> list[Row]:
    current = [each for each in person.guardianships.all() if each.until is None]
    public = set(
        GuardianDisclosure.objects.visible()
        .filter(guardian_id__in=[each.guardian_id for each in current])
        .values_list("guardian_id", flat=True)
    )
    return [
        _columns(each, ("forms_of_care", "since", *columns("statement")))
        | _columns(each.guardian, rows._GUARDIAN, "guardian__")
        | {"guardian__show_portrait": each.guardian.disclosure.show_portrait}
        for each in current
        if each.guardian_id in public
    ]
