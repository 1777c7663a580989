"""The addresses of a page's languages and of what is decided about them."""

from django.urls import URLPattern, path

from cms.translation.localize.menus import LANGUAGES_OF_PAGE
from cms.translation.works.pages.views import DECIDE, DecisionView, LanguagesView


def page_urls() -> list[URLPattern]:
    """The patterns below the admin's address."""
    place = "campaign/languages/<uuid:key>/"
    return [
        path(place, LanguagesView.as_view(), name=LANGUAGES_OF_PAGE),
        path(f"{place}<slug:language>/<slug:act>/", DecisionView.as_view(), name=DECIDE),
    ]
