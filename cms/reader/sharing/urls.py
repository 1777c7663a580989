"""Addresses of cards and of quotes in frames, below a language."""

import re
from typing import Final

from django.urls import URLPattern, path, re_path

from cms.reader.sharing.addresses import SUFFIXES
from cms.reader.sharing.embedding import embedded
from cms.reader.sharing.views import card

_SUFFIX: Final = "|".join(re.escape(each) for each in SUFFIXES.values())

urlpatterns: Final[list[URLPattern]] = [
    path("embed/<int:pk>/", embedded, name="cms_embedded"),
    # As short a name as can be: the site's own card has none after its kind, and "-wide" belongs to the suffix.
    re_path(rf"^cards/(?P<name>[a-z]+(?:-[0-9a-z]{{1,16}})??)(?P<suffix>{_SUFFIX})$", card, name="cms_card"),
]
