"""The styleguide's addresses, which only a site in development has."""

from django.urls import path, re_path

from cms import languages
from cms.styleguide import views

urlpatterns = [
    path("", views.show_all, name="cms_styleguide"),
    re_path(rf"^(?P<language>{languages.PATTERN})/$", views.show_all, name="cms_styleguide_in"),
    re_path(
        rf"^(?P<language>{languages.PATTERN})/(?P<kind>\w+)/(?P<name>\w+)/$",
        views.show_one,
        name="cms_styleguide_of",
    ),
]
