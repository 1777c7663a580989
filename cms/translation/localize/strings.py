"""Single strings and overrides, as wagtail-localize's own editor writes them."""

from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from wagtail_localize.models import Translation
from wagtail_localize.views import edit_translation

from cms.translation.localize.opening import is_ours, opened, refuse_script, why_not


def edit_string(request: HttpRequest, translation_id: int, string_segment_id: int) -> HttpResponseBase:
    """Write one text, where the workbench would let the user write it."""
    translation = get_object_or_404(Translation, pk=translation_id)
    if is_ours(translation) and (sentence := why_not(opened(translation, request.user))):
        return refuse_script(request, translation.source.object_id, sentence)
    answer: Any = edit_translation.edit_string_translation(request, translation_id, string_segment_id)
    return answer


def edit_override(request: HttpRequest, translation_id: int, overridable_segment_id: int) -> HttpResponseBase:
    """Let no translation point at another fact, picture, date or address than its source."""
    translation = get_object_or_404(Translation, pk=translation_id)
    if is_ours(translation):
        opened(translation, request.user)
        sentence = _(
            "Only texts are translated: whatever else stands on a page is the same in every language."
        )
        return refuse_script(request, translation.source.object_id, sentence)
    answer: Any = edit_translation.edit_override(request, translation_id, overridable_segment_id)
    return answer
