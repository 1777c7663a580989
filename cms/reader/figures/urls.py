"""Addresses of figures, relative to a language: the file of each table has one of its own."""

from typing import Final

from django.urls import URLPattern, path

from cms.disclosure.statistics import AXES
from cms.pages.headline_figures import FIGURES_SLUG
from cms.reader.figures.views import show_figures, show_file

urlpatterns: Final[list[URLPattern]] = [
    path(f"{FIGURES_SLUG}/", show_figures, name="cms_figures"),
    *(
        path(f"{FIGURES_SLUG}/{table}.csv", show_file, {"table": table}, name=f"cms_figures_{table}")
        for table in AXES
    ),
]
