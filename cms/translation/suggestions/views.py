"""The way to a machine: first what would leave the house and to whom, then the sending."""

from collections import defaultdict
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages

from cms.translation.bench.opened import WORK, WorkView
from cms.translation.suggestions.machine import ACTION, Drafted, Plan, draft, plan

_FORBIDDEN: Final = 403


class MachineView(WorkView):
    """Drafts of the empty texts of one work; only by POST, and the second one sends."""

    http_method_names = ("post",)
    template_name = "cms/admin/translation/suggestions/machine.html"
    header_icon = "globe"

    def post(self, request: HttpRequest, **kwargs: str) -> HttpResponse:
        if request.POST.get("step") != "send":
            return self._ask()
        told: list[Drafted] = []
        answer = self.attempt(ACTION, lambda: told.append(draft(self.work)), self._refused)
        if answer is None:
            self._tell(told[0])
        return answer or self._back()

    def _ask(self) -> HttpResponse:
        asked: list[Plan] = []
        answer = self.attempt(ACTION, lambda: asked.append(plan(self.work)), self._refused)
        if answer is not None:
            return answer
        kept: defaultdict[str, list[str]] = defaultdict(list)
        for label, reason in asked[0].kept:
            kept[str(reason)].append(label)
        return self.render(plan=asked[0], number=len(asked[0].letters), kept=dict(kept))

    def _tell(self, drafted: Drafted) -> None:
        number = len(drafted.saved.keys)
        written = ngettext(
            "%(number)s text was drafted by a machine. Read it and confirm it before you hand it in.",
            "%(number)s texts were drafted by a machine. Read them and confirm each before you hand them in.",
            number,
        )
        messages.success(self.request, written % {"number": number})
        if drafted.unusable:
            places = ", ".join(dict.fromkeys(drafted.unusable))
            messages.warning(
                self.request, _("Nothing usable came back for: %(places)s.") % {"places": places}
            )

    def _refused(self, status: int) -> HttpResponse:
        if status == _FORBIDDEN:
            return TemplateResponse(self.request, "cms/admin/forbidden.html", status=status)
        return self._back()

    def _back(self) -> HttpResponse:
        return redirect(reverse(WORK, kwargs=self.kwargs))
