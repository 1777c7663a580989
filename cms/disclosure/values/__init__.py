"""What leaves the disclosure layer: typed, redacted, read-only values in one language.

The same types feed the templates, the JSON of the API, the exports and the OpenAPI components. A field that is
None is unknown or not disclosed: a reader cannot tell which. `fallback` names the fields whose text is in
another language than asked, with that language; nested fields are joined with dots.
"""

from cms.disclosure.values.basics import Fallback, Labelled, Link, PartialDate, Source, Warning
from cms.disclosure.values.facilities import Facility, FacilityRef, PlaceOfDetention
from cms.disclosure.values.guardians import Guardian, GuardianRef, WardRef
from cms.disclosure.values.images import Portrait, Rendition
from cms.disclosure.values.law import Article
from cms.disclosure.values.letters import Letters, PostalBlock
from cms.disclosure.values.names import Name
from cms.disclosure.values.organisations import Organisation, OrganisationRef, SupportAction
from cms.disclosure.values.people import Birthday, Prisoner
from cms.disclosure.values.sentences import (
    ArticleRef,
    Custody,
    EffectiveSentence,
    Money,
    Recognition,
    Sentence,
)
from cms.disclosure.values.site import SendingCountry, Site
from cms.disclosure.values.statistics import Figure, Statistic
from cms.disclosure.values.timeline import Event, TimelineEntry
from cms.disclosure.values.tombstones import Tombstone

__all__ = [
    "Article",
    "ArticleRef",
    "Birthday",
    "Custody",
    "EffectiveSentence",
    "Event",
    "Facility",
    "FacilityRef",
    "Fallback",
    "Figure",
    "Guardian",
    "GuardianRef",
    "Labelled",
    "Letters",
    "Link",
    "Money",
    "Name",
    "Organisation",
    "OrganisationRef",
    "PartialDate",
    "PlaceOfDetention",
    "Portrait",
    "PostalBlock",
    "Prisoner",
    "Recognition",
    "Rendition",
    "SendingCountry",
    "Sentence",
    "Site",
    "Source",
    "Statistic",
    "SupportAction",
    "TimelineEntry",
    "Tombstone",
    "WardRef",
    "Warning",
]
