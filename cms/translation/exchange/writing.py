"""Writes texts of a file into a work as drafts, or only tries it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from cms.languages import Language
from cms.translation.exchange.judging import unknown_text
from cms.translation.models import Origin
from cms.translation.works import opening
from cms.translation.works.base import NotPermitted, OpenWork, Refused, Saved


@dataclass(frozen=True, kw_only=True)
class Writing:
    """Texts for one work by their keys, and upon which targets they were judged."""

    kind: str
    key: str
    language: Language
    source: Language
    texts: Mapping[str, str]
    seen: Mapping[str, str]

    def opened(self, user: Any) -> OpenWork:
        """The work as it stands now."""
        return opening.open_work(self.kind, self.key, self.language, user)


def attempt(writing: Writing, user: Any) -> dict[str, str]:
    """Why texts could not be kept: a sentence by key. They are written and taken back, so that it is certain."""
    return _write(writing, user, keep=False)


def write(writing: Writing, user: Any) -> dict[str, str]:
    """Keep the texts as drafts; which were not, and why."""
    problems = _write(writing, user, keep=True)
    rest = {key: text for key, text in writing.texts.items() if key not in problems}
    if problems and rest:
        problems |= _write(_only(writing, rest), user, keep=True)
    return problems


def _write(writing: Writing, user: Any, *, keep: bool) -> dict[str, str]:
    """Keep all of it, or nothing where anything is wrong with it."""
    problems: dict[str, str] = {}
    try:
        with transaction.atomic():
            problems = _saved(writing, user)
            if problems or not keep:
                transaction.set_rollback(True)
    except (NotPermitted, opening.NoSuchWork):
        return dict.fromkeys(writing.texts, unknown_text())
    except Refused as refusal:
        return dict.fromkeys(writing.texts, str(refusal))
    return problems


def _saved(writing: Writing, user: Any) -> dict[str, str]:
    work = writing.opened(user)
    source = None if writing.source == work.source_language else writing.source
    saved = work.save(writing.texts, seen=writing.seen, origin=Origin.FILE, source=source)
    return _rejected(saved) | _wrong(writing, user)


def _rejected(saved: Saved) -> dict[str, str]:
    changed = _("Somebody has written here in the meantime.")
    return {**(saved.rejected or {}), **{conflict.key: changed for conflict in saved.conflicts}}


def _wrong(writing: Writing, user: Any) -> dict[str, str]:
    """What was kept, but could not be published as it stands."""
    units = writing.opened(user).units()
    return {unit.key: unit.problem for unit in units if unit.problem and unit.key in writing.texts}


def _only(writing: Writing, texts: Mapping[str, str]) -> Writing:
    return Writing(
        kind=writing.kind,
        key=writing.key,
        language=writing.language,
        source=writing.source,
        texts=texts,
        seen={key: writing.seen[key] for key in texts},
    )
