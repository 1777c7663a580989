"""Where a person's name still stands, and the pages that wait because of their words."""

from typing import Any

from django.contrib.admin.utils import unquote
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.models import Page

from cms.desk.free_text import admin_url
from cms.desk.names.marking import mark
from cms.desk.names.places import standing, standing_url
from cms.desk.names.reviews import agree, digest_of_words, held_pages, is_held, may_review
from cms.desk.publication.entitled import PublisherView
from cms.disclosure.acts import ActRefused
from cms.pages.models import BasePage
from cms.pages.plain_names import withheld_on
from cms.snippets.models import Guardian, Prisoner

_MODELS: dict[str, type[Any]] = {"prisoner": Prisoner, "guardian": Guardian}


class StandingView(PublisherView):
    """Where the name of one person still stands; plain words become mentions with one click."""

    model: Any = Prisoner
    page_title = gettext_lazy("Where this name still stands")
    template_name = "cms/admin/names/standing.html"
    header_icon = "search"

    def is_allowed(self, user: Any) -> bool:
        """Those who change the facts of people of this kind: they see everybody anyway."""
        return bool(user.has_perm(f"cms_snippets.change_{self.model._meta.model_name}"))

    def get(self, request: HttpRequest, pk: str) -> HttpResponse:
        person = self._find(pk)
        context = self.get_context_data(
            person=person, standing=standing(person, request.user), may_mark=isinstance(person, Prisoner)
        )
        return TemplateResponse(request, self.template_name, context)

    def post(self, request: HttpRequest, pk: str) -> HttpResponse:
        person = self._find(pk)
        page = get_object_or_404(Page, pk=_number(request.POST.get("page")))
        if not page.permissions_for_user(request.user).can_publish():
            messages.error(
                request, _("Only those who may publish this page can change what readers see of it.")
            )
            return redirect(request.path)
        try:
            if not isinstance(person, Prisoner):
                raise ActRefused(_("A guardian cannot be mentioned: change the words by hand."))
            mark(page, request.POST.get("words", ""), person, user=request.user)
        except ActRefused as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, _("Marked: readers see the name only while it is public."))
        return redirect(request.path)

    def _find(self, pk: str) -> Any:
        self.person = get_object_or_404(self.model, pk=unquote(str(pk)))
        return self.person

    def get_page_subtitle(self) -> str:
        return str(self.person)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        viewset = self.person.snippet_viewset
        edit = reverse(viewset.get_url_name("edit"), args=[self.person.pk])
        return [
            *self.breadcrumbs_items,
            {"url": reverse(viewset.get_url_name("list")), "label": viewset.menu_label},
            {"url": edit, "label": str(self.person)},
            {"url": "", "label": self.page_title, "sublabel": str(self.person)},
        ]


class GuardianStandingView(StandingView):
    model = Guardian


class HeldListView(PublisherView):
    """Every page that waits because of its words."""

    page_title = gettext_lazy("Pages held back by a name")
    template_name = "cms/admin/names/held.html"
    header_icon = "warning"

    def is_allowed(self, user: Any) -> bool:
        return may_review(user)

    def get(self, request: HttpRequest) -> HttpResponse:
        return TemplateResponse(request, self.template_name, self.get_context_data(held=held_pages()))

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]


class HeldPageView(HeldListView):
    """One such page: whom its words name and where, and the button that lets them stand."""

    template_name = "cms/admin/names/held_page.html"

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:  # type: ignore[override]
        return self._show(self._find(pk))

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        page = self._find(pk)
        try:
            stands = agree(page, request.user, request.POST.get("seen", ""))
        except ActRefused as refusal:
            messages.error(request, str(refusal))
            return self._show(page, status=400)
        if stands:
            messages.success(request, _("Approved: readers get the page from now on."))
        else:
            messages.info(request, _("A second publisher has to approve. Until then nothing of it shows."))
        return redirect(reverse("cms_desk_held_pages"))

    def _find(self, pk: int) -> BasePage:
        page: Any = get_object_or_404(Page, pk=pk).specific
        self.page = page
        return page

    def _show(self, page: BasePage, status: int = 200) -> HttpResponse:
        hits = [(told.place, hit) for told, hits in withheld_on(page) for hit in hits]
        people = {bearer: _person(bearer) for bearer in {hit.person for _place, hit in hits}}
        context = self.get_context_data(
            page=page,
            found=[{"place": place, "words": hit.words, "person": people[hit.person]} for place, hit in hits],
            held=is_held(page),
            waiting=next((each.waiting for each in held_pages() if each.page.pk == page.pk), None),
            seen=digest_of_words(page),
            edit_url=admin_url(page, self.request.user),
        )
        return TemplateResponse(self.request, self.template_name, context, status=status)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        above = super().get_breadcrumbs_items()[:-1]
        return [
            *above,
            {"url": reverse("cms_desk_held_pages"), "label": self.page_title},
            {"url": "", "label": self.page.title},
        ]


def _person(bearer: tuple[str, int]) -> dict[str, Any]:
    row = _MODELS[bearer[0]].objects.filter(pk=bearer[1]).first()
    return {"name": str(row), "url": standing_url(row)} if row is not None else {}


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 18 else 0
