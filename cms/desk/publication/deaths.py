"""Telling readers of a death: the one fact that takes two people."""

from typing import Any, Final

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.widgets import AdminDateInput

from cms.desk.models import ActRequest
from cms.desk.publication.entitled import PublisherView
from cms.desk.publication.kinds import death, kind_of
from cms.desk.publication.plans import Changes, row_of
from cms.desk.publication.requests import PERMISSIONS, do_or_ask, waits_for_two
from cms.disclosure.acts import ActRefused
from cms.snippets.choices import DIED, Custody, Precision
from cms.snippets.models import Prisoner

KINDS: Final = [(each.value, each.label) for each in Custody if each in DIED]


class DeathForm(forms.Form):
    """Where and when."""

    custody = forms.ChoiceField(label=gettext_lazy("What happened"), widget=forms.RadioSelect, choices=KINDS)
    since = forms.DateField(label=gettext_lazy("Date"), required=False, widget=AdminDateInput)
    precision = forms.ChoiceField(
        label=gettext_lazy("Precision"), choices=Precision.choices, initial=Precision.DAY
    )

    def clean_since(self) -> Any:
        since = self.cleaned_data["since"]
        if since and since > timezone.localdate():
            raise forms.ValidationError(_("The date lies in the future."))
        return since

    @property
    def changes(self) -> Changes:
        """The act as data."""
        told = self.cleaned_data
        precision = told["precision"] if told["since"] else Precision.UNKNOWN.value
        return death(told["custody"], told["since"], precision)


class DeathView(PublisherView):
    """The form, then what readers would see, then the act or the request."""

    permission = PERMISSIONS[Prisoner]
    page_title: Any = gettext_lazy("Tell of a death")
    header_icon = "date"

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        person = self._find(pk)
        return self._answer(person, "death", form=DeathForm(initial=_told_by_the_draft(person)))

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        person, form = self._find(pk), DeathForm(request.POST)
        if not form.is_valid():
            return self._answer(person, "death", status=400, form=form)
        if request.POST.get("step") == "confirm":
            return self._act(person, form)
        row = row_of(person)
        refusal = kind_of(ActRequest.Act.DEATH).refusal(person, row, form.changes)
        if refusal:
            form.add_error(None, refusal)
            return self._answer(person, "death", status=400, form=form)
        comparisons = kind_of(ActRequest.Act.DEATH).views(person, row, form.changes)
        waits = waits_for_two(ActRequest.Act.DEATH, person)
        return self._answer(person, "publication_confirm", form=form, comparisons=comparisons, waits=waits)

    def _act(self, person: Prisoner, form: DeathForm) -> HttpResponse:
        try:
            is_done = do_or_ask(ActRequest.Act.DEATH, person, form.changes, user=self.request.user)
        except ActRefused as refusal:
            form.add_error(None, str(refusal))
            return self._answer(person, "death", status=400, form=form)
        if is_done:
            messages.success(self.request, _("Done: readers get it from now on."))
        else:
            messages.info(
                self.request, _("A second publisher has to approve. Until then nothing of it shows.")
            )
        return redirect(reverse(person.snippet_viewset.get_url_name("publication"), args=[person.pk]))

    def _find(self, pk: int) -> Prisoner:
        person: Prisoner = get_object_or_404(Prisoner, pk=pk)
        self.person = person
        return person

    def _answer(self, person: Prisoner, name: str, status: int = 200, **context: Any) -> HttpResponse:
        address = reverse(person.snippet_viewset.get_url_name("publication"), args=[person.pk])
        shared = self.get_context_data(person=person, publication_url=address, **context)
        return TemplateResponse(self.request, f"cms/admin/{name}.html", shared, status=status)

    def get_page_subtitle(self) -> str:
        return str(self.person)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        viewset = self.person.snippet_viewset
        return [
            *self.breadcrumbs_items,
            {"url": reverse(viewset.get_url_name("list")), "label": viewset.menu_label},
            {"url": reverse(viewset.get_url_name("edit"), args=[self.person.pk]), "label": str(self.person)},
            {"url": "", "label": self.page_title},
        ]


def is_held_back(person: Prisoner) -> bool:
    """Whether the newest draft tells a death that readers do not know of."""
    return person.custody not in DIED and bool(_told_by_the_draft(person))


def _told_by_the_draft(person: Prisoner) -> dict[str, Any]:
    draft = person.get_latest_revision_as_object()
    if draft.custody not in DIED:
        return {}
    return {
        "custody": draft.custody,
        "since": draft.custody_since,
        "precision": draft.custody_since_precision,
    }
