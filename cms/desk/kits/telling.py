"""What guardians were told of the facts in their kits, and what has changed since: for the desk, in all languages."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from django.utils.crypto import salted_hmac

from cms import languages
from cms.desk.kits.models import KitLink
from cms.languages import Language
from cms.reader.kits.contents import pairs_of
from cms.reader.kits.facts import Changed, Changes, Digests, Pair, changes, digests_of

_SALT: Final = "cms.desk.kits.mark"
_NOBODY: Final[tuple[Pair, ...]] = ()


@dataclass(frozen=True, slots=True)
class Present:
    """The wards of one guardian as readers may know them now, by language; nobody where the guardian is not public."""

    is_public: bool
    pairs: Mapping[Language, tuple[Pair, ...]]

    def told(self) -> dict[str, Digests]:
        """What a link keeps of it."""
        return {language: digests_of(pairs) for language, pairs in self.pairs.items()}

    def mark(self) -> str:
        """Names exactly these facts, so that nobody confirms others than they saw."""
        told = json.dumps(self.told(), sort_keys=True)
        return salted_hmac(_SALT, told, algorithm="sha256").hexdigest()

    def since(self, link: KitLink) -> Changes:
        """What its guardian was not told: of all languages together, in words of the active one."""
        found = [changes(link.told.get(language, {}), pairs) for language, pairs in self.pairs.items()]
        facts: dict[str, Changed] = {}
        for each in (changed for one in found for changed in one.facts):
            known = facts.get(each.id, each)
            facts[each.id] = replace(known, kinds=tuple(dict.fromkeys([*known.kinds, *each.kinds])))
        added = {each.id: each for one in reversed(found) for each in one.added}
        return Changes(
            facts=tuple(facts.values()),
            added=tuple(added.values()),
            gone=max((one.gone for one in found), default=0),
        )


def present_of(pks: Iterable[int]) -> dict[int, Present]:
    """The present facts of these guardians' kits; SQL does not grow with their number."""
    asked = set(pks)
    found = {language: pairs_of(asked, language) for language in languages.CODES}
    return {
        pk: Present(
            is_public=all(pk in guardians for guardians, _pairs in found.values()),
            pairs={language: pairs.get(pk, _NOBODY) for language, (_guardians, pairs) in found.items()},
        )
        for pk in asked
    }


def present(guardian: Any) -> Present:
    """The present facts of one guardian's kit."""
    return present_of([guardian.pk])[guardian.pk]
