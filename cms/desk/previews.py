"""Previews of facts, one a language: the public template filled with what the draft would show.

They are answered inside the admin, after Wagtail has checked the right to edit, and to whoever holds a link that an
editor has shared (`cms.desk.preview_links`); they never pass through the addresses of the public site.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _

from cms import languages
from cms.desk.page_checks.bar import with_checks
from cms.desk.page_previews import SIZES
from cms.desk.preview_links.front_end import front_end_modes, show_in_front_end
from cms.disclosure import guard
from cms.disclosure.draft_actions import draft_action, draft_country, draft_organisation
from cms.disclosure.drafts import draft_facility, draft_guardian, draft_prisoner, open_choices
from cms.disclosure.models import GuardianDisclosure, PrisonerDisclosure
from cms.disclosure.site import site
from cms.disclosure.states import VISIBLE, GuardianState, State
from cms.languages import Language
from cms.pages.composing import card_of
from cms.pages.context import site_name
from cms.pages.querysets import live_homes
from cms.pages.values import Head, LanguageLink
from cms.snippets.models import (
    Facility,
    Fact,
    Guardian,
    Organisation,
    Prisoner,
    SendingCountry,
    SupportAction,
)

Context = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Preview:
    """How one kind of fact is previewed: what a draft comes to, and the template with what it needs."""

    draft: Callable[[Any, Language], Any]
    template: str
    context: Callable[[Any], Context]


def attach_preview(model: type[Fact]) -> None:
    """Give `model` one preview mode a language; models stay free of the admin."""
    model.preview_sizes = SIZES
    model.preview_modes = property(_modes)
    model.make_preview_request = _make_preview_request


def draft_value(fact: Fact, language: Language) -> Any:
    """What readers of `language` would get of `fact`, saved or not, if it were public; None while a choice is open."""
    return None if open_choices(fact) else _PREVIEWS[type(fact)].draft(fact, language)


def preview(fact: Fact, language: Language, note: str | None = None) -> HttpResponse:
    """The preview of `fact`, saved or not, as a reader of `language` would see it; `note` stands above it.

    Without one, a sentence tells the editor what readers see today.
    """
    missing, note = open_choices(fact), _note(fact) if note is None else note
    if missing:
        note = _("There is a preview once this is chosen: %(names)s.") % {"names": ", ".join(missing)}
    with translation.override(language):
        if missing:
            template, context = "cms/base.html", {"page_title": str(fact)}
        else:
            shown = _PREVIEWS[type(fact)]
            template, context = shown.template, shown.context(shown.draft(fact, language))
        context = {**_frame(language), **context, "preview_note": note}
        with guard.rendering():
            response = HttpResponse(render_to_string(template, context))
    add_never_cache_headers(response)
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def _modes(fact: Fact) -> list[tuple[str, str]]:
    if type(fact) not in _PREVIEWS:
        return []
    return [*languages.CHOICES, *front_end_modes(fact, languages.CODES)]


def _make_preview_request(
    self: Fact,
    original_request: HttpRequest | None = None,
    preview_mode: str | None = None,
    extra_request_attrs: dict[str, Any] | None = None,
) -> HttpResponse:
    """Answer in place of Wagtail, which would send a copy of the request through the public middleware."""
    elsewhere = show_in_front_end(self, original_request, preview_mode)
    if elsewhere:
        return elsewhere
    response = preview(self, languages.parse(preview_mode) or languages.DEFAULT)
    return with_checks(response, original_request, attributes=extra_request_attrs)


def _prisoner(person: Prisoner, language: Language) -> Any:
    row = PrisonerDisclosure.objects.filter(prisoner_id=person.pk).first() if person.pk else None
    row = row or PrisonerDisclosure(prisoner_id=person.pk)
    row.show_portrait = row.show_portrait and row.state == State.PUBLIC and _has_public_portrait(person)
    row.state = State.PUBLIC if row.state not in VISIBLE else row.state
    # What is left are portraits of guardians whom the public may see.
    return draft_prisoner(person, row, language, make_portraits=True)


def _guardian(person: Guardian, language: Language) -> Any:
    row = GuardianDisclosure.objects.filter(guardian_id=person.pk).first() if person.pk else None
    row = row or GuardianDisclosure(guardian_id=person.pk)
    is_public = row.state == GuardianState.PUBLIC
    row.show_portrait = row.show_portrait and is_public and _has_public_portrait(person)
    row.state = GuardianState.PUBLIC
    return draft_guardian(person, row, language, make_portraits=True)


def _has_public_portrait(person: Any) -> bool:
    """Whether readers have this very portrait: sizes lie in public files and are made of no other."""
    stored = type(person).objects.filter(pk=person.pk).first()
    return stored is not None and stored.is_published and stored.portrait_id == person.portrait_id


def _note(fact: Fact) -> str:
    """A sentence to the editor, in the editor's language."""
    rows: dict[type[Fact], Any] = {
        Prisoner: PrisonerDisclosure.objects.filter(prisoner_id=fact.pk, state__in=VISIBLE),
        Guardian: GuardianDisclosure.objects.filter(guardian_id=fact.pk, state=GuardianState.PUBLIC),
    }
    if type(fact) not in rows or (fact.pk and rows[type(fact)].exists()):
        return ""
    return _("Readers see nothing of this person. If the person became public, they would see this.")


def _frame(language: Language) -> Context:
    """What the public base template needs; links lead nowhere in a preview."""
    return {
        "language": language,
        "switcher": [
            LanguageLink(language=each, name=name, url=None, is_current=each == language)
            for each, name in languages.CHOICES
            if each == language
        ],
        "navigation": [],
        "home_url": None,
        "site_name": site_name(language, live_homes()),
        "site": site(language),
        "head": Head(description="", canonical=None, alternates=(), noindex=True),
    }


_PREVIEWS: Final[dict[type[Fact], Preview]] = {
    Prisoner: Preview(
        _prisoner,
        "cms/pages/prisoner.html",
        lambda value: {
            "card": card_of(value, value.language),
            "person": value,
            "stories": [],
            "page_title": value.name.full,
        },
    ),
    Guardian: Preview(
        _guardian,
        "cms/admin/preview/guardian.html",
        lambda value: {"guardian": value, "page_title": value.name},
    ),
    Facility: Preview(
        draft_facility,
        "cms/admin/preview/facility.html",
        lambda value: {"facility": value, "page_title": value.name},
    ),
    Organisation: Preview(
        draft_organisation,
        "cms/admin/preview/organisation.html",
        lambda value: {"organisation": value, "page_title": value.name},
    ),
    SupportAction: Preview(
        draft_action,
        "cms/admin/preview/action.html",
        lambda value: {"action": value, "page_title": value.title},
    ),
    SendingCountry: Preview(
        draft_country,
        "cms/admin/preview/country.html",
        lambda value: {"country": value, "page_title": value.name},
    ),
}
