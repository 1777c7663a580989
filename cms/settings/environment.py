"""Read settings from environment variables; a wrong value stops the start with a sentence."""

import os
from collections.abc import Sequence
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from cms.delivery import rates

_TRUE = {"1", "true", "yes", "on"}
_FALSE = {"0", "false", "no", "off", ""}


def text(name: str, default: str = "") -> str:
    """The variable's value without surrounding blanks."""
    return os.environ.get(name, default).strip()


def flag(name: str, default: bool = False) -> bool:
    """A yes/no variable.

    Raises:
        ImproperlyConfigured: the value is neither a yes nor a no.
    """
    value = os.environ.get(name)
    if value is None:
        return default
    if value.strip().lower() in _TRUE:
        return True
    if value.strip().lower() in _FALSE:
        return False
    raise ImproperlyConfigured(f"{name}={value!r} is neither yes nor no: write 1 or 0.")


def number(name: str, default: int) -> int:
    """A whole-number variable.

    Raises:
        ImproperlyConfigured: the value is not a whole number.
    """
    value = text(name, str(default))
    try:
        return int(value)
    except ValueError:
        raise ImproperlyConfigured(f"{name}={value!r} is not a whole number.") from None


def rate(name: str, default: str) -> str:
    """How often something may happen, or nothing.

    Raises:
        ImproperlyConfigured: the value is no such rate.
    """
    value = text(name, default)
    try:
        rates.parse(value)
    except ValueError as wrong:
        raise ImproperlyConfigured(f"{name}={value!r} {wrong}.") from None
    return value


def choice(name: str, default: str, allowed: Sequence[str]) -> str:
    """One of the words in `allowed`, whatever its case.

    Raises:
        ImproperlyConfigured: the value is another word.
    """
    value = text(name).upper() or default
    if value not in allowed:
        raise ImproperlyConfigured(f"{name}={value!r} is not one of {', '.join(allowed)}.")
    return value


def url(name: str, example: str, *schemes: str) -> str:
    """An address with a host (or, for a socket, a path), or nothing.

    Raises:
        ImproperlyConfigured: the value is no address of one of `schemes`.
    """
    value = text(name)
    if not value:
        return ""
    try:
        parts = urlsplit(value)
        usable = parts.scheme in schemes and bool(parts.hostname or parts.path) and parts.port != 0
    except ValueError:
        usable = False
    if not usable:
        raise ImproperlyConfigured(f"{name} is not an address that can be used. Example: {name}={example}")
    return value


def words(name: str, default: str = "") -> list[str]:
    """A comma-separated variable as a list."""
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def required(name: str, example: str) -> str:
    """A variable that must be set.

    Raises:
        ImproperlyConfigured: it is not set.
    """
    value = text(name)
    if not value:
        raise ImproperlyConfigured(
            f"{name} is not set. Set it in the environment, for example {name}={example}"
        )
    return value
