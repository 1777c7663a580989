"""Host-relative addresses of pages and people; the only place that knows how they are built."""

from functools import cache
from urllib.parse import quote

from django.conf import settings
from django.urls import get_script_prefix, get_urlconf, reverse

from cms.disclosure.site import is_careful
from cms.languages import Language

DIRECTORY_SLUG = "prisoners"
# Below a home: the page that every page links to, so that nobody has to look for it.
REMOVAL_SLUG = "removal"
# Below a home: places of the site that are no pages, see cms.reader.
EVENING_SLUG = "evening"
RESERVED_SLUGS = frozenset({"search", "figures", EVENING_SLUG, "cards", "embed", "stories"})


def path_in(language: Language, *segments: str) -> str:
    """The path of the page at `segments` below the home of `language`: ("be", "prisoners") → "/be/prisoners/"."""
    return _root(language, get_urlconf(), get_script_prefix()) + below(*segments)


def below(*segments: str) -> str:
    """What follows the path of a home: ("prisoners",) → "prisoners/"."""
    return quote("".join(f"{each}/" for each in segments))


@cache
def _root(language: Language, urlconf: str | None, prefix: str) -> str:
    """The home's path. Every page and person has an address in three languages, so it is looked for once."""
    return reverse("cms_page", urlconf, kwargs={"language": language, "path": ""})


def person_path(language: Language, public_id: str) -> str:
    """A person's page: no name in it."""
    return path_in(language, DIRECTORY_SLUG, public_id)


def envelope_path(language: Language, public_id: str) -> str:
    """The page with a person's envelope."""
    return path_in(language, DIRECTORY_SLUG, public_id, "envelope")


def stories_path(language: Language) -> str:
    """All the stories of a language."""
    return path_in(language, "stories")


def letter_path(language: Language, public_id: str) -> str:
    """The page with a sheet for a letter to a person."""
    return path_in(language, DIRECTORY_SLUG, public_id, "letter")


def absolute(path: str) -> str | None:
    """`path` at the public origin; None where there is none to name (mirrors, careful mode)."""
    origin: str = settings.PUBLIC_ORIGIN
    return f"{origin}{path}" if origin and not is_careful() else None
