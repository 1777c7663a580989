"""Tells editors, before and after they publish, that a text names somebody who is not public."""

from typing import Any, Final

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page

from cms.desk.free_text import text_columns
from cms.desk.names.reviews import is_held, may_review
from cms.disclosure.plain_names import withheld_in
from cms.pages.models import BasePage
from cms.pages.plain_names import digest_of, withheld_on, words_of
from cms.snippets.models.base import Fact

# Whose warning may say that a name is not public: those who see people that are not.
_ENTITLED: Final = "cms_snippets.view_prisoner"
_WARNED: Final = "cms_names_warned"


def warn_on_opening(request: HttpRequest, page: Page) -> None:
    """Say it whenever the form of a page opens: also after a draft was kept."""
    if request.method == "GET" and (where := _where(request, page)):
        messages.warning(request, _about(where))


def ask_before_publishing(request: HttpRequest, page: Page) -> HttpResponseBase | None:
    """Stop the first time that these words are published; the draft is kept, and nothing else has happened."""
    where = _where(request, page)
    if not where or not isinstance(page, BasePage):
        return None
    digest = digest_of(words_of(page))
    if request.session.get(_WARNED) == digest:
        return None
    request.session[_WARNED] = digest
    messages.warning(
        request, _("Not published yet. Publish once more if you do not want to change the text.")
    )
    return redirect(reverse("wagtailadmin_pages:edit", args=[page.pk]))


def tell_that_it_waits(request: HttpRequest, page: Page) -> None:
    """Say after publishing that readers do not get the page yet."""
    if not request.user.has_perm(_ENTITLED) or not is_held(page):
        return
    text = _("Published, but readers do not get the page until two publishers let its names stand.")
    if may_review(request.user):
        url = reverse("cms_desk_held_page", args=[page.pk])
        text = format_html('{} <a href="{}">{}</a>', text, url, _("Look at the names"))
    messages.warning(request, text)


def warn_about_fact(request: HttpRequest, instance: Any) -> None:
    """Say after a fact was kept that its texts name somebody else who is not public."""
    if not isinstance(instance, Fact) or not request.user.has_perm(_ENTITLED):
        return
    texts = {column: str(getattr(instance, column) or "") for column in text_columns(type(instance))}
    finder = withheld_in(texts.values())
    meta: Any = instance._meta
    own = (str(instance._meta.model_name), instance.pk)
    where = [
        str(meta.get_field(column).verbose_name)
        for column, text in texts.items()
        if any(hit.person != own for hit in finder.find(text))
    ]
    if where:
        messages.warning(
            request,
            _("This fact names somebody who is not public, in: %(places)s. Leave the name out.")
            % {"places": "; ".join(dict.fromkeys(where))},
        )


def _where(request: HttpRequest, page: Page) -> list[str]:
    if not isinstance(page, BasePage) or not request.user.has_perm(_ENTITLED):
        return []
    return list(dict.fromkeys(told.place for told, _hits in withheld_on(page)))


def _about(where: list[str]) -> str:
    return _(
        "This text names somebody who is not public, in: %(places)s. Mark the name as a mention (Alt+Shift+M) or "
        "leave it out: otherwise readers do not get the page until two publishers let the name stand."
    ) % {"places": "; ".join(where)}
