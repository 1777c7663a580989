"""Takes the words out of mentions for good: in pages, in their drafts and history, and in what translators see."""

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from django.db.models import JSONField, Model, TextField
from django.db.models.functions import Cast
from wagtail.fields import StreamField
from wagtail.models import Locale, Page, ReferenceIndex, Revision
from wagtail.search import index
from wagtail_localize.models import String, StringSegment, StringTranslation
from wagtail_localize.strings import StringValue

from cms import languages
from cms.desk.free_text import searchable_models, text_columns
from cms.markup import soup_of
from cms.notes import note
from cms.pages.mentions import LINK_TYPE, Mentions
from cms.pages.models import BasePage
from cms.pages.plain_names import note_words

# These hold placeholders instead of links, whose meaning stands in their segments.
_OF_TRANSLATORS: Final = (String, StringTranslation, StringSegment)


def withhold_mentions(pk: int) -> int:
    """Put the mask in the place of every mention of the prisoner `pk`; returns how many there were."""
    count = sum(_in_column(model, column, pk) for model, column in _columns())
    return count + _in_translations(pk)


def without_mention(html: str, pk: int, mask: str) -> tuple[str, int]:
    """`html` with the mask for each mention of `pk`, and how many there were; the same text when none."""
    if "linktype" not in html:
        return html, 0
    return _unlinked(html, lambda link: link.get("linktype") == LINK_TYPE and link.get("id") == str(pk), mask)


def _unlinked(html: str, is_theirs: Callable[[Any], bool], mask: str) -> tuple[str, int]:
    soup = soup_of(html)
    links = [link for link in soup.find_all("a") if is_theirs(link)]
    for link in links:
        link.replace_with(mask)
    return (str(soup), len(links)) if links else (html, 0)


def _columns() -> Iterator[tuple[type[Model], str]]:
    for model in searchable_models():
        if model not in _OF_TRANSLATORS:
            yield from ((model, column) for column in text_columns(model))


def _in_column(model: type[Model], column: str, pk: int) -> int:
    rows = model._base_manager.annotate(stored_text=Cast(column, TextField()))
    mentioning = rows.filter(stored_text__contains="linktype").filter(stored_text__contains=str(pk))
    count = 0
    for key, stored in list(mentioning.values_list("pk", "stored_text")):
        mask = _mask(_language(model, key, stored))
        changed, found = _changed(stored, pk, mask)
        if found:
            model._base_manager.filter(pk=key).update(**{column: _as_value(model, column, changed)})
            count += found
            _renew(model, key)
    return count


def _changed(stored: str, pk: int, mask: str) -> tuple[str, int]:
    """A stored text or structure with the mask, in the same form."""
    if stored[:1] not in ("[", "{", '"'):
        return without_mention(stored, pk, mask)
    try:
        value = json.loads(stored)
    except ValueError:
        return without_mention(stored, pk, mask)
    changed, count = _in_structure(value, pk, mask)
    return (json.dumps(changed, ensure_ascii=False), count) if count else (stored, 0)


def _in_structure(value: Any, pk: int, mask: str) -> tuple[Any, int]:
    if isinstance(value, str):
        return _changed(value, pk, mask)
    if isinstance(value, dict):
        pairs = {key: _in_structure(each, pk, mask) for key, each in value.items()}
        return {key: pair[0] for key, pair in pairs.items()}, sum(pair[1] for pair in pairs.values())
    if isinstance(value, list):
        items = [_in_structure(each, pk, mask) for each in value]
        return [item[0] for item in items], sum(item[1] for item in items)
    return value, 0


def _as_value(model: type[Model], column: str, stored: str) -> Any:
    field: Any = model._meta.get_field(column)
    if isinstance(field, StreamField):
        return field.to_python(stored)
    return json.loads(stored) if isinstance(field, JSONField) else stored


def _language(model: type[Model], key: Any, stored: str) -> languages.Language:
    locale_id = None
    if issubclass(model, Page):
        locale_id = Page.objects.filter(pk=key).values_list("locale", flat=True).first()
    elif issubclass(model, Revision):
        locale_id = json.loads(stored).get("locale")
    code = Locale.objects.filter(pk=locale_id).values_list("language_code", flat=True).first()
    return languages.parse(code) or languages.DEFAULT


def _mask(language: languages.Language) -> str:
    return Mentions(language, {}).mask()


def _renew(model: type[Model], key: Any) -> None:
    """Bring up to date what is kept about a row that no signal has told of."""
    row: Any = model._base_manager.get(pk=key)
    if isinstance(row, BasePage):
        note("pages", [row.pk])
        note_words(row)
    if isinstance(row, index.Indexed):
        index.insert_or_update_object(row)
    if ReferenceIndex.model_is_indexable(model):
        ReferenceIndex.create_or_update_for_object(row)


def _in_translations(pk: int) -> int:
    count = 0
    segments = StringSegment.objects.filter(attrs__contains=LINK_TYPE)
    for segment in segments.select_related("string__locale", "source").order_by("pk"):
        attributes = json.loads(segment.attrs or "{}")
        theirs = {key for key, each in attributes.items() if _is_mention(each, pk)}
        if theirs:
            count += _withheld_in(segment, theirs, attributes)
    return count


def _is_mention(attributes: Any, pk: int) -> bool:
    return attributes.get("linktype") == LINK_TYPE and str(attributes.get("id")) == str(pk)


def _withheld_in(segment: StringSegment, theirs: Iterable[str], attributes: dict[str, Any]) -> int:
    """Give a segment a text of its own without the name, and its translations along with it."""

    def masked(html: str, locale: Locale) -> tuple[str, int]:
        mask = _mask(languages.parse(locale.language_code) or languages.DEFAULT)
        return _unlinked(html, lambda link: link.get("id") in theirs, mask)

    former = segment.string
    text, count = masked(former.data, former.locale)
    segment.string = String.from_value(former.locale, StringValue(text))
    segment.attrs = json.dumps({key: each for key, each in attributes.items() if key not in theirs})
    segment.save()
    translations = StringTranslation.objects.filter(translation_of=former, context_id=segment.context_id)
    for translation in translations.select_related("locale"):
        translation.data, found = masked(translation.data, translation.locale)
        translation.translation_of = segment.string
        translation.save()
        count += found
    if not former.segments.exists():
        former.delete()
    return count
