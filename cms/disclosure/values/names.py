"""Names, one script each."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name in one script. Under a pseudonym only `full` is set."""

    full: str
    given: str | None = None
    patronymic: str | None = None
    family: str | None = None
