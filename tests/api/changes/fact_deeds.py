"""What editors do with facts."""

from datetime import date
from typing import Final

from cms import version
from cms.snippets import models as facts
from tests import factories
from tests.api.changes.making import NAMES, Making

EXPIRING: Final = (
    facts.Prisoner, facts.Guardian, facts.Facility, facts.Article, facts.Organisation, facts.SupportAction,
    facts.SendingCountry,
)  # fmt: skip
COLUMNS: Final = {
    facts.Prisoner: "occupation_be",
    facts.Guardian: "role_be",
    facts.Article: "title_be",
    facts.SupportAction: "title_be",
    facts.SendingCountry: "note_be",
}


class FactDeeds(Making):
    """Each method is one thing that may happen."""

    def edit_a_fact(self) -> None:
        model = self.random.choice(EXPIRING)
        fact = self._any(model)
        if fact is None:
            return
        setattr(fact, COLUMNS.get(model, "name_be"), self._word())
        fact.save_revision().publish() if self.random.random() < 0.5 else fact.save()

    def keep_a_draft(self) -> None:
        fact = self._any(facts.Prisoner)
        fact.summary_be = self._word()
        fact.save_revision()

    def rename_somebody(self) -> None:
        person = self._any(self.random.choice((facts.Prisoner, facts.Guardian)))
        name = "family_name_be" if isinstance(person, facts.Prisoner) else "name_be"
        setattr(
            person,
            name,
            self.random.choice(NAMES) if name == "family_name_be" else f"Алена {self.random.choice(NAMES)}",
        )
        person.save()

    def unpublish_a_fact(self) -> None:
        fact = self._any(self.random.choice(EXPIRING))
        if fact is not None:
            fact.unpublish() if fact.live else fact.save_revision().publish()

    def move_somebody(self) -> None:
        person = self._any(facts.Prisoner)
        person.placements.filter(until__isnull=True).first() and self._end_stay(person)
        factories.make_placement(person, self._any(facts.Facility), since=date(2024, 1, 1))

    def change_a_stay(self) -> None:
        stay = self._any(facts.Placement)
        if stay:
            stay.facility = self._any(facts.Facility)
            stay.save()

    def write_stays_in_bulk(self) -> None:
        with version.act():
            facts.Placement.objects.filter(prisoner=self._any(facts.Prisoner)).update(
                facility=self._any(facts.Facility)
            )

    def replace_a_facility(self) -> None:
        old, new = self._any(facts.Facility), self._any(facts.Facility)
        if old and old != new:
            old.replaced_by, old.closed_on = self.random.choice(((new, date(2024, 1, 1)), (None, None)))
            old.save()

    def care(self) -> None:
        person, guardian = self._any(facts.Prisoner), self._any(facts.Guardian)
        if guardian:
            factories.make_guardianship(person, guardian, statement_be=self._word())

    def change_care(self) -> None:
        care = self._any(facts.Guardianship)
        if not care:
            return
        what = self.random.randrange(4)
        if what == 0:
            care.delete()
            return
        if what == 1:
            care.until = None if care.until else date(2024, 1, 1)
        elif what == 2:
            care.guardian = self._any(facts.Guardian)
        else:
            care.statement_be = self._word()
        care.save()

    def change_care_in_the_form(self) -> None:
        person = self._any(facts.Prisoner)
        care = list(person.guardianships.all())
        person.guardianships = care[1:] if self.random.random() < 0.5 else [
            *care, facts.Guardianship(guardian=self._any(facts.Guardian), forms_of_care=["voice"])
        ]  # fmt: skip
        person.save_revision().publish()

    def sentence_somebody(self) -> None:
        factories.make_sentence(self._any(facts.Prisoner), facts.Article.objects.all())

    def name_organisations(self) -> None:
        action = self._any(facts.SupportAction)
        if action:
            found = list(facts.Organisation.objects.all())
            action.organisations = [
                facts.ActionOrganisation(organisation=each) for each in found[: self.random.randrange(3)]
            ]
            action.save()

    def make_a_fact(self) -> None:
        make = self.random.choice(
            (
                factories.make_facility,
                factories.make_organisation,
                factories.make_guardian,
                factories.make_action,
            )
        )
        make()

    def delete_a_fact(self) -> None:
        model = self.random.choice(
            (facts.Prisoner, facts.Guardian, facts.Facility, facts.Organisation, facts.SupportAction)
        )
        if model.objects.count() > 2:
            self._any(model).delete(even_if_used=True)

    def add_somebody(self) -> None:
        if facts.Prisoner.objects.count() < 7:
            self._person(self.random.choice(NAMES))

    def say_something_of_the_site(self) -> None:
        factories.fill_settings(contact=self._word(), contact_note_be=self._word())
