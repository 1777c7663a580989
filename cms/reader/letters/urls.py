"""Where a letter evening is, and papers as PDF, relative to the language."""

from typing import Final

from django.urls import path, re_path

from cms.pages.addresses import DIRECTORY_SLUG, EVENING_SLUG
from cms.parameters import PUBLIC_ID
from cms.reader.letters.papers import envelope_pdf, labels_pdf, letter_pdf, pack_pdf
from cms.reader.letters.views import SIZES, labels, pack, start

# The size is a part of the path: there are few packs, and each of them is one answer that can be kept.
_SIZE: Final = rf"(?P<size>{'|'.join(map(str, SIZES))})"
_PERSON: Final = rf"{DIRECTORY_SLUG}/(?P<public_id>{PUBLIC_ID})"

PLACES: Final = [
    path(f"{EVENING_SLUG}/", start),
    re_path(rf"^{EVENING_SLUG}/{_SIZE}/$", pack),
    re_path(rf"^{EVENING_SLUG}/{_SIZE}/labels/$", labels),
    re_path(rf"^{EVENING_SLUG}/{_SIZE}/pack\.pdf$", pack_pdf),
    re_path(rf"^{EVENING_SLUG}/{_SIZE}/labels\.pdf$", labels_pdf),
    re_path(rf"^{_PERSON}/letter\.pdf$", letter_pdf),
    re_path(rf"^{_PERSON}/envelope\.pdf$", envelope_pdf),
]
