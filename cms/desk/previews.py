"""Previews of facts, one a language: the public template filled with what the draft would show.

They are answered inside the admin only, after Wagtail has checked the right to edit, and never pass through
the middleware or the addresses of the public site.
"""

from collections.abc import Callable, Sequence
from typing import Any, Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _

from cms import languages
from cms.disclosure import guard
from cms.disclosure.draft_actions import draft_action, draft_country, draft_organisation
from cms.disclosure.drafts import draft_facility, draft_guardian, draft_prisoner, open_choices
from cms.disclosure.models import GuardianDisclosure, PrisonerDisclosure
from cms.disclosure.site import site
from cms.disclosure.states import VISIBLE, GuardianState, State
from cms.languages import Language
from cms.pages.composing import card_of
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
Show = Callable[[Any, Language, str], tuple[str, Context]]


def attach_preview(model: type[Fact]) -> None:
    """Give `model` one preview mode a language; models stay free of the admin."""
    shown = model in _CONTEXTS
    model.preview_modes = list(languages.CHOICES) if shown else []
    model.make_preview_request = _make_preview_request


def preview(fact: Fact, language: Language) -> HttpResponse:
    """The preview of `fact`, saved or not, as a reader of `language` would see it."""
    admin_language = translation.get_language() or languages.DEFAULT
    missing = open_choices(fact)
    with translation.override(language):
        show = _unfinished(missing) if missing else _CONTEXTS[type(fact)]
        template, context = show(fact, language, admin_language)
        context = {**_frame(language), **context}
        with guard.rendering():
            response = HttpResponse(render_to_string(template, context))
    add_never_cache_headers(response)
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def _make_preview_request(
    self: Fact,
    original_request: HttpRequest | None = None,
    preview_mode: str | None = None,
    *args: Any,
    **kwargs: Any,
) -> HttpResponse:
    """Answer in place of Wagtail, which would send a copy of the request through the public middleware."""
    return preview(self, languages.parse(preview_mode) or languages.DEFAULT)


def _prisoner(person: Prisoner, language: Language, admin_language: str) -> tuple[str, Context]:
    row = PrisonerDisclosure.objects.filter(prisoner_id=person.pk).first() if person.pk else None
    row = row or PrisonerDisclosure(prisoner_id=person.pk)
    # Sizes of a portrait lie in public files: they are made for nobody whose portrait is not public.
    row.show_portrait = row.show_portrait and row.state == State.PUBLIC
    hidden = row.state not in VISIBLE
    row.state = State.PUBLIC if hidden else row.state
    value = draft_prisoner(person, row, language, make_portraits=row.show_portrait)
    assert value is not None  # noqa: S101 - every state left here shows something
    return "cms/admin/preview/prisoner.html", {
        "card": card_of(value, language),
        "person": value,
        "stories": [],
        "page_title": value.name.full,
        "preview_note": _note(hidden, admin_language),
    }


def _guardian(person: Guardian, language: Language, admin_language: str) -> tuple[str, Context]:
    row = GuardianDisclosure.objects.filter(guardian_id=person.pk).first() if person.pk else None
    row = row or GuardianDisclosure(guardian_id=person.pk)
    hidden = row.state != GuardianState.PUBLIC
    row.show_portrait = row.show_portrait and not hidden
    row.state = GuardianState.PUBLIC
    value = draft_guardian(person, row, language, make_portraits=row.show_portrait)
    assert value is not None  # noqa: S101 - the state was set above
    return "cms/admin/preview/guardian.html", {
        "guardian": value,
        "page_title": value.name,
        "preview_note": _note(hidden, admin_language),
    }


def _facility(place: Facility, language: Language, admin_language: str) -> tuple[str, Context]:
    value = draft_facility(place, language)
    return "cms/admin/preview/facility.html", {
        "facility": value,
        "page_title": value.name,
        "preview_note": "",
    }


def _organisation(helper: Organisation, language: Language, admin_language: str) -> tuple[str, Context]:
    value = draft_organisation(helper, language)
    return "cms/admin/preview/organisation.html", {"organisation": value, "page_title": value.name}


def _action(way: SupportAction, language: Language, admin_language: str) -> tuple[str, Context]:
    value = draft_action(way, language)
    return "cms/admin/preview/action.html", {"action": value, "page_title": value.title}


def _country(country: SendingCountry, language: Language, admin_language: str) -> tuple[str, Context]:
    value = draft_country(country, language)
    return "cms/admin/preview/country.html", {"country": value, "page_title": value.name}


def _unfinished(missing: Sequence[str]) -> Show:
    """A sentence in place of a preview that needs what is not chosen yet."""

    def show(fact: Fact, language: Language, admin_language: str) -> tuple[str, Context]:
        with translation.override(admin_language):
            note = _("There is a preview once this is chosen: %(names)s.") % {"names": ", ".join(missing)}
        return "cms/admin/preview/unfinished.html", {"page_title": str(fact), "preview_note": note}

    return show


def _note(hidden: bool, admin_language: str) -> str:
    """A sentence to the editor, in the editor's language."""
    if not hidden:
        return ""
    with translation.override(admin_language):
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
        "site_name": settings.WAGTAIL_SITE_NAME,
        "site": site(language),
        "head": Head(description="", canonical=None, alternates=(), noindex=True),
    }


_CONTEXTS: Final[dict[type[Fact], Show]] = {
    Prisoner: _prisoner,
    Guardian: _guardian,
    Facility: _facility,
    Organisation: _organisation,
    SupportAction: _action,
    SendingCountry: _country,
}
