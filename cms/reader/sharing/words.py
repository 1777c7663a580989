"""What a card says: made of disclosed values and public pages only, or nothing where there is none."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from django.http import HttpRequest

from cms.disclosure.guardians import guardians
from cms.disclosure.people import prisoner
from cms.disclosure.values import Portrait
from cms.languages import Language
from cms.markup import plain_text
from cms.pages.addresses import path_in, person_path
from cms.pages.composing import found_in, html_of
from cms.pages.context import homes_of
from cms.pages.models import CampaignPage, HomePage, InterviewPage
from cms.pages.publication import directory_languages
from cms.pages.querysets import public_pages
from cms.pages.stories import newest

# What the site itself can keep in a column of this type; no row has a larger key.
_LARGEST_KEY: Final = 2**31


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """`site` stands above, `title` is what the card is about, `name` and `note` stand below; `path` is the page's."""

    site: str
    title: str
    path: str
    name: str = ""
    note: str = ""
    portrait: Portrait | None = None


def words_of(request: HttpRequest, language: Language, kind: str, id: str) -> Words | None:
    """The words of a card in `language`; None where readers may not know of its page."""
    home = homes_of(request).get(language)
    tell = _TELLERS.get(kind)
    return tell(home, language, id) if home and tell else None


def _home(home: HomePage, language: Language, id: str) -> Words | None:
    if id:
        return None
    lead = html_of(home.lead, found_in([home.lead], language), linked=False)
    said = home.search_description or plain_text(lead)
    return Words(site="", title=home.title, note=said, path=path_in(language))


def _campaign(home: HomePage, language: Language, id: str) -> Words | None:
    found = CampaignPage.objects.filter(pk=_key(id), pk__in=public_pages(language, home).values("pk")).first()
    if found is None:
        return None
    return Words(site=home.title, title=found.title, note=found.teaser, path=found.public_path)


def _story(home: HomePage, language: Language, id: str) -> Words | None:
    for page in newest(InterviewPage.objects.filter(pk=_key(id)), language, home):
        known = guardians([page.guardian_id], language, {"portrait"}) if page.guardian_id else {}
        speaker = next(iter(known.values()), None)
        return Words(
            site=home.title,
            title=page.title,
            name=speaker.name if speaker else "",
            note=(speaker.role or "") if speaker else "",
            portrait=speaker.portrait if speaker else None,
            path=page.public_path,
        )
    return None


def _person(home: HomePage, language: Language, id: str) -> Words | None:
    """Only people who are public by name: others are not to be spread."""
    person = prisoner(id, language, {"portrait"}) if language in directory_languages() else None
    if person is None or person.state != "public":
        return None
    return Words(
        site=home.title,
        title=person.name.full,
        name=person.custody.text[:1].upper() + person.custody.text[1:],
        portrait=person.portrait,
        path=person_path(language, person.id),
    )


def _key(id: str) -> int:
    """The primary key that `id` spells in the one way we write it; otherwise one that nobody has."""
    key = int(id) if id.isascii() and id.isdigit() and not id.startswith("0") else 0
    return key if key < _LARGEST_KEY else 0


_TELLERS: Final[dict[str, Callable[[HomePage, Language, str], Words | None]]] = {
    "home": _home,
    "campaigns": _campaign,
    "stories": _story,
    "prisoners": _person,
}
