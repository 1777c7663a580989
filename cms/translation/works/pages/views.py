"""The languages of a page: where each is translated, and, for publishers, which is the original."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import translation
from django.utils.decorators import method_decorator
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.generic import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from cms import languages
from cms.languages import Language
from cms.translation.crumbs import to_board
from cms.translation.localize.menus import LANGUAGES_OF_PAGE
from cms.translation.localize.opening import refuse
from cms.translation.rights import may_read_hidden, may_review, may_translate
from cms.translation.works.base import PAGE, NotPermitted, Refused
from cms.translation.works.pages import sources
from cms.translation.works.pages.families import Family
from cms.translation.works.pages.listing import title_in
from cms.translation.works.pages.readable import hidden_keys
from cms.translation.works.pages.reading import read_family, read_progress

DECIDE: Final = "cms_translation_page_decide"

_ACTS: Final[Mapping[str, Callable[[Family, Language, Any], None]]] = {
    "original": sources.change_source,
    "detach": sources.detach,
    "attach": sources.attach,
}
_NAMES: Final[Mapping[str, Promise]] = {
    "original": _("Make it the original"),
    "detach": _("Detach from the original"),
    "attach": _("Attach to the original"),
}
_CONSEQUENCES: Final[Mapping[str, tuple[Promise, ...]]] = {
    "original": (
        _("Translators will translate from this page from now on, and editors edit it."),
        _("The former original becomes a translation of it, and so do its other translations."),
        _("Every public page stays as it is, and no text that was translated is lost."),
        _("You can undo this by making the former original the original again."),
    ),
    "detach": (
        _("Editors edit this page by itself from now on; it keeps its texts."),
        _("Changes of the original will not be asked for here any more."),
        _("The public page stays as it is."),
        _("You can undo this by attaching the page again."),
    ),
    "attach": (
        _(
            "What the page says now becomes the translation of the original, text by text where they stand alike."
        ),
        _(
            "The public page stays as it is until a review publishes it anew; then it is built like the original."
        ),
        _("From now on it is written on the workbench only."),
        _("You can undo this by detaching the page again."),
    ),
}


class FamilyView(WagtailAdminTemplateMixin, View):
    """A page about one page in all its languages; absent and hidden ones are one 404."""

    header_icon = "globe"
    family: Family

    @method_decorator(never_cache)
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.family = _readable_family(kwargs["key"], request.user)
        return super().dispatch(request, *args, **kwargs)

    def get_page_title(self) -> str:
        return title_in(self.family, languages.parse(translation.get_language()) or languages.DEFAULT)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        here = {"url": "", "label": self.get_page_title(), "sublabel": self.get_page_subtitle()}
        return [*self.breadcrumbs_items, to_board(), here]

    def answer(self, **told: Any) -> HttpResponse:
        return TemplateResponse(self.request, self.template_name, self.get_context_data(**told))


class LanguagesView(FamilyView):
    """Each language with its stage, its workbench and what may be decided about it."""

    template_name = "cms/admin/translation/pages/languages.html"
    page_subtitle: Any = _("Languages")

    def get(self, request: HttpRequest, key: UUID) -> HttpResponse:
        return self.answer(rows=[self._row(each) for each in languages.CODES])

    def _row(self, language: Language) -> dict[str, Any]:
        family = self.family
        is_original = family.source_of(language) is None
        page = family.pages.get(language)
        return {
            "name": languages.NAMES[language],
            "code": language,
            "is_original": is_original,
            "is_detached": not is_original and family.is_detached(language),
            "stage": None if is_original else read_progress(family, language).stage,
            "work_url": None
            if is_original
            else reverse("cms_translation_work", args=[PAGE, family.key, language]),
            "edit_url": reverse("wagtailadmin_pages:edit", args=[page.pk]) if is_original and page else None,
            "acts": list(_offered(family, language, self.request.user)),
        }


class DecisionView(FamilyView):
    """Says what will happen, and lets it happen."""

    template_name = "cms/admin/translation/pages/decide.html"

    def get(self, request: HttpRequest, key: UUID, language: str, act: str) -> HttpResponse:
        target = self._target(language, act)
        return self.answer(
            name=_NAMES[act],
            language_name=languages.NAMES[target],
            consequences=_CONSEQUENCES[act],
            back_url=reverse(LANGUAGES_OF_PAGE, args=[key]),
        )

    def post(self, request: HttpRequest, key: UUID, language: str, act: str) -> HttpResponseBase:
        target = self._target(language, act)
        try:
            _ACTS[act](self.family, target, request.user)
        except NotPermitted as refusal:
            return refuse(request, key, str(refusal))
        except Refused as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, _("Done. The public pages are as they were."))
        return redirect(LANGUAGES_OF_PAGE, key)

    def _target(self, language: str, act: str) -> Language:
        target = languages.parse(language)
        if target is None or act not in _ACTS:
            raise Http404
        return target


def _readable_family(key: UUID, user: Any) -> Family:
    family = read_family(str(key))
    if family is None or family.original is None:
        raise Http404
    if may_read_hidden(user):
        return family
    is_of_the_room = any(may_translate(user, each) or may_review(user, each) for each in languages.CODES)
    if not is_of_the_room or hidden_keys({family.key: family}):
        raise Http404
    return family


def _offered(family: Family, language: Language, user: Any) -> Iterator[dict[str, Any]]:
    """What the user may decide about the page in `language`."""
    page = family.pages.get(language)
    if page is None or family.source_of(language) is None or family.is_copy(language):
        return
    if not page.permissions_for_user(user).can_publish():
        return
    for act in ("original", "detach") if family.is_attached(language) else ("original", "attach"):
        if act == "original" and not sources.is_level(family, language):
            continue
        yield {"name": _NAMES[act], "url": reverse(DECIDE, args=[family.key, language, act])}
