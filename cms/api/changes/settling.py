"""What an act touched becomes stamps: what is public now is to be fetched, what was public is to be dropped.

An item spreads to what shows it only if it is public or was. So nothing can be seen of an act about somebody hidden,
not even that what they have to do with was looked at again. Rather too much is stamped than too little, but nothing
along a relation that readers do not know. The version's row is locked meanwhile: acts are settled one after the other.
"""

from cms.api.changes import journal
from cms.api.changes.fact_stamps import FactStamps
from cms.api.changes.page_stamps import PageStamps
from cms.disclosure import dependants
from cms.notes import Notes, Passed
from cms.pages.dependants import expired_pages


def settle(notes: Notes, passed: Passed) -> None:
    """Write the stamps of an act that touched `notes`, or of the time that has `passed`.

    An act of which nothing is noted may have changed what is public in ways that no signal tells: then everything
    is compared with the journal.
    """
    if passed:
        _note_what_ended(notes, passed)
    elif not any(notes.values()):
        notes["everything"].add(None)
    facts = FactStamps(notes)
    facts.settle()
    pages = PageStamps(notes, facts)
    pages.settle()
    fetch, drop = {**facts.fetch, **pages.fetch}, {**facts.drop, **pages.drop}
    if any(fetch.values()) or any(drop.values()):
        journal.write(fetch, drop)


def _note_what_ended(notes: Notes, passed: Passed) -> None:
    since, until = passed
    for kind, keys in dependants.expired(since, until).items():
        notes[kind] |= keys
    notes["outdated"] |= dependants.outdated_addresses(since, until)
    if ended := expired_pages(since, until):
        notes["tree"].update(ended)
