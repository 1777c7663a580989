"""What exactly somebody confirms who has read the dative of a name."""

import hashlib
from collections.abc import Iterable


def digest(dative: str | None, name_parts: Iterable[str | None]) -> str:
    """A digest of the dative and of the name it was made from; empty without a dative.

    A digest and not the texts, so that a name which is erased leaves no second copy behind.
    """
    if not dative:
        return ""
    text = "\n".join((dative, *(part or "" for part in name_parts)))
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()
