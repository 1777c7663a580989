"""System checks that keep the rules of the house: what a host's settings must hold for the CMS to work."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from django.apps import apps
from django.conf import settings
from django.core.checks import CheckMessage, Error, register

from cms import languages
from cms.host import DELIVERY_MIDDLEWARE, FIXED, LANGUAGE_MIDDLEWARE, NEEDED_APPS, OUR_APPS

TAG: Final = "cms"
_CALL: Final = (
    "Call cms.host.configure(globals()) at the end of the settings module and change nothing after it."
)
_SESSIONS: Final = "django.contrib.sessions.middleware.SessionMiddleware"
_STOCK_LOCALE: Final = "django.middleware.locale.LocaleMiddleware"


@register(TAG)
def check_languages(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Three languages, the same for columns, pages and readers."""
    found: list[CheckMessage] = []
    pinned = tuple(getattr(settings, "MODELTRANSLATION_LANGUAGES", ()))
    if pinned != languages.CODES:
        found.append(
            Error(
                f"MODELTRANSLATION_LANGUAGES is {pinned!r}; our columns are {languages.CODES!r}.",
                hint=f"{_CALL} Otherwise makemigrations writes other columns into our apps.",
                id="cms.E101",
            )
        )
    for number, name in ((102, "LANGUAGES"), (103, "WAGTAIL_CONTENT_LANGUAGES")):
        known = {code for code, _label in getattr(settings, name, ())}
        missing = [code for code in languages.CODES if code not in known]
        if missing:
            found.append(Error(f"{name} lacks {', '.join(missing)}.", hint=_CALL, id=f"cms.E{number}"))
    return found


@register(TAG)
def check_apps(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Every app that is needed, none that breaks the others."""
    found: list[CheckMessage] = [
        Error(f"The app {name} is missing from INSTALLED_APPS.", hint=_CALL, id="cms.E104")
        for name in (*OUR_APPS, *NEEDED_APPS, "modeltranslation")
        if not apps.is_installed(name)
    ]
    names = [config.name for config in apps.get_app_configs()]
    if _comes_after(names, "cms", "wagtail.admin"):
        found.append(
            Error(
                "In INSTALLED_APPS, cms comes after wagtail.admin, whose templates then win over ours.",
                hint=_CALL,
                id="cms.E105",
            )
        )
    found += _conflicts()
    if "postgresql" in settings.DATABASES["default"]["ENGINE"] and not apps.is_installed(
        "django.contrib.postgres"
    ):
        found.append(
            Error(
                "The database is PostgreSQL, but django.contrib.postgres is missing from INSTALLED_APPS.",
                hint="Add it: Wagtail's search needs it there.",
                id="cms.E108",
            )
        )
    return found


@register(TAG)
def check_middleware(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Ours are there, and where they work."""
    names: Sequence[str] = settings.MIDDLEWARE
    found: list[CheckMessage] = [
        Error(f"The middleware {name} is missing from MIDDLEWARE.", hint=_CALL, id="cms.E109")
        for name in (DELIVERY_MIDDLEWARE, LANGUAGE_MIDDLEWARE)
        if name not in names
    ]
    if _comes_after(names, DELIVERY_MIDDLEWARE, _SESSIONS):
        found.append(
            Error(
                f"{DELIVERY_MIDDLEWARE} comes after {_SESSIONS}: readers could be given a cookie.",
                hint="Put it first in MIDDLEWARE.",
                id="cms.E110",
            )
        )
    if _comes_after(names, _STOCK_LOCALE, LANGUAGE_MIDDLEWARE):
        found.append(
            Error(
                f"{_STOCK_LOCALE} comes after {LANGUAGE_MIDDLEWARE} and overrides the language of our paths.",
                hint=f"Put {LANGUAGE_MIDDLEWARE} directly after it.",
                id="cms.E111",
            )
        )
    return found


@register(TAG)
def check_fixed_settings(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Values that our models, migrations and guards rely on."""
    return [
        Error(
            f"{name} is {getattr(settings, name, None)!r}; the CMS needs {value!r}.",
            hint=_CALL,
            id="cms.E112",
        )
        for name, value in FIXED.items()
        if name != "MODELTRANSLATION_LANGUAGES" and getattr(settings, name, None) != value
    ]


def _conflicts() -> Iterator[CheckMessage]:
    pairs = (
        ("modelsearch", "wagtail.search", "With both installed every indexing task fails."),
        ("wagtail.locales", "wagtail_localize.locales", "Both claim the same label."),
    )
    for number, (unwanted, wanted, why) in zip((106, 107), pairs, strict=True):
        if apps.is_installed(unwanted):
            yield Error(
                f"{unwanted} is installed beside {wanted}. {why}",
                hint=f"Remove {unwanted} from INSTALLED_APPS.",
                id=f"cms.E{number}",
            )


def _comes_after(names: Sequence[str], first: str, second: str) -> bool:
    return first in names and second in names and list(names).index(first) > list(names).index(second)
