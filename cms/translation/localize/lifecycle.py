"""Where translations begin, follow their source and end, as wagtail-localize offers it."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.models import Page
from wagtail.utils.decorators import xframe_options_sameorigin_override
from wagtail_localize.models import Translation
from wagtail_localize.views import convert, edit_translation
from wagtail_localize.views.submit_translations import SubmitPageTranslationView
from wagtail_localize.views.update_translations import UpdateTranslationsView

from cms import languages
from cms.languages import Language
from cms.pages.models import BasePage
from cms.translation.localize.opening import is_ours, opened, refuse
from cms.translation.publishing import drafts_only, may_publish, may_publish_translation, reviewed
from cms.translation.rights import may_read_hidden, may_translate
from cms.translation.works.pages.building import build
from cms.translation.works.pages.locking import why_kept
from cms.translation.works.pages.readable import hidden_keys
from cms.translation.works.pages.reading import read_family, read_progress


class GuardedSubmitView(SubmitPageTranslationView):
    """Asks for translations of a page as drafts: no live page changes and no live alias appears."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        page = self.get_object()
        if isinstance(page, BasePage) and (sentence := _why_not_from(page, request.user)):
            return refuse(request, page.translation_key, sentence)
        try:
            with drafts_only(request.user):
                return super().dispatch(request, *args, **kwargs)
        except PermissionDenied:
            return refuse(request, page.translation_key, _("Only publishers decide."))

    def form_valid(self, form: Any) -> HttpResponse:
        if isinstance(self.object, BasePage):
            asked = [languages.parse(locale.language_code) for locale in form.cleaned_data["locales"]]
            if not all(language and may_translate(self.request.user, language) for language in asked):
                raise PermissionDenied
        return super().form_valid(form)


class GuardedUpdateView(UpdateTranslationsView):
    """Takes changes of the source over for translating; a page of ours is published by its review alone."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        source = self.get_object()
        model = source.specific_content_type.model_class()
        self.is_ours = model is not None and issubclass(model, BasePage)
        if self.is_ours and (sentence := _why_not_again(str(source.object_id), request.user)):
            return refuse(request, source.object_id, sentence)
        try:
            return super().dispatch(request, *args, **kwargs)
        except PermissionDenied:
            return refuse(request, source.object_id, _("A translation is published by its review alone."))

    def get_form(self) -> Any:
        form = super().get_form()
        if self.request.method != "POST":
            for name in self._refused():
                form.fields.pop(name, None)
        return form

    def form_valid(self, form: Any) -> HttpResponse:
        if any(form.cleaned_data.get(name) for name in self._refused()):
            raise PermissionDenied
        return super().form_valid(form)

    def _refused(self) -> list[str]:
        """What may not be ticked: texts that nobody has reviewed would be public at once."""
        if self.is_ours:
            return ["publish_translations", "use_machine_translation"]
        return [] if self._may_publish() else ["publish_translations"]

    def _may_publish(self) -> bool:
        """Whether every translation that would become public is the user's to publish."""
        return all(
            may_publish_translation(self.request.user, translation)
            for translation in self.object.translations.filter(enabled=True)
        )


def convert_to_alias(request: HttpRequest, page_id: int) -> HttpResponseBase:
    """Replace a translation by a copy of its source, which is as public as the source is."""
    page = get_object_or_404(Page, pk=page_id)
    if not may_publish(request.user, page):
        return refuse(request, page.translation_key, _("Only publishers decide."))
    if isinstance(page.specific, BasePage) and (sentence := _why_not_ended(page, request.user)):
        return refuse(request, page.translation_key, sentence)
    with reviewed():
        answer: HttpResponseBase = convert.convert_to_alias(request, page_id)
    return answer


@require_POST
def stop_translation(request: HttpRequest, translation_id: int) -> HttpResponseBase:
    """Part a page from its source."""
    translation = get_object_or_404(Translation, pk=translation_id)
    if not may_publish_translation(request.user, translation):
        return refuse(request, translation.source.object_id, _("Only publishers decide."))
    if is_ours(translation):
        sentence = _why_not_ended(translation.get_target_instance(), request.user)
        if sentence:
            return refuse(request, translation.source.object_id, sentence)
    answer: HttpResponseBase = edit_translation.stop_translation(request, translation_id)
    return answer


@require_POST
def machine_translate(request: HttpRequest, translation_id: int) -> HttpResponseBase:
    """A machine's texts are proposed one by one on the workbench, and stand nowhere before somebody takes them."""
    translation = get_object_or_404(Translation, pk=translation_id)
    if is_ours(translation):
        opened(translation, request.user)
        return refuse(
            request, translation.source.object_id, _("Ask for a machine's proposal on the workbench.")
        )
    answer: HttpResponseBase = edit_translation.machine_translate(request, translation_id)
    return answer


@xframe_options_sameorigin_override
def preview(request: HttpRequest, translation_id: int, mode: str | None = None) -> HttpResponseBase:
    """The page as its review would publish it, for those who may read it."""
    translation = get_object_or_404(Translation, pk=translation_id)
    if not is_ours(translation):
        stock: HttpResponseBase = edit_translation.preview_translation(request, translation_id, mode)
        return stock
    work = opened(translation, request.user)
    family = read_family(work.key)
    if family is None or not family.is_attached(work.language):
        raise Http404
    progress = read_progress(family, work.language)
    page = build(family.translations[work.language], progress.matched)
    if mode is not None and mode not in dict(page.preview_modes):
        raise Http404
    answer: HttpResponseBase = page.make_preview_request(request, mode or page.default_preview_mode)
    return answer


def lead_to_board(request: HttpRequest) -> HttpResponse:
    """The board says what wagtail-localize's report did, and only to those who may read it."""
    return redirect("cms_translation_board")


def _why_not_from(page: BasePage, user: Any) -> str:
    """Why no translation may begin at `page`: each family has one original."""
    family = read_family(str(page.translation_key))
    if family is None or (not may_read_hidden(user) and hidden_keys({family.key: family})):
        raise Http404
    if family.original != languages.parse(page.locale.language_code):
        return _("This page is a translation itself. Translate its original.")
    return ""


def _why_not_again(key: str, user: Any) -> str:
    """Why the source's changes cannot be taken over now."""
    family = read_family(key)
    if family is None or (not may_read_hidden(user) and hidden_keys({family.key: family})):
        raise Http404
    if any(read_progress(family, target).in_review for target in _attached(family)):
        return _("A review is running. Wait for its end, or take the page back.")
    return ""


def _attached(family: Any) -> list[Language]:
    return [each for each in languages.CODES if family.is_attached(each)]


def _why_not_ended(page: Any, user: Any) -> str:
    """Why a translation cannot end now."""
    if page.workflow_in_progress:
        return _("A review is running. Wait for its end, or take the page back.")
    return why_kept(page, user)
