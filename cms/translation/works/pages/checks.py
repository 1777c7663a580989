"""Facts that changed and are mentioned on a page: somebody should read it again."""

from typing import Any

from django.utils.text import capfirst
from wagtail.admin.admin_url_finder import AdminURLFinder

from cms.disclosure.selection import named_guardians, named_prisoners
from cms.snippets.models import Guardian, Prisoner
from cms.translation.models import PageCheck
from cms.translation.rights import may_read_hidden
from cms.translation.works.base import Check


def checks_on(page: Any, user: Any) -> list[Check]:
    """What to read `page` again for, the oldest first; a fact that `user` may not open has no address."""
    rows = PageCheck.objects.filter(page_id=page.pk).order_by("since", "pk").prefetch_related("fact")
    finder = AdminURLFinder(user)
    return [
        Check(label=_label(row.fact, user), url=finder.get_edit_url(row.fact), since=row.since)
        for row in rows
        if row.fact is not None
    ]


def _label(fact: Any, user: Any) -> str:
    """What a fact is called; of one that readers may not know, only what kind of fact it is."""
    is_open = may_read_hidden(user) or _is_known(fact)
    return str(fact) if is_open else capfirst(str(fact._meta.verbose_name))


def _is_known(fact: Any) -> bool:
    named: Any = {Prisoner: named_prisoners, Guardian: named_guardians}.get(type(fact))
    if named is None:
        return bool(getattr(fact, "live", True))
    return bool(named().filter(**{f"{fact._meta.model_name}_id": fact.pk}).exists())
