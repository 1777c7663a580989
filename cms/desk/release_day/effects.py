"""What an act about many people changes for readers, person by person and page by page.

It is found out by rehearsing: the act is carried out, readers' views are taken, and everything is rolled back.
So the preview cannot differ from what will happen.
"""

import hashlib
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from cms import languages, version
from cms.desk.release_day.pages import PageEffect, page_effects, public_page_ids
from cms.desk.viewsets.columns import prisoner_name
from cms.disclosure.custody import Standing
from cms.disclosure.models import Consent, PrisonerDisclosure
from cms.disclosure.people import prisoners
from cms.disclosure.states import State
from cms.disclosure.values import Prisoner as Value
from cms.languages import Language
from cms.snippets.models import Guardianship, Prisoner

# A portrait is left out: reading it would make files of somebody who is not public.
_FIELDS: Final = ("name", "custody", "birthday", "letters")
Views = Mapping[Language, Mapping[int, Value]]


@dataclass(frozen=True)
class Told:
    """What readers of one language see of a person, in a line each; empty when they see nothing."""

    language: Language
    before: str
    after: str


@dataclass(frozen=True)
class Effect:
    """What changes of one person; `outcome` is a key of the summary, `ends` names what is no more."""

    person: Prisoner
    name: str
    told: tuple[Told, ...]
    outcome: str
    ends: frozenset[str]


@dataclass(frozen=True)
class Effects:
    """Everything that an act changes for readers."""

    people: tuple[Effect, ...]
    pages: tuple[PageEffect, ...]
    guardians: tuple[str, ...]

    @cached_property
    def outcomes(self) -> dict[str, int]:
        """How many people of each outcome."""
        return dict(Counter(effect.outcome for effect in self.people))

    @cached_property
    def ends(self) -> dict[str, list[str]]:
        """The names of those of whom letters, birthdays or portraits end."""
        kinds = ("letters", "birthday", "portrait")
        return {kind: [each.name for each in self.people if kind in each.ends] for kind in kinds}


class _TakenBack(Exception):
    """The end of a rehearsal."""


def rehearse(people: Collection[Prisoner], act: Callable[[], Any]) -> Effects:
    """Carry `act` out, look, and take it back: nothing of it is kept and no reader sees any of it."""
    pks = [person.pk for person in people]
    before, switches, pages = _views(pks), _portraits_shown(pks), public_page_ids()
    try:
        with version.act():
            act()
            after, switches_after, pages_after = _views(pks), _portraits_shown(pks), public_page_ids()
            raise _TakenBack  # Before the version is raised, so that no other act waits for a rehearsal.
    except _TakenBack:
        pass
    ended = switches - switches_after
    effects = tuple(_effect(person, before, after, person.pk in ended) for person in people)
    changed = [each.person.pk for each in effects if each.outcome in ("vanishes", "minimised", "appears")]
    return Effects(effects, page_effects(changed, pages, pages_after), _guardians_of(changed))


def fingerprint(people: Iterable[Prisoner], standing: Standing | None) -> str:
    """A digest of everything about these people that decides what readers see before and after."""
    pks = sorted(person.pk for person in people)
    facts = Prisoner.objects.filter(pk__in=pks).order_by("pk").values()
    disclosure = PrisonerDisclosure.objects.filter(pk__in=pks).order_by("pk").values()
    consents = Consent.objects.filter(prisoner_id__in=pks).order_by("pk")
    agreed = consents.values("prisoner_id", "scope", "withdrawn_on")
    shown = repr([standing, list(facts), list(disclosure), list(agreed)])
    return hashlib.blake2b(shown.encode(), digest_size=16).hexdigest()


def _views(pks: Collection[int]) -> Views:
    return {each: prisoners(pks, each, _FIELDS) for each in languages.CODES}


def _portraits_shown(pks: Collection[int]) -> set[int]:
    shown = PrisonerDisclosure.objects.visible().filter(
        pk__in=pks, state=State.PUBLIC, show_portrait=True, prisoner__portrait__isnull=False
    )
    return set(shown.values_list("pk", flat=True))


def _effect(person: Prisoner, before: Views, after: Views, portrait_ends: bool) -> Effect:
    now, then = (views[languages.DEFAULT].get(person.pk) for views in (before, after))
    told = tuple(
        Told(each, _line(before[each].get(person.pk)), _line(after[each].get(person.pk)))
        for each in languages.CODES
    )
    ends = {
        "letters": bool(now and now.letters.can_write and not (then and then.letters.can_write)),
        "birthday": bool(now and now.birthday and not (then and then.birthday)),
        "portrait": portrait_ends,
    }
    over = frozenset(kind for kind, is_over in ends.items() if is_over)
    return Effect(person, prisoner_name(person), told, _outcome(now, then), over)


def _outcome(before: Value | None, after: Value | None) -> str:
    if after is None:
        return "unseen" if before is None else "vanishes"
    return "appears" if before is None else after.state


def _line(value: Value | None) -> str:
    if value is None:
        return ""
    since = value.custody.since.text if value.custody.since else None
    year = str(value.released_year) if value.released_year else None
    return ", ".join(filter(None, [value.name.full, value.custody.text, since or year]))


def _guardians_of(pks: Collection[int]) -> tuple[str, ...]:
    """Guardians whose list of wards gets shorter or longer."""
    current = Guardianship.objects.filter(prisoner_id__in=pks, until__isnull=True, guardian__isnull=False)
    return tuple(dict.fromkeys(str(each.guardian) for each in current.select_related("guardian")))
