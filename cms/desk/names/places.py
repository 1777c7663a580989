"""Where the name of one person still stands: in pages, drafts, facts, files and translations in progress."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from django.apps import apps
from django.db.models import Model
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import DraftStateMixin, Page, Revision
from wagtail_localize.models import SegmentOverride, StringTranslation

from cms import languages
from cms.desk.free_text import admin_url, places, text_columns, texts_in
from cms.pages.models import BasePage
from cms.pages.own_words import Told, told_by, told_by_draft
from cms.pages.querysets import concrete_models
from cms.snippets.models import Guardian, Prisoner
from cms.snippets.models.base import Fact, FactChild
from cms.snippets.models.site_settings import SiteSettings
from cms.snippets.spellings import Finder, Found, spellings_of
from cms.translation.models import OPEN, Proposal

Person = Prisoner | Guardian
Hits = tuple[Found[int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A name at one place: where it is edited, and in which words it stands."""

    kind: Any
    title: str
    language: str
    place: str
    url: str | None
    words: str
    is_full: bool
    # The page whose rich text holds the words plainly: there one click makes them a mention.
    page_pk: int | None = None


def standing(person: Person, user: Any = None) -> list[Standing]:
    """Every place that still holds the name of `person`, full names first; a fixed number of queries a kind."""
    finder = Finder({person.pk: spellings_of(person)})
    if not finder.people[person.pk]:
        return []
    found = [each for kind in _KINDS for each in kind(person, finder, user)]
    return sorted(dict.fromkeys(found), key=lambda each: not each.is_full)


def standing_url(person: Any) -> str:
    """Where the places are listed."""
    return reverse(f"cms_desk_{person._meta.model_name}_names", args=[person.pk])


def _published(person: Person, finder: Finder[int], user: Any) -> Iterator[Standing]:
    for model in concrete_models(BasePage):
        for page in model.objects.filter(live=True).select_related("locale").iterator(chunk_size=200):
            for told, hits in _hits(told_by(page), finder):
                yield from _of_page(_("Published page"), page, told, hits, user)


def _drafted(person: Person, finder: Finder[int], user: Any) -> Iterator[Standing]:
    newest = Page.objects.filter(has_unpublished_changes=True)
    drafts = Revision.objects.filter(pk__in=newest.values("latest_revision")).values_list(
        "object_id", "content"
    )
    contents = {int(pk): content for pk, content in drafts.iterator(chunk_size=200)}
    for page in Page.objects.filter(pk__in=contents).select_related("locale", "content_type"):
        model: Any = page.content_type.model_class()
        if isinstance(model, type) and issubclass(model, BasePage):
            page.title = contents[page.pk]["title"]
            for told, hits in _hits(told_by_draft(model, contents[page.pk]), finder):
                yield from _of_page(_("Draft of a page"), page, told, hits, user)


def _facts(person: Person, finder: Finder[int], user: Any) -> Iterator[Standing]:
    models: list[Any] = [
        model for model in apps.get_models() if issubclass(model, Fact | FactChild | SiteSettings)
    ]
    for model in models:
        parent = _parent(model)
        found = list(places(finder, [model]))
        rows = model._base_manager.in_bulk([place.pk for place in found])
        owners = {pk: getattr(row, f"{parent.name}_id") if parent else pk for pk, row in rows.items()}
        edited = (parent.related_model if parent else model)._base_manager.in_bulk(set(owners.values()))
        for place in found:
            owner = edited.get(owners.get(place.pk))
            if owner is not None and owner != person and _is_edited(model, place.column):
                yield from _of_row(_("Fact"), owner, _column_label(model, place.column), place.found, user)


def _drafted_facts(person: Person, finder: Finder[int], user: Any) -> Iterator[Standing]:
    for model in apps.get_models():
        if not (issubclass(model, Fact) and issubclass(model, DraftStateMixin)):
            continue
        rows = model.objects.filter(has_unpublished_changes=True)
        own = {str(row.latest_revision_id): row for row in rows if row != person}
        drafts = Revision.objects.filter(pk__in=own).values_list("pk", "content")
        for pk, content in drafts.iterator(chunk_size=200):
            for name in sorted(set(text_columns(model)) & set(content)):
                if not _is_edited(model, name):
                    continue
                hits = _found(texts_in(str(content[name] or "")), finder)
                yield from _of_row(_("Draft of a fact"), own[str(pk)], _column_label(model, name), hits, user)


