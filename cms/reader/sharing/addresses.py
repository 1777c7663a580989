"""Where a card is: the picture that stands for a page wherever its address is shared."""

from typing import Final, Literal

from django.urls import reverse

from cms.languages import Language

Kind = Literal["home", "campaigns", "stories", "prisoners"]
# `shown` is what other services fetch, `wide`, `square` and `quote` what readers take away, with a last day on it.
Form = Literal["shown", "wide", "square", "code", "quote"]

SUFFIXES: Final[dict[Form, str]] = {
    "shown": ".jpg",
    "wide": "-wide.jpg",
    "square": "-square.jpg",
    "code": ".svg",
    "quote": ".html",
}


def embed_path(language: Language, page: int) -> str:
    """The host-relative address of a story's quote for frames on other sites."""
    return reverse("cms_embedded", kwargs={"language": language, "pk": page})


def card_path(language: Language, kind: Kind, id: str = "", form: Form = "shown") -> str:
    """The host-relative address of a card; a person's id is the public one, a page's the primary key."""
    name = f"{kind}-{id}" if id else kind
    return reverse("cms_card", kwargs={"language": language, "name": name, "suffix": SUFFIXES[form]})
