"""What pages show, and which of them are public: for the journal of changes. See `cms.disclosure.dependants`."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from django.db.models import Q
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page

from cms.pages.collecting import references, texts
from cms.pages.composing import linked
from cms.pages.mentions import mentioned
from cms.pages.placed_files import placed
from cms.pages.publication import public_in
from cms.pages.querysets import Homes, concrete_models

if TYPE_CHECKING:
    from cms.pages.models import BasePage

# Something that a page holds: what, and which one (0 where there is only one).
Held: TypeAlias = tuple[str, int]

# Blocks that show what no reference names.
GATHERING: Final = frozenset({"story_list", "guardian_categories", "sending_countries"})
# Blocks that show what the site says of itself.
_OF_THE_SITE: Final = frozenset({"campaign_contact", "removal_contact"})


class Standing(NamedTuple):
    """Where a public page stands; `model` is its type in lower case."""

    language: str
    model: str
    translation_key: str
    url_path: str

    @property
    def parent(self) -> str:
        """The place of the page above."""
        return self.url_path.rstrip("/").rpartition("/")[0] + "/"


def public_pages_now(homes: Homes, keys: Collection[int] | None = None) -> dict[int, Standing]:
    """The public ones of these pages (of all when None) below `homes`: one query."""
    found = public_in(homes) if keys is None else public_in(homes).filter(pk__in=keys)
    columns = ("locale__language_code", "content_type__model", "translation_key", "url_path")
    return {
        pk: Standing(language, model, str(key), url_path)
        for pk, language, model, key, url_path in found.order_by().values_list("pk", *columns)
    }


def together(translation_keys: Iterable[str]) -> list[int]:
    """Every page, public or not, that is a translation of one of these, itself included."""
    return list(Page.objects.filter(translation_key__in=set(translation_keys)).values_list("pk", flat=True))


def naming(prisoners: Collection[int], guardians: Collection[int]) -> list[int]:
    """The pages that are public or not by whether these people may be named, with their translations."""
    from cms.pages.models import NamedPerson, PlainName

    about = Q(prisoner_pk__in=prisoners) | Q(guardian_pk__in=guardians)
    pks = set(PlainName.objects.filter(about).values_list("page_id", flat=True))
    pks.update(NamedPerson.objects.filter(about).values_list("page_id", flat=True))
    return with_translations(pks)


def with_translations(pks: Collection[int]) -> list[int]:
    """These pages and their translations."""
    if not pks:
        return []
    keys = Page.objects.filter(pk__in=pks).values("translation_key")
    return list(Page.objects.filter(translation_key__in=keys).values_list("pk", flat=True))


def expired_pages(since: Any, until: Any) -> list[int]:
    """The pages whose publication ended by itself in this time."""
    ended = Page.objects.filter(live=True, expire_at__gte=since, expire_at__lte=until)
    return list(ended.values_list("pk", flat=True))


def placed_files(homes: Homes) -> dict[str, set[int]]:
    """The images and documents that public pages below `homes` place."""
    models: dict[str, Any] = {"images": get_image_model(), "documents": get_document_model()}
    return {
        kind: set(placed(model, homes).order_by().values_list("pk", flat=True))
        for kind, model in models.items()
    }


def holdings(pks: Collection[int]) -> dict[int, set[Held]]:
    """What each of these pages holds as it is kept, public or not. Pages that are not ours hold nothing."""
    ours = Page.objects.filter(pk__in=pks).type(*_models()).specific()
    return {page.pk: set(_held_by(page)) for page in ours}


def _models() -> list[type[Any]]:
    from cms.pages.models import BasePage

    return concrete_models(BasePage)


def _held_by(page: BasePage) -> Iterator[Held]:
    lead, body = getattr(page, "lead", ""), getattr(page, "body", None)
    bodies = [body] if body else []
    for what, keys in references(bodies).items():
        yield from ((what, key) for key in keys)
    for text in [lead, *texts(bodies)]:
        yield from (("mention", key) for key in mentioned(getattr(text, "source", text)))
        yield from linked(text)
    names = {child.block_type for child in body or ()}
    yield from ((name, 0) for name in names & GATHERING)
    if names & _OF_THE_SITE:
        yield "site", 0
    # What a story's entry in a list, or beside a prisoner, says: its lead and who speaks.
    yield from (("told", key) for key in mentioned(lead))
    yield from _beside(page)


def _beside(page: Any) -> Iterator[Held]:
    """What the rows and columns beside the body refer to."""
    if speaker := getattr(page, "guardian_id", None):
        yield "guardian", speaker
        yield "speaker", speaker
    if image := getattr(page, "image_id", None):
        yield "image", image
    for name, what, column in (
        ("wards", "prisoner", "prisoner_id"),
        ("partners", "organisation", "organisation_id"),
    ):
        for row in getattr(page, name).all() if hasattr(page, name) else ():
            yield what, getattr(row, column)
            if name == "wards":
                yield "ward", getattr(row, column)
