"""Which pages the public sees."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Now
from wagtail.models import Page, PageViewRestriction
from wagtail.query import PageQuerySet

from cms import languages, version
from cms.disclosure.selection import named_guardians, named_prisoners
from cms.languages import Language
from cms.pages.addresses import path_in

if TYPE_CHECKING:
    from cms.pages.models import HomePage

Homes = dict[Language, "HomePage"]
# Host-relative addresses by the primary key of a page.
Links = dict[int, str]


@version.remembered
def live_homes() -> Homes:
    """The live home of each language that has one, in our order of languages, without its texts.

    One query for all the answers made under one content version, and one each outside them.
    """
    from cms.pages.models import HomePage

    homes = (
        HomePage.objects.filter(live=True)
        .exclude(expire_at__lte=Now())
        .select_related("locale")
        .defer("lead", "body")
        .order_by("path")
    )
    by_language = {
        home.language: home for home in reversed(homes) if home.locale.language_code in languages.CODES
    }
    return {language: by_language[language] for language in languages.CODES if language in by_language}


def public_pages(language: Language, home: HomePage | None = None) -> PageQuerySet:
    """Every page of ours that readers of `language` may open: below its live `home`, and nothing held back."""
    from cms.pages.models import BasePage

    home = home or live_homes().get(language)
    if home is None:
        return Page.objects.none()
    below = Page.objects.descendant_of(home, inclusive=True).type(*concrete_models(BasePage))
    return below.filter(shown())


def shown() -> Q:
    """What makes a page public wherever it stands: live, unexpired, unrestricted, naming nobody who is hidden.

    A view restriction that a host's editor set hides a page from everyone: one address, one answer.
    """
    expired = Q(expire_at__isnull=False, expire_at__lte=Now())
    hidden = _hidden() if version.served() is None else _hidden_keys()
    return Q(live=True) & ~expired & ~Q(pk__in=hidden)


def _hidden() -> PageQuerySet:
    """The keys of all pages that are restricted or name somebody who is hidden, live or not."""
    # Each part is found by itself: as alternatives of one condition they would be tried page by page.
    stories = Page.objects.filter(pk__in=held_back().values("pk"))
    plainly = Page.objects.filter(pk__in=naming_plainly())
    restricted, *others = (pages.order_by().values_list("pk") for pages in (_restricted(), stories, plainly))
    return restricted.union(*others)


def _restricted() -> PageQuerySet:
    """The pages at or below one that has a view restriction: there is none on most sites, and few on others.

    Their paths are read first: in one query SQLite would compare every page with every page.
    """
    below = Q(pk__in=[])
    for path in PageViewRestriction.objects.values_list("page__path", flat=True):
        below |= Q(path__startswith=path)
    return Page.objects.filter(below)


@version.remembered
def _hidden_keys() -> list[int]:
    return [pk for (pk,) in _hidden()]


def public_paths(pks: Iterable[int], language: Language) -> Links:
    """The addresses of the public ones of these pages, in `language` where they are told in it: one query."""
    from cms.pages.models import BasePage

    asked = set(pks)
    together = Page.objects.filter(pk__in=asked).values("translation_key")
    found = Page.objects.type(*concrete_models(BasePage)).filter(shown(), translation_key__in=together)
    own: dict[int, Any] = {}
    paths: dict[tuple[Any, str], str] = {}
    for pk, key, code, url_path in found.values_list(
        "pk", "translation_key", "locale__language_code", "url_path"
    ):
        known = languages.parse(code)
        if known is not None:
            own[pk] = (key, known)
            # The first segment is the home's own slug.
            paths[key, known] = path_in(known, *url_path.split("/")[2:-1])
    return {pk: paths.get((own[pk][0], language), paths[own[pk]]) for pk in asked & own.keys()}


def held_back() -> Any:
    """Stories that name, in any language, somebody whom the public may not know by name (now).

    A story's text spells the names of its wards, its guardian and the people in its body, so hiding or deleting
    one of them hides the story until an editor has rewritten it: deny by default. A story's translations share
    its fate, because a translation may name whom only its original still lists. See `cms.pages.named_people`.
    """
    from cms.pages.models import InterviewPage, NamedPerson

    unnamed = Q(prisoner_pk__isnull=False) & ~Q(prisoner_pk__in=named_prisoners())
    unnamed |= Q(guardian_pk__isnull=False) & ~Q(guardian_pk__in=named_guardians())
    notes = NamedPerson.objects.filter(unnamed)
    return InterviewPage.objects.filter(translation_key__in=notes.values("page__translation_key"))


def naming_plainly() -> Any:
    """A subquery of pages whose own words name somebody whom the public may not know by name (now).

    A name that may also mean somebody public holds nothing back, nor does one that two people have let stand. See
    `cms.disclosure.plain_names` for the rule.
    """
    from cms.pages.models import PlainName

    others = PlainName.objects.filter(may_be_named(), page=OuterRef("page"), number=OuterRef("number"))
    return PlainName.objects.filter(~may_be_named(), ~Exists(others), is_reviewed=False).values("page")


def may_be_named() -> Q:
    """Notes about people whom the public may know by name (now)."""
    return Q(prisoner_pk__in=named_prisoners()) | Q(guardian_pk__in=named_guardians())


def whole(pages: PageQuerySet) -> PageQuerySet:
    """`pages` with what their own types add, for `own_type`: still one query."""
    from cms.pages.models import BasePage

    return pages.select_related(*(_accessor(model) for model in concrete_models(BasePage)))


def own_type(page: Page) -> Any:
    """A page of `whole` as an instance of its own type."""
    return getattr(page, _accessor(page.specific_class))


def _accessor(model: type[Any]) -> str:
    """Where a page keeps the part that `model` adds."""
    return str(model._meta.pk.remote_field.get_accessor_name())


def concrete_models(base: type[Any]) -> list[type[Any]]:
    """The page types that derive from the abstract `base`."""
    found: list[type[Any]] = []
    for model in base.__subclasses__():
        found += [model] if not model._meta.abstract else concrete_models(model)
    return found
