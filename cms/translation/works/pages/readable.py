"""Which pages name somebody whom the public may not know: translators and reviewers are not shown those."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from django.db.models import Q
from wagtail.models import Page

from cms.disclosure.plain_names import withheld_in
from cms.disclosure.selection import named_guardians, named_prisoners
from cms.pages.mentions import mentioned
from cms.pages.named_people import Named, named_in_revision
from cms.pages.own_words import told_by, told_by_draft
from cms.pages.querysets import held_back, naming_plainly
from cms.translation.works.pages.families import Family


def hidden_keys(known: Mapping[str, Family]) -> set[str]:
    """The keys of those families that name, in any language, somebody who is hidden.

    Drafts count as what they say now, which no note of `cms.pages` knows; a mention counts although it masks itself
    for readers, because whoever translates reads the word.
    """
    by_page = {page.pk: key for key, family in known.items() for page in family.pages.values()}
    noted = Page.objects.filter(pk__in=list(by_page)).filter(
        Q(pk__in=held_back().values("pk")) | Q(pk__in=naming_plainly())
    )
    hidden = {by_page[pk] for pk in noted.values_list("pk", flat=True)}
    told = {key: _Told(family) for key, family in known.items() if key not in hidden}
    named = Named(
        frozenset(pk for each in told.values() for pk in each.named.prisoners),
        frozenset(pk for each in told.values() for pk in each.named.guardians),
    )
    public = _public(named)
    hidden |= {key for key, each in told.items() if each.named | public != public}
    return hidden | _naming({key: each.words for key, each in told.items() if each.words})


def names_hidden(texts: Iterable[str]) -> bool:
    """Whether one of these texts, plain or rich, names by plain words somebody who is hidden."""
    told = [text for text in texts if text]
    finder = withheld_in(told)
    return bool(finder.people) and any(finder.find(text) for text in told)


class _Told:
    """Whom a family names otherwise than by words of kept pages, and the words of its drafts."""

    def __init__(self, family: Family) -> None:
        self.named = Named()
        self.words: list[str] = []
        for page in family.pages.values():
            draft = family.drafts.get(page.pk)
            self._read(told_by(page))
            if draft is not None:
                self.named |= named_in_revision(dict(draft))
                self.words += self._read(told_by_draft(type(page), draft))

    def _read(self, told: Iterable[Any]) -> list[str]:
        texts = list(told)
        people = (pk for each in texts if each.is_rich for pk in mentioned(each.text))
        self.named |= Named(prisoners=frozenset(people))
        return [each.plainly for each in texts]


def _public(named: Named) -> Named:
    prisoners = named_prisoners().filter(prisoner_id__in=named.prisoners) if named.prisoners else ()
    guardians = named_guardians().filter(guardian_id__in=named.guardians) if named.guardians else ()
    return Named(
        frozenset(row["prisoner_id"] for row in prisoners), frozenset(row["guardian_id"] for row in guardians)
    )


def _naming(words: Mapping[str, Collection[str]]) -> set[str]:
    """Which of these name somebody hidden; the people are looked up once for all."""
    if not words:
        return set()
    finder = withheld_in(text for texts in words.values() for text in texts)
    return {key for key, texts in words.items() if finder.people and any(finder.find(text) for text in texts)}
