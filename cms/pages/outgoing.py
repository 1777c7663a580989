"""Links to other sites in texts of editors: in careful mode an address to read, which no tap opens."""

import re
from typing import Final

# In HTML that has been cleaned: what begins with a scheme, or with another host.
_OUTGOING: Final = re.compile(
    r'<a\b[^>]*\bhref="((?:[a-z][a-z0-9+.-]*:|//)[^"]*)"[^>]*>(.*?)</a>', re.DOTALL | re.IGNORECASE
)


def as_text(html: str) -> str:
    """`html` with the address of each outgoing link behind its words instead of under them."""
    return _OUTGOING.sub(_told, html)


def _told(link: re.Match[str]) -> str:
    address, words = link[1], link[2]
    told = f'<bdi translate="no">{address}</bdi>'
    return told if words == address else f"{words} ({told})"
