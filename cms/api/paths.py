"""Host-relative addresses inside the API."""

from functools import cache

from django.urls import get_script_prefix, get_urlconf, reverse


def list_path(endpoint: str) -> str:
    """The list of an endpoint: "/api/v2/prisoners/"."""
    return _list_path(endpoint, get_urlconf(), get_script_prefix())


def detail_path(endpoint: str, id: int | str) -> str:
    """One item of an endpoint: "/api/v2/prisoners/abc/"."""
    return f"{list_path(endpoint)}{id}/"


@cache
def _list_path(endpoint: str, urlconf: str | None, prefix: str) -> str:
    """A list of a hundred people names it a hundred times: Django would look through its patterns for each."""
    return reverse(f"cms_api:{endpoint}:listing", urlconf)
