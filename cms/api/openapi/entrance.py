"""The operations that belong to no endpoint: the front door, this description, and where a page is."""

from typing import Final

from cms.api.entrance import Index
from cms.api.operations import Answer, Operation
from cms.api.pages import FIND

INDEX: Final = Operation(
    path="",
    id="get_index",
    tag="index",
    summary="See what there is",
    help="The languages, and every endpoint with its address.",
    answers={200: Answer(help="The front door.", type=Index)},
)
OPENAPI: Final = Operation(
    path="openapi.json",
    id="get_openapi",
    tag="index",
    summary="Get this description",
    help="This description: the same as long as the release is.",
    answers={200: Answer(help="An OpenAPI 3.1 document.", schema={"type": "object"})},
)
FIND_PAGE: Final = Operation(
    path="pages/find/",
    id="find_page",
    tag="pages",
    summary="Find a page by its address",
    help="Sends to the page at `html_path`, or with this `id`; one is needed. Keeps `locale` and `fields`.",
    parameters=FIND,
    answers={302: Answer(help="The page is there.", headers={"Location": "The address of the page's item."})},
    may_miss=True,
    example="?html_path=/be/prisoners/",
)
OPERATIONS: Final[tuple[Operation, ...]] = (INDEX, OPENAPI, FIND_PAGE)
