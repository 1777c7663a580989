"""Addresses of cards below a language."""

import re
from typing import Final

from django.urls import URLPattern, re_path

from cms.reader.sharing.addresses import SUFFIXES
from cms.reader.sharing.views import card

_SUFFIX: Final = "|".join(re.escape(each) for each in SUFFIXES.values())

urlpatterns: Final[list[URLPattern]] = [
    re_path(rf"^cards/(?P<name>[a-z]+(?:-[0-9a-z]{{1,16}})?)(?P<suffix>{_SUFFIX})$", card, name="cms_card"),
]
