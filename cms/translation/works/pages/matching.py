"""Which translation belongs to which text of the source, and what became of those whose source text has changed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher
from typing import Any, Final

from wagtail_localize.models import StringTranslation

from cms.translation.works.pages.passages import Passage

# Two texts at one place are versions of one another if so much of them agrees.
ALIKE: Final = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A translation as wagtail-localize keeps it, of the text that it was made from."""

    pk: int
    path: str
    source: str
    text: str
    updated_at: datetime
    has_error: bool = False
    kind: str = ""
    tool: str = ""
    author_id: int | None = None


@dataclass(frozen=True, slots=True)
class Matched:
    """A text of the source with its translation, or with the translation of what it read before."""

    passage: Passage
    written: Written | None = None
    former: Written | None = None


_COLUMNS: Final[Mapping[str, str]] = {
    "pk": "pk", "path": "context__path", "source": "translation_of__data", "text": "data", "updated_at": "updated_at",
    "has_error": "has_error", "kind": "translation_type", "tool": "tool_name", "author_id": "last_translated_by_id",
}  # fmt: skip
# By the translation key of the page and the code of the language.
Memory = Mapping[tuple[str, str], Sequence[Written]]


def written_in(keys: Iterable[str] | None = None, language: str | None = None) -> Memory:
    """All that was ever translated of the pages of these keys: one query."""
    rows = StringTranslation.objects.filter(context__isnull=False)
    if keys is not None:
        rows = rows.filter(context__object_id__in=list(keys))
    if language is not None:
        rows = rows.filter(locale__language_code=language)
    found: defaultdict[tuple[str, str], list[Written]] = defaultdict(list)
    columns = ("context__object_id", "locale__language_code", *_COLUMNS.values())
    for key, code, *values in rows.values_list(*columns).order_by("updated_at", "pk"):
        found[str(key), code].append(Written(**dict(zip(_COLUMNS, values, strict=True))))
    return found


def match(passages: Sequence[Passage], written: Iterable[Written]) -> list[Matched]:
    """Each of `passages` with its translation.

    Where a text has none, one of a text that stood at the same place before and is gone now is taken for its
    former version: the only one there is, or, among several texts of one rich text, the one most alike.
    """
    known: dict[tuple[str, str], Written] = {(each.path, each.source): each for each in written}
    used = {(each.path, each.data) for each in passages}
    gone: defaultdict[str, list[Written]] = defaultdict(list)
    for place, each in known.items():
        if place not in used:
            gone[each.path].append(each)
    bare = [each for each in passages if (each.path, each.data) not in known]
    former = _former(bare, gone, passages)
    return [Matched(each, known.get((each.path, each.data)), former.get(each.key)) for each in passages]


def _former(
    bare: Iterable[Passage], gone: Mapping[str, list[Written]], passages: Sequence[Passage]
) -> dict[str, Written]:
    by_path: defaultdict[str, list[Passage]] = defaultdict(list)
    for each in bare:
        if each.path in gone:
            by_path[each.path].append(each)
    several = {each.path for each in passages if each.number}
    found: dict[str, Written] = {}
    for path, texts in by_path.items():
        alike = _most_alike(texts, gone[path])
        # Where only one text stands, the newest: they come in the order in which they were written.
        found |= alike if alike or path in several else {texts[0].key: gone[path][-1]}
    return found


def _most_alike(texts: Sequence[Passage], gone: Sequence[Written]) -> dict[str, Written]:
    """Pairs of a text and a former version, the most alike first; of equals the newest version."""
    pairs: list[tuple[float, int, int]] = []
    for at, text in enumerate(texts):
        compared = SequenceMatcher(b=text.data, autojunk=False)
        for age, old in enumerate(gone):
            compared.set_seq1(old.source)
            if compared.quick_ratio() >= ALIKE and (ratio := compared.ratio()) >= ALIKE:
                pairs.append((ratio, age, at))
    found: dict[str, Written] = {}
    taken: set[int] = set()
    for _ratio, age, at in sorted(pairs, reverse=True):
        if texts[at].key not in found and age not in taken:
            found[texts[at].key] = gone[age]
            taken.add(age)
    return found


def author_ids(matched: Iterable[Matched]) -> set[Any]:
    """Who wrote these translations."""
    return {written.author_id for each in matched if (written := each.written or each.former)} - {None}
