"""What the things of a page of the board are called: a query for facts of any kinds and, for editors, one for pages.

The works could be asked kind by kind; a page of the board mixes them all, and its price must not depend on that.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import Any, Final

from django.db.models import CharField, Exists, F, OuterRef, QuerySet, TextField, Value
from django.db.models.functions import Cast
from django.urls import reverse
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import Page
from wagtail_localize.models import Translation

from cms import languages
from cms.languages import Language
from cms.pages.models import BasePage
from cms.pages.querysets import concrete_models
from cms.snippets.models import (
    Article,
    Facility,
    Guardian,
    Organisation,
    Prisoner,
    SendingCountry,
    SiteSettings,
    SupportAction,
)
from cms.translation.board import tallying
from cms.translation.board.things import FACTS, Thing, by_kind
from cms.translation.rights import may_read_hidden
from cms.translation.works.base import PAGE, Listed
from cms.translation.works.facts.kinds import primary_keys
from cms.translation.works.facts.known import readable
from cms.translation.works.facts.listing import title_of
from cms.translation.works.pages.listing import may_change

# All that a title is made of.
_COLUMNS: Final[Mapping[type[Any], tuple[str, ...]]] = {
    Prisoner: tuple(languages.columns("given_name", "family_name")),
    Guardian: tuple(languages.columns("name")),
    Facility: tuple(languages.columns("name")),
    Article: ("number", *languages.columns("title")),
    Organisation: tuple(languages.columns("name")),
    SupportAction: tuple(languages.columns("title")),
    SendingCountry: tuple(languages.columns("name")),
    SiteSettings: (),
}
_PLACES: Final = [f"title_{number}" for number in range(max(map(len, _COLUMNS.values())))]


def titles(user: Any, things: Iterable[Thing], language: Language) -> dict[Thing, Listed]:
    """Those of `things` that `user` may read, with their titles in `language`."""
    kinds = by_kind(things)
    pages = kinds.pop(PAGE, [])
    found = _facts(user, kinds, language) if kinds else {}
    if pages and may_read_hidden(user):
        return found | _pages(user, pages, language)
    return found | tallying.shown_to(user, [(PAGE, key) for key in pages], language)


def _facts(user: Any, kinds: Mapping[str, Collection[str]], language: Language) -> dict[Thing, Listed]:
    parts = [_part(user, kind, keys) for kind, keys in kinds.items()]
    finder = AdminURLFinder(user)
    found: dict[Thing, Listed] = {}
    for kind, key, *texts in parts[0].union(*parts[1:], all=True):
        model = FACTS[kind]
        names = dict(zip(_COLUMNS[model], texts, strict=False))
        fact = model(pk=int(key), **{name: text or "" for name, text in names.items()})
        found[kind, key] = Listed(
            kind=kind, key=key, title=title_of(fact, language), edit_url=finder.get_edit_url(fact)
        )
    return found


def _part(user: Any, kind: str, keys: Collection[str]) -> QuerySet[Any, Any]:
    """The readable ones of one kind, with as many columns as those of any other."""
    model = FACTS[kind]
    rows = model.objects.order_by().filter(readable(model, user), pk__in=primary_keys(keys))
    columns = dict(zip(_PLACES, _COLUMNS[model], strict=False))
    texts = {
        place: Cast(F(columns[place]), TextField()) if place in columns else Value("", TextField())
        for place in _PLACES
    }
    return rows.annotate(
        board_kind=Value(kind, CharField()), board_key=Cast("pk", CharField()), **texts
    ).values_list("board_kind", "board_key", *_PLACES)


def _pages(user: Any, keys: Collection[str], language: Language) -> dict[Thing, Listed]:
    """For those who may read every page."""
    families: dict[str, dict[str, Any]] = {}
    for page in _with_origins(Page.objects.filter(translation_key__in=keys)):
        families.setdefault(str(page.translation_key), {})[page.code] = page
    found = {}
    for key, family in families.items():
        original = _original(family)
        if original is not None:
            found[PAGE, key] = _listed(key, family.get(language), original, user)
    return found


def _with_origins(pages: Any) -> Any:
    """Pages of ours with their language, whether they were made from another one, and another one from them."""
    family = Translation.objects.filter(source__object_id=OuterRef("translation_key"), enabled=True)
    return pages.type(*concrete_models(BasePage)).annotate(
        code=F("locale__language_code"),
        is_made=Exists(family.filter(target_locale=OuterRef("locale_id"))),
        is_source=Exists(family.filter(source__locale=OuterRef("locale_id"))),
    )


def _original(family: Mapping[str, Any]) -> Any:
    """The page from which the others are made, or would be; None where there are only copies."""
    order = [*(code for code, page in family.items() if page.is_source and not page.is_made)]
    order += languages.FALLBACK[languages.DEFAULT]
    return next((family[code] for code in order if code in family and family[code].alias_of_id is None), None)


def _listed(key: str, page: Any, original: Any, user: Any) -> Listed:
    shown = page if page is not None and page.live else original
    return Listed(
        kind=PAGE,
        key=key,
        title=shown.title if shown.live else shown.draft_title,
        edit_url=reverse("wagtailadmin_pages:edit", args=[original.pk])
        if may_change(original, user)
        else None,
    )
