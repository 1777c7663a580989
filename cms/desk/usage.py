"""The answer to an editor who would delete a fact in use: where it is used."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Model
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.urls import resolve
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.admin.admin_url_finder import AdminURLFinder

from cms.snippets.models import Fact
from cms.snippets.uses import InUse, require_unused


@dataclass(frozen=True)
class Usage:
    """One place where a fact is used."""

    kind: str
    label: str
    edit_url: str | None


def refuse_to_delete_what_is_used(request: HttpRequest, facts: Iterable[Any]) -> TemplateResponse | None:
    """Answer instead of deleting when one of `facts` is used, or several were to go at once."""
    ours = [fact for fact in facts if isinstance(fact, Fact)]
    if not ours:
        return None
    if resolve(request.path_info).url_name == "wagtail_bulk_action":
        sentence = _("Facts are deleted one at a time, each after a look at where it is used.")
        return _answer(request, sentence=sentence)
    try:
        require_unused(ours[0])
    except InUse as refusal:
        return answer_in_use(request, ours[0], refusal)
    return None


def answer_in_use(request: HttpRequest, fact: Fact, refusal: InUse) -> TemplateResponse:
    """Say where `fact` is used, with a link where whoever asks may edit it."""
    finder = AdminURLFinder(request.user)
    usages = [_usage(user, finder) for user in refusal.users]
    return _answer(request, sentence=str(refusal), usages=usages, fact=fact)


def _answer(request: HttpRequest, **context: Any) -> TemplateResponse:
    status = 409 if request.method == "POST" else 200
    return TemplateResponse(request, "cms/admin/delete_refused.html", context, status=status)


def _usage(owner: Model, finder: AdminURLFinder) -> Usage:
    url: str | None = finder.get_edit_url(owner)
    # Whoever may not open it is not told its name either.
    label = str(owner) if url else _("not open to you")
    return Usage(kind=capfirst(str(owner._meta.verbose_name)), label=label, edit_url=url)
