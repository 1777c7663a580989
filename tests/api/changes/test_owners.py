"""Nothing that is written about a fact escapes the journal."""

from cms.disclosure.models import Disclosure
from cms.disclosure.noting import OWNERS
from cms.pages import block_values
from cms.pages.dependants import GATHERING
from cms.snippets.models import Fact, FactChild, Guardianship


def test_every_fact_and_every_part_of_one_belongs_to_something():
    models = {model for base in (Fact, FactChild, Disclosure) for model in base.__subclasses__()}
    assert models - OWNERS.keys() == {Guardianship}


def test_every_block_that_gathers_is_a_block():
    assert set(block_values.TYPES) >= GATHERING
