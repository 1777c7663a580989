"""Where a letter evening is, relative to the language."""

from typing import Final

from django.urls import path, re_path

from cms.pages.addresses import EVENING_SLUG
from cms.reader.letters.views import SIZES, labels, pack, start

# The size is a part of the path: there are few packs, and each of them is one answer that can be kept.
_SIZE: Final = rf"(?P<size>{'|'.join(map(str, SIZES))})"

PLACES: Final = [
    path(f"{EVENING_SLUG}/", start),
    re_path(rf"^{EVENING_SLUG}/{_SIZE}/$", pack),
    re_path(rf"^{EVENING_SLUG}/{_SIZE}/labels/$", labels),
]
