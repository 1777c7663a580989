"""What readers would see of a way to help, an organisation or a country if the draft were published: for the desk."""

from collections.abc import Iterable
from typing import Any

from cms.disclosure import actions, organisations, sending
from cms.disclosure.values import Organisation, SendingCountry, SupportAction
from cms.languages import Language
from cms.snippets import models


def draft_organisation(helper: models.Organisation, language: Language) -> Organisation:
    """The value of an organisation as it is in memory."""
    return organisations.organisation(_columns(helper, organisations.COLUMNS), language)


def draft_action(way: models.SupportAction, language: Language) -> SupportAction:
    """The value of a way to help as it is in memory, with those of its organisations that are published."""
    chosen = [each.organisation for each in way.organisations.all() if each.organisation_id]
    named = [_columns(each, organisations.NAMING) for each in chosen if each.is_published]
    return actions.action(_columns(way, actions.COLUMNS), named, language)


def draft_country(country: models.SendingCountry, language: Language) -> SendingCountry:
    """The value of a sending country as it is in memory."""
    return sending.sending_country(_columns(country, sending.COLUMNS), language)


def _columns(source: Any, names: Iterable[str]) -> dict[str, Any]:
    """The columns of one object as `values()` names them; the id of one that is not saved yet is 0."""
    return {name: getattr(source, name) for name in names} | {"id": source.pk or 0}
