"""Earlier translations of facts that readers have: columns of the same text, and what was approved for it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from functools import reduce
from operator import or_
from typing import Any, Final

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Q
from wagtail.fields import RichTextField

from cms.languages import Language, column
from cms.snippets.models import FactChild
from cms.translation.models import ColumnSource, Proposal, ProposalState
from cms.translation.suggestions.public_facts import fact_of, kinds, public_rows, text_fields
from cms.translation.suggestions.values import Earlier
from cms.translation.works.facts.cleaning import digest_of

# Of rows that repeat one text, so many are read.
_ROWS: Final = 200


def earlier_in_facts(
    plain: Collection[str], rich: Collection[str], source: Language, target: Language
) -> list[Earlier]:
    """What `plain` and `rich` texts read in `target` in facts that are public; as many queries as there are kinds."""
    found = [
        (row, field)
        for model in kinds().values()
        for row, field in _repeats(model, plain, rich, source, target)
    ]
    outdated = _outdated([row for row, _field in found], source, target)
    columns = [
        _earlier(row, getattr(row, column(field, source)), getattr(row, column(field, target)))
        for row, field in found
        if (type(row), str(row.pk), field) not in outdated
    ]
    return [*columns, *_approved({*plain, *rich}, source, target)]


def _repeats(
    model: type[Any], plain: Collection[str], rich: Collection[str], source: Language, target: Language
) -> Iterator[tuple[Any, str]]:
    fields = [(field, _fitting(model, field, plain, rich)) for field in text_fields(model)]
    wanted = [
        Q(**{f"{column(field, source)}__in": texts, f"{column(field, target)}__gt": ""})
        for field, texts in fields
        if texts
    ]
    if not wanted:
        return
    rows = model.objects.filter(public_rows(model)).filter(reduce(or_, wanted))
    if issubclass(model, FactChild):
        rows = rows.select_related("prisoner")
    for row in rows.order_by("-pk")[:_ROWS]:
        for field, texts in fields:
            if getattr(row, column(field, source)) in texts and getattr(row, column(field, target)):
                yield row, field


def _fitting(model: type[Any], field: str, plain: Collection[str], rich: Collection[str]) -> set[str]:
    """Those texts that may stand in the column: the database is not asked for others."""
    kept = model._meta.get_field(field)
    if isinstance(kept, RichTextField):
        return set(rich)
    longest = kept.max_length if isinstance(kept, CharField) else None
    return {text for text in plain if longest is None or len(text) <= longest}


def _outdated(rows: Iterable[Any], source: Language, target: Language) -> set[tuple[type[Any], str, str]]:
    """Columns that were made from another text than the one that stands beside them now."""
    by_key = {(type(row), str(row.pk)): row for row in rows}
    notes = ColumnSource.objects.filter(_of(by_key), language=target, source_language=source).select_related(
        "row_type"
    )
    outdated = set()
    for note in notes if by_key else ():
        model: Any = note.row_type.model_class()
        row = by_key[model, note.row_id]
        if digest_of(getattr(row, column(note.field, source), "")) != note.source_digest:
            outdated.add((model, note.row_id, note.field))
    return outdated


def _of(keys: Iterable[tuple[type[Any], str]]) -> Q:
    of_model: defaultdict[Any, list[str]] = defaultdict(list)
    for model, pk in keys:
        of_model[ContentType.objects.get_for_model(model)].append(pk)
    wanted = [Q(row_type=kind, row_id__in=pks) for kind, pks in of_model.items()]
    return reduce(or_, wanted, Q(pk__in=[]))


def _approved(texts: Collection[str], source: Language, target: Language) -> Iterator[Earlier]:
    """What somebody approved for one of `texts`, also where the fact reads otherwise today."""
    forth = Q(language=target, source_language=source, source_text__in=texts)
    back = Q(language=source, source_language=target, text__in=texts)
    proposals = (
        Proposal.objects.filter(forth | back, state=ProposalState.APPROVED)
        .select_related("row_type")
        .order_by("-pk")[:_ROWS]
    )
    for proposal, row in _with_public_rows(list(proposals)):
        pair = (proposal.source_text, proposal.text)
        if proposal.language == source:
            pair = (proposal.text, proposal.source_text)
        yield _earlier(row, *pair, at=proposal.decided_at)


def _with_public_rows(proposals: list[Proposal]) -> Iterator[tuple[Proposal, Any]]:
    asked: defaultdict[type[Any], set[str]] = defaultdict(set)
    for proposal in proposals:
        model: Any = proposal.row_type.model_class()
        if model in kinds().values() and proposal.field in text_fields(model):
            asked[model].add(proposal.row_id)
    rows = {
        (model, str(row.pk)): row
        for model, pks in asked.items()
        for row in model.objects.filter(public_rows(model), pk__in=pks)
    }
    for proposal in proposals:
        row = rows.get((proposal.row_type.model_class(), proposal.row_id))  # type: ignore[arg-type]
        if row is not None:
            yield proposal, row


def _earlier(row: Any, source: str, target: str, at: Any = None) -> Earlier:
    fact = fact_of(row)
    return Earlier(
        source=source, target=target, at=at or getattr(fact, "last_published_at", None),
        label=f"{fact._meta.verbose_name}: {fact}",
        kind=str(fact._meta.model_name), key=str(fact.pk),
    )  # fmt: skip
