"""Opens the texts of one fact for one user: the live row's where readers have it, else the newest draft's."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType

from cms.languages import Language
from cms.translation.models import OPEN, ColumnSource, Proposal
from cms.translation.rights import may_read_hidden
from cms.translation.works.facts.kinds import BEHIND_SWITCH, KINDS, Kind, is_translated, primary_keys
from cms.translation.works.facts.known import known_children, readable
from cms.translation.works.facts.standing import Notes
from cms.translation.works.facts.texts import Slot, slots_of, values_of


@dataclass(frozen=True, slots=True)
class Opened:
    """A fact with its texts, as one user may read them."""

    kind: Kind
    fact: Any
    slots: Mapping[str, Slot]
    # The fact and its children, by what stands before the field in a slot's key.
    rows: Mapping[tuple[type[Any], str], Any]

    def slots_in(self, language: Language) -> list[Slot]:
        """The texts that somebody reads in `language`."""
        return [slot for slot in self.slots.values() if is_translated(slot.model, slot.field, language)]


def open_texts(kind: str, key: str, user: Any, *, lock: bool = False) -> Opened | None:
    """The fact of this kind and key; None when there is none or `user` may not read it.

    With `lock`, nobody writes it until the transaction ends.
    """
    known, pks = KINDS.get(kind), primary_keys([key])
    if known is None or not pks:
        return None
    rows = known.model.objects.select_for_update(of=("self",), no_key=True) if lock else known.model.objects
    fact = rows.filter(readable(known.model, user), pk=pks[0]).first()
    if fact is None:
        return None
    read = list(_rows(known, fact, user))
    slots = (
        slot
        for relation, row in read
        for slot in slots_of(type(row), relation, values_of(row), _left_out(fact, row, user))
    )
    return Opened(
        known, fact, {slot.key: slot for slot in slots}, {(type(row), str(row.pk)): row for _r, row in read}
    )


def notes_of(opened: Opened, *, lock: bool = False) -> Notes:
    """The marks and open proposals of one fact."""
    about = {
        "fact_type": ContentType.objects.get_for_model(opened.kind.model),
        "fact_id": str(opened.fact.pk),
    }
    proposals = Proposal.objects.filter(**about, state__in=OPEN)
    proposals = proposals.select_for_update(of=("self",)) if lock else proposals.select_related("author")
    return Notes(ColumnSource.objects.filter(**about), proposals)


def _rows(kind: Kind, fact: Any, user: Any) -> Iterator[tuple[str, Any]]:
    """The fact and its children by relation. Only the live row is read by those who see nobody who is hidden."""
    draft = None if _is_live(fact) or not may_read_hidden(user) else _draft(fact)
    yield "", draft or fact
    for child in kind.children:
        stored = child.model.objects.filter(**{child.parent: fact.pk}).order_by("sort_order", "pk")
        if not may_read_hidden(user):
            stored = stored.filter(known_children(child.model))
        drafted = {each.pk: each for each in getattr(draft, child.relation).all()} if draft else {}
        yield from ((child.relation, drafted.get(row.pk, row)) for row in stored)


def _is_live(fact: Any) -> bool:
    return bool(getattr(fact, "live", True))


def _draft(fact: Any) -> Any:
    return fact.get_latest_revision_as_object() if fact.latest_revision_id else None


def _left_out(fact: Any, row: Any, user: Any) -> set[str]:
    """Texts that readers do not see while a switch is off, for those who read what readers may."""
    if row is not fact or may_read_hidden(user):
        return set()
    switches = BEHIND_SWITCH.get(type(fact), {})
    return {field for field, switch in switches.items() if not getattr(fact.disclosure, switch)}
