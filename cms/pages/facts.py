"""What the references of bodies lead to: the disclosure layer is asked once for each kind, and for nothing unasked."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from cms.disclosure.actions import actions
from cms.disclosure.guardians import guardians
from cms.disclosure.organisations import organisations
from cms.disclosure.sending import sending_countries
from cms.disclosure.site import site
from cms.disclosure.values import Guardian, Organisation, SendingCountry, Site, SupportAction
from cms.languages import Language
from cms.pages.blocks import StoryRule
from cms.pages.collecting import Asked, Body, part, references, values_of
from cms.pages.guardian_categories import public_guardians
from cms.pages.pictures import Picture, pictures_by_pk
from cms.pages.story_lists import Place, Shelf, guardian_of, shelf_of

# A body and where it stands.
Placed: TypeAlias = tuple[Body, Place]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Values by primary key; who is in `circle` may be named as a guardian today.

    `people` are the primary keys of those whom the bodies show, whoever they are to readers.
    """

    people: Collection[int] = ()
    guardians: Mapping[int, Guardian] = field(default_factory=dict)
    circle: Collection[int] = frozenset()
    organisations: Mapping[int, Organisation] = field(default_factory=dict)
    actions: Mapping[int, SupportAction] = field(default_factory=dict)
    pictures: Mapping[int, Picture] = field(default_factory=dict)
    site: Site | None = None
    countries: Sequence[SendingCountry] = ()
    shelf: Shelf = field(default_factory=Shelf)


def facts_of(
    bodies: Sequence[Placed], also: Asked, language: Language, of_guardians: Collection[str] | None
) -> Facts:
    """The facts that `bodies` show and those `also` asked for, guardians with these fields (all when None)."""
    streams = [body for body, _place in bodies]
    asked = references(streams)
    wanted = {kind: {*asked.get(kind, ()), *also.get(kind, ())} for kind in {*asked, *also}}
    lists = [(value, place) for body, place in bodies for value in values_of("story_list", [body])]
    shelf = shelf_of(lists, language)
    with_people = any(part(value, "with_people") for value in values_of("guardian_categories", streams))
    circle = public_guardians() if with_people else set()
    speaking = wanted.get("guardian", set()) | circle | _speakers(shelf, lists)
    return Facts(
        people=asked.get("prisoner", ()),
        guardians=guardians(speaking, language, of_guardians) if speaking else {},
        circle=circle,
        organisations=organisations(pks, language) if (pks := wanted.get("organisation")) else {},
        actions=actions(pks, language) if (pks := wanted.get("supportaction")) else {},
        pictures=pictures_by_pk(pks) if (pks := wanted.get("image")) else {},
        site=site(language) if _has(streams, "campaign_contact", "removal_contact") else None,
        countries=sending_countries(language) if _has(streams, "sending_countries") else (),
        shelf=shelf,
    )


def _has(streams: Sequence[Body], *names: str) -> bool:
    """Whether a block of one of these types stands in one of the bodies."""
    return any(True for name in names for _ in values_of(name, streams))


def _speakers(shelf: Shelf, lists: Sequence[tuple[object, Place]]) -> set[int]:
    """The guardians of the listed stories, and those whose stories are listed."""
    told = {story.guardian_id for story in shelf.stories.values() if story.guardian_id}
    named = (guardian_of(value, place) for value, place in lists if part(value, "rule") == StoryRule.GUARDIAN)
    return told | {pk for pk in named if pk}
