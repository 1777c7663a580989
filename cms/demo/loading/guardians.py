"""Loads the invented guardians."""

from cms import version
from cms.demo.content.people.guardians import GUARDIANS
from cms.demo.content.people.kinds import PORTRAIT_CREDIT, GuardianPerson
from cms.demo.loading.pictures import store_portrait
from cms.demo.loading.publishing import Staff, publish, rich
from cms.disclosure.acts import change_guardian_state, show_guardian_portrait
from cms.disclosure.states import GuardianState
from cms.snippets.models import Guardian, GuardianLink

Guardians = dict[str, Guardian]


def load_guardians(staff: Staff) -> tuple[Guardians, int]:
    """Every guardian by the key it has in the demonstration, and how many are new; each is one act."""
    rows: Guardians = {}
    made = 0
    for person in GUARDIANS:
        row = Guardian.objects.filter(public_id=person.public_id).first()
        if row is None:
            row = _make(person, staff)
            made += 1
        rows[person.key] = row
    return rows, made


@version.acting
def _make(person: GuardianPerson, staff: Staff) -> Guardian:
    row = Guardian(
        public_id=person.public_id,
        gender=person.gender,
        categories=list(person.categories),
        portrait=store_portrait(person.portrait, staff) if person.portrait is not None else None,
        **person.name.columns("name"),
        **person.role.columns("role"),
        **rich(person.about).columns("about"),
        **(PORTRAIT_CREDIT.columns("portrait_credit") if person.portrait is not None else {}),
    )
    row.links = [GuardianLink(url=link.url, label=link.label) for link in person.links]
    publish(row, staff)
    if person.is_public:
        change_guardian_state(row, GuardianState.PUBLIC, user=staff.publisher)
        show_guardian_portrait(row, person.portrait is not None, user=staff.publisher)
    return row
