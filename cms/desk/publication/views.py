"""The page on which publishers decide what readers may see of one person."""

from typing import Any, ClassVar, Final

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from cms.desk.models import ActRequest
from cms.desk.names.places import standing, standing_url
from cms.desk.publication import deaths
from cms.desk.publication.comparison import compare
from cms.desk.publication.entitled import PublisherView
from cms.desk.publication.forms import GuardianPublicationForm, PrisonerPublicationForm
from cms.desk.publication.hiding import hide_url
from cms.desk.publication.plans import Plan, Row, plan, proposed, row_of, split
from cms.desk.publication.requests import PERMISSIONS, decide_or_ask
from cms.disclosure.acts import ActRefused
from cms.disclosure.states import State
from cms.snippets.choices import DIED
from cms.snippets.models import Guardian, Prisoner


class PublicationView(PublisherView):
    """First the form, then what it would change, then the act."""

    model: ClassVar[Any]
    form_class: ClassVar[type[GuardianPublicationForm]]
    page_title = gettext_lazy("Publication")
    template_name = "cms/admin/publication.html"
    confirmation_template = "cms/admin/publication_confirm.html"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.person: Any = None

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        row = self._find(pk)
        return self._show_form(self.form_class(row=row), row)

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        row = self._find(pk)
        form = self.form_class(request.POST, row=row)
        if not form.is_valid():
            return self._show_form(form, row, status=400)
        wanted = plan(row, form.cleaned_data)
        if not wanted:
            messages.warning(request, _("Nothing was changed: the form says what is in force already."))
            return self._show_form(form, row)
        if request.POST.get("step") == "confirm":
            return self._act(form, wanted, row)
        return self._show_confirmation(form, wanted, row)

    def _find(self, pk: int) -> Row:
        self.person = get_object_or_404(self.model, pk=pk)
        return row_of(self.person)

    def _act(self, form: GuardianPublicationForm, wanted: Plan, row: Row) -> HttpResponse:
        try:
            at_once, waits = decide_or_ask(self.person, wanted, form.consent, self.request.user)
        except ActRefused as refusal:
            form.add_error(None, str(refusal))
            return self._show_form(form, row, status=400)
        except ValidationError as invalid:
            form.add_error(None, invalid.messages)
            return self._show_form(form, row, status=400)
        if at_once:
            messages.success(self.request, _("Done: readers get it from now on."))
        if waits:
            messages.info(
                self.request, _("A second publisher has to approve. Until then nothing of it shows.")
            )
        return redirect(standing_url(self.person) if _unnames(at_once) else self.request.path)

    def _show_form(self, form: GuardianPublicationForm, row: Row, status: int = 200) -> HttpResponse:
        return self._answer(
            self.template_name, status, form=form, row=row, comparisons=compare(self.person, row),
            waiting=ActRequest.objects.waiting().filter(**{self.model._meta.model_name: self.person}).first(),
            **self._beside_the_form(),
        )  # fmt: skip

    def _beside_the_form(self) -> dict[str, Any]:
        """The acts that have a way of their own."""
        return {"hide_url": hide_url(self.person, self.request.user)}

    def _show_confirmation(self, form: GuardianPublicationForm, wanted: Plan, row: Row) -> HttpResponse:
        at_once, waits = split(row, wanted)
        return self._answer(
            self.confirmation_template, 200, form=form, row=row, at_once=at_once, waits=waits,
            comparisons=compare(self.person, proposed(row, wanted)), unnames=_unnames(wanted),
            standing=standing(self.person, self.request.user) if _unnames(wanted) else (),
        )  # fmt: skip

    def _answer(self, template: str, status: int, **context: Any) -> HttpResponse:
        shared = self.get_context_data(
            person=self.person,
            edit_url=reverse(self.person.snippet_viewset.get_url_name("edit"), args=[self.person.pk]),
            **context,
        )
        return TemplateResponse(self.request, template, shared, status=status)

    def get_page_subtitle(self) -> str:
        return str(self.person)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        viewset = self.person.snippet_viewset
        return [
            *self.breadcrumbs_items,
            {"url": reverse(viewset.get_url_name("list")), "label": viewset.menu_label},
            {"url": reverse(viewset.get_url_name("edit"), args=[self.person.pk]), "label": str(self.person)},
            {"url": "", "label": self.page_title, "sublabel": str(self.person)},
        ]


class PrisonerPublicationView(PublicationView):
    permission = PERMISSIONS[Prisoner]
    model, form_class = Prisoner, PrisonerPublicationForm

    def _beside_the_form(self) -> dict[str, Any]:
        death_url = reverse(self.person.snippet_viewset.get_url_name("death"), args=[self.person.pk])
        held_back = deaths.is_held_back(self.person)
        may_die = held_back or self.person.custody not in DIED
        shown = {"death_url": death_url, "death_held_back": held_back} if may_die else {}
        return super()._beside_the_form() | shown


class GuardianPublicationView(PublicationView):
    permission = PERMISSIONS[Guardian]
    model, form_class = Guardian, GuardianPublicationForm


def _unnames(wanted: Plan) -> bool:
    """Whether readers may not know the name any more afterwards, or no more than the name."""
    return wanted.state not in (None, State.PUBLIC)


PUBLICATION_VIEWS: Final[dict[Any, Any]] = {
    Prisoner: PrisonerPublicationView,
    Guardian: GuardianPublicationView,
}
