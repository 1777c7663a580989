"""The printed lines of a fact being edited, and what was found about them."""

from dataclasses import dataclass
from functools import singledispatch
from typing import Any, Literal

from django.utils import timezone

from cms.desk.envelope.findings import Finding, long_lines, of_address, of_person
from cms.disclosure.drafts import draft_addresses, draft_letters, ongoing_stays
from cms.disclosure.models import PrisonerDisclosure
from cms.disclosure.states import LettersPolicy, State
from cms.languages import Language
from cms.snippets.models import Facility, Prisoner

Destination = Literal["belarus", "abroad"]


@dataclass(frozen=True)
class Sheet:
    """One printed form: in which language, posted where, line by line; `case` where there is a recipient."""

    language: Language
    posted: Destination
    lines: tuple[str, ...]
    case: str | None = None


@dataclass(frozen=True)
class Report:
    """What an editor sees. `place` is the facility that the findings in `place_findings` are about."""

    sheets: tuple[Sheet, ...]
    findings: tuple[Finding, ...]
    place: Facility | None = None
    place_findings: tuple[Finding, ...] = ()

    @property
    def is_fine(self) -> bool:
        """Whether nothing was found at all."""
        return not (self.findings or self.place_findings)


@singledispatch
def report(fact: Any) -> Report:
    """What the envelope of `fact`, saved or not, would look like and lack."""
    raise TypeError(f"There is no envelope for {type(fact).__name__}.")


@report.register
def _of_facility(fact: Facility) -> Report:
    printed = draft_addresses(fact)
    inside = (Sheet(each.language, "belarus", each.delivery) for each in sorted(printed))
    abroad = (Sheet(each.language, "abroad", (*each.delivery, *each.abroad)) for each in printed[:1])
    sheets = (*inside, *abroad)
    return Report(sheets, (*of_address(fact, timezone.now().date()), *_too_long(sheets)))


@report.register
def _of_person(fact: Prisoner) -> Report:
    row = PrisonerDisclosure.objects.filter(prisoner_id=fact.pk).first() if fact.pk else None
    row = row or PrisonerDisclosure(prisoner_id=fact.pk)
    stay = next(iter(ongoing_stays(fact)), None)
    sheets, refusal = _printed(fact, row.pk)
    place = stay.facility if stay is not None else None
    return Report(
        sheets=sheets,
        findings=(*of_person(fact, row, stay, refusal), *_too_long(sheets)),
        place=place,
        place_findings=tuple(of_address(place, timezone.now().date())) if place else (),
    )


def _printed(person: Prisoner, pk: Any) -> tuple[tuple[Sheet, ...], str | None]:
    """Every block inside Belarus and the one that English readers copy, as if all of it were public."""
    shown = PrisonerDisclosure(
        prisoner_id=pk, state=State.PUBLIC, show_address=True, letters=LettersPolicy.ALLOWED
    )
    letters, refusal = draft_letters(person, shown, "en")
    inside = tuple(
        Sheet(block.language, "belarus", block.domestic, block.case)
        for block in sorted(letters.blocks, key=lambda block: block.language)
    )
    abroad = tuple(
        Sheet(block.language, "abroad", block.international, block.case) for block in letters.blocks[:1]
    )
    return (*inside, *abroad), refusal


def _too_long(sheets: tuple[Sheet, ...]) -> list[Finding]:
    inside = (sheet for sheet in sheets if sheet.posted == "belarus")
    return [found for sheet in inside for found in long_lines(sheet.lines, sheet.language)]
