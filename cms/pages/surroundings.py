"""What stands round a page on the public site: its languages, the menu, the foot, the page above it."""

from dataclasses import dataclass, field
from typing import Any, Final

from django.db.models import Q
from wagtail.models import Page

from cms import languages
from cms.languages import Language
from cms.pages.addresses import REMOVAL_SLUG, path_in
from cms.pages.models import BasePage
from cms.pages.querysets import Homes, shown
from cms.pages.values import NavigationLink

Paths = dict[Language, str]

_IN_FOOTER: Final = "cms_pages_contentpage__in_footer"
_NEAR: Final = (
    "title", "path", "url_path", "depth", "slug", "show_in_menus", "translation_key", "locale__language_code",
    _IN_FOOTER,
)  # fmt: skip


@dataclass
class Surroundings:
    """Paths of one page by language, and what is linked from it; nothing is above a page directly below the home.

    `removal` is the page that says how to ask for removal; it is in the foot whatever an editor ticks.
    """

    paths: Paths = field(default_factory=dict)
    menu: list[NavigationLink] = field(default_factory=list)
    foot: list[NavigationLink] = field(default_factory=list)
    removal: NavigationLink | None = None
    above: NavigationLink | None = None


def surroundings(page: BasePage, homes: Homes) -> Surroundings:
    """What stands round `page`: one query."""
    home = homes.get(page.language)
    found = Surroundings()
    for row in Page.objects.filter(_near(page, home)).filter(shown()).order_by("path").values(*_NEAR):
        language = languages.parse(row["locale__language_code"])
        start = homes[language].url_path if language in homes else None
        if language is None or start is None or not row["url_path"].startswith(start):
            continue
        path = path_in(language, *row["url_path"].removeprefix(start).split("/")[:-1])
        if row["translation_key"] == page.translation_key:
            found.paths[language] = path
        if home and language == page.language and row["depth"] > home.depth:
            link = NavigationLink(title=row["title"], url=path, is_current=page.public_path.startswith(path))
            _place(found, row, link, page, is_section=row["depth"] == home.depth + 1)
    return found


def _near(page: BasePage, home: Page | None) -> Q:
    near = Q(translation_key=page.translation_key)
    if home:
        linked = Q(show_in_menus=True) | Q(**{_IN_FOOTER: True}) | Q(slug=REMOVAL_SLUG)
        near |= Q(path__startswith=home.path, depth=home.depth + 1) & linked
        near |= Q(path=_parent(page), depth__gt=home.depth)
    return near


def _place(
    found: Surroundings, row: dict[str, Any], link: NavigationLink, page: BasePage, *, is_section: bool
) -> None:
    """Put the link to the page of `row`, in the language of `page`, wherever it belongs."""
    is_removal = is_section and row["slug"] == REMOVAL_SLUG
    if is_section and row["show_in_menus"]:
        found.menu.append(link)
    if is_removal or (is_section and row[_IN_FOOTER]):
        found.foot.append(link)
    if is_removal:
        found.removal = link
    if row["path"] == _parent(page):
        found.above = link


def _parent(page: BasePage) -> str:
    parent: str = page.path[: -Page.steplen]
    return parent
