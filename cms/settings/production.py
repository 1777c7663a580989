"""The same code on PostgreSQL, Redis, object storage and a CDN; refuses to start half configured."""

from cms.settings import environment
from cms.settings.base import *
from cms.settings.database import EXAMPLE

SECRET_KEY = environment.required(
    "SECRET_KEY", "$(python3 -c 'import secrets; print(secrets.token_urlsafe(50))')"
)
environment.required("DATABASE_URL", EXAMPLE)
environment.required("ALLOWED_HOSTS", "campaign.example")

SECURE_SSL_REDIRECT = environment.flag("SECURE_SSL_REDIRECT", default=True)
SECURE_HSTS_SECONDS = environment.number("SECURE_HSTS_SECONDS", 31_536_000)
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
if environment.flag("BEHIND_PROXY", default=True):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
# Browsers take a cookie of such a name over HTTPS only, and for this very host.
SESSION_COOKIE_NAME = "__Host-session"
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_NAME = "__Host-csrf"
CSRF_COOKIE_SECURE = True
REQUIRE_SECOND_FACTOR = environment.flag("REQUIRE_SECOND_FACTOR", default=True)
SESSION_COOKIE_AGE = environment.number("SESSION_HOURS", 2) * 60 * 60
# Wagtail's preview shows a page in a frame of the same origin, so X_FRAME_OPTIONS cannot be DENY.
SILENCED_SYSTEM_CHECKS += ["security.W019"]
