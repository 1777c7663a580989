"""People, organisations and ways to help of the samples, as values of the disclosure layer."""

from datetime import date

from cms.disclosure.labels import custody_text, labelled
from cms.disclosure.reading import partial_date
from cms.disclosure.values import (
    Custody,
    Guardian,
    Letters,
    Name,
    Organisation,
    PostalBlock,
    Prisoner,
    SendingCountry,
)
from cms.languages import Language
from cms.pages.samples.words import WORDS
from cms.pages.values import PersonCard
from cms.snippets.choices import FacilityKind, GuardianCategory, OrganisationKind, PostStatus

DAY = date(2024, 5, 3)


def card(language: Language) -> PersonCard:
    """A prisoner whom one can write to; the links lead nowhere."""
    words = WORDS[language]
    block = _address(language)
    person = Prisoner(
        id="sample",
        state="public",
        name=Name(full=words["person"]),
        custody=Custody(value="imprisoned", text=custody_text("imprisoned", "masculine", language)),
        summary=words["person_summary"],
        facility_kind=labelled(FacilityKind, "colony", language),
        letters=Letters(
            can_write=True,
            domestic=block.domestic,
            international=block.international,
            verified_on=partial_date(DAY, "day", language),
            blocks=(block,),
        ),
        language=language,
    )
    return PersonCard(person=person, url="#", envelope_url="#", letter_url="#")


def guardian(language: Language) -> Guardian:
    """A guardian without a portrait."""
    words = WORDS[language]
    return Guardian(
        id="sample",
        name=words["guardian"],
        role=words["guardian_role"],
        about=words["guardian_about"],
        categories=(labelled(GuardianCategory, "well_known", language),),
        portrait=None,
        links=(),
        wards=(),
        language=language,
    )


def organisation(language: Language) -> Organisation:
    """A fund with an address that is nobody's."""
    words = WORDS[language]
    return Organisation(
        id=0,
        name=words["organisation"],
        kind=labelled(OrganisationKind, "fund", language),
        link="https://example.org/",
        onion=None,
        about=words["organisation_about"],
        language=language,
    )


def country(language: Language) -> SendingCountry:
    """A country from which letters are sent."""
    words = WORDS[language]
    return SendingCountry(
        code="XX",
        name=words["country"],
        status=labelled(PostStatus, PostStatus.SENDS, language),
        note=words["country_note"],
        verified_on=partial_date(DAY, "day", language),
        source=words["source"],
        language=language,
    )


def _address(language: Language) -> PostalBlock:
    lines = tuple(WORDS[language]["address"].splitlines())
    return PostalBlock(
        language="ru" if language == "ru" else "be",
        case="nominative",
        domestic=lines,
        international=(*lines, "REPUBLIC OF BELARUS"),
        reading_aid=(),
    )
