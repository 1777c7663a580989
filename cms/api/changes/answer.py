"""`/api/v2/changes/`: what an app that holds a copy must fetch again, and what it must drop.

How to keep a copy:

1. Ask without `since`. The answer lists everything that is public (`meta.all` is true). Read it, from the lists or item
   by item, and remember `meta.version`.
2. From time to time ask with `since=` the version you remember. Drop what `drop` names, fetch what `fetch` names, in
   every language that you hold; what answers 404 meanwhile is to be dropped too. Then remember the new `meta.version`.
3. `meta.all` is true again when the version is not known here: it is too old, or the site was restored from a
   backup. Then `fetch` is everything, and what it does not name is to be dropped.

An item is at `/api/v2/<kind>/<id>/`. What changed between your questions is named the next time, so it does not matter
that an item which you fetch is newer than the list of changes. An item is named when it may have changed, its own
words or what it shows of others: a facility that gets a new address names its prisoners and the pages that show
them. There is no order in time, no moment and no reason: hidden, withdrawn, deleted and expired look the same. Versions
are random steps apart and tell nothing but before and after. What is named in `drop` was public at some time; it is
forgotten after a while.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from pydantic import TypeAdapter

from cms.api.changes import journal
from cms.api.changes.journal import Entry
from cms.api.entrance import Entrance
from cms.api.operations import Answer, Operation
from cms.api.parameters import read
from cms.parameters import whole

NAME: Final = "changes"
# How the front door of the API describes it.
ENTRY: Final = Entrance(NAME, "What to fetch again and what to drop, for apps that hold a copy.")
SINCE: Final = whole(
    "since", "The version up to which your copy is complete; without it, everything is listed."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesMeta:
    """`version` is to be asked with next. With `all`, whatever `fetch` does not name is to be dropped."""

    version: int
    since: int | None
    all: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedIds:
    """Ids by endpoint, sorted."""

    pages: tuple[int, ...] = ()
    prisoners: tuple[str, ...] = ()
    guardians: tuple[str, ...] = ()
    facilities: tuple[int, ...] = ()
    articles: tuple[int, ...] = ()
    organisations: tuple[int, ...] = ()
    actions: tuple[int, ...] = ()
    images: tuple[int, ...] = ()
    documents: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What has changed since a version."""

    meta: ChangesMeta
    fetch: ChangedIds
    drop: ChangedIds


OPERATION: Final = Operation(
    path=f"{NAME}/",
    id="get_changes",
    tag="changes",
    summary="See what has changed",
    help=(
        "Ids by endpoint, for apps that hold a copy: what to fetch again and what to drop. Remember `meta.version` "
        "and ask `since` it the next time. Where `meta.all` is true, `fetch` is everything that is public, and "
        "what it does not name is to be dropped: so it is without `since`, and for a version that is not known."
    ),
    parameters=(SINCE,),
    answers={200: Answer(help="What to fetch and what to drop.", type=Changes)},
)
_ENCODER: Final = TypeAdapter(Changes)


def changes(request: HttpRequest) -> HttpResponse:
    """Answer what has changed since the version that is asked for."""
    found = changes_since(read(request, OPERATION.parameters).get(SINCE.name))
    return HttpResponse(_ENCODER.dump_json(found), content_type="application/json")


def changes_since(since: int | None) -> Changes:
    """What has changed since this version; everything where it is none of ours, or too old: three queries."""
    # Before the entries: of what an act adds meanwhile, this version must not say that it was told.
    newest = journal.newest()
    is_known = since is not None and journal.knows(since)
    entries = list(journal.since(since) if since is not None and is_known else journal.everything())
    return Changes(
        meta=ChangesMeta(version=newest, since=since, all=not is_known),
        fetch=_ids(entry for entry in entries if entry.is_public),
        drop=_ids(entry for entry in entries if not entry.is_public),
    )


def _ids(entries: Iterable[Entry]) -> ChangedIds:
    ids: defaultdict[str, list[Any]] = defaultdict(list)
    for entry in entries:
        ids[entry.kind].append(_id(entry))
    return ChangedIds(**{kind: tuple(sorted(each)) for kind, each in ids.items()})


def _id(entry: Entry) -> int | str:
    return entry.public_id or entry.key
