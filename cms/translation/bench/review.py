"""The review: source, what readers see now and what they would see, side by side; then the decision."""

from collections.abc import Collection
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages

from cms.translation.bench import mails
from cms.translation.bench.entries import Entry, entries
from cms.translation.bench.opened import WORK, WorkView
from cms.translation.models import Stage
from cms.translation.works.base import NotPermitted, Refused, tidied

APPROVE: Final = "approve"
RETURN: Final = "return"
TAKE_BACK: Final = "take-back"


class ReviewView(WorkView):
    """What waits, and its approval or return; what is approved is what was shown."""

    template_name = "cms/admin/translation/bench/review.html"

    def get(self, request: HttpRequest, **kwargs: str) -> HttpResponse:
        return self.show()

    def post(self, request: HttpRequest, **kwargs: str) -> HttpResponse:
        acts = {APPROVE: self._approve, RETURN: self._return, TAKE_BACK: self._take_back}
        return acts.get(request.POST.get("act", ""), self.show)()

    @property
    def _comment(self) -> str:
        return tidied(self.request.POST.get("comment", ""))

    def _keys(self) -> Collection[str] | None:
        """The chosen texts; None is all of them."""
        if self.work.whole_only:
            return None
        keys = self.request.POST.getlist("keys")
        if not keys:
            raise Refused(_("No text is chosen."))
        return keys

    def _approve(self) -> HttpResponse:
        author = self.work.handed_in_by

        def do() -> None:
            self._ask_for_right()
            shown = self.request.POST.get("shown", "")
            self.work.approve(keys=self._keys(), comment=self._comment, shown=shown)
            mails.tell_approved(self.work, author)

        return self._decide(APPROVE, do, _("Approved: readers get it from now on."))

    def _return(self) -> HttpResponse:
        author = self.work.handed_in_by

        def do() -> None:
            self._ask_for_right()
            if not self._comment:
                raise Refused(_("Say what is to be changed: its translator sees your comment."))
            shown = self.request.POST.get("shown", "")
            self.work.send_back(keys=self._keys(), comment=self._comment, shown=shown)
            mails.tell_returned(self.work, author)

        return self._decide(RETURN, do, _("Returned with your comment."))

    def _ask_for_right(self) -> None:
        if not self.work.may_review:
            raise NotPermitted(_("You may not decide this: somebody else reviews it."))

    def _take_back(self) -> HttpResponse:
        return self._decide(TAKE_BACK, self.work.take_back, _("Taken back: you can go on writing."))

    def _decide(self, act: str, do: Any, told: str) -> HttpResponse:
        answer = self.attempt(act, do, self.show)
        if answer is not None:
            return answer
        messages.success(self.request, told)
        self.open_again()
        is_more = self.work.handed_in_by is not None and act != TAKE_BACK
        return redirect(self.request.path if is_more else reverse(WORK, kwargs=self.kwargs))

    def show(self, status: int = 200) -> HttpResponse:
        """The page, with the comment as it was written."""
        told = entries(self.work.units(), self.work.kind)
        waiting = [each for each in told if self._waits(each)]
        author = self.work.handed_in_by
        chosen = self.request.POST.getlist("keys") if self.request.method == "POST" else None
        return self.render(
            status,
            waits=author is not None or any(each.unit.stage == Stage.REVIEW for each in told),
            author=author,
            entries=waiting,
            unchanged=[each for each in told if each not in waiting and each.unit.target],
            gaps=[each for each in told if not each.unit.target],
            chosen=[each.unit.key for each in waiting] if chosen is None else chosen,
            comment=self._comment,
            lacks_comment=status != 200 and self.request.POST.get("act") == RETURN and not self._comment,
            shown=self.work.fingerprint,
            is_own=author is not None and author == self.request.user,
        )

    def _waits(self, entry: Entry) -> bool:
        if self.work.whole_only:
            return bool(entry.unit.target) and entry.unit.target != entry.unit.public
        return entry.unit.stage == Stage.REVIEW

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        *above, work = super().get_breadcrumbs_items()
        here = {"url": "", "label": _("Review"), "sublabel": self.work.title}
        return [*above, work | {"url": reverse(WORK, kwargs=self.kwargs)}, here]
