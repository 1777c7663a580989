"""What examples show: whole items of invented people, kept as JSON so that anyone can compare them with an answer."""

import json
from pathlib import Path
from typing import Any, Final

# Endpoint → one whole item of the demonstration; "find" and the like stand with their operations.
ITEMS: Final[dict[str, Any]] = json.loads(
    Path(__file__).with_name("examples.json").read_text(encoding="utf-8")
)
PROBLEMS: Final[dict[str, Any]] = {
    "400": {
        "type": "about:blank",
        "title": "Bad Request",
        "status": 400,
        "detail": "The parameter “locale” does not have this value.",
        "parameter": "locale",
        "allowed": ["be", "ru", "en"],
    },
    "404": {
        "type": "about:blank",
        "title": "Not Found",
        "status": 404,
        "detail": "There is nothing public at this address.",
    },
    "405": {
        "type": "about:blank",
        "title": "Method Not Allowed",
        "status": 405,
        "detail": "This is a read API: only GET, HEAD, OPTIONS are possible.",
    },
    "429": {
        "type": "about:blank",
        "title": "Too Many Requests",
        "status": 429,
        "detail": "This client asks for too much at once. Ask again in 40 seconds; unchanged answers cost nothing.",
    },
}
