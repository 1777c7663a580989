"""People of the styleguide: with everything that can be known of somebody, or with hardly a name."""

from typing import Final, Literal

from django.templatetags.static import static

from cms.disclosure.labels import band, custody_text, labelled, sentence_in
from cms.disclosure.letters import MESSAGES
from cms.disclosure.reading import partial_date
from cms.disclosure.reading_aid import romanise
from cms.disclosure.values import (
    Birthday,
    Custody,
    Guardian,
    GuardianRef,
    Letters,
    Link,
    Name,
    PlaceOfDetention,
    Portrait,
    PostalBlock,
    Prisoner,
    Recognition,
    Rendition,
    Source,
    Warning,
)
from cms.formatting import day_and_month
from cms.languages import Language
from cms.pages.samples.people import DAY
from cms.pages.values import PersonCard
from cms.snippets import choices
from cms.styleguide.court import effective, timeline, verdict
from cms.styleguide.words import LINK, Texts

# Codes of reasons and warnings that stand together on the fullest page.
_WARNINGS: Final = ("pre_trial", "verified_long_ago")
_BLOCKS: Final[tuple[tuple[Literal["be", "ru"], Literal["dative", "nominative"]], ...]] = (
    ("be", "dative"),
    ("ru", "nominative"),
)
_NO_LETTERS: Final = ("facility_moved", "policy_wait")


def card(person: Prisoner) -> PersonCard:
    """With links that lead nowhere."""
    return PersonCard(person=person, url="#", envelope_url="#", letter_url="#")


def portrait(credit: str) -> Portrait:
    """A picture that everyone has."""
    rendition = Rendition(url=static("cms/icon.svg"), width=320, height=400)
    return Portrait(renditions=(rendition,), srcset="", credit=credit)


def known(language: Language, texts: Texts) -> Prisoner:
    """Somebody of whom all is disclosed."""
    day = partial_date(DAY, "day", language)
    place = PlaceOfDetention(
        id=0,
        name=texts.place,
        short_name=texts.place,
        kind=labelled(choices.FacilityKind, "colony", language),
    )
    return Prisoner(
        id="sample",
        state="public",
        name=Name(full=texts.name, patronymic=texts.name.split()[0]),
        custody=Custody(
            value="imprisoned", text=custody_text("imprisoned", "masculine", language), since=day
        ),
        detained_on=day,
        birthday=Birthday(month=DAY.month, day=DAY.day, date=None, text=day_and_month(DAY, language)),
        occupation=texts.role,
        summary=texts.sentence,
        about=texts.html,
        portrait=portrait(texts.court),
        recognition=Recognition(by=texts.organisation, on=day, link=LINK, withdrawn=True),
        sentence=effective(language),
        sentences=(verdict(language, texts), verdict(language, texts, is_added=True)),
        facility=place,
        letters=letters(language, texts),
        guardians=(_guardian_ref(language, texts),),
        timeline=timeline(language, texts),
        sources=(Source(title=texts.title, url=LINK, published_on=day),),
        verified_on=day,
        language=language,
        # As if one text were missing in this language.
        fallback={"occupation": "ru" if language == "be" else "be"},
    )


def pseudonymous(language: Language, texts: Texts) -> Prisoner:
    """Somebody of whom next to nothing is disclosed."""
    return Prisoner(
        id="sample",
        state="pseudonymous",
        name=Name(full=texts.name),
        custody=Custody(value="detained", text=custody_text("detained", "", language)),
        sentence_band=band("under_3", language),
        facility_kind=labelled(choices.FacilityKind, "sizo", language),
        letters=Letters(can_write=False, warnings=_warnings(_NO_LETTERS, language), blocks=()),
        language=language,
    )


def blocks(language: Language, texts: Texts) -> tuple[PostalBlock, ...]:
    """The same lines as an address in one language and in the other, so that there is something to choose."""
    lines = tuple(texts.address.splitlines())
    both = tuple(
        PostalBlock(
            language=each,
            case=case,
            domestic=lines,
            international=(*lines, "000000 NOWHERE", "REPUBLIC OF BELARUS"),
            reading_aid=tuple(romanise(line, each) for line in lines),
        )
        for each, case in _BLOCKS
    )
    return both[::-1] if language == "ru" else both


def letters(language: Language, texts: Texts) -> Letters:
    """How to write to somebody, with whatever has to be known before."""
    both = blocks(language, texts)
    return Letters(
        can_write=True,
        domestic=both[0].domestic,
        international=both[0].international,
        verified_on=partial_date(DAY, "day", language),
        warnings=_warnings(_WARNINGS, language),
        note=texts.sentence or None,
        rules=texts.html or None,
        blocks=both,
    )


def guardian(language: Language, texts: Texts, picture: Portrait | None) -> Guardian:
    """Somebody who speaks for others."""
    return Guardian(
        id="sample",
        name=texts.name,
        role=texts.role or None,
        about=texts.html or None,
        categories=(labelled(choices.GuardianCategory, "well_known", language),),
        portrait=picture,
        links=(Link(url=LINK, label=texts.word or LINK),) if texts.html else (),
        wards=(),
        language=language,
    )


def _guardian_ref(language: Language, texts: Texts) -> GuardianRef:
    return GuardianRef(
        id="sample",
        name=texts.name,
        role=texts.role,
        forms_of_care=tuple(labelled(choices.FormOfCare, each, language) for each in ("voice", "letters")),
        since=partial_date(DAY, "month", language),
        statement=texts.sentence,
        portrait=portrait(texts.court),
    )


def _warnings(codes: tuple[str, ...], language: Language) -> tuple[Warning, ...]:
    return tuple(Warning(code=code, text=sentence_in(language, MESSAGES[code])) for code in codes)
