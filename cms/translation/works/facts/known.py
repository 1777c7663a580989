"""Which facts the public may know, so that translators may read them: one rule for a row and for many."""

from collections.abc import Mapping
from typing import Any, Final

from django.db.models import BooleanField, ExpressionWrapper, Q

from cms import languages
from cms.disclosure.states import GuardianState, State
from cms.snippets.models import Guardian, Guardianship, Prisoner, SiteSettings
from cms.snippets.querysets import published
from cms.translation.rights import may_read_hidden, may_review, may_translate


def known(model: type[Any]) -> Q:
    """Facts that readers may know by name and in full; children of those whose other side is public as well."""
    return _KNOWN[model]() if model in _KNOWN else published()


def known_children(model: type[Any]) -> Q:
    """Rows of a fact that readers may know when they may know the fact."""
    return _KNOWN_CHILDREN[model]() if model in _KNOWN_CHILDREN else Q()


def as_column(condition: Q) -> Any:
    """`condition` as a column of truth values; one that asks for nothing is always true."""
    return ExpressionWrapper(condition or Q(pk__isnull=False), output_field=BooleanField())


def works_here(user: Any) -> bool:
    """Whether `user` has anything to do with translations at all."""
    return user.is_active and (
        may_read_hidden(user)
        or any(may_translate(user, each) or may_review(user, each) for each in languages.CODES)
    )


def readable(model: type[Any], user: Any) -> Q:
    """The facts of `model` that `user` may read; none is a condition that nothing meets."""
    if not works_here(user):
        return Q(pk__in=[])
    return Q() if may_read_hidden(user) else known(model)


# Readers do not see care that has ended, nor care by somebody who is hidden.
_KNOWN_CHILDREN: Final[Mapping[type[Any], Any]] = {
    Guardianship: lambda: (
        Q(until__isnull=True, guardian__disclosure__state=GuardianState.PUBLIC) & published("guardian__")
    )
}
_KNOWN: Final[Mapping[type[Any], Any]] = {
    Prisoner: lambda: published() & Q(disclosure__state=State.PUBLIC),
    Guardian: lambda: published() & Q(disclosure__state=GuardianState.PUBLIC),
    SiteSettings: Q,
}
