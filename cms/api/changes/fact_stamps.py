"""The facts that an act touched, and the facts that show them."""

from typing import Final

from cms.api.changes import journal
from cms.api.changes.journal import Standings
from cms.disclosure import dependants
from cms.disclosure.dependants import KINDS, MENTIONED, NAMED, Known
from cms.notes import Notes

_FILES: Final = ("images", "documents")


class FactStamps:
    """What of the facts is to be fetched or dropped; `now` and `before` are of those that were touched."""

    def __init__(self, notes: Notes) -> None:
        self.notes = notes
        self.fetch: Standings = {kind: {} for kind in KINDS}
        self.drop: Standings = {kind: {} for kind in KINDS}
        self.now: Standings = {kind: {} for kind in KINDS}
        self.before: Standings = {kind: {} for kind in (*KINDS, *_FILES)}

    def settle(self) -> None:
        """Look up what was touched, then what shows it."""
        if images := self.notes["images"]:
            for kind, people in dependants.portrayed(images).items():
                self.notes[kind].update(people)
        if self.notes["everything"]:
            self._compare()
        else:
            self._look_up()
        for kind in KINDS:
            now, before = self.now[kind], self.before[kind]
            self.fetch[kind] |= now
            self.drop[kind] |= {key: before[key] for key in before.keys() - now.keys()}
        self._spread_care()
        self._spread_places()
        if articles := self.touched("articles"):
            self.fetch["prisoners"] |= dependants.sentenced_under(articles)
        if organisations := self.touched("organisations"):
            self.fetch["actions"] |= dependants.actions_with(organisations)

    def touched(self, kind: str) -> set[int]:
        """Those of the touched that are public or were."""
        return self.now[kind].keys() | self.before[kind].keys()

    def stamped(self, kind: str) -> set[int]:
        """Those that are to be fetched or dropped."""
        return self.fetch[kind].keys() | self.drop[kind].keys()

    def renamed(self, kind: str) -> set[int]:
        """The touched of whom readers know something else than before: that they exist, or their state."""
        now, before = self.now[kind], self.before[kind]
        return {key for key in self.touched(kind) if now.get(key) != before.get(key)}

    def mentioned(self) -> set[int]:
        """The touched prisoners whose names in texts readers can read, or could.

        While somebody is minimised, their name does not change, and where it is masked none may know whose it is.
        """
        known = self._in_states("prisoners", MENTIONED)
        return self._in_states("prisoners", {NAMED}) | (known & self.renamed("prisoners"))

    def _in_states(self, kind: str, states: frozenset[str] | set[str]) -> set[int]:
        told = (self.now[kind], self.before[kind])
        return {key for known in told for key, (_public_id, state) in known.items() if state in states}

    def _look_up(self) -> None:
        asked = {kind: self.notes[kind] for kind in (*KINDS, *_FILES)}
        self.before |= journal.public(asked)
        self.now |= {kind: dependants.known(kind, asked[kind]) for kind in KINDS if asked[kind]}

    def _compare(self) -> None:
        """Take for touched, beside what is noted, whatever is public now and was not, or the other way round."""
        before = journal.public(dict.fromkeys((*KINDS, *_FILES)))
        for kind in KINDS:
            now = dependants.known(kind)
            differing = {
                key for key in now.keys() | before[kind].keys() if now.get(key) != before[kind].get(key)
            }
            touched = differing | self.notes[kind]
            self.now[kind], self.before[kind] = _only(now, touched), _only(before[kind], touched)
        for kind in _FILES:
            self.before[kind] = before[kind]

    def _spread_care(self) -> None:
        """Guardians show their wards, and prisoners those who speak for them: where readers know both."""
        named, speaking = self._in_states("prisoners", {NAMED}), self.touched("guardians")
        pairs, wards = self._changed_care(), self.notes["wards"]
        told = {key for key, known in dependants.known("prisoners", wards).items() if known[1] == NAMED}
        former = {guardian for ward, guardian in pairs if ward in named | told}
        if named or former:
            self.fetch["guardians"] |= dependants.guardians_of(named, former)
        public = speaking | self.fetch["guardians"].keys()
        cared = {ward for ward, guardian in pairs if guardian in public}
        if speaking or cared:
            self.fetch["prisoners"] |= dependants.wards_of(speaking, cared)

    def _changed_care(self) -> set[tuple[int, int]]:
        """Pairs of prisoner and guardian between whom care has begun, has ended or was written about."""
        if not (wards := self.notes["wards"]):
            return set()
        before: set[tuple[int, int]] = self.notes["care"]
        now = dependants.care(wards)
        return (before ^ now) | (self.notes["cared"] & (before | now))

    def _spread_places(self) -> None:
        places = self.touched("facilities")
        if outdated := self.notes["outdated"]:
            places = places | dependants.known("facilities", outdated).keys()
        if not places:
            return
        replaced = {other for place, other in self.notes["replaced"] if place in places}
        replaced.update(dependants.replaced_by(places))
        if replaced:
            self.fetch["facilities"] |= dependants.known("facilities", replaced)
        held = {person for place, person in self.notes["held"] if place in places}
        self.fetch["prisoners"] |= dependants.people_at(places | replaced, held)


def _only(known: Known, keys: set[int]) -> Known:
    return {key: known[key] for key in keys & known.keys()}
