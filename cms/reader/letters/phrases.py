"""The phrasebook that an evening's pack takes along."""

from cms import version
from cms.languages import Language
from cms.pages.block_values import Phrasebook
from cms.pages.building import build
from cms.pages.collecting import values_of
from cms.pages.composing import Found
from cms.pages.models import ContentPage, HomePage
from cms.pages.querysets import public_pages


@version.remembered
def phrasebook(language: Language, home: HomePage | None) -> Phrasebook | None:
    """The first phrasebook on a public page that explains something, in the order of the tree; None without one."""
    public = public_pages(language, home).values("pk")
    bodies = ContentPage.objects.filter(pk__in=public).order_by("path").values_list("body", flat=True)
    found = Found(language, {}, {})
    told = (build("phrasebook", value, found) for value in values_of("phrasebook", bodies))
    return next((each for each in told if each is not None), None)
