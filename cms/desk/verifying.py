"""The act by which an editor says of facts that they have just been verified."""

from collections.abc import Iterable
from typing import Any, Final

from django.contrib.auth.models import AbstractBaseUser
from django.utils import timezone
from wagtail.log_actions import log

from cms import version
from cms.snippets.models import Facility, Prisoner, SendingCountry
from cms.snippets.waiting import rewrite

VERIFIABLE: Final[tuple[type[Any], ...]] = (Prisoner, Facility, SendingCountry)
ACTION: Final = "cms.verified"


@version.acting
def verify_today(facts: Iterable[Any], *, user: AbstractBaseUser | None = None) -> int:
    """Write today's date to the rows of `facts` and to whatever of them waits to be published; returns how many.

    Nothing else of a draft changes or becomes public, and whichever draft is published later keeps the date.
    """
    today = timezone.now().date()
    verified = 0
    for fact in sorted(facts, key=lambda each: each.pk):
        row = type(fact).objects.select_for_update().get(pk=fact.pk)
        type(fact).objects.filter(pk=row.pk).update(verified_on=today)
        rewrite([row], lambda pk, content: content | {"verified_on": today.isoformat()})
        log(instance=row, action=ACTION, user=user, data={"verified_on": today.isoformat()})
        verified += 1
    return verified
