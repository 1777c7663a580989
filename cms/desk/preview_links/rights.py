"""Who may share a draft, and of what: asked when a link is made, and again each time it is read."""

from collections.abc import Mapping
from typing import Any, Final

from wagtail.models import Page

from cms.desk.preview_links.models import PreviewLink
from cms.disclosure.models import GuardianDisclosure, PrisonerDisclosure
from cms.disclosure.plain_names import states_in
from cms.disclosure.states import GuardianState, State
from cms.pages.models import BasePage
from cms.pages.own_words import told_by_draft
from cms.snippets.models import Facility, Guardian, Organisation, Prisoner, SupportAction
from cms.translation.rights import may_read_hidden

FACTS: Final = (Prisoner, Guardian, Facility, Organisation, SupportAction)
_PEOPLE: Final = (Prisoner, Guardian)


def may_share(user: Any, thing: Any) -> bool:
    """Whether `user` may edit this page or fact, and so let others read its draft."""
    if not user.is_active or not user.has_perm("wagtailadmin.access_admin"):
        return False
    if isinstance(thing, Page):
        return isinstance(thing, BasePage) and bool(thing.permissions_for_user(user).can_edit())
    if not isinstance(thing, FACTS) or (isinstance(thing, _PEOPLE) and not may_read_hidden(user)):
        return False
    return bool(user.has_perm(f"cms_snippets.change_{thing._meta.model_name}"))


def is_open(link: PreviewLink, stored: Any) -> bool:
    """Whether everything that allowed to share `stored`, the page or fact behind `link`, still does."""
    return (
        still_allows(link.state, stored)
        and may_share(link.created_by, stored)
        and still_names(link.named, stored, link.content)
    )


def state_of(thing: Any) -> str:
    """What readers may know of the person `thing` is; empty for everything else."""
    if isinstance(thing, Prisoner):
        found = PrisonerDisclosure.objects.filter(prisoner_id=thing.pk).values_list("state", flat=True)
        return found.first() or State.HIDDEN
    if isinstance(thing, Guardian):
        found = GuardianDisclosure.objects.filter(guardian_id=thing.pk).values_list("state", flat=True)
        return found.first() or GuardianState.HIDDEN
    return ""


def is_out_of_reach(thing: Any) -> bool:
    """Whether nobody may share it: the person asked to be forgotten."""
    return state_of(thing) == State.WITHDRAWN


def still_allows(shared_under: str, thing: Any) -> bool:
    """Whether a person may be shown as when they were shared: not once they were hidden, minimised or withdrawn."""
    state = state_of(thing)
    return state != State.WITHDRAWN and state in (shared_under, State.PUBLIC, "")


def named_in(thing: Any, content: Mapping[str, Any]) -> dict[str, str]:
    """Whom this draft of a page names in its own words, each with their state; an empty one says they are public."""
    if not isinstance(thing, BasePage):
        return {}
    words = [told.plainly for told in told_by_draft(type(thing), content)]
    return {f"{kind} {pk}": state for (kind, pk), state in states_in(words).items()}


def still_names(named: Mapping[str, str], thing: Any, content: Mapping[str, Any]) -> bool:
    """Whether a draft that `named` these people when it was shared may go on naming them.

    Of those who were not public then its editor was warned: they may be named while their state is the same. Whoever
    is not found any more was deleted, or has other names.
    """
    return _goes_on(named, named_in(thing, content))


def may_name(thing: Any, content: Mapping[str, Any]) -> bool:
    """Whether a draft with this `content` may name whom it names, if it is shared now."""
    named = named_in(thing, content)
    return _goes_on(named, named)


def _goes_on(named: Mapping[str, str], now: Mapping[str, str]) -> bool:
    return named.keys() <= now.keys() and all(
        state in ("", named.get(person)) and state != State.WITHDRAWN for person, state in now.items()
    )
