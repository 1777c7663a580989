"""Loads the translators' room: each thing is left as it is once somebody, or an earlier run, has touched it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from wagtail.models import Page, WorkflowState

from cms import version
from cms.demo.content.pages import EXPLANATIONS
from cms.demo.content.room import (
    ADDED_IN_BELARUSIAN,
    ADDED_IN_RUSSIAN,
    OUTDATED,
    PROPOSED,
    REVIEWED,
    WITHOUT_ENGLISH,
    Proposed,
)
from cms.demo.loading.pages import Printer, tell
from cms.demo.loading.publishing import paragraphs
from cms.languages import Language
from cms.pages.models import ContentPage
from cms.translation.models import Assignment, Proposal
from cms.translation.works.base import PAGE, OpenWork
from cms.translation.works.opening import open_work

_RUSSIAN: Language = "ru"


@dataclass(frozen=True, slots=True)
class Room:
    """Who works there, and what they are given to work on."""

    printer: Printer
    reviewer: Any

    def load(self) -> int:
        """Make what is missing; how many things that were."""
        steps: Iterable[Callable[[], bool]] = (
            self._leave_english_missing,
            *((lambda proposed=proposed: self._propose(proposed)) for proposed in PROPOSED),
            self._hand_in_page,
            self._outdate_page,
            self._assign,
        )
        return sum(step() for step in steps)

    def _leave_english_missing(self) -> bool:
        home = self.printer.homes[WITHOUT_ENGLISH.source]
        if Page.objects.child_of(home).filter(slug=WITHOUT_ENGLISH.slug).exists():
            return False
        tell(WITHOUT_ENGLISH, home, self.printer)
        return True

    def _propose(self, proposed: Proposed) -> bool:
        pks: Any = self.printer.at.people if proposed.kind == "prisoner" else self.printer.at.organisations
        key = str(pks[proposed.of])
        about = {"fact_type__model": proposed.kind, "fact_id": key, "language": _RUSSIAN}
        if Proposal.objects.filter(**about).exists():
            return False
        self._hand_in(proposed.kind, key, proposed.texts)
        if proposed.comment:
            self._open(proposed.kind, key, self.reviewer).send_back(comment=proposed.comment)
        return True

    def _hand_in_page(self) -> bool:
        page = self._page(REVIEWED, _RUSSIAN)
        if page is None or WorkflowState.objects.for_instance(page).exists():
            return False
        work = self._open(PAGE, str(page.translation_key), self.printer.staff.translator)
        lead = next(unit for unit in work.units() if unit.key.partition(".")[0] == "lead")
        self._hand_in(PAGE, work.key, {lead.key: f"{lead.target} {ADDED_IN_RUSSIAN}"})
        return True

    def _outdate_page(self) -> bool:
        """Only where the page still says what the demonstration wrote."""
        (written,) = (each for each in EXPLANATIONS if each.slug == OUTDATED)
        first = written.texts[written.source].lead
        page = self._page(OUTDATED, written.source)
        if page is None or page.lead != paragraphs(first):
            return False
        page.lead = paragraphs(f"{first} {ADDED_IN_BELARUSIAN}")
        with version.act():
            page.save_revision(user=self.printer.staff.editor).publish(user=self.printer.staff.publisher)
        return True

    def _assign(self) -> bool:
        page = self._page(OUTDATED, _RUSSIAN)
        if page is None:
            return False
        staff = self.printer.staff
        _row, made = Assignment.objects.get_or_create(
            kind=PAGE,
            key=str(page.translation_key),
            language=_RUSSIAN,
            defaults={"to": staff.translator, "by": staff.editor},
        )
        return made

    def _hand_in(self, kind: str, key: str, texts: dict[str, str]) -> None:
        work = self._open(kind, key, self.printer.staff.translator)
        work.save(texts)
        work.hand_in(with_gaps=True)

    def _open(self, kind: str, key: str, user: Any) -> OpenWork:
        return open_work(kind, key, _RUSSIAN, user)

    def _page(self, slug: str, language: Language) -> Any:
        home = self.printer.homes[language]
        return ContentPage.objects.child_of(home).filter(slug=slug, live=True).first()
