"""Serve the page of figures and the file behind each."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from cms.disclosure.statistics import statistics
from cms.languages import Language
from cms.pages.context import homes_of
from cms.pages.headline_figures import FIGURES_SLUG
from cms.reader.figures.contents import contents
from cms.reader.figures.files import csv_of
from cms.reader.place import answer, place


@place
def show_figures(request: HttpRequest, language: Language) -> HttpResponse:
    """Every table that tells something, drawn."""
    return answer(
        request,
        language,
        "cms/pages/figures.html",
        {"figures": contents(language)},
        segments=(FIGURES_SLUG,),
        title=_("Figures"),
        description=_("How many people are held, where, since when and for how long, counted once a week."),
    )


@place
def show_file(request: HttpRequest, language: Language, table: str) -> HttpResponse:
    """One table as CSV.

    Raises:
        Http404: the language has no live home.
    """
    if language not in homes_of(request):
        raise Http404
    found = next(each for each in statistics(language) if each.id == table)
    return HttpResponse(
        csv_of(found),
        content_type="text/csv; charset=utf-8",
        headers={
            "Content-Disposition": f'attachment; filename="figures-{table}-{language}.csv"',
            "Content-Language": language,
        },
    )
