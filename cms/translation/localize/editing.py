"""A translated page has no form of Wagtail's: its edit page leads to the workbench, and only a review publishes it."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.models import Page

from cms import languages
from cms.languages import Language
from cms.pages.models import BasePage
from cms.translation.localize.menus import LANGUAGES_OF_PAGE
from cms.translation.localize.opening import refuse
from cms.translation.works.base import PAGE
from cms.translation.works.pages.publication import may_become_public, translation_of


@hooks.register("before_edit_page", order=-1)
def lead_to_workbench(request: HttpRequest, page: Page) -> HttpResponseBase | None:
    """Translations are written on the workbench; what is posted here would go past it."""
    language = _language_of(page)
    if language is None:
        return None
    if request.method == "POST":
        if "localize-restart-translation" in request.POST:
            return redirect(LANGUAGES_OF_PAGE, page.translation_key)
        if _is_translated(page):
            return refuse(request, page.translation_key, _("A translation is written on the workbench."))
    elif _is_translated(page):
        return redirect("cms_translation_work", PAGE, str(page.translation_key), language)
    return None


@hooks.register("before_bulk_action")
def publish_reviewed_alone(
    request: HttpRequest, action_type: str, objects: Iterable[Any], action: Any
) -> HttpResponseBase | None:
    """Say in words what `cms.translation.works.pages.publication` would refuse anyway."""
    if action_type != "publish":
        return None
    pages = [each for each in objects if isinstance(each, Page) and _language_of(each.specific_deferred)]
    for page in pages:
        if not may_become_public(page, page.get_latest_revision()):
            sentence = _("A translation is published by its review alone.")
            return refuse(request, page.translation_key, sentence)
    return None


def _language_of(page: Page) -> Language | None:
    return languages.parse(page.locale.language_code) if isinstance(page, BasePage) else None


def _is_translated(page: Page) -> bool:
    """Whether `page` follows a page in another language, as a translation or as a mere copy."""
    if page.alias_of_id is not None:
        return bool(page.alias_of.locale_id != page.locale_id)
    return translation_of(page) is not None
