"""Keep together what a line should not end on: short words with what follows them, a dash with what precedes it.

Only for prose and titles: addresses, names and whatever is copied by hand keep the spaces they were typed with.
"""

import re
from typing import Final

_NBSP: Final = "\u00a0"
# Words that only lead up to the next one: Belarusian and Russian, then English.
_SLAVIC: Final = "[а-яёіў]|аб|ад|бо|во|да|до|за|из|ко|на|не|ни|ні|но|об|от|па|по|са|со|як"
_ENGLISH: Final = "an?|as|at|by|i|in|of|on|or|to"
_SHORT: Final = re.compile(rf"(?<![\w’'.-])({_SLAVIC}|{_ENGLISH}) (?=\S)", re.IGNORECASE)
_BEFORE_DASH: Final = re.compile(r" (?=[—–](?:\s|$))")
_TAG: Final = re.compile(r"(<[^>]*>)")


def bound(text: str) -> str:
    """`text`, in which a short word takes the next one along to a new line."""
    return _BEFORE_DASH.sub(_NBSP, _SHORT.sub(rf"\1{_NBSP}", text))


def bound_html(html: str) -> str:
    """The same of clean HTML: its tags are left alone."""
    return "".join(part if part.startswith("<") else bound(part) for part in _TAG.split(html))
