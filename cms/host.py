"""What a Django project needs to hold the CMS: its settings, completed, and its URL patterns.

In the host's settings, after everything else:

    from cms.host import configure
    configure(globals())

In its URL configuration, before Wagtail's catch-all pattern:

    from cms.host import cms_urls
    urlpatterns = [..., *cms_urls(), path("", include(wagtail_urls))]

then `manage.py migrate` and `manage.py setup_campaign`. `manage.py check` says what is still missing.
"""

from collections.abc import MutableMapping
from pathlib import Path
from typing import Any, Final

from django.urls import URLPattern, URLResolver

from cms import languages

Settings = MutableMapping[str, Any]

OUR_APPS: Final = (
    "cms",
    "cms.snippets",
    "cms.disclosure",
    "cms.pages",
    "cms.desk",
    "cms.translation",
    "cms.api",
    "cms.delivery",
    "cms.media",
    "cms.reader",
)
NEEDED_APPS: Final = (
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.snippets",
    "wagtail.contrib.settings",
    "wagtail.contrib.routable_page",
    "wagtail.search",
    "wagtail_headless_preview",
)
DELIVERY_MIDDLEWARE: Final = "cms.delivery.middleware.PublicAnswerMiddleware"
LANGUAGE_MIDDLEWARE: Final = "cms.middleware.PathLanguageMiddleware"

# The values that our models, migrations and guards rely on: a host cannot keep another one.
FIXED: Final[dict[str, Any]] = {
    "MODELTRANSLATION_LANGUAGES": languages.CODES,
    "MODELTRANSLATION_DEFAULT_LANGUAGE": languages.DEFAULT,
    "MODELTRANSLATION_FALLBACK_LANGUAGES": {
        "default": languages.FALLBACK[languages.DEFAULT],
        "ru": languages.FALLBACK["ru"],
        "en": languages.FALLBACK["en"],
    },
    "USE_I18N": True,
    "USE_TZ": True,
    "WAGTAIL_I18N_ENABLED": True,
    "WAGTAIL_ALLOW_UNICODE_SLUGS": False,
    "WAGTAILREDIRECTS_AUTO_CREATE": False,
    "WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE": False,
}
# What a host may set otherwise.
DEFAULTS: Final[dict[str, Any]] = {
    "FORMAT_MODULE_PATH": ["cms.formats"],
    "WAGTAILADMIN_PERMITTED_LANGUAGES": languages.CHOICES,
    "WAGTAIL_GRAVATAR_PROVIDER_URL": None,
    "WAGTAIL_ENABLE_UPDATE_CHECK": False,
    "WAGTAIL_ENABLE_WHATS_NEW_BANNER": False,
    "WAGTAILIMAGES_EXTENSIONS": ["avif", "gif", "heic", "jpg", "jpeg", "png", "webp"],
    "WAGTAILDOCS_MAX_UPLOAD_SIZE": 20_000_000,
    "PUBLIC_ORIGIN": "",
    "CMS_CAREFUL": False,
    "CMS_SINGLE_PUBLISHER": False,
    # What a second publisher has to approve, see cms.desk.publication.risks.
    "CMS_TWO_PERSON_ACTS": ("reveal", "restore", "death", "delete"),
    # The alias of CACHES in which public answers are kept; nothing keeps none.
    "CMS_RESPONSE_CACHE": "default",
    # How often one client may have an answer built, such as 600/min; nothing sets no limit.
    "CMS_RATE_LIMIT": "",
    # How many proxies in front write X-Forwarded-For; the limit counts by the address that the outermost one saw.
    "CMS_TRUSTED_PROXIES": 0,
    # What may be done with the facts, told in every row of an export; so many days may a file be used.
    "CMS_DATA_LICENCE": "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/",
    "CMS_EXPORT_DAYS": 30,
    # So long can a release day be undone; then what it changed is forgotten.
    "CMS_UNDO_DAYS": 30,
    # Host names and networks to which webhooks may lead although they are private, or no https.
    "CMS_WEBHOOK_ALLOW": (),
    # Webhooks are told of a change after a random part of so many seconds.
    "CMS_WEBHOOK_JITTER": 30,
}


