"""The addresses of the workbench and of the review."""

from django.urls import URLPattern, path

from cms.translation.bench.opened import REVIEW, WORK
from cms.translation.bench.review import ReviewView
from cms.translation.bench.workbench import WorkbenchView


def bench_urls() -> list[URLPattern]:
    """The patterns below the admin's address."""
    place = "campaign/translate/<slug:kind>/<slug:key>/<slug:language>/"
    return [
        path(place, WorkbenchView.as_view(), name=WORK),
        path(f"{place}review/", ReviewView.as_view(), name=REVIEW),
    ]
