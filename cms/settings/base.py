"""What every set-up shares; environment variables decide the rest (see the table in the README)."""

from pathlib import Path

import django

from cms import languages
from cms.host import DEFAULTS, configure
from cms.settings import environment
from cms.settings.caching import caches, response_cache
from cms.settings.database import database
from cms.settings.security import *
from cms.settings.security import CSP_MIDDLEWARE, PREVIEW_CLIENT_URL, SIGN_IN_APPS, SIGN_IN_MIDDLEWARE

BASE_DIR = Path(__file__).resolve().parent.parent.parent
VAR_DIR = Path(environment.text("VAR_DIR") or BASE_DIR / "var")
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")

DEBUG = False
ALLOWED_HOSTS = environment.words("ALLOWED_HOSTS", "127.0.0.1,localhost,[::1]")
CMS_CAREFUL = environment.flag("CAREFUL")
CMS_SINGLE_PUBLISHER = environment.flag("SINGLE_PUBLISHER")
CMS_DATA_LICENCE = environment.text("DATA_LICENCE") or DEFAULTS["CMS_DATA_LICENCE"]
CMS_EXPORT_DAYS = environment.number("EXPORT_DAYS", DEFAULTS["CMS_EXPORT_DAYS"])
CMS_WEBHOOK_ALLOW = environment.words("WEBHOOK_ALLOW")
CMS_WEBHOOK_JITTER = environment.number("WEBHOOK_JITTER", 30)
CSRF_TRUSTED_ORIGINS = environment.words("CSRF_TRUSTED_ORIGINS")
PUBLIC_ORIGIN = environment.url("PUBLIC_ORIGIN", "https://campaign.example", "https", "http").rstrip("/")
WAGTAILADMIN_BASE_URL = (
    environment.url("ADMIN_ORIGIN", "https://desk.campaign.example", "https", "http")
    or PUBLIC_ORIGIN
    or "http://127.0.0.1:8000"
)

INSTALLED_APPS = [
    "wagtail.contrib.forms",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_tasks_db",
    *SIGN_IN_APPS,
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    # Readers of the API pass by what stands between these two.
    "cms.delivery.shortcut.ShortWay",
    CSP_MIDDLEWARE,
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    *SIGN_IN_MIDDLEWARE,
    "cms.delivery.shortcut.ShortWayEnd",
]
ROOT_URLCONF = "cms.urls"
WSGI_APPLICATION = "cms.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

DATABASES = {"default": database(VAR_DIR / "campaign.sqlite3")}
if DATABASES["default"]["ENGINE"].endswith("postgresql"):
    INSTALLED_APPS.append("django.contrib.postgres")
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = environment.url("REDIS_URL", "redis://127.0.0.1:6379/0", "redis", "rediss", "unix")
CACHES = caches(REDIS_URL)
CMS_RESPONSE_CACHE = response_cache()
CMS_RATE_LIMIT = environment.rate("RATE_LIMIT", "600/min")
CMS_TRUSTED_PROXIES = environment.number("TRUSTED_PROXIES", 0)

# Wagtail notes at once which pages use what; only webhooks wait for the worker.
_TASKS = "django.tasks" if django.VERSION >= (6, 0) else "django_tasks"
TASKS = {
    "default": {"BACKEND": f"{_TASKS}.backends.immediate.ImmediateBackend"},
    "webhooks": {"BACKEND": "django_tasks_db.DatabaseBackend"},
}

LANGUAGE_CODE = languages.DEFAULT
LANGUAGES = list(languages.CHOICES)
TIME_ZONE = "UTC"

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "no-referrer"
X_FRAME_OPTIONS = "SAMEORIGIN"
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR_DIR / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# Where a separate front end shows previews; the address stands as it is written, so that it may end with a "#".
WAGTAIL_HEADLESS_PREVIEW = {
    "CLIENT_URLS": {"default": PREVIEW_CLIENT_URL} if PREVIEW_CLIENT_URL else {},
    "ENFORCE_TRAILING_SLASH": False,
}

WAGTAIL_SITE_NAME = "Until All Are Free"
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
WAGTAILDOCS_SERVE_METHOD = "serve_view"

# Nothing about who asked, from where or for what: time, level, message and traceback only.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"without_request": {"()": "cms.delivery.logs.WithoutRequest"}},
    "formatters": {"plain": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "plain", "filters": ["without_request"]},
        "nowhere": {"class": "logging.NullHandler"},
    },
    "root": {"handlers": ["console"], "level": environment.choice("LOG_LEVEL", "WARNING", LOG_LEVELS)},
    "loggers": {
        "django": {"handlers": ["console"], "level": "ERROR", "propagate": False},
        # Without any handler Python would write to the console after all.
        "django.security.DisallowedHost": {"handlers": ["nowhere"], "propagate": False},
        "cms": {"handlers": ["console"], "level": "INFO", "propagate": False},
    },
}

configure(globals())
