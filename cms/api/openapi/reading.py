"""The description arranged for people: what the page shows, in the order in which it is read."""
from typing import Any
def contents(description: dict[str, Any]) -> dict[str, Any]:
    return {}
