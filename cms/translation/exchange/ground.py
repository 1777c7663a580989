"""The ground of the views that take texts out and bring them back."""

import logging
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.generic import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from cms import languages
from cms.translation.crumbs import to_board
from cms.translation.exchange.forms import own_languages
from cms.translation.works import opening
from cms.translation.works.base import OpenWork

logger = logging.getLogger(__name__)


class ExchangeView(WagtailAdminTemplateMixin, View):
    """A view for those who translate into any language; anybody else gets 403 in words."""

    header_icon = "globe"
    request: HttpRequest

    @method_decorator(never_cache)
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        return super().dispatch(request, *args, **kwargs) if self.is_allowed() else self.refused()

    def is_allowed(self) -> bool:
        """Whether the user translates."""
        return bool(own_languages(self.request.user))

    def refused(self) -> HttpResponse:
        """Say so, and note it."""
        told = (self.request.user.pk, self.kwargs.get("kind", "-"), self.kwargs.get("key", "-"))
        logger.warning("User %s was refused the exchange of files: %s %s.", *told)
        return TemplateResponse(self.request, "cms/admin/translation/exchange/refused.html", status=403)

    def answer(self, name: str, status: int = 200, **context: Any) -> HttpResponse:
        """The page `name` of the exchange."""
        template = f"cms/admin/translation/exchange/{name}.html"
        return TemplateResponse(self.request, template, self.get_context_data(**context), status=status)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.above(), {"url": "", "label": self.get_page_title()}]

    def above(self) -> list[dict[str, Any]]:
        """What leads here."""
        return [*self.breadcrumbs_items, to_board()]


class OneWorkView(ExchangeView):
    """The same for one work, which is opened for the user: absent and hidden works are one 404."""

    work: OpenWork

    @method_decorator(never_cache)
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            self.work = opening.open_work(**self.kwargs, user=request.user)
        except opening.NoSuchWork:
            raise Http404 from None
        return super().dispatch(request, *args, **kwargs)

    def is_allowed(self) -> bool:
        return self.work.may_translate

    def above(self) -> list[dict[str, Any]]:
        language = languages.NAMES[self.work.language]
        return [*super().above(), {"url": self.work_url, "label": self.work.title, "sublabel": language}]

    @property
    def work_url(self) -> str:
        """Where it is translated."""
        return reverse("cms_translation_work", kwargs=self.kwargs)


def as_file(content: bytes, name: str, content_type: str) -> HttpResponse:
    """A file to be kept; the browser guesses nothing about it."""
    return HttpResponse(
        content,
        content_type=content_type,
        headers={
            "Content-Disposition": f'attachment; filename="{name}"',
            "X-Content-Type-Options": "nosniff",
        },
    )


TITLE_OUT = gettext_lazy("Take texts out to translate")
TITLE_IN = gettext_lazy("Bring translations in")


def nothing_to_take() -> str:
    """The sentence for a work of which no text can be taken out."""
    return _("There is no text here that a file could carry.")
