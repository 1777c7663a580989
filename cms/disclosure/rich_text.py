"""Rich text of the facts, reduced to the few elements that readers need."""

import nh3

_TAGS = {"p", "br", "b", "i", "strong", "em", "ul", "ol", "li"}


def safe_html(text: str | None) -> str | None:
    """`text` with formatting only: no attribute, link, script or editor mark-up survives. None stays None."""
    return nh3.clean(text, tags=_TAGS, attributes={}) if text else None
