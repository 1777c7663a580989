"""The ground of the views of one work: it is opened for the user, and what they may not do is refused and logged."""

import logging
from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.generic import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from cms import languages
from cms.languages import Language
from cms.translation.crumbs import to_board
from cms.translation.models import Assignment
from cms.translation.works.base import NotPermitted, OpenWork, Refused
from cms.translation.works.opening import NoSuchWork, open_work

logger = logging.getLogger(__name__)
WORK = "cms_translation_work"
REVIEW = "cms_translation_review"


class WorkView(WagtailAdminTemplateMixin, View):
    """A page about one work; absent and hidden works are one 404."""

    header_icon = "globe"
    request: HttpRequest
    work: OpenWork

    @method_decorator(never_cache)
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            self.open_again()
        except NoSuchWork:
            self.log_refusal("open")
            raise Http404 from None
        return super().dispatch(request, *args, **kwargs)

    def open_again(self) -> None:
        """Read the work as it stands now."""
        self.work = open_work(**self.kwargs, user=self.request.user)

    def log_refusal(self, act: str) -> None:
        """Note who was refused what; no name and no text."""
        if self.request.method == "POST":
            told = (
                self.request.user.pk,
                act,
                self.kwargs["kind"],
                self.kwargs["key"],
                self.kwargs["language"],
            )
            logger.warning("User %s was refused “%s” of the translation %s %s (%s).", *told)

    def attempt(
        self, act: str, do: Callable[[], None], refused: Callable[[int], HttpResponse]
    ) -> HttpResponse | None:
        """Do it, or answer with the sentence that says why not: 403 for who may not, 409 for what is not possible."""
        try:
            do()
        except NotPermitted as refusal:
            self.log_refusal(act)
            return self._answer(refusal, refused, 403)
        except Refused as refusal:
            return self._answer(refusal, refused, 409)
        return None

    def _answer(self, refusal: Refused, refused: Callable[[int], HttpResponse], status: int) -> HttpResponse:
        messages.error(self.request, str(refusal))
        self.open_again()
        return refused(status)

    def render(self, status: int = 200, **context: Any) -> HttpResponse:
        """The page with what all pages of a work tell."""
        assigned = Assignment.objects.filter(**self.kwargs).select_related("to").first()
        shared = self.get_context_data(
            work=self.work,
            language_name=languages.NAMES[self.work.language],
            source_name=languages.NAMES[self.work.source_language],
            assigned=assigned.to if assigned else None,
            work_url=reverse(WORK, kwargs=self.kwargs),
            review_url=reverse(REVIEW, kwargs=self.kwargs),
            **context,
        )
        return TemplateResponse(self.request, self.template_name, shared, status=status)

    def get_page_title(self) -> str:
        return self.work.title

    def get_page_subtitle(self) -> str:
        return languages.NAMES[self.work.language]

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        here = {"url": "", "label": self.work.title, "sublabel": languages.NAMES[self.work.language]}
        return [*self.breadcrumbs_items, to_board(), here]


def chosen(code: str | None, among: Any) -> Language | None:
    """The language that a query names, where it is one of those to choose from."""
    language = languages.parse(code)
    return language if language in among else None
