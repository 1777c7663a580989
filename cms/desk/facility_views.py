"""What the desk's own pages of one facility share."""

from typing import Any, ClassVar

from django.contrib.admin.utils import quote
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.generic import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from cms.desk.viewsets.columns import facility_name
from cms.snippets.models import Facility


class FacilityView(WagtailAdminTemplateMixin, View):
    """A page about `facility`, for those who hold `permission`."""

    permission: ClassVar[str] = ""
    request: HttpRequest
    facility: Facility

    @method_decorator(never_cache)
    def dispatch(self, request: HttpRequest, *args: Any, pk: int, **kwargs: Any) -> HttpResponseBase:
        if not request.user.has_perm(self.permission):
            raise PermissionDenied
        self.facility = get_object_or_404(Facility, pk=pk)
        return super().dispatch(request, *args, pk=pk, **kwargs)

    def answer(self, template: str, status: int = 200, **context: Any) -> HttpResponse:
        """The page made from `template`."""
        shared = self.get_context_data(facility=self.facility, edit_url=self.edit_url, **context)
        return TemplateResponse(self.request, template, shared, status=status)

    @property
    def edit_url(self) -> str:
        """The form of the facility."""
        return reverse(self._viewset.get_url_name("edit"), args=[quote(self.facility.pk)])

    @property
    def _viewset(self) -> Any:
        return Facility.snippet_viewset

    def get_page_subtitle(self) -> str:
        return facility_name(self.facility)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        name = facility_name(self.facility)
        return [
            *self.breadcrumbs_items,
            {"url": reverse(self._viewset.get_url_name("list")), "label": self._viewset.menu_label},
            {"url": self.edit_url, "label": name},
            {"url": "", "label": self.page_title, "sublabel": name},
        ]
