"""The addresses of a site in development, for tests, which are none."""

from django.urls import include, path

from cms import urls

urlpatterns = [path("styleguide/", include("cms.styleguide.urls")), *urls.urlpatterns]
