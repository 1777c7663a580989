"""What the form that shares a draft says of the people whom the draft tells of; only to those who may read of them."""

from typing import Any

from django.utils.translation import gettext as _
from wagtail.models import Page

from cms.desk.preview_links.rights import is_out_of_reach, may_name
from cms.desk.preview_links.sharing import draft_of
from cms.pages.plain_names import withheld_on
from cms.translation.rights import may_read_hidden


def refusal(thing: Any, user: Any) -> str:
    """Why nobody may share this draft; empty where it may be, and for whoever may not learn it."""
    if is_out_of_reach(thing):
        return _("This person is withdrawn: nothing about them is shared.")
    if may_read_hidden(user) and not may_name(thing, draft_of(thing)):
        return _(
            "This draft names somebody who is withdrawn, so a link would show nothing. "
            "Leave the name out and save the draft, then share it."
        )
    return ""


def names_hidden(thing: Any, user: Any) -> bool:
    """Whether a page's draft names somebody hidden in its own words."""
    if not isinstance(thing, Page) or not may_read_hidden(user):
        return False
    return bool(withheld_on(thing.with_content_json(draft_of(thing))))
