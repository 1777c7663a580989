"""The people of the demonstration, by number. Every one of them is invented."""

from typing import Final

from cms.demo.content.people.abroad import ABROAD
from cms.demo.content.people.acquitted import ACQUITTED
from cms.demo.content.people.before_the_sentence import BEFORE_THE_SENTENCE
from cms.demo.content.people.box_address import AT_A_BOX_ADDRESS
from cms.demo.content.people.colony import IN_COLONY
from cms.demo.content.people.forced_treatment import IN_FORCED_TREATMENT
from cms.demo.content.people.hidden import NEVER_SHOWN
from cms.demo.content.people.in_memory import IN_MEMORY
from cms.demo.content.people.in_transfer import IN_TRANSFER
from cms.demo.content.people.juvenile import IN_JUVENILE_COLONY
from cms.demo.content.people.kinds import Person
from cms.demo.content.people.latin_name import NAMED_IN_LATIN_ONLY
from cms.demo.content.people.minimised import MINIMISED
from cms.demo.content.people.one_language import IN_ONE_LANGUAGE
from cms.demo.content.people.open_type import IN_OPEN_FACILITY
from cms.demo.content.people.pre_trial import PRE_TRIAL
from cms.demo.content.people.pseudonymous import UNDER_A_PSEUDONYM
from cms.demo.content.people.re_detained import RE_DETAINED
from cms.demo.content.people.released import RELEASED
from cms.demo.content.people.rural_colony import IN_RURAL_COLONY
from cms.demo.content.people.whereabouts import WHEREABOUTS_UNKNOWN
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
    *BEFORE_THE_SENTENCE,
    AT_A_BOX_ADDRESS,
    NAMED_IN_LATIN_ONLY,
    IN_RURAL_COLONY,
    *IN_ONE_LANGUAGE,
    IN_JUVENILE_COLONY,
    IN_OPEN_FACILITY,
    IN_FORCED_TREATMENT,
    WHEREABOUTS_UNKNOWN,
    *RELEASED,
    ACQUITTED,
    *ABROAD,
    RE_DETAINED,
    *IN_MEMORY,
)
