"""What the holder of a token reads: the draft as it was shared, if everything that allowed it still does."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from cms.desk.preview_links.models import PreviewLink, digest_of
from cms.desk.preview_links.rights import is_open
from cms.desk.previews import draft_value
from cms.languages import Language
from cms.pages.models import BasePage

# Longer than any token of ours; nothing longer is worth a digest.
_LONGEST: Final = 100


@dataclass(frozen=True, slots=True)
class Draft:
    """A shared page or fact as it was, in one of the languages in which it was shared."""

    thing: Any
    language: Language
    expires_at: datetime

    def value(self) -> Any:
        """A page as it would be published, or the value that readers would get of a fact; None when nothing shows."""
        return self.thing if isinstance(self.thing, BasePage) else draft_value(self.thing, self.language)


def read_draft(token: str, language: Language | None) -> Draft | None:
    """The draft behind `token`; None for an unknown, expired or ended one, whatever the reason.

    It ends with the account and the rights of whoever shared it, with the page or fact, and when the person, or
    somebody whom the words of the page name, may be shown less than at that time.
    """
    link = PreviewLink.objects.in_force().filter(digest=digest_of(token[:_LONGEST])).first()
    if link is None or (language or link.languages[0]) not in link.languages:
        return None
    stored = link.target
    if stored is None or not is_open(link, stored):
        return None
    thing = stored.with_content_json(link.content)
    if hasattr(stored, "public_id"):
        # Whoever got a new one must not be found by the former.
        thing.public_id = stored.public_id
    return Draft(thing, language or link.languages[0], link.expires_at)
