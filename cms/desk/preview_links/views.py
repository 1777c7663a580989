"""The pages of the admin on which drafts are shared, and links to them ended."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from django.contrib.admin.utils import quote
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
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
from wagtail.models import Page

from cms import languages
from cms.desk.preview_links.addresses import link_url
from cms.desk.preview_links.forms import SharingForm
from cms.desk.preview_links.models import PreviewLink
from cms.desk.preview_links.rights import FACTS, is_open, may_share, state_of
from cms.desk.preview_links.sharing import MOST, DeadAtOnce, TooManyLinks, delete_expired, end, share
from cms.desk.preview_links.warnings import names_hidden, refusal
from cms.desk.publication.entitled import PublisherView
from cms.desk.publication.requests import PERMISSIONS
from cms.disclosure.states import VISIBLE

_PAGE: Final = "page"
_MODELS: Final = {model._meta.model_name: model for model in FACTS}


def sharing_url(thing: Any) -> str:
    """Where the draft of this page or fact is shared."""
    kind = _PAGE if isinstance(thing, Page) else thing._meta.model_name
    return reverse("cms_desk_preview_links", args=[kind, thing.pk])


@dataclass(frozen=True, slots=True)
class ListedLink:
    """A link in force as the admin lists it; one that is not `open` shows nothing, though nobody has ended it."""

    link: PreviewLink
    languages: str
    open: bool
    title: str = ""
    url: str | None = None


class SharingView(WagtailAdminTemplateMixin, View):
    """The draft of one page or fact: the form, the links in force."""

    page_title = gettext_lazy("Share a preview")
    header_icon = "link"
    template_name = "cms/admin/preview_links/share.html"
    request: HttpRequest
    thing: Any

    @method_decorator(never_cache)
    def dispatch(
        self, request: HttpRequest, *args: Any, kind: str, pk: int, **kwargs: Any
    ) -> HttpResponseBase:
        self.thing = _find(kind, pk)
        if not may_share(request.user, self.thing):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._show(SharingForm(thing=self.thing))

    def post(self, request: HttpRequest) -> HttpResponse:
        if "end" in request.POST:
            _end(request, PreviewLink.objects.to(self.thing).shared())
            return redirect(request.path)
        form = SharingForm(request.POST, thing=self.thing)
        if not form.is_valid():
            return self._show(form, status=400)
        try:
            token = share(self.thing, form.shared_in, form.lasts, request.user)
        except TooManyLinks:
            form.add_error(None, _("%(most)s links are in force: end one of them first.") % {"most": MOST})
            return self._show(form, status=400)
        except DeadAtOnce:
            # Whoever may learn the reason reads it instead of the form.
            form.add_error(None, _("A link to this draft would show nothing. An editor can tell you why."))
            return self._show(form, status=400)
        # The address is kept nowhere: this answer is the only one that holds it.
        addresses = [
            (languages.NAMES[each], link_url(request, self.thing, token, each)) for each in form.shared_in
        ]
        return self._show(SharingForm(thing=self.thing), addresses=addresses)

    def _show(self, form: SharingForm, status: int = 200, **context: Any) -> HttpResponse:
        delete_expired()
        links = PreviewLink.objects.to(self.thing).shared().select_related("created_by")
        shared = self.get_context_data(
            form=form,
            edit_url=_edit_url(self.thing),
            links=[_listed(each, self.thing) for each in links],
            refusal=refusal(self.thing, self.request.user),
            is_hidden=state_of(self.thing) not in ("", *VISIBLE),
            names_hidden=names_hidden(self.thing, self.request.user),
            **context,
        )
        return TemplateResponse(self.request, self.template_name, shared, status=status)

    def get_page_subtitle(self) -> str:
        return _title(self.thing)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *self.breadcrumbs_items,
            {"url": _edit_url(self.thing), "label": _title(self.thing)},
            {"url": "", "label": self.page_title, "sublabel": _title(self.thing)},
        ]


class SharedView(PublisherView):
    """Every link in force, for those who decide what is public."""

    page_title = gettext_lazy("Shared previews")
    header_icon = "link"
    template_name = "cms/admin/preview_links/report.html"

    def is_allowed(self, user: Any) -> bool:
        return all(user.has_perm(permission) for permission in PERMISSIONS.values())

    def get(self, request: HttpRequest) -> HttpResponse:
        delete_expired()
        links = PreviewLink.objects.shared().select_related("created_by").prefetch_related("target")
        shown = [_listed(each, each.target) for each in links]
        return TemplateResponse(request, self.template_name, self.get_context_data(links=shown))

    def post(self, request: HttpRequest) -> HttpResponse:
        _end(request, PreviewLink.objects.shared())
        return redirect(request.path)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]


def _find(kind: str, pk: int) -> Any:
    if kind == _PAGE:
        return get_object_or_404(Page, pk=pk).specific
    if kind not in _MODELS:
        raise Http404
    return get_object_or_404(_MODELS[kind], pk=pk)


def _end(request: HttpRequest, links: Any) -> None:
    """End the link that was named, or all of them."""
    asked = request.POST.get("end", "")
    is_number = asked.isascii() and asked.isdigit() and len(asked) < 18
    found: Iterable[PreviewLink] = links if asked == "all" else links.filter(pk=asked) if is_number else ()
    count = end(found, request.user)
    if count:
        told = ngettext("%(count)s link no longer opens.", "%(count)s links no longer open.", count)
        messages.success(request, told % {"count": count})


def _listed(link: PreviewLink, thing: Any) -> ListedLink:
    return ListedLink(
        link=link,
        languages=", ".join(languages.NAMES[each] for each in link.languages),
        open=thing is not None and is_open(link, thing),
        title=_title(thing) if thing is not None else "—",
        url=sharing_url(thing) if thing is not None else None,
    )


def _title(thing: Any) -> str:
    return str(thing.get_admin_display_title() if isinstance(thing, Page) else thing)


def _edit_url(thing: Any) -> str:
    if isinstance(thing, Page):
        return reverse("wagtailadmin_pages:edit", args=[thing.pk])
    return reverse(thing.snippet_viewset.get_url_name("edit"), args=[quote(thing.pk)])
