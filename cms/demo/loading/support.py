"""Loads organisations and ways to help; one whose name or title an editor kept in any language is known."""

from typing import Any

from django.db.models import Model, Q

from cms import version
from cms.demo.content.actions import ACTIONS, ActionRow
from cms.demo.content.organisations import ORGANISATIONS, OrganisationRow
from cms.demo.content.text import Text
from cms.demo.loading.publishing import Staff, publish, rich
from cms.snippets.models import ActionOrganisation, Organisation, SupportAction

Organisations = dict[str, Organisation]
Actions = dict[str, SupportAction]


def load_organisations(staff: Staff) -> tuple[Organisations, int]:
    """Every organisation by the key it has in the demonstration, and how many are new."""
    rows: Organisations = {}
    made = 0
    for each in ORGANISATIONS:
        row = _known(Organisation, "name", each.name)
        if row is None:
            row = _add_organisation(each, staff)
            made += 1
        rows[each.key] = row
    return rows, made


def load_actions(organisations: Organisations, staff: Staff) -> tuple[Actions, int]:
    """Every way to help by the key it has in the demonstration, and how many are new."""
    rows: Actions = {}
    made = 0
    for each in ACTIONS:
        row = _known(SupportAction, "title", each.title)
        if row is None:
            row = _add_action(each, organisations, staff)
            made += 1
        rows[each.key] = row
    return rows, made


@version.acting
def _add_organisation(organisation: OrganisationRow, staff: Staff) -> Organisation:
    row = Organisation(
        kind=organisation.kind,
        link=organisation.link,
        onion=organisation.onion,
        **organisation.name.columns("name"),
        **rich(organisation.about).columns("about"),
    )
    publish(row, staff)
    return row


@version.acting
def _add_action(action: ActionRow, organisations: Organisations, staff: Staff) -> SupportAction:
    row = SupportAction(
        kind=action.kind,
        audience=action.audience,
        **action.title.columns("title"),
        **rich(action.body).columns("body"),
    )
    row.organisations = [ActionOrganisation(organisation=organisations[key]) for key in action.organisations]
    publish(row, staff)
    return row


def _known(model: type[Model], field: str, text: Text) -> Any:
    """The row that still bears `text` in one of its languages."""
    same = Q(*text.columns(field).items(), _connector=Q.OR)
    return model._default_manager.filter(same).order_by("pk").first()
