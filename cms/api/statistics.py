"""`/api/v2/statistics/`: how many people share what the public may know of them, a table an item."""

from typing import Final

from cms.api.endpoint import Endpoint, Item, Listing, Query
from cms.api.facts import fact_item
from cms.api.values import StatisticMeta
from cms.disclosure.statistics import statistics
from cms.disclosure.values import Statistic
from cms.languages import DEFAULT

NAME: Final = "statistics"


def fetch_list(query: Query) -> Listing:
    tables = statistics(query.language or DEFAULT)
    shown = tables[query.offset : query.offset + query.limit]
    return Listing(total=len(tables), items=[_item(table) for table in shown])


def fetch_one(id: str, query: Query) -> Item | None:
    return next((_item(table) for table in statistics(query.language or DEFAULT) if table.id == id), None)


def _item(table: Statistic) -> Item:
    return fact_item(table, NAME, StatisticMeta)


ENDPOINT: Final = Endpoint(
    name=NAME,
    help="Numbers of people along one axis each. Values that fewer than ten people share stand together. They are "
    "counted on Mondays, and anew when somebody leaves the list; `as_of` is the day of the count.",
    value=Statistic,
    meta=StatisticMeta,
    fetch_list=fetch_list,
    fetch_one=fetch_one,
    id_pattern="[a-z_]{1,30}",
    list_fields=("id", "meta", "title", "total", "as_of", "figures"),
)
