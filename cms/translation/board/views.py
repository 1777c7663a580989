"""The parity board: everything in every language, what readers would miss most first."""

from typing import Any, ClassVar, Final

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.generic import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from cms import languages
from cms.languages import Language
from cms.translation.board.assigning import Outcome, assign, choices_for, may_see_board, parse_choice
from cms.translation.board.counts import Numbers, count_rows, numbers
from cms.translation.board.exporting import export
from cms.translation.board.filters import BoardFilters
from cms.translation.board.querysets import visible_cells
from cms.translation.board.refreshing import is_due, refresh
from cms.translation.board.rows import rows_of, things_by_weight
from cms.translation.board.strays import compare_now_and_then
from cms.translation.board.things import Thing, is_thing
from cms.translation.models import Standing
from cms.translation.rights import may_translate
from cms.translation.works.base import NotPermitted, Refused

PER_PAGE: Final = 50
# Nobody waits longer than about this for what changed since the board was last looked at.
_SECONDS: Final = 1.0


class _BoardView(WagtailAdminTemplateMixin, View):
    """What the board and its file share: who may look, what is fresh, what was asked."""

    request: HttpRequest

    @method_decorator(never_cache)
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not may_see_board(request.user):
            return TemplateResponse(request, "cms/admin/translation/board/forbidden.html", status=403)
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def is_fresh(self) -> bool:
        """Whether all cells are worked out; what is due is worked out first, as far as the time allows."""
        compare_now_and_then()
        return refresh(_SECONDS) if self._waits() else True

    def _waits(self) -> bool:
        return is_due()

    @cached_property
    def filters(self) -> BoardFilters:
        """What was asked."""
        return BoardFilters(self.request.GET)

    @cached_property
    def visible(self) -> QuerySet[Standing]:
        """Every cell that the user may know of."""
        return visible_cells(self.request.user, all_fresh=self.is_fresh)

    @cached_property
    def asked(self) -> QuerySet[Standing]:
        """Those of them that were asked for."""
        return self.filters.keep(self.visible, self.request.user)

    @property
    def language(self) -> Language:
        """The language of ours that the user's interface is in."""
        return languages.parse(get_language()) or languages.DEFAULT


class BoardView(_BoardView):
    """One row a thing, one cell a language; counts that are filters; a form that assigns."""

    page_title: Any = gettext_lazy("Translations")
    header_icon = "wagtail-localize-language"
    template_name = "cms/admin/translation/board/board.html"
    breadcrumbs_items: ClassVar[list[dict[str, Any]]]
    _numbers: Numbers | None = None

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._show()

    def post(self, request: HttpRequest) -> HttpResponse:
        chosen = [
            thing for value in request.POST.getlist("thing")[:PER_PAGE] if (thing := parse_thing(value))
        ]
        try:
            language, person = parse_choice(request.POST.get("to", ""))
            if not chosen:
                raise Refused(_("Tick at least one row."))
            outcome = assign(chosen, language, person, by=request.user)
        except NotPermitted as refusal:
            messages.error(request, str(refusal))
            return self._show(status=403)
        except Refused as refusal:
            messages.error(request, str(refusal))
            return self._show(status=400)
        tell(request, outcome, is_given=person is not None)
        return redirect(request.get_full_path())

    def _waits(self) -> bool:
        """Ask together with the numbers, which hold as long as nothing is due."""
        self._numbers, waits = numbers(visible_cells(self.request.user), self.filters, self.request.user)
        if waits:
            self._numbers = None
        return waits

    def _show(self, status: int = 200) -> HttpResponse:
        user, is_fresh = self.request.user, self.is_fresh
        found = self._numbers or numbers(self.visible, self.filters, user)[0]
        page, chosen = self._page()
        context = self.get_context_data(
            filters=self.filters,
            is_fresh=is_fresh,
            count_rows=count_rows(found, self.filters),
            language_names=languages.CHOICES,
            page_obj=page,
            rows=rows_of(chosen, self.visible, user, self.language),
            groups=choices_for(user),
            may_exchange=any(may_translate(user, each) for each in languages.CODES),
            export_url=self._address("cms_translation_board_csv"),
        )
        return TemplateResponse(self.request, self.template_name, context, status=status)

    def _page(self) -> tuple[Page[Any], list[Thing]]:
        """The page that was asked for, the first where there is none: its things and their number, one query."""
        number = _page_number(self.request.GET.get("p", ""))
        found = self._slice(number)
        if not found and number > 1:
            number, found = 1, self._slice(1)
        paginator = _Counted([], PER_PAGE)
        paginator.count = found[0][2] if found else 0
        return paginator.get_page(number), [(kind, key) for kind, key, _number in found]

    def _slice(self, number: int) -> list[Any]:
        return list(things_by_weight(self.asked)[(number - 1) * PER_PAGE : number * PER_PAGE])

    def _address(self, name: str) -> str:
        asked = self.filters.known
        return reverse(name, query=asked) if asked else reverse(name)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]


class _Counted(Paginator[Any]):
    """Pages of a list whose length is known already."""

    count = 0


def _page_number(value: str) -> int:
    return int(value) if value.isdecimal() and 0 < len(value) < 7 and int(value) else 1


class BoardFileView(_BoardView):
    """The board as it is filtered, whole, for a spreadsheet."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return export(self.visible, self.asked, request.user, self.language)


def parse_thing(value: str) -> Thing | None:
    """The thing that a box stands for; None when it is none of ours."""
    kind, _colon, key = value.partition(":")
    return (kind, key) if is_thing(kind, key) else None


def tell(request: HttpRequest, outcome: Outcome, *, is_given: bool) -> None:
    """Say what came of it."""
    if is_given:
        done = ngettext("%(count)s thing is assigned.", "%(count)s things are assigned.", outcome.done)
    else:
        done = ngettext("%(count)s thing is free again.", "%(count)s things are free again.", outcome.done)
    if outcome.done:
        messages.success(request, done % {"count": outcome.done})
    if outcome.left:
        left = ngettext(
            "%(count)s thing stays as it was: somebody else has it, or one of you may not read it.",
            "%(count)s things stay as they were: somebody else has them, or one of you may not read them.",
            outcome.left,
        )
        messages.warning(request, left % {"count": outcome.left})
