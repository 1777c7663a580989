"""What readers would see if a row were published as it stands: for the desk, never for readers.

The same columns go through the same policy and builders as in `people`, but they are read from objects in
memory, so that a draft, or a switch that nobody has turned yet, can be shown without being written.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, NamedTuple

from django.db.models import Model
from django.utils import timezone
from modelcluster.models import get_all_child_relations

from cms.disclosure import guardians, people, rows
from cms.disclosure.address import AddressLanguage, abroad_lines, address_languages, delivery_lines
from cms.disclosure.effective import computed, effective
from cms.disclosure.facilities import accepts_letters, facility
from cms.disclosure.letters import letters, why_not
from cms.disclosure.models import GuardianDisclosure, PrisonerDisclosure
from cms.disclosure.person_columns import DISCLOSURE, PREFIX, PRISONER, wanted_of
from cms.disclosure.portraits import portraits
from cms.disclosure.reading import Reader, Row
from cms.disclosure.related import Related
from cms.disclosure.states import VISIBLE, GuardianState
from cms.disclosure.values import EffectiveSentence, Facility, Guardian, Letters, Link, Portrait, Prisoner
from cms.languages import Language, columns
from cms.snippets import models

# Stands for a portrait whose sizes must not be made before it is public.
UNMADE: Final = Portrait(renditions=(), srcset="", credit=None)


class PlaceLines(NamedTuple):
    """The address of a facility in one language: what is printed inside Belarus, and what is added abroad."""

    language: AddressLanguage
    delivery: tuple[str, ...]
    abroad: tuple[str, ...]


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
    row = _person(person, disclosure)
    key = row["prisoner_id"]
    care = _guardianships(person)
    related = Related(
        placements={key: _placements(person)},
        former_places={key: [_stay(each) for each in person.placements.all() if each.until is not None]},
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
    return people.value_of(row, related, language, people.shown_in(disclosure.state, wanted_of(None)))


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
    row = _columns(person, guardians.COLUMNS, "guardian__") | {"show_portrait": disclosure.show_portrait}
    links = [Link(url=each.url, label=each.label or each.url) for each in person.links.all()]
    wards = guardians.ward_rows([person.pk], language).get(person.pk, []) if person.pk else []
    shown = [person.portrait_id] if disclosure.show_portrait else []
    return guardians.value_of(row, wards, links, _portraits(shown, make_portraits), language)


def draft_facility(place: models.Facility, language: Language) -> Facility:
    """The value of a facility."""
    joined = _columns(place.replaced_by, rows.REPLACEMENT, "replaced_by__")
    return facility(_columns(place, rows.FACILITY) | joined | {"live": True}, language)


def draft_letters(
    person: models.Prisoner, disclosure: PrisonerDisclosure, language: Language
) -> tuple[Letters, str | None]:
    """The letters value of `person` as they are in memory, and why nobody can write, as a key of MESSAGES."""
    row = _person(person, disclosure)
    stay = next(iter(_placements(person)), None)
    return letters(row, stay, Reader(row, language), timezone.now().date()), why_not(row, stay)


def draft_addresses(place: models.Facility) -> list[PlaceLines]:
    """The printed lines below the recipient, those that an English reader copies first.

    None in a language in which a line is missing, or where letters may not go.
    """
    row = _columns(place, rows.FACILITY)
    printed = address_languages(row, "en") if accepts_letters(row) else ()
    return [PlaceLines(each, delivery_lines(row, each), abroad_lines(row)) for each in printed]


def ongoing_stays(person: models.Prisoner) -> list[models.Placement]:
    """Ongoing stays, the latest first; a stay that is not saved yet counts as the latest of its day."""
    return ongoing(person.placements.all())


def ongoing(stays: Iterable[models.Placement]) -> list[models.Placement]:
    """Those of one person's `stays` that have no end, the current one first."""
    open_stays = [stay for stay in stays if stay.until is None]
    return sorted(
        open_stays, key=lambda stay: (stay.since or date.min, stay.pk or float("inf")), reverse=True
    )


@dataclass(frozen=True, slots=True)
class DraftSentences:
    """The effective sentence that readers would see, and what the rows alone give."""

    shown: EffectiveSentence | None
    computed: EffectiveSentence | None

    @property
    def is_overridden(self) -> bool:
        """Whether an editor's mark changes the result."""
        return self.shown != self.computed


def draft_sentences(person: models.Prisoner, language: Language) -> DraftSentences | None:
    """What the decisions about `person`, as they are in memory, come to; None while a choice is open."""
    if open_choices(person):
        return None
    decisions = _sentences(person)
    return DraftSentences(shown=effective(decisions, language), computed=computed(decisions, language))


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


def _person(person: models.Prisoner, disclosure: PrisonerDisclosure) -> dict[str, Any]:
    row = _columns(disclosure, DISCLOSURE) | _columns(person, PRISONER, PREFIX)
    return row | {"prisoner_id": person.pk or 0}


def _portraits(image_ids: Iterable[int | None], make: bool) -> dict[int, Portrait]:
    wanted = [image_id for image_id in image_ids if image_id]
    return portraits(wanted) if make else dict.fromkeys(wanted, UNMADE)


def _placements(person: models.Prisoner) -> list[Row]:
    return [_stay(stay) for stay in ongoing_stays(person)]


def _stay(stay: models.Placement) -> Row:
    replacement = getattr(stay.facility, "replaced_by", None)
    facility = _columns(stay.facility, rows.FACILITY) | _columns(
        replacement, rows.REPLACEMENT, "replaced_by__"
    )
    return _columns(stay, rows.STAY) | {"facility": facility}


def _sentences(person: models.Prisoner) -> list[Row]:
    decisions = sorted(
        person.sentences.all(), key=lambda each: (each.verdict_date or date.min, each.sort_order or 0)
    )
    found: list[Row] = []
    for position, sentence in enumerate(decisions):
        own = _columns(sentence, rows.SENTENCE) | {"id": position}
        cited: list[Any] = list(sentence.articles.all()) or [None]
        found += [own | _cited(each) for each in cited]
    return found


def _cited(citation: Any) -> dict[str, Any]:
    article = getattr(citation, "article", None)
    return _columns(citation, ("part", "stage"), "articles__") | {"article": _columns(article, rows.ARTICLE)}


def _guardianships(person: models.Prisoner) -> list[Row]:
    current = [each for each in person.guardianships.all() if each.until is None]
    public = set(
        GuardianDisclosure.objects.visible()
        .filter(guardian_id__in=[each.guardian_id for each in current])
        .values_list("guardian_id", flat=True)
    )
    return [
        _columns(each, ("forms_of_care", "since", *columns("statement")))
        | _columns(each.guardian, rows.GUARDIAN, "guardian__")
        | {"guardian__show_portrait": each.guardian.disclosure.show_portrait}
        for each in current
        if each.guardian_id in public
    ]
