"""A value of a few fields says the same as the whole value, from fewer columns."""

import pytest

from cms.disclosure.lists import list_prisoners
from cms.disclosure.people import BUILDERS, prisoner
from cms.disclosure.person_columns import ALWAYS, EVERY, READ_FROM, read_for, wanted_of
from cms.disclosure.selection import PrisonerFilters
from cms.languages import CODES, Language


def test_every_field_says_from_which_columns_it_is_read() -> None:
    assert READ_FROM.keys() == BUILDERS.keys()
    assert read_for(wanted_of(None)) == EVERY


@pytest.mark.usefixtures("demo_world")
@pytest.mark.parametrize("language", CODES)
def test_a_field_that_is_read_alone_says_what_it_says_among_others(language: Language) -> None:
    whole = list_prisoners(PrisonerFilters(), language, limit=100).values
    assert len({person.state for person in whole.values()}) == 3
    for field in BUILDERS:
        alone = list_prisoners(PrisonerFilters(), language, limit=100, fields={field}).values
        for pk, person in whole.items():
            told = {name: getattr(person, name) for name in {field, *ALWAYS}}
            assert {name: getattr(alone[pk], name) for name in told} == told, field


@pytest.mark.usefixtures("demo_world")
def test_what_nobody_wants_of_one_person_is_not_read() -> None:
    id = next(iter(list_prisoners(PrisonerFilters(), "be", limit=1).values.values())).id
    bare = prisoner(id, "be", fields=())
    assert bare is not None
    assert (bare.id, bare.summary, bare.sentences, bare.facility) == (id, None, (), None)
