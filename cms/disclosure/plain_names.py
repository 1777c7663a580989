"""Who is named by plain words in a text, and so distinctly that hiding them must hide the text.

The rule, in one place. A plain name holds a page back while its bearer may not be named, if it is

- a family name with the given name or its initial beside it, in any order, case form and script, or
- a family name or other name alone that agrees with the known one in at least DISTINCT letters,

and if nobody whom the public may know by name bears the same words equally well. What is left, a short or a shared
family name alone, warns the editor and holds nothing back. Mentions do not count: they mask themselves.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, Final, TypeAlias

from cms.disclosure.models import GuardianDisclosure, PrisonerDisclosure
from cms.disclosure.selection import named_guardians, named_prisoners
from cms.disclosure.states import State
from cms.languages import columns
from cms.snippets.case_forms import STEM, common_beginning
from cms.snippets.folding import fold
from cms.snippets.models import Guardian, Prisoner
from cms.snippets.spellings import Finder, Found, Spellings, plain, spellings_of

DISTINCT: Final = 6
# Which kind of person, by the name of the model; and their primary key.
Bearer: TypeAlias = tuple[str, int]
# A case form changes so many letters at the end of a name.
_CHANGED: Final = 2
_NAMES: Final[dict[type[Any], tuple[str, ...]]] = {
    Prisoner: (
        *columns("given_name", "patronymic", "family_name", "postal_name"),
        "case_forms_be", "case_forms_ru", "aliases",
    ),
    Guardian: (*columns("name"),),
}  # fmt: skip
_DISCLOSURES: Final[dict[str, type[Any]]] = {"prisoner": PrisonerDisclosure, "guardian": GuardianDisclosure}


def named_plainly(texts: Iterable[str]) -> list[frozenset[Bearer]]:
    """For each distinct name in `texts`, plain or rich: everybody, hidden or not, whom it may mean."""
    told = list(texts)
    finder = Finder(_people_of(capitals(told)))
    meant: defaultdict[tuple[str, str], dict[Bearer, int]] = defaultdict(dict)
    for hit in (hit for text in told for hit in finder.find(text)):
        for words, distance in _readings(hit, finder.people[hit.person]):
            known = meant[words].get(hit.person, distance)
            meant[words][hit.person] = min(known, distance)
    return [_closest(bearers) for bearers in meant.values()]


def capitals(texts: Iterable[str]) -> set[str]:
    """The folded words of `texts` that may be names: a fact of the text alone, to keep with it."""
    return {word for text in texts for token in _tokens(plain(text)) for word in fold(token).split()}


def withheld_in(texts: Iterable[str]) -> Finder[Bearer]:
    """Finds those who may not be named and whom `texts` name by words that mean nobody public."""
    hidden = _withheld(named_plainly(texts))
    return Finder(_spelled({kind: {pk for of, pk in hidden if of == kind} for kind, _pk in hidden}))


def states_in(texts: Iterable[str]) -> dict[Bearer, str]:
    """Everybody whom `texts` name, each with their state; an empty one where the words mean somebody public."""
    groups = named_plainly(texts)
    hidden = _withheld(groups)
    return {bearer: "" for group in groups for bearer in group} | _states(hidden)


def beginnings_of(person: Prisoner | Guardian) -> set[str]:
    """With what the folded word of a text begins that may name `person`."""
    return {_beginning(name) for name in spellings_of(person).telling}


def _people_of(words: Collection[str]) -> dict[Bearer, Spellings]:
    """Those who may be named among `words`: of thousands, only these are spelled out."""
    begun = {word[:length] for word in words for length in range(1, len(word) + 1)}
    return _spelled({str(model._meta.model_name): _begun_with(model, begun) for model in _NAMES})


def _spelled(asked: Mapping[str, Collection[int]]) -> dict[Bearer, Spellings]:
    return {
        (kind, person.pk): spellings_of(person)
        for model, names in _NAMES.items()
        if (kind := str(model._meta.model_name)) in asked
        for person in model.objects.filter(pk__in=asked[kind]).only(*names)
    }


def _withheld(groups: Collection[frozenset[Bearer]]) -> set[Bearer]:
    public = _public(bearer for group in groups for bearer in group)
    return {bearer for group in groups if not group & public for bearer in group}


def _states(bearers: Collection[Bearer]) -> dict[Bearer, str]:
    known = {
        (kind, pk): state
        for kind, model in _DISCLOSURES.items()
        if (pks := [pk for of, pk in bearers if of == kind])
        for pk, state in model.objects.filter(pk__in=pks).values_list("pk", "state")
    }
    return {bearer: known.get(bearer, State.HIDDEN.value) for bearer in bearers}


def _public(bearers: Iterable[Bearer]) -> set[Bearer]:
    asked = set(bearers)
    named = {"prisoner": named_prisoners, "guardian": named_guardians}
    return {
        (kind, row[column])
        for kind, rows in named.items()
        if (pks := [pk for of, pk in asked if of == kind])
        for column in [f"{kind}_id"]
        for row in rows().filter(**{f"{column}__in": pks})
    }


def _begun_with(model: type[Any], begun: set[str]) -> list[int]:
    keys = model.objects.values_list("pk", "search_keys")
    return [pk for pk, known in keys if any(_beginning(key) in begun for key in known.split())]


def _beginning(name: str) -> str:
    return name[: max(STEM, len(name) - _CHANGED)]


def _readings(hit: Found[Bearer], spellings: Spellings) -> Iterator[tuple[tuple[str, str], int]]:
    """The words by which `hit` names somebody distinctly, and how far they are from the known ones."""
    words = fold(hit.words).split()
    family, far = _nearest(words, spellings.telling)
    if hit.is_full:
        given, further = _nearest([word for word in words if word != family] or words, spellings.given)
        yield (given, family), 0 if len(given) == 1 else far + further
    if any(common_beginning(family, name) >= DISTINCT for name in spellings.telling):
        # Whoever shares a family name shares it in every form.
        yield ("", family), 0


def _nearest(words: Iterable[str], names: Iterable[str]) -> tuple[str, int]:
    pairs = [
        (len(word) + len(name) - 2 * common_beginning(word, name), word) for word in words for name in names
    ]
    distance, word = min(pairs, default=(0, ""))
    return word, distance


def _closest(bearers: dict[Bearer, int]) -> frozenset[Bearer]:
    nearest = min(bearers.values())
    return frozenset(person for person, distance in bearers.items() if distance == nearest)


def _tokens(text: str) -> Iterator[str]:
    """A name is written with a capital, unless nothing in the text is."""
    careless = " " not in text.strip() or text == text.lower()
    return (token for token in text.split() if careless or not token.islower())
