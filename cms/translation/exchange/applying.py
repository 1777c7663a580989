"""Reads in what was shown and confirmed: drafts, and nothing else."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from django.utils.translation import gettext as _
from wagtail.log_actions import log

from cms.translation.exchange.entries import units_from
from cms.translation.exchange.judging import unknown_text
from cms.translation.exchange.keeping import Kept
from cms.translation.exchange.writing import Writing, write
from cms.translation.works import opening
from cms.translation.works.base import digest

logger = logging.getLogger(__name__)


@dataclass
class Outcome:
    """What was read in, and what was not although it was shown: its place and a sentence."""

    works: int = 0
    texts: int = 0
    conflicts: int = 0
    left: list[tuple[str, str]] = field(default_factory=list)


def apply(works: Iterable[Kept], user: Any) -> Outcome:
    """Write the texts that stand upon what was shown; whatever has changed since is left as it is."""
    outcome = Outcome()
    for each in works:
        _apply(each, user, outcome)
    told = {
        "works": outcome.works,
        "texts": outcome.texts,
        "conflicts": outcome.conflicts,
        "left": len(outcome.left),
    }
    log(instance=user, action="cms.translation.imported", user=user, data=told)
    return outcome


def _apply(each: Kept, user: Any, outcome: Outcome) -> None:
    problems = _changed_since(each, user)
    texts = {key: text for key, text in each.writing.texts.items() if key not in problems}
    if texts:
        problems |= write(replace(each.writing, texts=texts), user)
    kept = each.writing.texts.keys() - problems.keys()
    outcome.texts += len(kept)
    outcome.works += bool(kept)
    outcome.conflicts += len(kept & each.conflicts)
    outcome.left += [(f"{each.writing.kind}/{each.writing.key}/{key}", why) for key, why in problems.items()]
    if unknown_text() in problems.values():
        _log_refusal(each.writing, user)


def _changed_since(each: Kept, user: Any) -> dict[str, str]:
    """Why texts cannot be written any more: a sentence by key."""
    try:
        work = each.writing.opened(user)
    except opening.NoSuchWork:
        return dict.fromkeys(each.writing.texts, unknown_text())
    units = {unit.key: unit for unit in units_from(work, each.writing.source)}
    changed = _("It has changed since this was shown.")
    return {
        key: changed
        for key in each.writing.texts
        if key not in units
        or units[key].seen != each.writing.seen[key]
        or digest(units[key].source) != each.sources[key]
    }


def _log_refusal(writing: Writing, user: Any) -> None:
    told = (user.pk, writing.kind, writing.key, writing.language)
    logger.warning("User %s was refused reading a file into the translation %s %s (%s).", *told)
