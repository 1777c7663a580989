"""Which name forms were suggested by a rule, and who has checked them since."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.utils import timezone

from cms.translation.models import SuggestedName
from cms.translation.works.base import digest


def suggested(fact: Any) -> list[SuggestedName]:
    """Every suggestion that still stands in `fact` as it was made, checked or not."""
    notes = _of([fact]).select_related("confirmed_by").order_by("column")
    return [note for note in notes if _stands(note, fact)]


def unconfirmed(facts: Collection[Any]) -> Mapping[Any, Collection[str]]:
    """The columns of `facts` that hold what a rule suggested and nobody has checked: one query."""
    found: defaultdict[Any, set[str]] = defaultdict(set)
    if not facts:
        return found
    by_key = {(ContentType.objects.get_for_model(fact).pk, str(fact.pk)): fact for fact in facts}
    for note in _of(facts).filter(confirmed_at__isnull=True):
        fact = by_key[note.fact_type_id, note.fact_id]
        if _stands(note, fact):
            found[fact].add(note.column)
    return found


def note(fact: Any, texts: Mapping[str, str], user: Any) -> None:
    """Note that a rule suggested these texts for these columns of `fact`, and that nobody has checked them."""
    for column, text in texts.items():
        SuggestedName.objects.update_or_create(
            fact_type=ContentType.objects.get_for_model(fact), fact_id=str(fact.pk), column=column,
            defaults={
                "digest": digest(text), "suggested_by": user, "suggested_at": timezone.now(),
                "confirmed_by": None, "confirmed_at": None,
            },
        )  # fmt: skip


def confirm(fact: Any, seen: Mapping[str, str], user: Any) -> int:
    """Note that `user` answers for these columns as they saw them, by the digests of their texts; returns how many."""
    wanted = Q(pk__in=[])
    for column, text_digest in seen.items():
        wanted |= Q(column=column, digest=text_digest)
    waiting = _of([fact]).filter(wanted, confirmed_at__isnull=True)
    return waiting.update(confirmed_by=user, confirmed_at=timezone.now())


def forget(model: type[Any], pks: Iterable[Any]) -> None:
    """Drop what was noted of facts that are gone."""
    kind = ContentType.objects.get_for_model(model)
    SuggestedName.objects.filter(fact_type=kind, fact_id__in=[str(pk) for pk in pks]).delete()


def _of(facts: Iterable[Any]) -> Any:
    keys: defaultdict[Any, list[str]] = defaultdict(list)
    for fact in facts:
        keys[ContentType.objects.get_for_model(fact)].append(str(fact.pk))
    wanted = Q(pk__in=[])
    for kind, pks in keys.items():
        wanted |= Q(fact_type=kind, fact_id__in=pks)
    return SuggestedName.objects.filter(wanted)


def _stands(note: SuggestedName, fact: Any) -> bool:
    """Whether the column still holds the text: one that somebody has changed since is nobody's suggestion."""
    text = getattr(fact, note.column, None)
    return bool(text) and note.digest == digest(text)
