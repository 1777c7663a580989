"""Loads the invented prisoners: facts first, then what the public may see of them, one act a person."""

from collections.abc import Callable

from cms import version
from cms.demo.content.people import PEOPLE
from cms.demo.content.people.guardians import GUARDIANS
from cms.demo.content.people.kinds import MARK_START, Person
from cms.demo.loading import prisoner_rows
from cms.demo.loading.disclosing import disclose
from cms.demo.loading.pictures import store_portrait
from cms.demo.loading.publishing import Staff, draft, publish
from cms.demo.loading.world import World
from cms.snippets.models import Prisoner

People = dict[int, Prisoner]


def others() -> int:
    """How many prisoners in the database are not of the demonstration."""
    return Prisoner.objects.exclude(sources__title__startswith=MARK_START).count()


def load_people(world: World, staff: Staff, report: Callable[[str], None]) -> tuple[People, int]:
    """Every prisoner by number, and how many are new."""
    rows: People = {}
    made = 0
    for person in PEOPLE:
        row = Prisoner.objects.filter(sources__title=person.mark).first()
        if row is None:
            row = _make(person, world, staff)
            report(f"person {person.number} of {len(PEOPLE)}: {person.publication.state}")
            made += 1
        rows[person.number] = row
    return rows, made


@version.acting
def _make(person: Person, world: World, staff: Staff) -> Prisoner:
    row = Prisoner(
        portrait=store_portrait(person.number, staff) if person.has_portrait else None,
        **prisoner_rows.facts(person),
    )
    if person.name.dative_be_checked:
        row.confirm_postal_name("be", staff.editor)
    if person.name.dative_ru_checked:
        row.confirm_postal_name("ru", staff.editor)
    row.sentences = prisoner_rows.sentences(person, world)
    row.placements = prisoner_rows.placements(person, world)
    row.guardianships = prisoner_rows.guardianships(person, world)
    row.sources = prisoner_rows.sources(person)
    if person.publication.draft:
        draft(row, staff)
    else:
        publish(row, staff)
    disclose(row, person, staff)
    _join_with_guardian(row, person.number, world, staff)
    return row


def _join_with_guardian(row: Prisoner, number: int, world: World, staff: Staff) -> None:
    """Note privately that a guardian is this very person: guardians are there before prisoners."""
    for each in GUARDIANS:
        if each.prisoner == number:
            guardian = world.guardians[each.key]
            guardian.prisoner = row
            guardian.save_revision(user=staff.editor).publish(user=staff.publisher)
