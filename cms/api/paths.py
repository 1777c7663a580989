"""Host-relative addresses inside the API."""

from django.urls import reverse


def list_path(endpoint: str) -> str:
    """The list of an endpoint: "/api/v2/prisoners/"."""
    return reverse(f"cms_api:{endpoint}:listing")


def detail_path(endpoint: str, id: int | str) -> str:
    """One item of an endpoint: "/api/v2/prisoners/abc/"."""
    return f"{list_path(endpoint)}{id}/"
