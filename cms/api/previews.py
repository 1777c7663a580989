"""`/api/v2/previews/`: a draft that an editor shared, exactly as its own endpoint would give it if it were public.

Never a public answer: it is not stamped, so nothing of ours keeps it, and its headers ask everybody else not to.
"""

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.views.decorators.csrf import csrf_exempt

from cms.api import actions, facilities, guardians, organisations, pages, prisoners
from cms.api.endpoint import Endpoint, Item, Query
from cms.api.facts import fact_item
from cms.api.interviews import interviews_of
from cms.api.operations import Answer, Operation
from cms.api.parameters import FIELDS, LOCALE, read
from cms.api.people import guardian_item, prisoner_item
from cms.api.problems import not_found
from cms.api.transport import answer_of
from cms.desk.preview_links.pages import HEADERS
from cms.desk.preview_links.reading import Draft, read_draft
from cms.disclosure import guard
from cms.disclosure.values import Facility, Guardian, Organisation, Prisoner, SupportAction
from cms.languages import DEFAULT
from cms.pages.models import BasePage
from cms.pages.publication import directory_languages
from cms.parameters import words

NAME: Final = "previews"
# A header keeps the token out of the logs of whatever stands in front of the site.
SCHEME: Final = "Preview"
TOKEN: Final = words(
    "token",
    "The token of the link; a front end may send the header `Authorization: Preview …` instead.",
    longest=100,
)
PARAMETERS: Final = (TOKEN, LOCALE, FIELDS)
OPERATION: Final = Operation(
    path=f"{NAME}/",
    id="get_preview",
    tag=NAME,
    summary="Get a draft",
    help=(
        "The draft behind a link that an editor shared, as its own endpoint would give it. No cache may keep it; "
        "a token that is unknown, expired or ended is not found."
    ),
    parameters=PARAMETERS,
    answers={
        200: Answer(
            help="The draft.",
            schema={
                "anyOf": [
                    {"$ref": f"#/components/schemas/Selected{name}"}
                    for name in ("Page", "Prisoner", "Guardian", "Facility", "Organisation", "SupportAction")
                ]
            },
            headers={"Content-Language": "The language of the draft.", "Preview": "Always “true”."},
        )
    },
    may_miss=True,
    is_public=False,
    example="?token=…",
)
_HEADERS: Final = {
    **HEADERS,
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "Preview",
    "X-Content-Type-Options": "nosniff",
}
_ALLOWED_HEADERS: Final = "Accept, Authorization, Content-Type"


def _prisoner(person: Prisoner, query: Query) -> Item:
    interviews = interviews_of([person.id], query.language or DEFAULT)
    return prisoner_item(person, directory_languages(), interviews=interviews.get(person.id, ()))


def _fact(endpoint: Endpoint) -> Callable[[Any, Query], Item]:
    return lambda fact, query: fact_item(fact, endpoint.name, endpoint.meta)


# What is shared → the endpoint whose item it is, and how that is made.
ITEMS: Final[Mapping[type[Any], tuple[Endpoint, Callable[[Any, Query], Item]]]] = {
    BasePage: (pages.ENDPOINT, pages.draft_item),
    Prisoner: (prisoners.ENDPOINT, _prisoner),
    Guardian: (guardians.ENDPOINT, lambda guardian, query: guardian_item(guardian)),
    **{
        value: (endpoint, _fact(endpoint))
        for value, endpoint in (
            (Facility, facilities.ENDPOINT),
            (Organisation, organisations.ENDPOINT),
            (SupportAction, actions.ENDPOINT),
        )
    },
}


def preview(request: HttpRequest) -> HttpResponse:
    """The draft behind the token; the same 404 for a token that is unknown, expired, ended or changed."""
    if not request.path_info.endswith("/"):
        raise not_found()  # The redirect that other addresses get would repeat the token.
    given = read(request, PARAMETERS)
    draft = read_draft(given.get("token") or _sent(request), given.get("locale"))
    if draft is None:
        raise not_found()
    with translation.override(draft.language):
        content = _content(draft, given.get("fields"))
    response = HttpResponse(content, content_type="application/json")
    response.headers["Content-Language"] = draft.language
    response.headers["Preview"] = "true"
    return response


def confidential(view: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """`view` for whoever holds a token, from any site; what it answers is kept and indexed by nobody."""

    @csrf_exempt
    @wraps(view)
    def answer(request: HttpRequest) -> HttpResponse:
        response = answer_of(view, request)
        for name, value in _HEADERS.items():
            response.headers[name] = value
        if request.method == "OPTIONS":
            response.headers["Access-Control-Allow-Headers"] = _ALLOWED_HEADERS
        return response

    return answer


def _sent(request: HttpRequest) -> str:
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    return token.strip() if scheme == SCHEME else ""


def _content(draft: Draft, fields: str | None) -> bytes:
    value = draft.value()
    if value is None:
        raise not_found()
    endpoint, item_of = ITEMS[BasePage if isinstance(value, BasePage) else type(value)]
    query = Query(language=draft.language, fields=endpoint.selection(fields, is_list=False), filters={})
    item = item_of(value, query)
    with guard.rendering():
        return endpoint.encode(item, query.fields)
