"""The regions of Belarus, told from the postcode of a place: its first three digits are a region's."""

from collections.abc import Mapping
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

from cms.disclosure.merging import OTHER
from cms.disclosure.reading import Row

# From north to south, with the capital, which is a region of its own, before the one around it.
REGIONS: Final[Mapping[str, str | Promise]] = {
    "vitsebsk": pgettext_lazy("region of Belarus", "Vitebsk region"),
    "hrodna": pgettext_lazy("region of Belarus", "Grodno region"),
    "minsk_city": pgettext_lazy("region of Belarus", "Minsk (city)"),
    "minsk": pgettext_lazy("region of Belarus", "Minsk region"),
    "mahiliou": pgettext_lazy("region of Belarus", "Mogilev region"),
    "brest": pgettext_lazy("region of Belarus", "Brest region"),
    "homel": pgettext_lazy("region of Belarus", "Gomel region"),
}
_BY_POSTCODE: Final[Mapping[str, str]] = {
    "210": "vitsebsk", "211": "vitsebsk",
    "212": "mahiliou", "213": "mahiliou",
    "220": "minsk_city",
    "222": "minsk", "223": "minsk",
    "224": "brest", "225": "brest",
    "230": "hrodna", "231": "hrodna",
    "246": "homel", "247": "homel",
}  # fmt: skip


def region_of(stay: Row) -> str:
    """Where the facility of a stay is; OTHER when it is closed or its postcode tells no region.

    The column `region` cannot say it: it holds what is printed on rural addresses only.
    """
    if stay["facility__closed_on"] is not None:
        return OTHER
    return _BY_POSTCODE.get(stay["facility__postcode"][:3], OTHER)
