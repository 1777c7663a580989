"""Where a fact is used: deleting it would leave a gap there, since foreign keys are emptied or cascade."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import ForeignKey, Model
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.urls import resolve
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from modelcluster.fields import ParentalKey
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import Page, ReferenceIndex

from cms.snippets.models import Fact, FactChild


@dataclass(frozen=True)
class Usage:
    """One place where a fact is used."""

    kind: str
    label: str
    edit_url: str | None


def usages(fact: Fact, user: Any) -> list[Usage]:
    """Every page and fact that refers to `fact`, with a link where `user` may edit it.

    Wagtail's index knows references in texts and bodies, the foreign keys know what no index has seen yet.
    """
    finder = AdminURLFinder(user)
    found: dict[tuple[int, Any], Model] = {}
    for owner in (*_indexed(fact), *_by_foreign_key(fact)):
        if type(owner) is not type(fact) or owner.pk != fact.pk:
            owner = owner.specific if isinstance(owner, Page) else owner
            found.setdefault((ContentType.objects.get_for_model(owner).pk, owner.pk), owner)
    return [_usage(owner, finder) for owner in found.values()]


def refuse_to_delete_what_is_used(request: HttpRequest, facts: Iterable[Any]) -> TemplateResponse | None:
    """Answer instead of deleting when one of `facts` is used, or several were to go at once."""
    ours = [fact for fact in facts if isinstance(fact, Fact)]
    if not ours:
        return None
    status = 409 if request.method == "POST" else 200
    if resolve(request.path_info).url_name == "wagtail_bulk_action":
        sentence = _("Facts are deleted one at a time, each after a look at where it is used.")
        return TemplateResponse(
            request, "cms/admin/delete_refused.html", {"sentence": sentence}, status=status
        )
    used = usages(ours[0], request.user)
    if not used:
        return None
    context = {
        "sentence": _("This cannot be deleted while it is used. Take it out of these places first."),
        "usages": used,
        "fact": ours[0],
    }
    return TemplateResponse(request, "cms/admin/delete_refused.html", context, status=status)


def _indexed(fact: Fact) -> Iterable[Model]:
    return (owner for owner, _references in ReferenceIndex.get_grouped_references_to(fact))


def _by_foreign_key(fact: Fact) -> Iterable[Model]:
    for relation in fact._meta.get_fields(include_hidden=True):
        key = getattr(relation, "remote_field", None)
        if not relation.auto_created or not isinstance(key, ForeignKey) or not _is_a_use(key):
            continue
        for row in key.model._default_manager.filter(**{key.name: fact})[:100]:
            yield _owner(row)


def _is_a_use(key: ForeignKey[Any, Any]) -> bool:
    """Foreign keys of facts and pages to other facts; a fact's own rows and decisions about it go with it."""
    if isinstance(key, ParentalKey):
        return False
    parents = [field for field in key.model._meta.fields if isinstance(field, ParentalKey)]
    return issubclass(key.model, Fact | FactChild | Page) or bool(parents)


def _owner(row: Model) -> Model:
    """The fact or page in whose form `row` is edited."""
    parents = [field for field in row._meta.fields if isinstance(field, ParentalKey)]
    return _owner(getattr(row, parents[0].name)) if parents else row


def _usage(owner: Model, finder: AdminURLFinder) -> Usage:
    url: str | None = finder.get_edit_url(owner)
    # Whoever may not open it is not told its name either.
    label = str(owner) if url else _("not open to you")
    return Usage(kind=capfirst(str(owner._meta.verbose_name)), label=label, edit_url=url)
