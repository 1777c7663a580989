"""Addresses below a language that belong to no page in the tree; they come before the pages."""

from typing import Final

from django.urls import URLPattern, URLResolver, include, re_path

from cms import languages

# Each room adds its own, relative to the language.
_PLACES: Final[list[URLPattern | URLResolver]] = []

urlpatterns: Final = [re_path(rf"^(?P<language>{languages.PATTERN})/", include(_PLACES))]
