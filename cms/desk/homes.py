"""One home page, one directory and one page about removal per language, made where they are missing."""

from collections.abc import Callable
from typing import Final

from wagtail.models import Locale, Page, Site

from cms import languages
from cms.desk.removal.page import removal_page
from cms.languages import Language
from cms.pages.addresses import DIRECTORY_SLUG, REMOVAL_SLUG
from cms.pages.models import BasePage, ContentPage, DirectoryPage, HomePage

Report = Callable[[str], None]

HOME_TITLES: Final[dict[Language, str]] = {
    "be": "Пакуль не вызваляць усіх",
    "ru": "Пока не освободят всех",
    "en": "Until All Are Free",
}
DIRECTORY_TITLES: Final[dict[Language, str]] = {
    "be": "Палітвязні",
    "ru": "Политзаключённые",
    "en": "Political prisoners",
}
_WELCOME_TITLE: Final = "Welcome to your new Wagtail site!"


def make_locales(report: Report) -> dict[Language, Locale]:
    """Wagtail's locales of our languages."""
    made = {}
    for language in languages.CODES:
        made[language], is_new = Locale.objects.get_or_create(language_code=language)
        if is_new:
            report(f"locale {language}")
    return made


def make_homes(locales: dict[Language, Locale], report: Report) -> dict[Language, HomePage]:
    """The home pages, translations of one another, side by side below the root of the page tree."""
    # Whoever sets up the same site at the same moment waits here and then finds what we made.
    root = Page.objects.select_for_update().filter(depth=1).order_by("path").first()
    if root is None:
        root = Page.add_root(title="Root", slug="root")
    homes: dict[Language, HomePage] = {}
    for language, locale in locales.items():
        home = HomePage.objects.filter(locale=locale).order_by("path").first()
        if home is None:
            home = HomePage(
                title=HOME_TITLES[language], slug=_free_slug(root, f"home-{language}"), locale=locale
            )
            _add(home, root, HomePage.objects.order_by("path").first())
            report(f"home page /{language}/")
        homes[language] = home
    return homes


def make_directories(homes: dict[Language, HomePage], report: Report) -> None:
    """The directories of prisoners, one below each home."""
    for language, home in homes.items():
        if DirectoryPage.objects.child_of(home).exists():
            continue
        directory = DirectoryPage(
            title=DIRECTORY_TITLES[language], slug=DIRECTORY_SLUG, locale=home.locale, show_in_menus=True
        )
        siblings = DirectoryPage.objects.filter(path__startswith=home.path[: home.steplen])
        _add(directory, home, siblings.order_by("path").first())
        report(f"directory /{language}/{DIRECTORY_SLUG}/")


def make_removal_pages(homes: dict[Language, HomePage], report: Report) -> None:
    """What is published and how to ask for removal, one below each home; a page that is there keeps its words.

    They are live at once: a site that shows people must say from its first day how they leave it.
    """
    for language, home in homes.items():
        if Page.objects.child_of(home).filter(slug=REMOVAL_SLUG).exists():
            continue
        known = ContentPage.objects.filter(slug=REMOVAL_SLUG, path__startswith=home.path[: home.steplen])
        _add(removal_page(language, home.locale), home, known.order_by("path").first())
        report(f"page about removal /{language}/{REMOVAL_SLUG}/")


def settle_site(home: HomePage, report: Report) -> None:
    """Point a stand-alone site at our home instead of Wagtail's welcome page; leave any other site alone."""
    site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
    if site is None:
        if not Site.objects.exists():
            Site.objects.create(hostname="localhost", root_page_id=home.pk, is_default_site=True)
            report("site")
        return
    welcome = site.root_page
    if not _is_welcome(welcome):
        return
    for pointing in Site.objects.filter(root_page=welcome):
        pointing.root_page = Page.objects.get(pk=home.pk)
        pointing.save()
    welcome.delete()
    report("site root, instead of Wagtail's welcome page")


def _add(page: BasePage, parent: Page, translation: BasePage | None) -> None:
    """Publish a new page below `parent`, as a translation of `translation`."""
    if translation is not None:
        page.translation_key = translation.translation_key
    page.live = False
    parent.add_child(instance=page)
    page.save_revision().publish()
    parent.refresh_from_db()
    page.refresh_from_db()


def _free_slug(root: Page, wanted: str) -> str:
    taken = set(root.get_children().values_list("slug", flat=True))
    return next(
        slug
        for number in range(1, len(taken) + 2)
        if (slug := wanted if number == 1 else f"{wanted}-{number}") not in taken
    )


def _is_welcome(page: Page) -> bool:
    return (
        page.specific_class is Page
        and page.depth == 2
        and page.title == _WELCOME_TITLE
        and page.latest_revision_id is None
        and page.is_leaf()
    )
