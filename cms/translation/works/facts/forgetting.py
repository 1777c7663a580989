"""Takes away what was noted about a fact or a child of one that is deleted."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q

from cms.translation.models import Assignment, ColumnSource, PageCheck, Proposal, Standing, SuggestedName
from cms.translation.works.facts.kinds import KINDS


def forget(model: type[Any], pk: Any) -> None:
    """Delete the proposals, marks, suggestions and checks about a row; of a fact, its places on the board too."""
    kind, key = ContentType.objects.get_for_model(model), str(pk)
    about = Q(fact_type=kind, fact_id=key) | Q(row_type=kind, row_id=key)
    for table in (Proposal, ColumnSource):
        table.objects.filter(about).delete()
    name = str(model._meta.model_name)
    if name in KINDS:
        for noted in (SuggestedName, PageCheck):
            noted.objects.filter(fact_type=kind, fact_id=key).delete()
        for work in (Standing, Assignment):
            work.objects.filter(kind=name, key=key).delete()