def _files(person: Person, finder: Finder[int], user: Any) -> Iterator[Standing]:
    for model, kind in ((get_image_model(), _("Image")), (get_document_model(), _("Document"))):
        found = list(places(finder, [model]))
        rows = model._base_manager.in_bulk([place.pk for place in found])
        for place in found:
            yield from _of_row(kind, rows[place.pk], _column_label(model, place.column), place.found, user)


def _translations(person: Person, finder: Finder[int], user: Any) -> Iterator[Standing]:
    for model in (StringTranslation, SegmentOverride):
        found = {place.pk: place.found for place in places(finder, [model])}
        rows: Any = model.objects.filter(pk__in=found).select_related("context", "locale")
        rows = [row for row in rows if row.context is not None]
        asked = Page.objects.filter(translation_key__in={row.context.object_id for row in rows})
        pages = {(page.translation_key, page.locale_id): page for page in asked.select_related("locale")}
        for row in rows:
            page = pages.get((row.context.object_id, row.locale_id))
            if page is not None:
                told = Told(_path_label(page, row.context.path), "", is_rich=False)
                yield from _of_page(_("Translation in progress"), page, told, found[row.pk], user)


def _proposals(person: Person, finder: Finder[int], user: Any) -> Iterator[Standing]:
    """What translators of other facts write now; what is decided stands in the facts themselves."""
    found = {place.pk: place for place in places(finder, [Proposal]) if place.column == "text"}
    proposals = Proposal.objects.filter(pk__in=found, state__in=OPEN)
    for proposal in proposals.order_by("pk").prefetch_related("fact"):
        if proposal.fact is not None and proposal.fact != person:
            label = _column_label(Proposal, "text")
            yield from _of_row(
                _("Proposed translation"), proposal.fact, label, found[proposal.pk].found, user
            )


_KINDS: Final[tuple[Callable[[Person, Finder[int], Any], Iterable[Standing]], ...]] = (
    _published, _drafted, _facts, _drafted_facts, _files, _translations, _proposals,
)  # fmt: skip


def _hits(told: Iterable[Told], finder: Finder[int]) -> Iterator[tuple[Told, Hits]]:
    for each in told:
        if hits := _found([each.plainly], finder):
            yield each, hits


def _found(texts: Iterable[str], finder: Finder[int]) -> Hits:
    return tuple(dict.fromkeys(hit for text in texts for hit in finder.find(text)))


def _of_page(kind: Any, page: Page, told: Told, hits: Hits, user: Any) -> Iterator[Standing]:
    language = languages.parse(page.locale.language_code)
    url = admin_url(page, user)
    for hit in hits:
        yield Standing(
            kind=kind,
            title=page.title,
            language=languages.NAMES[language] if language else "",
            place=told.place,
            url=url,
            words=hit.words,
            is_full=hit.is_full,
            page_pk=page.pk if told.is_rich else None,
        )


def _of_row(kind: Any, row: Model, place: str, hits: Iterable[Found[int]], user: Any) -> Iterator[Standing]:
    url = admin_url(row, user)
    for hit in hits:
        yield Standing(
            kind=kind, title=str(row), language="", place=place, url=url, words=hit.words, is_full=hit.is_full
        )


def _is_edited(model: Any, column: str) -> bool:
    """Whether somebody writes this column: keys for sorting and searching follow from others of themselves."""
    return bool(model._meta.get_field(column).editable) and column not in getattr(model, "translated", ())


def _path_label(page: Page, path: str) -> str:
    """The field of the page at the beginning of wagtail-localize's path to a string."""
    model: Any = page.cached_content_type.model_class() or Page
    field = next((each for each in model._meta.fields if each.name == path.split(".")[0]), None)
    return capfirst(str(field.verbose_name)) if field is not None else path


def _column_label(model: Any, column: str) -> str:
    return capfirst(str(model._meta.get_field(column).verbose_name))


def _parent(model: Any) -> Any:
    return next((field for field in model._meta.fields if isinstance(field, ParentalKey)), None)
