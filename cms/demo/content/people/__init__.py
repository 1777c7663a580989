"""The people of the demonstration. Every one of them is invented."""

from typing import Final

from cms.demo.content.people.colony import IN_COLONY
from cms.demo.content.people.hidden import NEVER_SHOWN
from cms.demo.content.people.in_transfer import IN_TRANSFER
from cms.demo.content.people.kinds import Person
from cms.demo.content.people.minimised import MINIMISED
from cms.demo.content.people.pre_trial import PRE_TRIAL
from cms.demo.content.people.pseudonymous import UNDER_A_PSEUDONYM
from cms.demo.content.people.withdrawn import WITHDRAWN
from cms.demo.content.people.womens_colony import IN_WOMENS_COLONY

PEOPLE: Final[tuple[Person, ...]] = (
    IN_COLONY,
    IN_WOMENS_COLONY,
    PRE_TRIAL,
    IN_TRANSFER,
    UNDER_A_PSEUDONYM,
    MINIMISED,
    WITHDRAWN,
    NEVER_SHOWN,
)
