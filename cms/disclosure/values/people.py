"""Prisoners."""

from dataclasses import dataclass, field
from typing import Annotated, Final, Literal

from cms.disclosure.values.basics import Fallback, Labelled, PartialDate, Source
from cms.disclosure.values.described import Html, IsoDate, among, labels
from cms.disclosure.values.facilities import PlaceOfDetention
from cms.disclosure.values.guardians import GuardianRef
from cms.disclosure.values.images import Portrait
from cms.disclosure.values.letters import Letters
from cms.disclosure.values.names import Name
from cms.disclosure.values.sentences import Custody, EffectiveSentence, Recognition, Sentence
from cms.disclosure.values.timeline import TimelineEntry
from cms.languages import Language
from cms.snippets.choices import FacilityKind

SENTENCE_BAND: Final = labels("SentenceBand", ("under_3", "3_to_5", "5_to_10", "over_10"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Birthday:
    """A birthday; `date` (ISO 8601, with the year) only where the full date is disclosed."""

    month: int
    day: int
    date: IsoDate | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Prisoner:
    """What the public may know of a prisoner. `id` is the public id."""

    id: str
    state: Literal["public", "pseudonymous", "minimised"]
    name: Name
    custody: Custody
    detained_on: PartialDate | None = None
    birthday: Birthday | None = None
    occupation: str | None = None
    summary: str | None = None
    about: Html | None = None
    portrait: Portrait | None = None
    recognition: Recognition | None = None
    sentence: EffectiveSentence | None = None
    sentence_band: Annotated[Labelled, SENTENCE_BAND] | None = None
    sentences: tuple[Sentence, ...] = ()
    facility: PlaceOfDetention | None = None
    facility_kind: Annotated[Labelled, among(FacilityKind)] | None = None
    letters: Letters = field(default_factory=lambda: Letters(can_write=False))
    guardians: tuple[GuardianRef, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    sources: tuple[Source, ...] = ()
    verified_on: PartialDate | None = None
    released_year: int | None = None
    language: Language
    fallback: Fallback = field(default_factory=dict)
