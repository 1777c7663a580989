"""Settings of the test suite: what production runs, minus what only slows tests down."""

import os
import tempfile
from pathlib import Path

from cms.settings.base import *

SECRET_KEY = "tests-only-not-a-secret-but-long-enough-for-the-checks"  # noqa: S105
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
_SCRATCH = Path(tempfile.mkdtemp(prefix="campaign-tests-"))
MEDIA_ROOT = _SCRATCH / "media"
STATIC_ROOT = _SCRATCH / "static"
STATIC_ROOT.mkdir()
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["NAME"] = ":memory:"
if REDIS_URL:
    # Clearing a cache empties its whole database, so each of the processes that share the work has its own.
    _address, _, _number = REDIS_URL.rpartition("/")
    _worker = os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")
    for _alias in ("default", "answers"):
        CACHES[_alias]["LOCATION"] = f"{_address}/{int(_number) + int(_worker)}"
