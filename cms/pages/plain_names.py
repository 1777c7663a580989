"""Keeps in mind whom the own words of pages name, so that hiding somebody hides those pages in the same moment.

Everybody is noted, hidden or not: then hiding needs no search, and `querysets.naming_plainly` is one condition of
the query that readers' pages come from. A page is looked through when it is kept, and pages are searched for a
person whose names are new.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final

from django.db.models import Q
from wagtail.models import Page

from cms import notes, version
from cms.disclosure.names import unknown_guardians, unknown_prisoners
from cms.disclosure.plain_names import Bearer, beginnings_of, capitals, named_plainly, withheld_in
from cms.pages.own_words import Told, told_by
from cms.pages.querysets import may_be_named
from cms.snippets.spellings import Found

if TYPE_CHECKING:
    from cms.pages.models import BasePage

_COLUMN: Final = {"prisoner": "prisoner_pk", "guardian": "guardian_pk"}
_UNKNOWN: Final = {"prisoner": unknown_prisoners, "guardian": unknown_guardians}


def words_of(page: BasePage) -> list[str]:
    """The texts of `page` without mentions, which mask themselves."""
    return [told.plainly for told in told_by(page)]


def digest_of(texts: Iterable[str]) -> str:
    """What tells these texts from any others."""
    return hashlib.blake2b("\0".join(texts).encode(), digest_size=16).hexdigest()


def note_words(page: BasePage) -> None:
    """Note whom the words of `page` name as it is in memory; a review stands while they stay the same."""
    from cms.pages.models import PageWords

    texts = words_of(page)
    digest = digest_of(texts)
    same = PageWords.objects.filter(page_id=page.pk, digest=digest).exists()
    if not same:
        words = f" {' '.join(sorted(capitals(texts)))} "
        PageWords.objects.update_or_create(page_id=page.pk, defaults={"digest": digest, "capitals": words})
    _replace(page.pk, named_plainly(texts), same)


def withheld_on(page: BasePage) -> list[tuple[Told, list[Found[Bearer]]]]:
    """The texts of `page`, as it is in memory, that would hold it back, and whom each names."""
    told = [(each, each.plainly) for each in told_by(page)]
    finder = withheld_in(words for _each, words in told)
    found = [(each, finder.find(words)) for each, words in told] if finder.people else []
    return [(each, hits) for each, hits in found if hits]


def let_stand(page_pk: int) -> None:
    """Two people have read the words of this page: whoever may not be named now holds it back no more."""
    from cms.pages.models import PlainName

    version.require_act("Letting names stand")
    PlainName.objects.filter(~may_be_named(), page_id=page_pk).update(is_reviewed=True)
    notes.note("naming", [page_pk])


def note_person(instance: Any, raw: bool = False, **signal: Any) -> None:
    """Search the pages for a person whose names have just become known or changed."""
    before = getattr(instance, "_before", None)
    if raw or not version.in_act() or (before and before.search_keys == instance.search_keys):
        return
    for page in _pages_with(beginnings_of(instance)):
        note_words(page)


def _pages_with(beginnings: Iterable[str]) -> Iterable[BasePage]:
    from cms.pages.models import PageWords

    said = Q(pk__in=[])
    for beginning in beginnings:
        said |= Q(capitals__contains=f" {beginning}")
    pages: Iterable[Any] = Page.objects.filter(
        pk__in=PageWords.objects.filter(said).values("page")
    ).specific()
    return pages


def _replace(page_pk: int, names: Iterable[frozenset[Bearer]], same: bool) -> None:
    from cms.pages.models import PlainName

    rows = PlainName.objects.filter(page_id=page_pk)
    before = list(rows)
    reviewed = {_bearer(note) for note in before if note.is_reviewed and same}
    wanted = [
        PlainName(
            page_id=page_pk, number=number, is_reviewed=bearer in reviewed, **{_COLUMN[bearer[0]]: bearer[1]}
        )
        for number, bearers in enumerate(names)
        for bearer in sorted(bearers)
    ]
    wanted += _of_those_gone(before, same, len(wanted))
    rows.delete()
    PlainName.objects.bulk_create(wanted)
    notes.note("naming", [page_pk])


def _of_those_gone(before: Iterable[Any], same: bool, number: int) -> list[Any]:
    """Notes about people deleted since: no search finds them any more, so only a review ends such a note."""
    from cms.pages.models import PlainName

    kept = {_bearer(note): note.is_reviewed for note in before if same or not note.is_reviewed}
    gone = [
        (kind, pk)
        for kind, unknown in _UNKNOWN.items()
        for pk in sorted(unknown([key for of, key in kept if of == kind]))
    ]
    return [
        PlainName(number=at, is_reviewed=kept[bearer], **_of(bearer, before))
        for at, bearer in enumerate(gone, start=number)
    ]


def _of(bearer: Bearer, before: Iterable[Any]) -> dict[str, int]:
    return {"page_id": next(iter(before)).page_id, _COLUMN[bearer[0]]: bearer[1]}


def _bearer(note: Any) -> Bearer:
    return ("prisoner", note.prisoner_pk) if note.prisoner_pk else ("guardian", note.guardian_pk)
