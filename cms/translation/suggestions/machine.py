"""Whether a machine may be asked."""

from cms.translation.works.base import OpenWork


def is_available(work: OpenWork) -> bool:
    """Whether this work's user may ask a machine for drafts of its empty texts."""
    return False
