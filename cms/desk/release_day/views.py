"""The pages of a release day: paste, resolve doubts, read what changes, do it; and the way back."""

import time
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages

from cms.desk.models import ReleaseBatch
from cms.desk.publication.entitled import PublisherView
from cms.desk.release_day.batches import carry_out, may_release, reversal, undo, why_not, why_not_undo
from cms.desk.release_day.effects import fingerprint, rehearse
from cms.desk.release_day.forms import Choices, PasteForm, StandingForm, chosen_people
from cms.desk.release_day.matching import match
from cms.desk.release_day.pasted import read
from cms.disclosure.acts import ActRefused
from cms.disclosure.custody import restore, write_custody
from cms.snippets.models import Prisoner


class ReleaseDayView(PublisherView):
    """Four steps in one address; nothing is kept between them, and nothing happens before the last."""

    page_title: Any = gettext_lazy("Release day")
    header_icon = "date"

    def is_allowed(self, user: Any) -> bool:
        return may_release(user)

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._paste(PasteForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        step = request.POST.get("step")
        if step in ("confirm", "do"):
            return self._last_steps(step)
        form = PasteForm(request.POST)
        if not form.is_valid():
            return self._paste(form, status=400)
        posted = request.POST if step == "resolve" else None
        choices = Choices(match(read(form.cleaned_data["names"])), posted)
        if posted is None or not choices.is_complete or not choices.people:
            return self._resolve(form, choices, is_retry=posted is not None)
        people = chosen_people(",".join(map(str, choices.people)))
        return self._preview(form, people)

    def _last_steps(self, step: str) -> HttpResponse:
        form = StandingForm(self.request.POST)
        people = chosen_people(self.request.POST.get("people", ""))
        if not form.is_valid() or not people:
            return self._paste(PasteForm(self.request.POST), status=400)
        return self._do(form, people) if step == "do" else self._preview(form, people)

    def _do(self, form: StandingForm, people: list[Prisoner]) -> HttpResponse:
        started, pks = time.monotonic(), [person.pk for person in people]
        try:
            batch = carry_out(
                pks, form.standing, seen=self.request.POST.get("seen", ""), user=self.request.user
            )
        except ActRefused as refusal:
            messages.error(self.request, str(refusal))
            return self._preview(form, people, status=409)
        told = ngettext(
            "Done for %(count)s person in %(seconds)s s: readers get it from now on.",
            "Done for %(count)s people in %(seconds)s s: readers get it from now on.",
            batch.people,
        )
        seconds = f"{time.monotonic() - started:.1f}"
        messages.success(self.request, told % {"count": batch.people, "seconds": seconds})
        return redirect(reverse("cms_desk_release_batch", args=[batch.pk]))

    def _paste(self, form: PasteForm, status: int = 200) -> HttpResponse:
        batches = ReleaseBatch.objects.select_related("done_by", "undone_by")[:20]
        return self._answer("paste", status, number=1, form=form, batches=batches)

    def _resolve(self, form: PasteForm, choices: Choices, *, is_retry: bool) -> HttpResponse:
        status = 400 if is_retry else 200
        return self._answer("resolve", status, number=2, form=form, choices=choices, is_retry=is_retry)

    def _preview(self, form: StandingForm, people: list[Prisoner], status: int = 200) -> HttpResponse:
        pks = [person.pk for person in people]
        return self._answer(
            "preview",
            status,
            number=3,
            form=form,
            people=",".join(map(str, pks)),
            refusal=why_not(people, form.standing),
            seen=fingerprint(people, form.standing),
            effects=rehearse(people, lambda: write_custody(pks, form.standing)),
        )

    def _answer(self, name: str, status: int, **context: Any) -> HttpResponse:
        template = f"cms/admin/release_day/{name}.html"
        return TemplateResponse(self.request, template, self.get_context_data(**context), status=status)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]


class ReleaseBatchView(ReleaseDayView):
    """One release day that was done, and undoing it."""

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:  # type: ignore[override]
        return self._show(pk)

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:  # type: ignore[override]
        self._find(pk)
        try:
            found = undo(pk, seen=request.POST.get("seen", ""), user=request.user)
        except ActRefused as refusal:
            messages.error(request, str(refusal))
            return self._show(pk, status=409)
        told = ngettext(
            "Undone for %(count)s person: readers get it from now on.",
            "Undone for %(count)s people: readers get it from now on.",
            len(found.changes),
        )
        messages.success(request, told % {"count": len(found.changes)})
        return redirect(request.path)

    def _find(self, pk: int) -> ReleaseBatch:
        batch: ReleaseBatch = get_object_or_404(
            ReleaseBatch.objects.select_related("done_by", "undone_by"), pk=pk
        )
        return batch

    def _show(self, pk: int, status: int = 200) -> HttpResponse:
        batch = self._find(pk)
        refusal = why_not_undo(batch, self.request.user)
        undoing = {} if refusal else self._undoing(batch)
        return self._answer("batch", status, batch=batch, refusal=refusal, **undoing)

    def _undoing(self, batch: ReleaseBatch) -> dict[str, Any]:
        found = reversal(batch)
        everybody = list(Prisoner.objects.filter(pk__in=[*found.changes, *found.changed_since]))
        people = [person for person in everybody if person.pk in found.changes]
        return {
            "effects": rehearse(people, lambda: restore(found.changes)),
            "changed_since": [person for person in everybody if person.pk in found.changed_since],
            "seen": fingerprint(everybody, None),
        }

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        start = {"url": reverse("cms_desk_release_day"), "label": self.page_title}
        return [*self.breadcrumbs_items, start, {"url": "", "label": _("What was done")}]
