"""How often something may happen, as settings say it: `600/min`."""

import re
from typing import Final, NamedTuple

_SECONDS: Final = {"s": 1, "min": 60, "h": 3600}
_FORM: Final = re.compile(rf"([1-9][0-9]{{0,8}})/({'|'.join(_SECONDS)})")


class Rate(NamedTuple):
    """So many times in so many seconds."""

    times: int
    seconds: int


def parse(text: str) -> Rate | None:
    """The rate that `text` says; nothing sets no limit.

    Raises:
        ValueError: it is no rate; the words end the sentence “‘…’ …”.
    """
    if not text:
        return None
    match = _FORM.fullmatch(text)
    if match is None:
        raise ValueError("is no rate: write a number, / and s, min or h, such as 600/min, or nothing")
    return Rate(int(match[1]), _SECONDS[match[2]])
