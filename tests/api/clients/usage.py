"""What the developer of an app writes with the client that openapi-python-client makes of the description."""

import sys

from read_api import Client
from read_api.api.guardians import get_guardian
from read_api.api.pages import get_page, list_pages
from read_api.api.prisoners import get_prisoner, list_prisoners
from read_api.models import (
    ListPagesTypeItem,
    ListPrisonersCustodyItem,
    ListPrisonersLocale,
    ProblemDetails,
    SelectedInterviewPage,
    SelectedPrisoner,
    SelectedStatementBlock,
)


def main(origin: str) -> None:
    """Ask for a little of everything."""
    api = Client(base_url=origin)
    listed = list_prisoners.sync(
        client=api,
        locale=ListPrisonersLocale.EN,
        limit=3,
        custody=[ListPrisonersCustodyItem.IMPRISONED, ListPrisonersCustodyItem.DETAINED],
    )
    assert listed is not None and not isinstance(listed, ProblemDetails)
    assert len(listed.items) == 3 < listed.meta.total_count

    id = listed.items[0].id
    assert isinstance(id, str)
    person = get_prisoner.sync(id, client=api)
    assert isinstance(person, SelectedPrisoner) and person.id == id
    assert person.name and person.name.full and person.custody and person.letters

    told = list_pages.sync(client=api, type_=[ListPagesTypeItem.CMS_PAGES_INTERVIEWPAGE], limit=1)
    assert told is not None and not isinstance(told, ProblemDetails)
    number = told.items[0].id
    assert isinstance(number, int)
    page = get_page.sync(number, client=api)
    assert isinstance(page, SelectedInterviewPage) and page.body
    assert any(isinstance(block, SelectedStatementBlock) for block in page.body)

    wrong = list_prisoners.sync(client=api, limit=1000)
    assert isinstance(wrong, ProblemDetails) and wrong.parameter == "limit"
    missing = get_guardian.sync("nobody", client=api)
    assert isinstance(missing, ProblemDetails) and missing.status == 404
    print("as described")


if __name__ == "__main__":
    main(sys.argv[1])
