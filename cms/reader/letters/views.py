"""A letter evening: how to hold one, its pack to print, its labels."""

from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext

from cms.disclosure.labels import labelled
from cms.languages import Language
from cms.pages.addresses import EVENING_SLUG, path_in
from cms.pages.context import homes_of
from cms.printing.engine import pdf_address
from cms.reader.letters.phrases import phrasebook
from cms.reader.letters.slips import places, slips
from cms.reader.place import answer, place
from cms.snippets.choices import Audience

SIZES: Final = (10, 20, 30)
# Three by eight labels of 70 × 37 mm, as they are sold on A4.
LABELS_ON_A_SHEET: Final = 24


@place
def start(request: HttpRequest, language: Language) -> HttpResponse:
    """What a letter evening is, and for how many letters."""
    packs = [{"size": size, "url": path_in(language, EVENING_SLUG, str(size))} for size in SIZES]
    context = {
        "packs": packs,
        # Whoever writes inside the country has been prosecuted for it, and a group is seen more easily.
        "audience": labelled(Audience, Audience.OUTSIDE_ONLY, language),
    }
    title = gettext("Letter evening")
    return answer(
        request,
        language,
        "cms/pages/evening.html",
        context,
        segments=(EVENING_SLUG,),
        title=title,
        description=gettext(
            "How to write letters to political prisoners together, with everything to print for it."
        ),
    )


@place
def pack(request: HttpRequest, language: Language, size: str) -> HttpResponse:
    """Everything on paper for so many letters."""
    chosen = slips(language, int(size))
    context = {
        "slips": chosen,
        "places": places(chosen),
        "phrasebook": phrasebook(language, homes_of(request).get(language)),
        "labels_url": path_in(language, EVENING_SLUG, size, "labels"),
        "pdf_url": pdf_address(path_in(language, EVENING_SLUG, size, "pack")),
    }
    return _printed(request, language, "evening_pack", context, (EVENING_SLUG, size))


@place
def labels(request: HttpRequest, language: Language, size: str) -> HttpResponse:
    """The addresses of a pack for self-adhesive labels."""
    chosen = slips(language, int(size))
    sheets = [chosen[at : at + LABELS_ON_A_SHEET] for at in range(0, len(chosen), LABELS_ON_A_SHEET)]
    context = {
        "sheets": sheets,
        "blocks": next((slip.blocks for slip in chosen if len(slip.blocks) > 1), ()),
        "pack_url": path_in(language, EVENING_SLUG, size),
        "pdf_url": pdf_address(path_in(language, EVENING_SLUG, size, "labels")),
    }
    return _printed(request, language, "evening_labels", context, (EVENING_SLUG, size, "labels"))


def _printed(
    request: HttpRequest, language: Language, kind: str, context: dict[str, Any], segments: tuple[str, ...]
) -> HttpResponse:
    """A page with people's addresses: for whoever came for it, not for search engines."""
    more = {"evening_url": path_in(language, EVENING_SLUG), **context}
    title = gettext("Letter evening")
    return answer(
        request, language, f"cms/pages/{kind}.html", more, segments=segments, title=title, noindex=True
    )
