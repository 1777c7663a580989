"""wagtail-localize's own PO files: whoever may read the page gets one, and nothing but its texts comes back."""

from collections.abc import Mapping
from typing import Any, Final

import polib
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.views.pages.utils import get_valid_next_url_from_request
from wagtail_localize.models import Translation
from wagtail_localize.strings import StringValue, validate_translation_links
from wagtail_localize.views import edit_translation

from cms.translation.localize.opening import is_ours, note_refusal, opened, refuse, why_not
from cms.translation.models import Origin
from cms.translation.works.base import NotPermitted, OpenWork, Refused
from cms.translation.works.pages.inline import kept

MOST_BYTES: Final = 2 * 1024 * 1024
_HEADER: Final = "X-WagtailLocalize-TranslationID"
# The time that reading takes grows with the square of these.
_MOST_LINES: Final = 60_000


def download(request: HttpRequest, translation_id: int) -> HttpResponseBase:
    """The texts of a page that the user may read."""
    translation = get_object_or_404(Translation, pk=translation_id)
    if is_ours(translation):
        work = opened(translation, request.user)
        if not (work.may_translate or work.may_review):
            return refuse(request, work.key, _("You may not translate this page."))
    answer: HttpResponseBase = edit_translation.download_pofile(request, translation_id)
    return answer


@require_POST
def upload(request: HttpRequest, translation_id: int) -> HttpResponseBase:
    """Read a file of this page's texts, all of it or nothing."""
    translation = get_object_or_404(Translation, pk=translation_id)
    if not is_ours(translation):
        answer: HttpResponseBase = edit_translation.upload_pofile(request, translation_id)
        return answer
    work = opened(translation, request.user)
    if sentence := why_not(work):
        return refuse(request, work.key, sentence)
    try:
        count = _read_in(work, translation, request.FILES.get("file"))
    except NotPermitted as refusal:
        return refuse(request, work.key, str(refusal))
    except Refused as refusal:
        note_refusal(request, work.key)
        messages.error(request, str(refusal))
    else:
        told = ngettext("%(count)s text was read in.", "%(count)s texts were read in.", count)
        messages.success(request, told % {"count": count})
    return redirect(get_valid_next_url_from_request(request) or reverse("wagtailadmin_home"))


def _read_in(work: OpenWork, translation: Translation, file: Any) -> int:
    """How many texts were written.

    Raises:
        Refused: the file is not one of this page's, or one of its texts cannot stand there.
    """
    entries = _entries(translation, file)
    texts = {}
    for unit in work.units():
        found = entries.pop((unit.key.rpartition(".")[0], kept(unit.source, is_rich=unit.is_html)), None)
        if found:
            texts[unit.key] = found if unit.is_html else StringValue(found).render_text()
    if any(entries.values()):
        raise Refused(_("This file holds texts that are none of this page's. Nothing was read in."))
    return len(work.save(texts, origin=Origin.FILE).keys)


def _entries(translation: Translation, file: Any) -> dict[tuple[str, str], str]:
    """The translations by path and source, and again for each place at which the same source stands."""
    if file is None:
        raise Refused(_("Choose a file."))
    if file.size > MOST_BYTES:
        raise Refused(
            _("This file is too large: at most %(most)s are read at once.")
            % {"most": filesizeformat(MOST_BYTES)}
        )
    po = _parsed(file.read())
    if po.metadata.get(_HEADER) != str(translation.uuid):
        raise Refused(_("This file was not made for this translation. Nothing was read in."))
    entries = {(str(each.msgctxt), str(each.msgid)): str(each.msgstr) for each in po if not each.obsolete}
    _require_inline(entries)
    return entries


def _parsed(content: bytes) -> Any:
    unreadable = Refused(_("This is no PO file that can be read."))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise unreadable from None
    if "\0" in text or text.count("\n") > _MOST_LINES:
        raise unreadable
    try:
        # polib opens the file whose path it is given instead of a content; no path begins with a line's end.
        return polib.pofile(f"\n{text}")
    except Exception:  # A parser written for friendly files fails in many ways on others.
        raise unreadable from None


def _require_inline(entries: Mapping[tuple[str, str], str]) -> None:
    for (_path, source), text in entries.items():
        try:
            StringValue.from_translated_html(text)
            validate_translation_links(source, text)
        except ValueError as error:
            raise Refused(f"{error.args[0]} {_('Nothing was read in.')}") from error
