"""The pages and files that an act touched, and those that show what it touched."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Final

from django.db.models import Q

from cms.api.changes import journal
from cms.api.changes.fact_stamps import FactStamps
from cms.api.changes.journal import Standings
from cms.api.changes.models import Holding
from cms.disclosure import dependants as facts
from cms.notes import Notes
from cms.pages import dependants as pages
from cms.pages.dependants import Held, Standing
from cms.pages.querysets import Homes, live_homes

_FILES: Final = ("images", "documents")
# While they are public, each person has a page of their own below them.
_OF_PEOPLE: Final = frozenset({"homepage", "directorypage"})
# What an entry about a story says.
_IN_ENTRIES: Final = frozenset({"told", "speaker"})
# Of more than so many, every page that shows any of the kind is asked for.
_MANY: Final = 1000


class PageStamps:
    """What of pages, images and documents is to be fetched or dropped; what they show, it adds to `facts`."""

    def __init__(self, notes: Notes, facts: FactStamps) -> None:
        self.notes = notes
        self.facts = facts
        self.own: set[int] = notes["pages"]
        self.fetch: Standings = {kind: {} for kind in ("pages", *_FILES)}
        self.drop: Standings = {kind: {} for kind in ("pages", *_FILES)}
        self.now: dict[int, Standing] = {}
        self.before: dict[int, Standing] = {}
        self.stamped: set[int] = set()

    def settle(self) -> None:
        """Find what the pages are now, and what shows them."""
        self.wards = self._hold()
        shown = self._showing()
        naming = self._naming()
        is_about_all = bool(self.own or self.notes["tree"] or self.notes["everything"])
        files = any(self.facts.before[kind] for kind in _FILES) or bool(self.notes["collections"])
        if not (is_about_all or shown or naming or files):
            return
        listing = _holding({"story_list": None}).keys() if _tells(shown) else set()
        changed = self._look_up(None if is_about_all else {*shown, *listing}, naming)
        self._spread(changed, shown)
        for key in self.stamped & self.now.keys():
            self.fetch["pages"][key] = ("", "|".join(self.now[key]))
        for key in self.before.keys() - self.now.keys():
            self.drop["pages"][key] = ("", "")
        if is_about_all or changed or files:
            self._compare_files(live_homes())

    def _hold(self) -> dict[int, set[int]]:
        """Keep what the touched pages hold now; the wards of each, also those it has no longer."""
        if not self.own:
            return {}
        before: defaultdict[int, set[Held]] = defaultdict(set)
        rows = Holding.objects.filter(page_pk__in=self.own)
        for page_pk, what, key in rows.values_list("page_pk", "what", "key"):
            before[page_pk].add((what, key))
        now = pages.holdings(self.own)
        wards: defaultdict[int, set[int]] = defaultdict(set)
        fresh = []
        for page_pk in self.own:
            held, former = now.get(page_pk, set()), before[page_pk]
            wards[page_pk] = {key for what, key in held | former if what == "ward"}
            for what, key in former - held:
                rows.filter(page_pk=page_pk, what=what, key=key).delete()
            fresh += [Holding(page_pk=page_pk, what=what, key=key) for what, key in sorted(held - former)]
        if fresh:
            Holding.objects.bulk_create(fresh)
        return wards

    def _showing(self) -> dict[int, set[str]]:
        """The pages that show stamped facts or files, and as what."""
        guardians = self.facts.stamped("guardians")
        mentioned = self.facts.mentioned()
        asked: dict[str, Collection[int] | None] = {
            "prisoner": self.facts.stamped("prisoners"),
            "mention": mentioned,
            "told": mentioned,
            "guardian": guardians,
            "speaker": self.facts.touched("guardians"),
            "guardian_categories": {0} if guardians else (),
            "organisation": self.facts.stamped("organisations"),
            "supportaction": self.facts.stamped("actions"),
            "image": None if self.notes["collections"] else self.notes["images"],
            "document": None if self.notes["collections"] else self.notes["documents"],
            "site": {0} if self.notes["site"] else (),
            "sending_countries": {0} if self.notes["sending_countries"] else (),
        }
        return _holding(asked)

    def _naming(self) -> Collection[int]:
        """The pages that are public or not by who may be named, as far as that may have changed."""
        people, guardians = self.facts.renamed("prisoners"), self.facts.renamed("guardians")
        found = set(pages.with_translations(self.notes["naming"] - self.own))
        return found.union(pages.naming(people, guardians)) if people or guardians else found

    def _look_up(self, keys: Collection[int] | None, naming: Collection[int]) -> set[int]:
        """What these pages are and were (all when None); those that have become public or hidden, or stand elsewhere.

        Only what is written about a page, or who it names, makes it another: any other is what the journal says.
        """
        if keys is not None and not naming:
            self.now = self.before = self._known(keys)
            return set()
        if keys is not None:
            keys = {*keys, *naming}
        self.now, self.before = pages.public_pages_now(live_homes(), keys), self._known(keys)
        every = self.now.keys() | self.before.keys()
        changed = {key for key in every if self.now.get(key) != self.before.get(key)}
        # What else shows a page that has changed is looked for among all of them.
        return self._look_up(None, ()) if changed and keys is not None else changed

    def _known(self, keys: Collection[int] | None) -> dict[int, Standing]:
        known = journal.public({"pages": keys})["pages"]
        return {key: Standing(*aspect.split("|", 3)) for key, (_none, aspect) in known.items()}

    def _spread(self, changed: set[int], shown: Mapping[int, set[str]]) -> None:
        """Stamp the pages themselves, and what tells of them: other pages, and prisoners their stories."""
        public = self.now.keys() | self.before.keys()
        touched = (self.own | changed) & public
        self.stamped = touched | shown.keys()
        if touched:
            places = {standing.url_path for key in touched for standing in self._standings(key)}
            self.stamped |= {key for key, standing in self.now.items() if standing.parent in places}
        if changed:
            self._spread_addresses(changed)
        stories = touched | {key for key, what in shown.items() if what & _IN_ENTRIES and key in public}
        if stories:
            self._spread_stories(stories)

    def _spread_addresses(self, changed: set[int]) -> None:
        """Translations name each other's addresses, links lead to them, and people have pages where there are homes."""
        standings = [standing for key in changed for standing in self._standings(key)]
        keys = {standing.translation_key for standing in standings}
        self.stamped |= {key for key, standing in self.now.items() if standing.translation_key in keys}
        self.stamped |= _holding({"page": {*pages.together(keys), *changed}}).keys()
        if any(standing.model in _OF_PEOPLE for standing in standings):
            self.facts.fetch["prisoners"] |= facts.known("prisoners")
            self.stamped |= _holding({"prisoner": None}).keys()

    def _spread_stories(self, stories: set[int]) -> None:
        """Lists of stories tell of them in their language, and so do the values of their wards."""
        languages = {standing.language for key in stories for standing in self._standings(key)}
        listing = _holding({"story_list": None}).keys() & self.now.keys()
        self.stamped |= {key for key in listing if self.now[key].language in languages}
        wards = {ward for key in stories for ward in self.wards.get(key, ())}
        others = stories - self.wards.keys()
        if others:
            rows = Holding.objects.filter(page_pk__in=others, what="ward")
            wards.update(rows.values_list("key", flat=True))
        if wards := wards - self.facts.fetch["prisoners"].keys():
            self.facts.fetch["prisoners"] |= facts.known("prisoners", wards)

    def _standings(self, key: int) -> list[Standing]:
        return [known[key] for known in (self.now, self.before) if key in known]

    def _compare_files(self, homes: Homes) -> None:
        """Which files are public, the pages say that place them."""
        before = journal.public(dict.fromkeys(_FILES))
        for kind, placed in pages.placed_files(homes).items():
            known = before[kind].keys()
            stamped = (placed - known) | (placed & self.notes[kind])
            self.fetch[kind] = dict.fromkeys(stamped, ("", ""))
            self.drop[kind] = dict.fromkeys(known - placed, ("", ""))


def _tells(shown: Mapping[int, set[str]]) -> bool:
    return any(what & _IN_ENTRIES for what in shown.values())


def _holding(asked: Mapping[str, Collection[int] | None]) -> dict[int, set[str]]:
    """The pages that hold any of these (all of a kind when None), and as what: one query."""
    condition = Q()
    for what, keys in asked.items():
        if keys is None or len(keys) > _MANY:
            condition |= Q(what=what)
        elif keys:
            condition |= Q(what=what, key__in=keys)
    found: defaultdict[int, set[str]] = defaultdict(set)
    if condition:
        for page_pk, what in Holding.objects.filter(condition).values_list("page_pk", "what").distinct():
            found[page_pk].add(what)
    return found
