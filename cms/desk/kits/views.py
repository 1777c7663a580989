"""The pages of the admin on which kits are given to guardians, confirmed and ended."""

from typing import Any

from django.contrib.admin.utils import quote
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.cache import never_cache
from django.views.generic import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from cms.desk.kits.acts import (
    MOST,
    ChangedMeanwhile,
    NotPublic,
    TooManyLinks,
    confirm,
    delete_expired,
    end,
    make,
)
from cms.desk.kits.forms import KitForm
from cms.desk.kits.listing import listed
from cms.desk.kits.models import KitLink
from cms.desk.kits.pages import kit_url
from cms.desk.kits.rights import may_make
from cms.desk.kits.telling import present
from cms.snippets.models import Guardian


class _DeskView(WagtailAdminTemplateMixin, View):
    """A page for those who may give kits."""

    header_icon = "group"
    request: HttpRequest

    @method_decorator(never_cache)
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not may_make(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class KitView(_DeskView):
    """The kit of one guardian: what has changed in it, a new link, the links in force."""

    page_title = gettext_lazy("Kit for the guardian")
    template_name = "cms/admin/kits/kit.html"
    guardian: Guardian

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.guardian = get_object_or_404(Guardian, pk=kwargs["pk"])

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        return self._show(KitForm())

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        if "end" in request.POST:
            _end(request, KitLink.objects.filter(guardian=self.guardian))
            return redirect(request.path)
        if "confirm" in request.POST:
            return self._confirm(request)
        form = KitForm(request.POST)
        if not form.is_valid():
            return self._show(form, status=400)
        try:
            token = make(self.guardian, form.opens_in, form.lasts, request.user)
        except TooManyLinks:
            form.add_error(None, _("%(most)s links are in force: end one of them first.") % {"most": MOST})
            return self._show(form, status=400)
        except NotPublic:
            return self._show(form, status=400)
        # The address is kept nowhere: this answer is the only one that holds it.
        return self._show(KitForm(), address=kit_url(request, token, form.opens_in))

    def _confirm(self, request: HttpRequest) -> HttpResponse:
        try:
            confirm(self.guardian, request.POST["confirm"], request.user)
        except ChangedMeanwhile:
            messages.error(request, _("The facts have changed once more. Tell the guardian of these, too."))
        else:
            messages.success(request, _("Noted: the guardian was told."))
        return redirect(request.path)

    def _show(self, form: KitForm, status: int = 200, **context: Any) -> HttpResponse:
        delete_expired()
        now = present(self.guardian)
        links = KitLink.objects.filter(guardian=self.guardian).select_related("created_by", "guardian")
        kits = listed(links, {self.guardian.pk: now})
        shown = self.get_context_data(
            form=form,
            edit_url=self._edit_url,
            is_public=now.is_public,
            has_wards=any(now.pairs.values()),
            kits=kits,
            # The longest untold: whoever holds an older link was told less.
            changed=next((each.changes for each in reversed(kits) if each.changes), None),
            mark=now.mark(),
            **context,
        )
        return TemplateResponse(self.request, self.template_name, shown, status=status)

    @property
    def _edit_url(self) -> str:
        viewset: Any = Guardian.snippet_viewset
        return reverse(viewset.get_url_name("edit"), args=[quote(self.guardian.pk)])

    def get_page_subtitle(self) -> str:
        return str(self.guardian)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *self.breadcrumbs_items,
            {"url": self._edit_url, "label": str(self.guardian)},
            {"url": "", "label": self.page_title, "sublabel": str(self.guardian)},
        ]


class KitsView(_DeskView):
    """Every link in force."""

    page_title = gettext_lazy("Kits for guardians")
    template_name = "cms/admin/kits/report.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        delete_expired()
        links = KitLink.objects.select_related("created_by", "guardian")
        return TemplateResponse(request, self.template_name, self.get_context_data(kits=listed(links)))

    def post(self, request: HttpRequest) -> HttpResponse:
        _end(request, KitLink.objects.all())
        return redirect(request.path)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]


def _end(request: HttpRequest, links: Any) -> None:
    """End the link that was named, or all of them."""
    asked = request.POST.get("end", "")
    is_number = asked.isascii() and asked.isdigit() and len(asked) < 18
    found = links if asked == "all" else links.filter(pk=asked) if is_number else ()
    count = end(found, request.user)
    if count:
        told = ngettext("%(count)s link no longer opens.", "%(count)s links no longer open.", count)
        messages.success(request, told % {"count": count})
