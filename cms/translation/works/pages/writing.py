"""Keeps what a translator writes on a page: strings of wagtail-localize, never a page that readers see."""

from collections.abc import Mapping
from typing import Any, Final

from django.utils.translation import gettext as _
from wagtail_localize.models import StringTranslation, Translation, TranslationContext

from cms.translation.models import Origin
from cms.translation.works.base import Conflict, NotPermitted, Saved, Unit
from cms.translation.works.pages.inline import kept
from cms.translation.works.pages.matching import Matched

# What `wagtail_localize` notes about where a text came from; machine text has a kind of its own.
_TOOL: Final = {
    Origin.TYPED: "",
    Origin.MEMORY: Origin.MEMORY,
    Origin.FILE: Origin.FILE,
    Origin.MACHINE: Origin.MACHINE,
}


def write(
    translation: Translation,
    matched: Mapping[str, Matched],
    units: Mapping[str, Unit],
    texts: Mapping[str, str],
    *,
    seen: Mapping[str, str] | None,
    origin: Origin,
    user: Any,
) -> Saved:
    """Keep `texts` by the units' keys; `seen` says upon which units they were written.

    Raises:
        NotPermitted: a key is no place of this page's.
    """
    rejected = _gone(translation, [key for key in texts if key not in units])
    conflicts = {
        key: Conflict(key=key, label=unit.label, ours=text, theirs=unit.target, author=unit.author)
        for key, text in texts.items()
        if (unit := units.get(key)) and _is_overtaken(unit, text, seen)
    }
    written = []
    for key, text in texts.items():
        if (
            key in units
            and key not in conflicts
            and _write(translation, matched[key], units[key], text, origin, user)
        ):
            written.append(key)
    return Saved(keys=tuple(written), conflicts=tuple(conflicts.values()), rejected=rejected)


def confirm(translation: Translation, each: Matched, user: Any) -> None:
    """Let the translation of what a text read before be that of what it reads now."""
    if each.former is not None:
        _keep(translation, each, each.former.text, kind=each.former.kind, tool=each.former.tool, user=user)


def _gone(translation: Translation, keys: list[str]) -> dict[str, str]:
    paths = {key.rpartition(".")[0] for key in keys}
    known = TranslationContext.objects.filter(object_id=translation.source.object_id, path__in=paths)
    if paths - set(known.values_list("path", flat=True)):
        raise NotPermitted(_("This text is none of this page's."))
    return dict.fromkeys(keys, _("This text is not in the source any more."))


def _is_overtaken(unit: Unit, text: str, seen: Mapping[str, str] | None) -> bool:
    """Whether somebody else has written here since, and something else."""
    return seen is not None and seen.get(unit.key, unit.seen) != unit.seen and text.strip() != unit.target


def _write(translation: Translation, each: Matched, unit: Unit, text: str, origin: Origin, user: Any) -> bool:
    data = kept(text, is_rich=unit.is_html)
    before = each.written.text if each.written else None
    if not data:
        return _take_back(translation, each)
    # What is shown unchanged is not written anew: it would count as a draft. An earlier translation is confirmed by it.
    if data == before and not _is_confirmed(each, origin):
        return False
    is_machine = origin == Origin.MACHINE
    kind = (
        StringTranslation.TRANSLATION_TYPE_MACHINE
        if is_machine
        else StringTranslation.TRANSLATION_TYPE_MANUAL
    )
    _keep(translation, each, data, kind=kind, tool=_TOOL[origin], user=user)
    return True


def _is_confirmed(each: Matched, origin: Origin) -> bool:
    """Whether a person answers for what a machine wrote by handing it back as it is."""
    machine = StringTranslation.TRANSLATION_TYPE_MACHINE
    return origin == Origin.TYPED and each.written is not None and each.written.kind == machine


def _keep(translation: Translation, each: Matched, data: str, *, kind: str, tool: str, user: Any) -> None:
    StringTranslation.objects.update_or_create(
        translation_of_id=each.passage.string_id,
        context_id=each.passage.context_id,
        locale_id=translation.target_locale_id,
        defaults={
            "data": data, "translation_type": kind, "tool_name": tool, "last_translated_by": user,
            "has_error": False, "field_error": "",
        },
    )  # fmt: skip


def _take_back(translation: Translation, each: Matched) -> bool:
    rows = StringTranslation.objects.filter(
        translation_of_id=each.passage.string_id,
        context_id=each.passage.context_id,
        locale_id=translation.target_locale_id,
    )
    found = list(rows)
    for row in found:
        row.delete()
    return bool(found)
