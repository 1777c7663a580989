"""Which text of one page stands where another stands on its translation."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from cms.pages.models import BasePage
from cms.translation.works.pages.labels import kind_of_place
from cms.translation.works.pages.passages import Passage, Place


def aligned(
    source: BasePage, sources: Sequence[Passage], target: BasePage, targets: Sequence[Passage]
) -> dict[Place, str]:
    """The texts of `target` by the places of `source`.

    Translations share the ids of their blocks. Where somebody has written the page by hand they do not: then texts
    of a kind correspond in their order, if both pages have as many of that kind.
    """
    known = {each.place: each.data for each in targets}
    found = {each.place: known[each.place] for each in sources if each.place in known}
    left = _by_kind(source, [each for each in sources if each.place not in found])
    rest = _by_kind(target, [each for each in targets if each.place not in found])
    for kind, places in left.items():
        if len(places) == len(rest.get(kind, ())):
            found |= {here.place: there.data for here, there in zip(places, rest[kind], strict=True)}
    return found


def _by_kind(page: BasePage, passages: Sequence[Passage]) -> Mapping[str, list[Passage]]:
    kinds: defaultdict[str, list[Passage]] = defaultdict(list)
    for each in passages:
        kinds[kind_of_place(page, each)].append(each)
    return kinds
