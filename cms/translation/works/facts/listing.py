"""Facts as lists name them to a user: those that the user may read, and nothing of the others."""

from collections.abc import Collection
from typing import Any

from django.utils import translation
from django.utils.text import capfirst
from wagtail.admin.admin_url_finder import AdminURLFinder

from cms.languages import FALLBACK, Language
from cms.snippets.models import Prisoner
from cms.translation.works.base import Listed
from cms.translation.works.facts.kinds import KINDS, primary_keys
from cms.translation.works.facts.known import readable


def shown_to(user: Any, kind: str, keys: Collection[str], language: Language) -> dict[str, Listed]:
    """Those of these facts that `user` may read, by key, with titles in `language` where they have one.

    One query; nobody learns of the others that they exist.
    """
    known = KINDS.get(kind)
    if known is None:
        return {}
    rows = known.model.objects.filter(readable(known.model, user), pk__in=primary_keys(keys))
    finder = AdminURLFinder(user)
    return {
        str(row.pk): Listed(
            kind=kind,
            key=str(row.pk),
            title=title_of(row, language),
            type_label=type_label(known.model),
            edit_url=finder.get_edit_url(row),
            is_live=getattr(row, "live", True),
        )
        for row in rows
    }


def title_of(fact: Any, language: Language) -> str:
    """What a fact is called in `language`, else in the next one that has a name of it."""
    with translation.override(language):
        if isinstance(fact, Prisoner):
            return next(filter(None, map(fact.name_in, FALLBACK[language])), str(fact))
        return str(fact)


def type_label(model: type[Any]) -> str:
    """What kind of fact it is, in words, in the language of the interface."""
    return capfirst(str(model._meta.verbose_name))
