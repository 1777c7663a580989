"""The ground of every view in which publishers decide."""

from typing import Any, ClassVar

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.template.response import TemplateResponse
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.generic import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin


class PublisherView(WagtailAdminTemplateMixin, View):
    """A view for those who decide; anybody else gets 403 in words, whatever they send."""

    permission: ClassVar[str] = ""
    header_icon = "view"
    request: HttpRequest

    @method_decorator(never_cache)
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not self.is_allowed(request.user):
            return TemplateResponse(request, "cms/admin/forbidden.html", status=403)
        return super().dispatch(request, *args, **kwargs)

    def is_allowed(self, user: Any) -> bool:
        """Whether `user` holds the permission of this view."""
        return bool(user.has_perm(self.permission))
