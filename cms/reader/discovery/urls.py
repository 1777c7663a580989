"""Addresses below a language by which readers' programs and search engines find what is new."""

from typing import Final

from django.urls import URLPattern, path, re_path

from cms.reader.discovery.feed import feed
from cms.reader.discovery.sitemap import PAGES, PEOPLE, language_index, part

urlpatterns: Final[list[URLPattern]] = [
    path("feed.xml", feed, name="cms_feed"),
    path("sitemap.xml", language_index, name="cms_language_sitemap"),
    re_path(
        rf"^sitemap-(?P<kind>{PAGES}|{PEOPLE})-(?P<number>[1-9][0-9]{{0,5}})\.xml$",
        part,
        name="cms_sitemap_part",
    ),
]
