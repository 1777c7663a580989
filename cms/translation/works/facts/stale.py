"""Tells an editor's form that was opened before an approval from one that means to change the approved text."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from django.contrib.contenttypes.models import ContentType

from cms import languages
from cms.translation.models import Proposal, ProposalState
from cms.translation.works.facts.cleaning import digest_of
from cms.translation.works.facts.kinds import fields_of, kind_of

# What a form keeps of the texts that it showed: digests by "about_ru" or "sentences.12.court_ru".
Shown = Mapping[str, str]
# The text as the form would give it back if nobody touched it.
AsPosted = Callable[[str], str]
_LONGEST: Final = 200_000


def shown_by(fact: Any) -> str:
    """The digests of all the texts of `fact` and its children, as it is in memory; empty texts are left out."""
    digests = {name: digest_of(text) for name, text in _texts(fact) if text}
    return json.dumps(digests, separators=(",", ":"), sort_keys=True)


def read_shown(posted: str) -> Shown | None:
    """What a form gives back of `shown_by`; None when it cannot be read."""
    try:
        digests = json.loads(posted) if 0 < len(posted) <= _LONGEST else None
    except ValueError:
        return None
    return digests if isinstance(digests, dict) else None


class Approvals:
    """The texts of one fact that were approved, each column's in their order, and what its newest draft says now.

    The fact stays locked until the transaction ends, so that no approval comes between reading and writing.
    """

    def __init__(self, fact: Any, shown: Shown | None) -> None:
        self._shown = shown
        rows = type(fact)._base_manager.select_for_update(of=("self",), no_key=True)
        locked = rows.filter(pk=fact.pk).first()
        self._approved = _approved(fact)
        self._present = dict(_texts(_newest(locked))) if locked is not None and self._approved else {}

    def instead_of(self, name: str, posted: str, as_posted: AsPosted) -> str | None:
        """The approved text that a form would undo, which was opened before the approval; None when it may be kept.

        A form that showed the approved text and means to change it has its way; one that does not say what it
        showed has not.
        """
        approved = self._approved.get(name)
        present = self._present.get(name, "")
        if not approved or digest_of(present) != digest_of(approved[-1].text):
            return None
        undone = any(
            self._showed(name, each.replaced) and digest_of(as_posted(each.replaced)) == digest_of(posted)
            for each in approved
        )
        return present if undone else None

    def _showed(self, name: str, text: str) -> bool:
        return self._shown is None or self._shown.get(name, digest_of("")) == digest_of(text)


def name_of(relation: str, row_id: Any, column: str) -> str:
    """How a form calls a text."""
    return f"{relation}.{row_id}.{column}" if relation else column


def _texts(fact: Any) -> Iterator[tuple[str, str]]:
    kind = kind_of(type(fact))
    if kind is None:
        return
    yield from ((column, getattr(fact, column) or "") for column in languages.columns(*fields_of(kind.model)))
    for child in kind.children:
        for row in getattr(fact, child.relation).all():
            for column in languages.columns(*fields_of(child.model)):
                yield name_of(child.relation, row.pk, column), getattr(row, column) or ""


def _approved(fact: Any) -> dict[str, list[Proposal]]:
    kind = kind_of(type(fact))
    relations = {child.model: child.relation for child in kind.children} if kind else {}
    about = {"fact_type": ContentType.objects.get_for_model(fact), "fact_id": str(fact.pk)}
    decided = Proposal.objects.filter(**about, state=ProposalState.APPROVED).select_related("row_type")
    approved: defaultdict[str, list[Proposal]] = defaultdict(list)
    for each in decided.order_by("decided_at", "pk"):
        model = each.row_type.model_class()
        relation = relations.get(model, "") if model else ""
        approved[name_of(relation, each.row_id, f"{each.field}_{each.language}")].append(each)
    return dict(approved)


def _newest(row: Any) -> Any:
    """What an editor's form opens: the newest draft, else the row."""
    return row.get_latest_revision_as_object() if getattr(row, "latest_revision_id", None) else row
