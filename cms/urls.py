"""Public patterns (languages, API, media) that a host can take over, and the stand-alone site's own."""

from django.apps import apps
from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path, re_path
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from cms import languages
from cms.desk import roles
from cms.desk.kits.pages import show_kit
from cms.desk.preview_links.pages import show_draft
from cms.host import cms_urls
from cms.media.views import serve_rendition
from cms.pages import views as pages
from cms.reader import urls as reader
from cms.reader.discovery.sitemap import index as sitemap

Patterns = list[URLPattern | URLResolver]

root_patterns: Patterns = [
    path("", pages.choose_language, name="cms_root"),
    path("health/", pages.health, name="cms_health"),
    path("robots.txt", pages.robots, name="cms_robots"),
    path("sitemap.xml", sitemap, name="cms_sitemap"),
]
api_patterns: Patterns = [path("api/v2/", include("cms.api.urls"))]
public_patterns: Patterns = [
    path("campaign-preview/", show_draft, name="cms_preview"),
    path("campaign-kit/", show_kit, name="cms_kit"),
    *reader.urlpatterns,
    re_path(rf"^(?P<language>{languages.PATTERN})/(?P<path>(?:[\w\-]+/)*)$", pages.serve, name="cms_page"),
]

# A host imports this module too, and signs its editors in as it likes.
sign_in_patterns: Patterns = (
    [path("admin/login/", include("cms.accounts.urls"))] if apps.is_installed("cms.accounts") else []
)


def development_patterns() -> Patterns:
    """What only whoever works on the site sees; no host is given it."""
    return [path("styleguide/", include("cms.styleguide.urls"))] if settings.DEBUG else []


urlpatterns: Patterns = [
    *development_patterns(),
    *sign_in_patterns,
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(roles.for_document_users(wagtaildocs_urls.urlpatterns))),
    path("media/images/<path:path>", serve_rendition, name="cms_rendition"),
    *cms_urls(root=True),
]
handler404 = "cms.pages.views.unrouted"
