"""What is found for a question: people first, then stories, then pages."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from django.utils.safestring import SafeString

from cms.disclosure.guardians import guardians
from cms.disclosure.lists import list_guardians, list_prisoners
from cms.disclosure.selection import PrisonerFilters
from cms.disclosure.values import Fallback, Guardian
from cms.languages import Language
from cms.pages.addresses import path_in
from cms.pages.composing import CARD_FIELDS, card_of, cards
from cms.pages.querysets import Homes
from cms.pages.values import PersonCard
from cms.reader.search.finding import Found, find, merged, told_by_or_about
from cms.reader.search.models import PageWords
from cms.reader.search.passages import marked, passage
from cms.reader.search.slips import but_for_slips
from cms.reader.search.telling import as_shown, mentions_in
from cms.reader.search.words import Asked, asked_in
from cms.snippets.resemblance import Match, ranked

PEOPLE: Final = 6
PAGE_SIZE: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A story or a page with what was found in it; title and passage are HTML."""

    title: SafeString
    passage: SafeString
    url: str
    guardian_name: str | None
    language: Language
    fallback: Fallback = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Some of all the items of a kind."""

    total: int
    items: Sequence[Item]


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """What is found in one language; `people` are the first of `people_total`, `page` is one of `pages_count`."""

    people: Sequence[PersonCard]
    people_total: int
    stories: Group
    pages: Group
    page: int
    page_count: int

    @property
    def is_empty(self) -> bool:
        return not (self.people_total or self.has_texts)

    @property
    def has_texts(self) -> bool:
        """Whether anything was found beside people."""
        return bool(self.stories.total or self.pages.total)


def search(question: str, language: Language, homes: Homes, page: int) -> Results:
    """What readers find for `question`, as the page of the results with this number has it, or the last one."""
    people = list_prisoners(PrisonerFilters(search=question), language, limit=PEOPLE, fields=CARD_FIELDS)
    shown = {pk: card_of(person, language) for pk, person in people.values.items()}
    asked, found = _texts(question, language, homes)
    stories = merged(
        [each for each in found if each.is_story],
        told_by_or_about(*_named(question, shown, language), language, homes),
    )
    others = [each for each in found if not each.is_story]
    count = max(1, -(-max(len(stories), len(others)) // PAGE_SIZE))
    number = min(page, count)
    part = slice((number - 1) * PAGE_SIZE, number * PAGE_SIZE)
    items = _items([*stories[part], *others[part]], asked, language)
    return Results(
        people=list(shown.values()),
        people_total=people.total,
        stories=Group(total=len(stories), items=[items[each.pk] for each in stories[part]]),
        pages=Group(total=len(others), items=[items[each.pk] for each in others[part]]),
        page=number,
        page_count=count,
    )


def found_elsewhere(question: str, language: Language, homes: Homes) -> dict[Language, int]:
    """How many stories and pages the same question finds in other languages, where it finds any."""
    asked = asked_in(question)
    counts = {other: len(find(asked, other, homes)) for other in homes if other != language}
    return {other: count for other, count in counts.items() if count}


def _texts(question: str, language: Language, homes: Homes) -> tuple[Sequence[Asked], list[Found]]:
    """Slips are forgiven where nothing is found without: whoever spells well is not shown what is only alike."""
    asked: Sequence[Asked] = asked_in(question)
    found = find(asked, language, homes)
    if asked and not found and (meant := but_for_slips(asked, language)):
        asked, found = meant, find(meant, language, homes)
    return asked, found


def _named(
    question: str, people: Mapping[int, PersonCard], language: Language
) -> tuple[list[int], list[int]]:
    """Whom the question names, whole or begun, in any script: prisoners and guardians whom readers may know."""
    speakers = list_guardians(language, search=question, limit=PEOPLE, fields=())
    return (
        _well_matched(question, {pk: card.person.name.full for pk, card in people.items()}),
        _well_matched(question, {pk: speaker.name for pk, speaker in speakers.values.items()}),
    )


def _well_matched(question: str, names: Mapping[int, str]) -> list[int]:
    matches = ranked(question, {pk: [name] for pk, name in names.items()})
    return [pk for pk, match in matches.items() if match < Match.SIMILAR]


def _items(found: Iterable[Found], asked: Sequence[Asked], language: Language) -> dict[int, Item]:
    shown = {each.pk: each for each in found}
    if not shown:
        return {}
    texts = dict(PageWords.objects.filter(pk__in=shown).values_list("pk", "text"))
    named = {mention.pk for text in texts.values() for mention in mentions_in(text)}
    people = cards(named, language, ()) if named else {}
    speaking = {each.guardian_pk for each in shown.values() if each.guardian_pk}
    speakers = guardians(speaking, language, ()) if speaking else {}
    return {
        pk: _item(each, as_shown(texts.get(pk, ""), people, language), asked, speakers, language)
        for pk, each in shown.items()
    }


def _item(
    found: Found, text: str, asked: Sequence[Asked], speakers: Mapping[int, Guardian], language: Language
) -> Item:
    speaker = speakers.get(found.guardian_pk) if found.guardian_pk else None
    used = speaker.fallback.get("name") if speaker else None
    return Item(
        title=marked(found.title, asked),
        passage=passage(text, asked),
        # The first segment is the home's own slug.
        url=path_in(language, *found.url_path.split("/")[2:-1]),
        guardian_name=speaker.name if speaker else None,
        language=language,
        fallback={"guardian_name": used} if used else {},
    )
