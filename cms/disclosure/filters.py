"""What readers may ask of each list: declared once for the API, the directory's form, exports and their description."""

from collections.abc import Mapping
from typing import Any, Final

from cms.disclosure.selection import RELEASED, PrisonerFilters
from cms.parameters import Parameter, day, public_id, some_of, whole, words, yes_no
from cms.snippets.choices import (
    ActionKind,
    Audience,
    Custody,
    FacilityKind,
    FormOfCare,
    GuardianCategory,
    OrganisationKind,
)
from cms.snippets.citing import parse_citation

_CITATION_LENGTH: Final = 60


class Unfit(ValueError):
    """Values that are right by themselves but do not go together; `parameter` names the one to change."""

    def __init__(self, parameter: str, wrong: str) -> None:
        super().__init__(wrong)
        self.parameter = parameter


def people(given: Mapping[str, Any]) -> PrisonerFilters:
    """The selection that parsed values of PEOPLE and SEARCH ask for; other parameters are passed over.

    Raises:
        Unfit: the range of dates ends before it begins.
    """
    first, last = given.get("detained_from"), given.get("detained_to")
    if first and last and last < first:
        raise Unfit("detained_to", "lies before “detained_from”")
    names = ("search", *(each.name for each in PEOPLE))
    return PrisonerFilters(**{name: given[name] for name in names if name in given})


def searched(what: str) -> str:
    """What a search for words of `what` finds: all of them take words alike."""
    return f"Words of the {what} in any script or spelling, whole or begun; a slip of the pen is forgiven."


def _citing(text: str) -> str:
    """`text` as it is, if it names one article."""
    if len(text) > _CITATION_LENGTH:
        raise ValueError(f"is longer than {_CITATION_LENGTH} characters")
    try:
        parse_citation(text)
    except ValueError:
        raise ValueError("names no article such as 342, 361-4 or part 2 of Art. 293") from None
    return text


def _number(text: str) -> str:
    """The number of the article that `text` names."""
    return parse_citation(_citing(text)).number


_CITATION: Final = {"type": "string", "minLength": 1, "maxLength": _CITATION_LENGTH}

PEOPLE: Final = (
    some_of("custody", [*Custody.values, RELEASED], "Where the person stands; several separated by commas."),
    whole("facility", "The id of the facility where the person is held.", minimum=1),
    some_of("facility_kind", FacilityKind.values, "The kind of facility where the person is held."),
    Parameter(
        name="article",
        parse=_citing,
        help="An article of the Criminal Code in one of the sentences: 342, 361-4, part 2 of Art. 293.",
        schema=_CITATION,
    ),
    yes_no("has_guardian", "Whether somebody known to the public speaks for the person."),
    whole("birthday_month", "The month of the birthday, where it is disclosed.", minimum=1, maximum=12),
    yes_no("can_write", "Whether a letter can be sent."),
    day("detained_from", "Detained on this day or later."),
    day("detained_to", "Detained on this day or earlier."),
)
SEARCH: Final = words("search", searched("name"))

GUARDIANS: Final = (
    some_of("category", GuardianCategory.values, "The circle of the guardian; several separated by commas."),
    some_of(
        "form_of_care", FormOfCare.values, "What the guardian does for a ward; several separated by commas."
    ),
    yes_no("has_wards", "Whether the guardian speaks for somebody whom the public may know."),
)
FACILITIES: Final = (
    some_of("kind", FacilityKind.values, "What the place is; several separated by commas."),
    yes_no("accepts_letters", "Whether letters may be sent there."),
)
INTERVIEWS: Final = (
    public_id("guardian", "Interviews in which the guardian with this id speaks."),
    public_id("ward", "Interviews about the prisoner with this id."),
)
ARTICLES: Final = (
    Parameter(
        name="number", parse=_number, help="The article in any spelling: 342, 361-4, 361⁴.", schema=_CITATION
    ),
)
ORGANISATIONS: Final = (
    some_of("kind", OrganisationKind.values, "What the organisation is; several separated by commas."),
)
ACTIONS: Final = (
    some_of("kind", ActionKind.values, "The way to help; several separated by commas."),
    some_of("audience", Audience.values, "For whom it is meant; several separated by commas."),
)
