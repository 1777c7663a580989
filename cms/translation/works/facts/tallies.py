"""How facts stand in every language, for the board: a number of queries that follows that of kinds alone."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.contrib.contenttypes.models import ContentType
from django.db.models import F, Q

from cms import languages
from cms.languages import Language
from cms.markup import plain_text
from cms.translation.models import OPEN, ColumnSource, Proposal, Stage
from cms.translation.works.base import Tally, worst
from cms.translation.works.facts.kinds import (
    BEHIND_SWITCH,
    KINDS,
    Child,
    Kind,
    fields_of,
    is_translated,
    primary_keys,
)
from cms.translation.works.facts.known import as_column, known, known_children
from cms.translation.works.facts.standing import Notes, source_of, stage_of
from cms.translation.works.facts.texts import Slot, slots_of

Keys = Mapping[str, Collection[str]]
_WORDS: Final = re.compile(r"\w+")
_LEVEL: Final = frozenset({Stage.COMPLETE, Stage.EMPTY, Stage.REVIEW})
_MOMENTS: Final = ("first_published_at", "last_published_at")


@dataclass(frozen=True, slots=True)
class Texts:
    """A fact's texts, and since when readers have had them."""

    kind: str
    key: str
    is_known: bool
    first_published_at: datetime | None
    last_published_at: datetime | None
    slots: list[Slot]


def tallies(kinds: Collection[str] | None = None, keys: Keys | None = None) -> Iterator[Tally]:
    """The standing of facts in all languages: of `kinds`, and of those `keys` alone where a kind has some."""
    wanted = [kind for name, kind in KINDS.items() if kinds is None or name in kinds]
    keys = keys or {}
    notes = notes_about(wanted, keys)
    for kind in wanted:
        for texts in read(kind, keys.get(kind.name)):
            yield from (tally(texts, language, notes) for language in languages.CODES)


def read(kind: Kind, keys: Collection[str] | None) -> Iterator[Texts]:
    """The texts of the facts of a kind: one query, and one for each kind of child.

    Of a fact that the public may know only what the public may know of it; of another everything.
    """
    rows = list(_facts(kind, keys))
    below: defaultdict[str, list[tuple[Child, dict[str, Any]]]] = defaultdict(list)
    for child in kind.children:
        for row in _children(child, keys):
            below[str(row["parent"])].append((child, row))
    for row in rows:
        key, is_known = str(row["pk"]), row["is_known"]
        slots = list(slots_of(kind.model, "", row, _switched_off(kind, row) if is_known else ()))
        for child, each in below[key]:
            if each["is_known"] or not is_known:
                slots += slots_of(child.model, child.relation, each)
        first, last = (row.get(name) for name in _MOMENTS)
        yield Texts(kind.name, key, is_known, first, last, slots)


def notes_about(kinds: Iterable[Kind], keys: Keys) -> Notes:
    """What is noted about the texts of these facts: two queries, however many kinds."""
    about = Q(pk__in=[])
    for kind in kinds:
        of_kind = Q(fact_type=ContentType.objects.get_for_model(kind.model))
        about |= of_kind & Q(fact_id__in=list(keys[kind.name])) if kind.name in keys else of_kind
    marks = ColumnSource.objects.filter(about).defer("source_text")
    return Notes(marks.iterator(), Proposal.objects.filter(about, state__in=OPEN))


def tally(texts: Texts, language: Language, notes: Notes) -> Tally:
    """The standing of a fact in one language."""
    stages: list[Stage] = []
    words, moments = 0, set[datetime]()
    for slot in texts.slots:
        if not is_translated(slot.model, slot.field, language):
            continue
        noted = notes.of(slot)
        stage = stage_of(slot, language, noted)
        if stage == Stage.EMPTY:
            continue
        stages.append(stage)
        if stage not in _LEVEL:
            source = source_of(slot, language, noted)
            words += count_words(slot.texts[source]) if source else 0
        moments |= _since(stage, texts, noted.proposals.get(language))
    return Tally(
        kind=texts.kind,
        key=texts.key,
        language=language,
        stage=worst(stages),
        is_public=texts.is_known,
        is_hidden=not texts.is_known,
        texts=len(stages),
        missing=stages.count(Stage.MISSING),
        outdated=stages.count(Stage.OUTDATED),
        drafts=stages.count(Stage.DRAFT) + stages.count(Stage.RETURNED),
        waiting=stages.count(Stage.REVIEW),
        words_left=words,
        since=min(moments, default=None),
    )


def count_words(text: str) -> int:
    """The words of a text, without its marks."""
    return len(_WORDS.findall(plain_text(text)))


def _since(stage: Stage, texts: Texts, proposal: Proposal | None) -> set[datetime]:
    """Since when a text has not been level, as far as anything tells."""
    moment = None
    if proposal is not None:
        moment = proposal.handed_in_at if stage == Stage.REVIEW else proposal.updated_at
    elif stage == Stage.MISSING:
        moment = texts.first_published_at
    elif stage == Stage.OUTDATED:
        moment = texts.last_published_at
    return {moment} if moment else set()


def _facts(kind: Kind, keys: Collection[str] | None) -> Iterable[dict[str, Any]]:
    rows = kind.model.objects.order_by("pk")
    if keys is not None:
        rows = rows.filter(pk__in=primary_keys(keys))
    names = [field.name for field in kind.model._meta.fields if field.name in _MOMENTS]
    switches = {name: F(f"disclosure__{name}") for name in set(BEHIND_SWITCH.get(kind.model, {}).values())}
    columns = languages.columns(*fields_of(kind.model))
    found: Iterable[dict[str, Any]] = rows.values(
        "pk", *names, *columns, is_known=as_column(known(kind.model)), **switches
    )
    return found


def _children(child: Child, keys: Collection[str] | None) -> Iterable[dict[str, Any]]:
    rows = child.model.objects.order_by("sort_order", "pk")
    if keys is not None:
        rows = rows.filter(**{f"{child.parent}__in": primary_keys(keys)})
    columns = languages.columns(*fields_of(child.model))
    found: Iterable[dict[str, Any]] = rows.values(
        "pk", *columns, parent=F(child.parent), is_known=as_column(known_children(child.model))
    )
    return found


def _switched_off(kind: Kind, row: Mapping[str, Any]) -> set[str]:
    switches = BEHIND_SWITCH.get(kind.model, {})
    return {field for field, switch in switches.items() if not row[switch]}
