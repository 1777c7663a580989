"""Erases a person: in one transaction, for good, and says what it removed and what it could not."""

from typing import Any, Final

from django.db import transaction
from wagtail.log_actions import log

from cms import languages, version
from cms.desk.erasing import reports, traces
from cms.desk.erasing.mentions import withhold_mentions
from cms.desk.erasing.reports import Report
from cms.desk.free_text import places
from cms.disclosure.tombstones import tombstone
from cms.snippets.models import Guardian, Prisoner
from cms.snippets.models.prisoner import NAME_PARTS
from cms.snippets.spellings import Finder, Spellings, spellings_of
from cms.snippets.uses import users_of

Person = Prisoner | Guardian

ACTION: Final = "cms.person.erased"
_NAMES: Final = {
    Prisoner: (*languages.columns(*NAME_PARTS, "postal_name"), "case_forms_be", "case_forms_ru", "aliases"),
    Guardian: tuple(languages.columns("name")),
}


class _Rehearsed(Exception):
    """Ends a rehearsal: whatever happened in it is rolled back."""


def find(public_id: str) -> Person | None:
    """The prisoner or guardian of this public id."""
    for model in (Prisoner, Guardian):
        if person := model.objects.filter(public_id=public_id).first():
            return person
    return None


def erase(person: Person, *, user: Any = None, prune: bool = False) -> Report:
    """Delete `person` with every trace that no text holds; nothing brings them back.

    With `prune`, old revisions of pages that name the person go too.
    """
    with version.act():
        return _erased(type(person).objects.select_for_update().get(pk=person.pk), user, prune)


def rehearse(person: Person, *, prune: bool = False) -> Report:
    """What `erase` would report. It is done and undone, so that the figures are those of the real thing."""
    reported: list[Report] = []
    try:
        with transaction.atomic():
            reported.append(erase(person, prune=prune))
            raise _Rehearsed
    except _Rehearsed:
        return reported[0]


def _erased(person: Person, user: Any, prune: bool) -> Report:
    report = Report(person.public_id)
    finder = Finder({"person": every_spelling(person)})
    entry = _logged(person, user)
    report.note_rows(users_of(person))
    portraits = traces.portraits_of(person)
    if isinstance(person, Prisoner):
        report.removed[reports.MENTIONS] = withhold_mentions(person.pk)
    about = traces.rows_about(person)
    report.removed.update(traces.counted(about))
    report.removed[reports.LABELS] = traces.blank_log(person, finder, but=entry)
    for label, count in person.delete(even_if_used=True)[1].items():
        report.removed[label.lower()] = max(report.removed[label.lower()], count)
    traces.delete_rows(about)
    _remove_traces(report, finder, portraits, prune)
    report.note_places(places(finder))
    report.has_tombstone = tombstone(report.public_id) is not None
    type(entry).objects.filter(pk=entry.pk).update(data=report.kept(), deleted=True)
    return report


def _logged(person: Person, user: Any) -> Any:
    """An entry that does not say who it was."""
    entry: Any = log(instance=person, action=ACTION, user=user)
    type(entry).objects.filter(pk=entry.pk).update(label="")
    return entry


def _remove_traces(report: Report, finder: Finder[str], portraits: set[int], prune: bool) -> None:
    report.removed[reports.PORTRAITS] = traces.delete_portraits(portraits)
    report.removed[reports.COMMENTS] = traces.delete_comments(finder)
    report.removed[reports.STRINGS] = traces.delete_former_strings(finder) + traces.blank_former_sources(
        finder
    )
    report.removed[reports.PROPOSALS] = traces.delete_proposals(finder)
    report.removed["cms_desk.previewlink"] += traces.delete_preview_links(finder)
    report.removed["wagtailadmin.formstate"] += traces.delete_form_states(finder)
    report.removed["wagtailredirects.redirect"] = traces.delete_redirects(report.public_id, finder)
    traces.forget_former_titles(finder)
    if prune:
        report.removed[reports.PRUNED] = traces.prune_revisions(finder)


def every_spelling(person: Person) -> Spellings:
    """The spellings of the names that `person` has now, had in earlier revisions and was public by."""
    columns = _NAMES[type(person)]
    known = [spellings_of(person)]
    for content in person.revisions.values_list("content", flat=True).iterator():
        former = type(person)(**{name: content.get(name) or "" for name in columns})
        known.append(spellings_of(former))
    return Spellings(
        frozenset().union(*(each.telling for each in known)),
        frozenset().union(*(each.given for each in known)),
    )
