"""An app that keeps a copy of the API by the list of changes, and a full reading to compare the copy with."""

from typing import Any

LANGUAGES = ("be", "ru", "en")
KINDS = (
    "pages", "prisoners", "guardians", "facilities", "articles", "organisations", "actions", "images", "documents",
)  # fmt: skip
FILES = ("images", "documents")
# Kind, id and language → the item.
Copy = dict[tuple[str, Any, str], Any]


def read_item(client: Any, kind: str, id: Any, language: str) -> Any:
    """One item with all its fields; None where there is none in this language."""
    answer = client.get(f"/api/v2/{kind}/{id}/", {"locale": language})
    assert answer.status_code in (200, 404), answer.content
    return answer.json() if answer.status_code == 200 else None


def read_ids(client: Any) -> set[tuple[str, Any]]:
    """What the lists of the API name; only a page, or a file on pages, is not in every language."""
    return {
        (kind, item["id"])
        for kind in KINDS
        for language in (LANGUAGES if kind == "pages" else LANGUAGES[:1] if kind not in FILES else ("",))
        for item in _list(client, kind, language)
    }


def read_everything(client: Any) -> Copy:
    """Each item that a list names, in each language, as its own address answers."""
    found = {}
    for kind, id in read_ids(client):
        for language in LANGUAGES:
            item = read_item(client, kind, id, language)
            if item is not None:
                found[kind, id, language] = item
    return found


def _list(client: Any, kind: str, language: str) -> list[Any]:
    query = {"limit": 100, "fields": "_,id"} | ({"locale": language} if language else {})
    listed = client.get(f"/api/v2/{kind}/", query).json()
    assert listed["meta"]["total_count"] == len(listed["items"])
    items: list[Any] = listed["items"]
    return items


class Mirror:
    """Follows the list of changes as its documentation says."""

    def __init__(self, client: Any) -> None:
        self.client = client
        self.copy: Copy = {}
        self.version: int | None = None
        self.told: set[tuple[str, Any]] = set()

    def follow(self) -> dict[str, Any]:
        """Ask once what has changed, and bring the copy up to date."""
        since = {} if self.version is None else {"since": self.version}
        answer = self.client.get("/api/v2/changes/", since)
        assert answer.status_code == 200, answer.content
        changes = answer.json()
        fetch, drop = (_pairs(changes[name]) for name in ("fetch", "drop"))
        self.told |= fetch | drop
        if changes["meta"]["all"]:
            assert not drop
            drop = {(kind, id) for kind, id, _language in self.copy} - fetch
        for kind, id in drop | fetch:
            for language in LANGUAGES:
                self.copy.pop((kind, id, language), None)
        for kind, id in fetch:
            for language in LANGUAGES:
                item = read_item(self.client, kind, id, language)
                if item is not None:
                    self.copy[kind, id, language] = item
        self.version = changes["meta"]["version"]
        return changes


def _pairs(ids: dict[str, list[Any]]) -> set[tuple[str, Any]]:
    assert all(each == sorted(set(each)) for each in ids.values())
    return {(kind, id) for kind, each in ids.items() for id in each}
