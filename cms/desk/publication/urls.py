"""The addresses at which the publication of one person is decided, below those of the person's facts."""

from typing import Any

from django.contrib.admin.utils import quote
from django.urls import URLPattern, path, reverse

from cms.desk.publication.deaths import DeathView
from cms.desk.publication.hiding import HIDING_VIEWS
from cms.desk.publication.views import PUBLICATION_VIEWS
from cms.snippets.models import Prisoner


def publication_urls(model: Any) -> list[URLPattern]:
    """The patterns of a person's model; none for other facts."""
    if model not in PUBLICATION_VIEWS:
        return []
    deaths = [path("publication/<int:pk>/death/", DeathView.as_view(), name="death")]
    return [
        path("publication/<int:pk>/", PUBLICATION_VIEWS[model].as_view(), name="publication"),
        path("publication/<int:pk>/hide/", HIDING_VIEWS[model].as_view(), name="hide"),
        *(deaths if model is Prisoner else []),
    ]


def publication_url(fact: Any, user: Any) -> str | None:
    """Where the publication of `fact` is decided; None when it is no person or `user` may not decide."""
    view = PUBLICATION_VIEWS.get(type(fact))
    if view is None or not fact.pk or not user.has_perm(view.permission):
        return None
    return reverse(fact.snippet_viewset.get_url_name("publication"), args=[quote(fact.pk)])
