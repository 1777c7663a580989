"""`/api/v2/actions/`: ways to help, each with the circle it is meant for."""

from typing import Final

from cms.api.facts import fact_endpoint
from cms.api.values import SupportActionMeta
from cms.disclosure import filters
from cms.disclosure.actions import actions
from cms.disclosure.lists import ACTION_ORDERS, list_actions
from cms.disclosure.values import SupportAction

ENDPOINT: Final = fact_endpoint(
    "actions",
    help="Ways to help. Show each one's audience beside it: none of them is safe for everyone.",
    meta=SupportActionMeta,
    value=SupportAction,
    read=actions,
    read_list=list_actions,
    list_fields=("id", "meta", "kind", "audience", "title", "organisations"),
    filters=filters.ACTIONS,
    search=filters.searched("title"),
    orders=ACTION_ORDERS,
)
