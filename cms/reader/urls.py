"""Addresses below a language that belong to no page in the tree; they come before the pages."""

from typing import Final

from django.urls import URLPattern, URLResolver, include, path, re_path

from cms import languages
from cms.reader.discovery import urls as discovery
from cms.reader.figures import urls as figures
from cms.reader.letters import urls as letters
from cms.reader.search.views import search_place
from cms.reader.sharing import urls as sharing
from cms.reader.stories import views as stories

# Each room adds its own, relative to the language.
_PLACES: Final[list[URLPattern | URLResolver]] = [
    path("search/", search_place, name="cms_search"),
    path("stories/", stories.shelf),
    *letters.PLACES,
    *discovery.urlpatterns,
    *sharing.urlpatterns,
    *figures.urlpatterns,
]

urlpatterns: Final = [re_path(rf"^(?P<language>{languages.PATTERN})/", include(_PLACES))]
