#!/usr/bin/env python3
"""Keep a copy of the campaign's API in an SQLite file: Python's own library and nothing else.

    python mirror.py https://campaign.example copy.sqlite3            # once, for example from cron
    python mirror.py https://campaign.example copy.sqlite3 --every 300

The first run reads everything, later ones what `/api/v2/changes/` names since then. Whatever is not public any more is
deleted here too: who publishes a copy must run this often, for it may be about somebody's safety.
"""

import argparse
import json
import sqlite3
import sys
import time
from collections.abc import Iterable, Iterator
from http import HTTPStatus
from typing import Any, Final
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

LANGUAGES: Final = ("be", "ru", "en")
# The same in every language; all other items are asked for in each.
WITHOUT_LANGUAGE: Final = frozenset({"images", "documents"})
# From so many items of a kind on, lists are read instead of each item.
WORTH_A_LIST: Final = 40
PAGE: Final = 100
ATTEMPTS: Final = 6
TIMEOUT: Final = 30

SCHEMA: Final = """
    CREATE TABLE IF NOT EXISTS item (
        kind TEXT, id TEXT, locale TEXT, content TEXT NOT NULL, PRIMARY KEY (kind, id, locale)
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, value TEXT NOT NULL);
"""


class Api:
    """Reads JSON; tries again, each time later, while the site is busy or cannot be reached."""

    def __init__(self, origin: str, pause: float = 1.0) -> None:
        self.root = f"{origin.rstrip('/')}/api/v2/"
        self.pause = pause

    def get(self, path: str, tag: str | None = None, **query: object) -> tuple[int, Any, str | None]:
        """Status, content and ETag of an answer; `tag` is that of the answer we have already."""
        address = self.root + path + (f"?{urlencode(query)}" if query else "")
        request = Request(  # noqa: S310 - whoever runs this names the site
            address, headers={"Accept": "application/json", **({"If-None-Match": tag} if tag else {})}
        )
        for attempt in range(ATTEMPTS):
            try:
                with urlopen(request, timeout=TIMEOUT) as answer:  # noqa: S310
                    return answer.status, json.load(answer), answer.headers.get("ETag")
            except HTTPError as refusal:
                said = refusal.read().decode(errors="replace")
                if refusal.code in (HTTPStatus.NOT_MODIFIED, HTTPStatus.NOT_FOUND):
                    return refusal.code, None, tag
                if refusal.code != HTTPStatus.TOO_MANY_REQUESTS and refusal.code < 500:
                    raise SystemExit(f"{address}: {said}") from None
                asked = refusal.headers.get("Retry-After", "")
                self._wait(attempt, int(asked) if asked.isdigit() else 0)
            except (URLError, TimeoutError, ConnectionError, json.JSONDecodeError):
                self._wait(attempt, 0)
        raise SystemExit(
            f"{address} does not answer. What is to be dropped may be here still: run this again soon."
        )

    def items(self, kind: str, **query: Any) -> Iterator[dict[str, Any]]:
        """Everything on a list. It may shift while it is read: what is missed has to be asked for by itself."""
        offset = 0
        while True:
            _status, answer, _tag = self.get(f"{kind}/", None, limit=PAGE, offset=offset, **query)
            yield from answer["items"]
            offset += PAGE
            if offset >= answer["meta"]["total_count"]:
                return

    def _wait(self, attempt: int, asked: int) -> None:
        if attempt + 1 < ATTEMPTS:
            time.sleep(max(asked, self.pause * 2**attempt))


