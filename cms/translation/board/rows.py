"""The rows of the board as a template or a file shows them: values, worked out in a few queries for all of them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, OuterRef, QuerySet, Subquery, Sum, Window
from django.urls import reverse
from django.utils.translation import ngettext

from cms import languages
from cms.languages import Language
from cms.translation.bench.opened import REVIEW, WORK
from cms.translation.board.querysets import named
from cms.translation.board.things import Thing, type_label
from cms.translation.board.titles import titles
from cms.translation.board.translators import names_of
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
    def language_name(self) -> str:
        """What the language calls itself: a phone shows no head of a column."""
        return languages.NAMES[self.language]

    @property
    def label(self) -> str:
        """The stage in words."""
        return str(self.stage.label)

    @property
    def share(self) -> str:
        """How many of the texts it is about: "3 of 12 texts"; empty where that says nothing."""
        told = ngettext("%(count)s of %(texts)s text", "%(count)s of %(texts)s texts", self.texts)
        return told % {"count": self.count, "texts": self.texts} if self.count else ""


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


def things_by_weight(cells: QuerySet[Standing]) -> QuerySet[Any, Any]:
    """The things of these cells with their total number beside each, what readers would miss most first."""
    weighed = cells.order_by().values("kind", "key").annotate(total=Sum("weight"), number=Window(Count("*")))
    return weighed.order_by("-total", "kind", "key").values_list("kind", "key", "number")


def rows_of(things: Collection[Thing], cells: QuerySet[Standing], user: Any, language: Language) -> list[Row]:
    """The rows of `things` in their order, as far as `user` may read them, with titles in `language`."""
    shown = titles(user, things, language)
    found = {
        (cell.kind, cell.key, cell.language): cell for cell in with_assignees(cells.filter(named(shown)))
    }
    make = _Cells(user, {cell.assignee for cell in found.values() if cell.assignee})
    rows = []
    for thing in things:
        if thing not in shown:
            continue
        own = [found.get((*thing, each)) for each in languages.CODES]
        rows.append(
            Row(
                kind=thing[0],
                key=thing[1],
                title=shown[thing].title,
                type_label=next((type_label(cell.type) for cell in own if cell), ""),
                edit_url=shown[thing].edit_url,
                cells=tuple(cell and make.cell(cell) for cell in own),
            )
        )
    return rows


def with_assignees(cells: QuerySet[Standing]) -> QuerySet[Any]:
    """Cells with the primary key of the user who is asked to tend each."""
    same = Assignment.objects.filter(
        kind=OuterRef("kind"), key=OuterRef("key"), language=OuterRef("language")
    )
    return cells.annotate(assignee=Subquery(same.values("to")[:1]))


class _Cells:
    """Makes cells for one user."""

    def __init__(self, user: Any, assignees: Collection[int]) -> None:
        self.user = user
        self.names = names_of(assignees)
        self.reviewed = frozenset(each for each in languages.CODES if may_review(user, each))

    def cell(self, cell: Any) -> Cell:
        """A row of the table as it is shown."""
        return Cell(
            language=languages.parse(cell.language) or languages.DEFAULT,
            stage=Stage(cell.stage),
            count=_count(cell),
            texts=cell.texts,
            words_left=cell.words_left,
            since=cell.since,
            is_public=cell.is_public,
            url=self._url(cell),
            assignee=self.names.get(cell.assignee, ""),
            is_mine=cell.assignee == self.user.pk,
        )

    def _url(self, cell: Any) -> str | None:
        """Where it is translated, or reviewed by those who may; an original page has nothing to translate."""
        is_review = cell.stage == Stage.REVIEW and cell.language in self.reviewed
        address = REVIEW if is_review else WORK
        return reverse(address, args=[cell.kind, cell.key, cell.language]) if cell.texts else None


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
