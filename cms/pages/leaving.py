"""Where “Leave quickly” leads: away from here, to something harmless, by a plain link."""

from typing import Final

from cms.disclosure.site import is_careful

# Opened all over the world for any reason; nothing is asked of it before somebody follows the link.
HARMLESS: Final = "https://www.wikipedia.org/"
# Asks nobody at all: in careful mode no link leads to another site.
EMPTY: Final = "about:blank"


def way_out() -> str:
    """The address of the link; `templates/cms/components/leave.html` is the link itself."""
    return EMPTY if is_careful() else HARMLESS