class Mirror:
    """The copy. What has to go goes at once; what is new becomes visible together, or not at all."""

    def __init__(self, api: Api, database: sqlite3.Connection) -> None:
        self.api = api
        self.database = database
        self.database.executescript(SCHEMA)

    def follow(self) -> str:
        """Bring the copy up to date; a sentence that says what was done."""
        since = self._state("version")
        query: dict[str, Any] = {"since": since} if since else {}
        status, changes, tag = self.api.get("changes/", self._state("tag"), **query)
        if status == HTTPStatus.NOT_MODIFIED:
            return "Nothing has changed."
        # Kept whatever else fails: it may be about somebody's safety.
        with self.database:
            if changes["meta"]["all"]:
                self._drop_all_but(changes["fetch"])
            dropped = sum(self._drop(kind, changes["drop"][kind]) for kind in changes["drop"])
        dropped += self._bury()
        with self.database:
            fetched = sum(self._fetch(kind, changes["fetch"][kind]) for kind in changes["fetch"])
            # Only now: a run that breaks off is made up for by the next.
            version = str(changes["meta"]["version"])
            # The tag is of this very question: only the same one can be answered with “nothing has changed”.
            self._keep_state("tag", tag or "" if version == since else "")
            self._keep_state("version", version)
        return f"Fetched {fetched}, dropped {dropped}."

    def _bury(self) -> int:
        """Drop whoever has a tombstone, also where the list of changes does not name them."""
        with self.database:
            return sum(
                self._drop(kind, [grave["id"]])
                for grave in self.api.items("tombstones")
                for kind in ("prisoners", "guardians")
            )

    def _fetch(self, kind: str, ids: list[Any]) -> int:
        for locale in ("",) if kind in WITHOUT_LANGUAGE else LANGUAGES:
            query: dict[str, Any] = {"locale": locale} if locale else {}
            left = set(ids)
            whole = self.api.get(f"{kind}/{ids[0]}/", None, **query)[1] if len(ids) >= WORTH_A_LIST else None
            if whole:
                # Lists leave out what costs most, unless it is named.
                for item in self.api.items(kind, fields=",".join(["_", *whole]), **query):
                    if item["id"] in left:
                        self._keep(kind, item["id"], locale, item)
                        left.discard(item["id"])
            for id in left:
                _status, item, _tag = self.api.get(f"{kind}/{id}/", None, **query)
                self._keep(kind, id, locale, item)
        return len(ids)

    def _keep(self, kind: str, id: Any, locale: str, item: dict[str, Any] | None) -> None:
        """Keep an item; None (404) means that it is not public any more, or not in this language."""
        if item is None:
            self.database.execute(
                "DELETE FROM item WHERE kind = ? AND id = ? AND locale = ?", (kind, str(id), locale)
            )
        else:
            row = (kind, str(id), locale, json.dumps(item, ensure_ascii=False))
            self.database.execute("INSERT OR REPLACE INTO item VALUES (?, ?, ?, ?)", row)

    def _drop(self, kind: str, ids: Iterable[Any]) -> int:
        rows = [(kind, str(id)) for id in ids]
        return self.database.executemany("DELETE FROM item WHERE kind = ? AND id = ?", rows).rowcount

    def _drop_all_but(self, fetch: dict[str, list[Any]]) -> None:
        public = {(kind, str(id)) for kind, ids in fetch.items() for id in ids}
        for kind, id in set(self.database.execute("SELECT kind, id FROM item")) - public:
            self._drop(kind, [id])

    def _state(self, name: str) -> str | None:
        row = self.database.execute("SELECT value FROM state WHERE name = ?", (name,)).fetchone()
        return row[0] if row else None

    def _keep_state(self, name: str, value: str) -> None:
        self.database.execute("INSERT OR REPLACE INTO state VALUES (?, ?)", (name, value))


def main(arguments: list[str]) -> None:
    """Follow once, or for ever."""
    parser = argparse.ArgumentParser(description="Keep a copy of the campaign's API in an SQLite file.")
    parser.add_argument("origin", help="where the site is, like https://campaign.example")
    parser.add_argument("file", help="the SQLite file; it is made if there is none")
    parser.add_argument("--every", type=int, metavar="SECONDS", help="go on, and ask again after this time")
    given = parser.parse_args(arguments)
    with sqlite3.connect(given.file) as database:
        mirror = Mirror(Api(given.origin), database)
        print(mirror.follow())  # noqa: T201
        while given.every:
            time.sleep(given.every)
            print(mirror.follow())  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1:])
