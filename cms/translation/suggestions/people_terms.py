"""The people whom texts name or mention, with their names in another language: only whom the user may read."""

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any, Final, TypeAlias

from django.db.models import Q
from django.utils.translation import gettext as _

from cms.disclosure.plain_names import capitals
from cms.languages import Language, column, columns
from cms.pages.mentions import mentioned
from cms.snippets.case_forms import STEM
from cms.snippets.models import Guardian, Prisoner
from cms.snippets.spellings import Finder, Found, spellings_of
from cms.translation.rights import may_read_hidden
from cms.translation.suggestions.links import work_url
from cms.translation.suggestions.public_facts import public_rows
from cms.translation.suggestions.suggested_names import unconfirmed
from cms.translation.suggestions.values import Term
from cms.translation.works.base import OpenWork, Unit
from cms.translation.works.pages.work import PageWork

Person: TypeAlias = Prisoner | Guardian
_NAMES: Final[dict[type[Any], tuple[str, ...]]] = {
    Prisoner: (
        *columns("given_name", "patronymic", "family_name", "postal_name"),
        "case_forms_be", "case_forms_ru", "aliases", "gender",
    ),
    Guardian: (*columns("name"), "gender"),
}  # fmt: skip
# A case form changes so many letters at the end of a name.
_CHANGED: Final = 2


def people_in(work: OpenWork, units: Iterable[Unit], source: Language) -> list[Term]:
    """A term for each person whom the sources of `units` name in plain words or by a mention."""
    texts = [unit.source for unit in units]
    people = {_key(person): person for person in readable_people_named(texts, work.user)}
    named = _named_by(Finder({key: spellings_of(person) for key, person in people.items()}), texts)
    for person in _mentioned(work, texts):
        named.setdefault(_key(person), _name(person, source) or _name(person, work.language))
        people.setdefault(_key(person), person)
    unchecked = unconfirmed([people[key] for key in named])
    return [_term(people[key], words, work.language, unchecked) for key, words in named.items()]


def readable_people_named(texts: Collection[str], user: Any) -> list[Person]:
    """Those whom some capitalised word of `texts` may name and whom `user` may read: two queries a kind."""
    return _people_named(texts, lambda model: _readable(model, user))


def everybody_named(texts: Collection[str]) -> list[Person]:
    """Everybody, hidden or not, whom some capitalised word of `texts` may name: to keep names in, not to show them."""
    return _people_named(texts, lambda model: Q())


def _people_named(texts: Collection[str], which: Callable[[type[Any]], Q]) -> list[Person]:
    begun = {word[:length] for word in capitals(texts) for length in range(1, len(word) + 1)}
    found: list[Person] = []
    for model, names in _NAMES.items():
        rows = model.objects.filter(which(model))
        keys = rows.values_list("pk", "search_keys")
        pks = [pk for pk, known in keys if any(_beginning(key) in begun for key in known.split())]
        found += model.objects.filter(pk__in=pks).only(*names) if pks else ()
    return found


def _readable(model: type[Any], user: Any) -> Q:
    return Q() if may_read_hidden(user) else public_rows(model)


def _beginning(name: str) -> str:
    return name[: max(STEM, len(name) - _CHANGED)]


def _key(person: Person) -> tuple[str, int]:
    return str(person._meta.model_name), person.pk


def _named_by(finder: Finder[tuple[str, int]], texts: Iterable[str]) -> dict[tuple[str, int], str]:
    """Whose names stand there, and how they are written; with a given name beside it, only those who bear it."""
    found: dict[tuple[str, int], str] = {}
    for text in texts:
        hits = finder.find(text)
        full = {hit.words for hit in hits if hit.is_full}
        for hit in hits:
            if hit.is_full or not _is_part(hit, full):
                found.setdefault(hit.person, hit.words)
    return found


def _is_part(hit: Found[Any], full: Iterable[str]) -> bool:
    return any(hit.words in words.split() for words in full)


def _mentioned(work: OpenWork, texts: Iterable[str]) -> Iterable[Prisoner]:
    """A page keeps beside its texts whom they mention; in facts the texts say it themselves."""
    pks = {pk for text in texts for pk in mentioned(text)}
    if isinstance(work, PageWork):
        pks = pks.union(*(each.passage.mentioned for each in work.progress.matched))
    if not pks:
        return ()
    rows = Prisoner.objects.filter(_readable(Prisoner, work.user), pk__in=pks)
    return rows.only(*_NAMES[Prisoner])


def _name(person: Person, language: Language) -> str:
    if isinstance(person, Prisoner):
        return person.name_in(language)
    return getattr(person, column("name", language)) or ""


def _term(person: Person, words: str, target: Language, unchecked: Mapping[Person, Collection[str]]) -> Term:
    name = _name(person, target)
    is_unchecked = any(each.endswith(f"_{target}") for each in unchecked.get(person, ()))
    note = "" if name else _("There is no name in this language yet.")
    if name and is_unchecked:
        note = _("Unchecked: suggested by a rule.")
    kind, pk = _key(person)
    return Term(
        words, name, note, work_url(kind, str(pk), target), is_checked=bool(name) and not is_unchecked
    )
