"""Values of what a reader can do, and of whom they can turn to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cms.disclosure.labels import labelled
from cms.disclosure.values import SupportAction
from cms.pages import block_values as values
from cms.pages.building.parts import has_words, key
from cms.pages.collecting import part
from cms.snippets.choices import ActionKind, Audience

if TYPE_CHECKING:
    from cms.pages.composing import Found


def support_actions(value: Any, found: Found) -> values.SupportActions | None:
    made = [_action(each, found) for each in part(value, "actions") or ()]
    actions = tuple(action for action in made if action is not None)
    return values.SupportActions(heading=part(value, "heading") or None, actions=actions) if actions else None


def _action(value: Any, found: Found) -> values.Action | None:
    if chosen := key(value, "action"):
        fact = found.facts.actions.get(chosen)
        return _told_action(value, fact, found) if fact else None
    return _own_action(value, found)


def _told_action(value: Any, fact: SupportAction, found: Found) -> values.Action:
    """A way to help from the facts, in this page's words where it has any; for whom it is, the fact says."""
    title, html = part(value, "title"), found.html(part(value, "text"))
    own = {"title": bool(title), "body": has_words(html)}
    fallback = {
        path.replace("body", "html"): used for path, used in fact.fallback.items() if not own.get(path)
    }
    return values.Action(
        id=fact.id,
        kind=fact.kind,
        audience=fact.audience,
        title=title or fact.title,
        html=html if own["body"] else fact.body or "",
        organisations=fact.organisations,
        fallback=fallback,
    )


def _own_action(value: Any, found: Found) -> values.Action | None:
    """One of this page alone; None while it does not say which, or for whom: a reader must not guess the risk."""
    kind, audience = part(value, "kind"), part(value, "audience")
    if kind not in ActionKind.values or audience not in Audience.values:
        return None
    words = labelled(ActionKind, kind, found.language)
    return values.Action(
        id=None,
        kind=words,
        audience=labelled(Audience, audience, found.language),
        title=part(value, "title") or words.text,
        html=found.html(part(value, "text")),
        organisations=(),
        fallback={},
    )


def organisation_list(value: Any, found: Found) -> values.OrganisationList | None:
    known = found.facts.organisations
    pks = [each.pk for each in part(value, "organisations") or () if each is not None]
    shown = tuple(known[pk] for pk in dict.fromkeys(pks) if pk in known)
    heading = part(value, "heading") or None
    return values.OrganisationList(heading=heading, organisations=shown) if shown else None


def campaign_contact(value: Any, found: Found) -> values.CampaignContact | None:
    site = found.facts.site
    if site is None or not site.contact:
        return None
    html = found.html(part(value, "text"))
    note = "contact_note"
    return values.CampaignContact(
        html=html if has_words(html) else None,
        contact=site.contact,
        note=site.contact_note,
        fallback={"note": site.fallback[note]} if note in site.fallback else {},
    )


def removal_contact(value: Any, found: Found) -> values.RemovalContact | None:
    """In the words of the settings; where they have none, whoever asks is sent to the campaign."""
    site = found.facts.site
    contact = site and (site.removal_contact or site.contact)
    if site is None or not contact:
        return None
    html = found.html(part(value, "text"))
    used = site.fallback.get("removal_contact")
    return values.RemovalContact(
        html=html if has_words(html) else None, contact=contact, fallback={"contact": used} if used else {}
    )


def sending_countries(value: Any, found: Found) -> values.SendingCountries | None:
    countries = found.facts.countries
    html = found.html(part(value, "text"))
    if not countries:
        return None
    return values.SendingCountries(html=html if has_words(html) else None, countries=tuple(countries))
