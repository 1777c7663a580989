"""A page with its translations: which language is the original, and from which each was made."""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import F
from wagtail.models import Page, Revision
from wagtail_localize.models import Translation, TranslationSource

from cms import languages
from cms.languages import Language
from cms.pages.models import BasePage
from cms.pages.querysets import concrete_models, own_type, whole
from cms.translation.works.pages.passages import content_of


@dataclass(kw_only=True)
class Family:
    """Pages that are one another's translations. `page.live_made_at` is when a page's live revision was made."""

    key: str
    pages: dict[Language, Any] = field(default_factory=dict)
    # By target; those that were stopped too, and those whose page is gone.
    translations: dict[Language, Translation] = field(default_factory=dict)
    # Contents of the latest revisions of pages that are not live, by their primary keys.
    drafts: Mapping[int, Mapping[str, Any]] = field(default_factory=dict)

    @property
    def original(self) -> Language | None:
        """The language from which missing ones are translated; None when there is no page."""
        made = self._made()
        roots = [source for source in made.values() if source not in made]
        wanted = [*roots, languages.DEFAULT, *languages.FALLBACK[languages.DEFAULT]]
        return next((each for each in wanted if each in self.pages and not self.is_copy(each)), None)

    def source_of(self, target: Language) -> Language | None:
        """The language from which `target` is translated, or would be; None where it is the original."""
        source = self._made().get(target) or self.original
        return source if source != target else None

    def is_attached(self, target: Language) -> bool:
        """Whether the page in `target` is a translation that follows its source."""
        return target in self._made() and target in self.pages and not self.is_copy(target)

    def is_detached(self, target: Language) -> bool:
        """Whether the page in `target` is written by hand, beside its original."""
        return target in self.pages and not self.is_attached(target) and not self.is_copy(target)

    def is_copy(self, language: Language) -> bool:
        """Whether the page is a mere alias of another one."""
        return language in self.pages and self.pages[language].alias_of_id is not None

    def reading(self, language: Language) -> Any:
        """The page whose texts are translated: what readers see, or the newest draft where they see nothing."""
        page = self.pages[language]
        draft = self.drafts.get(page.pk)
        return page.with_content_json(draft) if draft is not None else page

    def content(self, language: Language) -> Mapping[str, Any]:
        """What `reading` holds, as a revision keeps it."""
        page = self.pages[language]
        content: Mapping[str, Any] = self.drafts.get(page.pk) or content_of(page)
        return content

    def stored_source(self, target: Language) -> TranslationSource | None:
        """What wagtail-localize keeps of the source of an attached page."""
        return self.translations[target].source if self.is_attached(target) else None

    def _made(self) -> dict[Language, Language]:
        """From which language each attached one was made."""
        pairs = {
            target: languages.parse(each.source.locale.language_code)
            for target, each in self.translations.items()
            if each.enabled
        }
        return {target: source for target, source in pairs.items() if source in self.pages and source}


def families(keys: Collection[str] | None = None) -> dict[str, Family]:
    """The families of these keys, or all of ours: three queries."""
    found: dict[str, Family] = {}
    for page in _pages(keys):
        language = languages.parse(page.locale.language_code)
        if language is not None:
            key = str(page.translation_key)
            found.setdefault(key, Family(key=key)).pages[language] = page
    drafts = _drafts(page for family in found.values() for page in family.pages.values())
    for each in _translations(keys):
        target = languages.parse(each.target_locale.language_code)
        family = found.get(str(each.source.object_id))
        if target is not None and family is not None:
            before = family.translations.get(target)
            if before is None or (each.enabled and not before.enabled):
                family.translations[target] = each
    for family in found.values():
        family.drafts = drafts
    return found


def source_content(source: TranslationSource) -> Mapping[str, Any]:
    """What wagtail-localize keeps of a source, as a revision keeps it."""
    content: Mapping[str, Any] = json.loads(source.content_json)
    return content


def _pages(keys: Collection[str] | None) -> Iterable[Any]:
    chosen = Page.objects.type(*concrete_models(BasePage))
    if keys is not None:
        chosen = chosen.filter(translation_key__in=keys)
    made_at = F("live_revision__created_at")
    for row in (
        whole(chosen.order_by("path")).annotate(live_made_at=made_at).select_related("locale", *_types())
    ):
        page = own_type(row)
        page.locale, page.live_made_at = row.locale, row.live_made_at
        yield page


def _types() -> list[str]:
    return [str(model._meta.pk.remote_field.get_accessor_name()) for model in concrete_models(BasePage)]


def _drafts(pages: Iterable[Any]) -> dict[int, Any]:
    latest = {page.latest_revision_id: page.pk for page in pages if not page.live and page.latest_revision_id}
    if not latest:
        return {}
    return {
        latest[pk]: content
        for pk, content in Revision.objects.filter(pk__in=latest).values_list("pk", "content")
    }


def _translations(keys: Collection[str] | None) -> Iterable[Translation]:
    rows = Translation.objects.select_related("source__locale", "target_locale").order_by("pk")
    return rows if keys is None else rows.filter(source__object_id__in=keys)
