"""The rows of the board as a template or a file shows them: values, worked out in a few queries for all of them."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q, QuerySet, Sum
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from wagtail.admin.templatetags.wagtailadmin_tags import user_display_name

from cms import languages
from cms.languages import Language
from cms.translation.board import tallying
from cms.translation.board.tallying import Thing, by_kind
from cms.translation.board.things import type_label
from cms.translation.models import Assignment, Stage, Standing
from cms.translation.rights import may_review


@dataclass(frozen=True, kw_only=True)
class Cell:
    """How one thing stands in one language."""

    language: Language
    stage: Stage
    count: int
    texts: int
    words_left: int
    since: datetime | None
    is_public: bool
    url: str | None
    assignee: str
    is_mine: bool

    @property
    def label(self) -> str:
        """The stage in words."""
        return str(self.stage.label)

    @property
    def share(self) -> str:
        """How many of the texts it is about: "3 of 12"; empty where that says nothing."""
        return _("%(count)s of %(texts)s") % {"count": self.count, "texts": self.texts} if self.count else ""


@dataclass(frozen=True, kw_only=True)
class Row:
    """One thing with its cells in our order of languages; None where there is nothing to translate."""

    kind: str
    key: str
    title: str
    type_label: str
    edit_url: str | None
    cells: tuple[Cell | None, ...]

    @property
    def value(self) -> str:
        """What a form sends to name this thing."""
        return f"{self.kind}:{self.key}"


def things_by_weight(cells: QuerySet[Standing]) -> QuerySet[Any, Thing]:
    """The things of these cells, what readers would miss most first."""
    weighed = cells.order_by().values("kind", "key").annotate(total=Sum("weight"))
    return weighed.order_by("-total", "kind", "key").values_list("kind", "key")


def rows_of(things: Collection[Thing], cells: QuerySet[Standing], user: Any, language: Language) -> list[Row]:
    """The rows of `things` in their order, as far as `user` may read them, with titles in `language`."""
    shown = tallying.shown_to(user, things, language)
    about = named(shown)
    assigned = {
        (each.kind, each.key, each.language): each
        for each in Assignment.objects.filter(about).select_related("to")
    }
    standing = {(cell.kind, cell.key, cell.language): cell for cell in cells.filter(about)}
    reviewed = frozenset(each for each in languages.CODES if may_review(user, each))
    rows = []
    for thing in things:
        if thing not in shown:
            continue
        found = [standing.get((*thing, each)) for each in languages.CODES]
        rows.append(
            Row(
                kind=thing[0],
                key=thing[1],
                title=shown[thing].title,
                edit_url=shown[thing].edit_url,
                type_label=next((type_label(cell.type) for cell in found if cell), ""),
                cells=tuple(cell and _cell(cell, assigned, reviewed, user) for cell in found),
            )
        )
    return rows


def named(things: Iterable[Thing]) -> Q:
    """A condition that keeps rows about `things`."""
    kinds = by_kind(things).items()
    return reduce(or_, (Q(kind=kind, key__in=keys) for kind, keys in kinds), Q(pk__in=()))


def _cell(cell: Standing, assigned: Mapping[Any, Assignment], reviewed: Collection[str], user: Any) -> Cell:
    assignment = assigned.get((cell.kind, cell.key, cell.language))
    return Cell(
        language=languages.parse(cell.language) or languages.DEFAULT,
        stage=Stage(cell.stage),
        count=_count(cell),
        texts=cell.texts,
        words_left=cell.words_left,
        since=cell.since,
        is_public=cell.is_public,
        url=_url(cell, is_review=cell.stage == Stage.REVIEW and cell.language in reviewed),
        assignee=user_display_name(assignment.to) if assignment else "",
        is_mine=assignment is not None and assignment.to_id == user.pk,
    )


def _count(cell: Standing) -> int:
    """Of how many texts the stage holds."""
    counts = {
        Stage.MISSING: cell.missing,
        Stage.OUTDATED: cell.outdated,
        Stage.DRAFT: cell.drafts,
        Stage.RETURNED: cell.drafts,
        Stage.REVIEW: cell.waiting,
    }
    return counts.get(Stage(cell.stage), 0)


def _url(cell: Standing, *, is_review: bool) -> str | None:
    """Where it is translated or reviewed; an original page has no texts to be translated."""
    if not cell.texts:
        return None
    name = "cms_translation_review" if is_review else "cms_translation_work"
    try:
        return reverse(name, args=[cell.kind, cell.key, cell.language])
    except NoReverseMatch:
        return None
