"""What a view tells of itself for the API's description, declared beside it: an endpoint tells as much by its own."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from cms.parameters import Parameter

JSON: Final = "application/json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One way in which an operation answers.

    `type` is what its JSON holds; anything else has a `schema`. `headers` are those of its own, with what they
    tell. `example` is shown to people.
    """

    help: str
    type: Any = None
    schema: Mapping[str, Any] | None = None
    media_type: str = JSON
    headers: Mapping[str, str] = field(default_factory=dict)
    example: Any = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One address below the root of the API that can be read.

    `path` may hold {names}, whose schemas are in `places`. `answers` are those of its own, by status: 400 and 429,
    and for a public answer 304, are the same everywhere; `may_miss` adds 404.
    """

    path: str
    id: str
    tag: str
    summary: str
    help: str
    answers: Mapping[int, Answer]
    parameters: tuple[Parameter, ...] = ()
    places: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    may_miss: bool = False
    is_public: bool = True
    # Parameter → what holds where it is not given.
    defaults: Mapping[str, Any] = field(default_factory=dict)
    # What people are shown being asked, after the path.
    example: str = ""
