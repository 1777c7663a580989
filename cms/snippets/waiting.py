"""Drafts that may still be published: an act that writes facts writes them there too, and nothing else of them."""

from collections.abc import Callable, Collection
from typing import Any, TypeAlias

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.utils import timezone
from wagtail.models import Revision

Content: TypeAlias = dict[str, Any]
# The new content of a draft of the fact with this primary key; None leaves the draft as it is.
Change: TypeAlias = Callable[[int, Content], Content | None]


def waiting_revisions(facts: Collection[Any]) -> dict[int, list[Revision]]:
    """The newest revision of each, which its form opens, and older ones that a schedule or a review may publish.

    `facts` are rows of one model; two queries, however many they are.
    """
    found: dict[int, list[Revision]] = {fact.pk: [] for fact in facts}
    if not found:
        return found
    newest = {fact.latest_revision_id for fact in facts if fact.latest_revision_id}
    in_review = Q(task_states__workflow_state__status__in=("in_progress", "needs_changes"))
    publishable = Q(pk__in=newest) | Q(approved_go_live_at__isnull=False) | in_review
    kind = ContentType.objects.get_for_model(type(next(iter(facts))))
    of_facts = Revision.objects.filter(base_content_type=kind, object_id__in=[str(pk) for pk in found])
    known = of_facts.filter(publishable).values_list("pk", flat=True).distinct()
    for revision in Revision.objects.filter(pk__in=list(known)).order_by("pk"):
        found[int(revision.object_id)].append(revision)
    return found


def rewrite(facts: Collection[Any], change: Change) -> None:
    """Write a change to whatever of `facts` waits to be published; schedules and reviews go on."""
    now = timezone.now()
    newest = {fact.latest_revision_id for fact in facts}
    changed = []
    for pk, revisions in waiting_revisions(facts).items():
        for revision in revisions:
            content = change(pk, revision.content)
            if content is None:
                continue
            revision.content = content
            if revision.pk in newest:
                # Wagtail tells an editor who has the form open that there is something newer.
                revision.created_at = now
            changed.append(revision)
    Revision.objects.bulk_update(changed, ["content", "created_at"])