def configure(settings: Settings) -> None:
    """Complete a settings module's `globals()` in place; safe to call on a stand-alone or a host project."""
    settings.update(FIXED)
    for name, value in DEFAULTS.items():
        settings.setdefault(name, value)
    _complete_languages(settings)
    _complete_apps(settings)
    _complete_middleware(settings)
    _use_checkout_folders(settings)


def cms_urls(*, api: bool = True, root: bool = False) -> list[URLPattern | URLResolver]:
    """The URL patterns of pages, API and media, to be unpacked before Wagtail's own.

    `/`, `/health/`, `/robots.txt` and `/sitemap.xml` stay the host's unless `root=True`; `api=False` leaves out
    `/api/v2/`.
    """
    from cms.urls import api_patterns, public_patterns, root_patterns

    return [*(root_patterns if root else []), *(api_patterns if api else []), *public_patterns]


def _complete_languages(settings: Settings) -> None:
    own = list(settings.get("LANGUAGES", ()))
    known = {code for code, _ in own}
    settings["LANGUAGES"] = own + [pair for pair in languages.CHOICES if pair[0] not in known]
    settings.setdefault(
        "WAGTAIL_CONTENT_LANGUAGES", settings["LANGUAGES"] if own else list(languages.CHOICES)
    )
    content = list(settings["WAGTAIL_CONTENT_LANGUAGES"])
    known = {code for code, _ in content}
    settings["WAGTAIL_CONTENT_LANGUAGES"] = content + [
        pair for pair in languages.CHOICES if pair[0] not in known
    ]


def _complete_apps(settings: Settings) -> None:
    """Put our apps first, so that our templates and message catalogues win over Wagtail's."""
    # wagtail-localize brings its own replacement under the same label.
    kept = [app for app in settings["INSTALLED_APPS"] if app != "wagtail.locales"]
    ours = [app for app in (*OUR_APPS, "modeltranslation") if app not in kept]
    engines = [database.get("ENGINE", "") for database in settings.get("DATABASES", {}).values()]
    # Wagtail's search stores its index in columns that only this app knows.
    postgres = ["django.contrib.postgres"] if any("postg" in engine for engine in engines) else []
    needed = [app for app in (*NEEDED_APPS, *postgres) if app not in kept]
    settings["INSTALLED_APPS"] = [*ours, *needed, *kept]


def _complete_middleware(settings: Settings) -> None:
    middleware = list(settings.get("MIDDLEWARE", ()))
    if DELIVERY_MIDDLEWARE not in middleware:
        middleware.insert(0, DELIVERY_MIDDLEWARE)
    if LANGUAGE_MIDDLEWARE not in middleware:
        # After a host's own LocaleMiddleware, whose choice it overrides on our paths.
        stock = "django.middleware.locale.LocaleMiddleware"
        middleware.insert(middleware.index(stock) + 1 if stock in middleware else 1, LANGUAGE_MIDDLEWARE)
    settings["MIDDLEWARE"] = middleware


def _use_checkout_folders(settings: Settings) -> None:
    """Find catalogues, and in a checkout the templates, which lie beside the package there."""
    package = Path(__file__).resolve().parent
    packed = (package / "templates").is_dir()
    folder = package if packed else package.parent
    # Named for a wheel too: of apps' catalogues, Wagtail's scripts read only its own.
    settings["LOCALE_PATHS"] = [*settings.get("LOCALE_PATHS", ()), folder / "locale"]
    if packed:
        return
    for engine in settings.get("TEMPLATES", ()):
        if engine["BACKEND"] == "django.template.backends.django.DjangoTemplates":
            engine["DIRS"] = [folder / "templates", *engine.get("DIRS", ())]
