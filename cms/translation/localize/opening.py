"""The works behind wagtail-localize's addresses: what the workbench refuses, they refuse as well."""

import logging
from typing import Any

from django.http import Http404, HttpRequest, JsonResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _
from wagtail_localize.models import Translation

from cms import languages
from cms.pages.models import BasePage
from cms.translation.publishing import refused
from cms.translation.works.base import PAGE, OpenWork
from cms.translation.works.opening import NoSuchWork, open_work

logger = logging.getLogger(__name__)


def is_ours(translation: Translation) -> bool:
    """Whether what is translated is a page of the campaign; a host's own things are the host's matter."""
    model = translation.source.specific_content_type.model_class()
    return model is not None and issubclass(model, BasePage)


def opened(translation: Translation, user: Any) -> OpenWork:
    """The work of `translation` as `user` may see it.

    Raises:
        Http404: there is none, or not for them.
    """
    language = translation.target_locale.language_code
    if languages.parse(language) is None:
        raise Http404
    try:
        return open_work(PAGE, str(translation.source.object_id), language, user)
    except NoSuchWork:
        raise Http404 from None


def why_not(work: OpenWork) -> str:
    """Why the user cannot write here, as a sentence; empty when they can."""
    return work.locked if work.may_translate else _("You may not translate this page.")


def refuse(request: HttpRequest, key: object, sentence: str) -> HttpResponseBase:
    """Answer 403 in words, and note who asked for what."""
    note_refusal(request, key)
    return refused(request, sentence)


def refuse_script(request: HttpRequest, key: object, sentence: str) -> HttpResponseBase:
    """The same for an address that answers scripts."""
    note_refusal(request, key)
    return JsonResponse({"detail": sentence}, status=403)


def note_refusal(request: HttpRequest, key: object) -> None:
    """Note a refused request: no name and no text."""
    match = request.resolver_match
    told = (request.user.pk, request.method, match.view_name if match else "", key)
    logger.warning("User %s was refused %s %s of the translation of page %s.", *told)
