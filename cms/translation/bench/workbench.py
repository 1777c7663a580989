"""The workbench: sources on the left, fields on the right, and what is done with what was written."""

from typing import Any, Final

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages

from cms.translation.bench import mails
from cms.translation.bench.entitled import publishes_alone
from cms.translation.bench.entries import Entry, Written, anchor, entries
from cms.translation.bench.opened import WorkView
from cms.translation.bench.viewing import Viewing
from cms.translation.models import Stage
from cms.translation.suggestions.offers import glossary, machine_available, offers
from cms.translation.works.base import NotPermitted, Refused, Saved

SAVE: Final = "save"
HAND_IN: Final = "hand-in"
APPROVE: Final = "approve"
TAKE_BACK: Final = "take-back"
CHECKED: Final = "checked"
CONFIRM: Final = "confirm"
_WRITTEN: Final = (Stage.DRAFT, Stage.RETURNED)


class WorkbenchView(WorkView):
    """One thing in one language, text by text."""

    template_name = "cms/admin/translation/bench/work.html"

    def get(self, request: HttpRequest, **kwargs: str) -> HttpResponse:
        return self.show()

    def head(self, request: HttpRequest, **kwargs: str) -> HttpResponse:
        """Whether somebody is still signed in, for the script of the page."""
        return HttpResponse()

    def post(self, request: HttpRequest, **kwargs: str) -> HttpResponse:
        if CONFIRM in request.POST:
            return self._confirm(request.POST[CONFIRM])
        acts = {SAVE: self._save, HAND_IN: self._hand_in, APPROVE: self._approve}
        acts |= {TAKE_BACK: self._take_back, CHECKED: self._clear_checks}
        return acts.get(request.POST.get("act", SAVE), self._save)()

    @cached_property
    def written(self) -> Written:
        """What the form sent."""
        return Written(self.request.POST)

    @cached_property
    def viewing(self) -> Viewing:
        """The languages and the part of the texts that were asked for."""
        return Viewing.asked(self.request.GET, self.work)

    def _save(self) -> HttpResponse:
        saved, answer = self._kept()
        if answer:
            return answer
        if saved.keys:
            told = ngettext("%(count)s text was saved.", "%(count)s texts were saved.", len(saved.keys))
            messages.success(self.request, told % {"count": len(saved.keys)})
        return redirect(f"{self.request.get_full_path()}{_place(saved)}")

    def _hand_in(self) -> HttpResponse:
        def do() -> None:
            self.work.hand_in(with_gaps="with_gaps" in self.request.POST)
            mails.tell_handed_in(self.work)

        return self._after_saving(
            HAND_IN, do, _("Handed in: reviewers see it now. Readers get nothing of it yet.")
        )

    def _approve(self) -> HttpResponse:
        unseen = self.written.unseen(unit for unit in self.work.units() if unit.stage in _WRITTEN)

        def do() -> None:
            if not publishes_alone(self.request.user):
                raise NotPermitted(_("Somebody else has to approve your work: hand it in for review."))
            if unseen:
                raise Refused(_("You have not seen all texts as they read now. Look at them, then approve."))
            waiting = self._waiting()
            with transaction.atomic():
                self.work.hand_in(with_gaps="with_gaps" in self.request.POST)
                self.open_again()
                keys = None if self.work.whole_only else self._waiting() - waiting
                self.work.approve(keys=keys, shown=self.work.fingerprint)

        return self._after_saving(APPROVE, do, _("Approved: readers get it from now on."))

    def _waiting(self) -> set[str]:
        """Texts that wait for a decision: those of others are decided on the page of the review."""
        return {unit.key for unit in self.work.units() if unit.stage == Stage.REVIEW}

    def _confirm(self, key: str) -> HttpResponse:
        told = _("Noted: the text is still right as it is.")
        return self._after_saving(CONFIRM, lambda: self.work.confirm([key]), told, place=f"#{anchor(key)}")

    def _clear_checks(self) -> HttpResponse:
        return self._after_saving(CHECKED, lambda: self.work.clear_checks(), _("Noted: it was read again."))

    def _take_back(self) -> HttpResponse:
        answer = self.attempt(TAKE_BACK, self.work.take_back, self._show_written)
        if answer is None:
            messages.success(self.request, _("Taken back: you can go on writing."))
        return answer or redirect(self.request.get_full_path())

    def _after_saving(self, act: str, do: Any, told: str, place: str = "") -> HttpResponse:
        """Keep what was written and then do it; nothing is done on texts that could not be kept."""
        _saved, answer = self._kept(act)
        if answer:
            return answer
        self.open_again()
        answer = self.attempt(act, do, self._show_written)
        if answer is None:
            messages.success(self.request, told)
        return answer or redirect(f"{self.request.get_full_path()}{place}")

    def _kept(self, act: str = SAVE) -> tuple[Saved, HttpResponse | None]:
        """What saving did, and the page with what it could not keep."""
        units = {unit.key: unit for unit in self.work.units(source=self.viewing.source)}
        texts = self.written.texts(units, self.work.kind)
        saved: list[Saved] = []

        def do() -> None:
            if act in (SAVE, HAND_IN, APPROVE) and not self.work.may_translate and not self.work.locked:
                raise NotPermitted(_("You may not write in this language."))
            if texts:
                seen = self.written.seen(texts)
                saved.append(self.work.save(texts, seen=seen, source=self.viewing.source))

        answer = self.attempt(act, do, self._show_written)
        done = saved[0] if saved else Saved()
        if answer is None and (done.conflicts or done.rejected):
            self.open_again()
            answer = self._show_written(409 if done.conflicts else 400, done)
        return done, answer

    def _show_written(self, status: int, saved: Saved | None = None) -> HttpResponse:
        return self.show(status, saved, with_written=True)

    def show(
        self, status: int = 200, saved: Saved | None = None, *, with_written: bool = False
    ) -> HttpResponse:
        """The whole page; what somebody wrote stands in it again where it was not kept."""
        units = self.work.units(source=self.viewing.source, reference=self.viewing.beside)
        told = entries(units, self.work.kind)
        if with_written:
            self.written.back(told, saved)
        shown = [each for each in told if self._is_shown(each)]
        offered = offers(self.work, [each.unit for each in shown], source=self.viewing.source)
        for each in shown:
            each.offer(offered.get(each.unit.key, ()))
        user = self.request.user
        return self.render(
            status,
            entries=shown,
            total=len(told),
            undone=sum(each.is_undone for each in told),
            gaps=sum(each.unit.stage in self._gaps for each in told),
            first_undone=next((each.anchor for each in shown if each.is_undone), ""),
            wrong=[each for each in shown if each.error or each.conflict],
            viewing=self.viewing,
            terms=glossary(self.work, units, source=self.viewing.source),
            machine_available=machine_available(self.work),
            checks=self.work.checks(),
            moved_on=self.work.stage == Stage.OUTDATED and not any(each.is_undone for each in told),
            may_write=self.work.may_translate and not self.work.locked,
            may_approve_alone=self.work.may_translate and self.work.may_review and publishes_alone(user),
            may_take_back=self._may_take_back(),
            with_gaps="with_gaps" in self.request.POST,
        )

    @property
    def _gaps(self) -> tuple[Stage, ...]:
        """What handing in needs a tick for: a page goes out as a whole, the texts of a fact one by one."""
        return (Stage.MISSING, Stage.OUTDATED) if self.work.whole_only else (Stage.MISSING,)

    def _may_take_back(self) -> bool:
        return self.work.handed_in_by is not None and self.work.handed_in_by == self.request.user

    def _is_shown(self, entry: Entry) -> bool:
        unread = entry.error or entry.conflict or entry.value != entry.shape.shown(entry.unit.target)
        return bool(not self.viewing.only_undone or entry.is_undone or unread)


def _place(saved: Saved) -> str:
    return f"#{anchor(saved.keys[-1])}" if saved.keys else ""
