"""The small set-up that `make run` starts: SQLite and local files, no service, DEBUG off unless asked."""

import secrets

from django.core.exceptions import ImproperlyConfigured

from cms.settings import environment
from cms.settings.base import *
from cms.settings.base import VAR_DIR


def _kept_secret_key() -> str:
    """A key made at the first start and kept in `var/`, so that sessions outlive a restart."""
    file = VAR_DIR / "secret-key"
    try:
        VAR_DIR.mkdir(parents=True, exist_ok=True)
        if not file.exists():
            file.touch(mode=0o600)
            file.write_text(secrets.token_urlsafe(50))
        return file.read_text().strip()
    except OSError as error:
        raise ImproperlyConfigured(
            f"The folder {VAR_DIR} cannot be written ({error.strerror}). Set VAR_DIR to a folder of your own."
        ) from None


DEBUG = environment.flag("DEBUG")
SECRET_KEY = environment.text("SECRET_KEY") or _kept_secret_key()
