"""What a page says of itself to those with whom it is shared, from the values that its template has been given."""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any, Final
from urllib.parse import urlencode

from cms.disclosure.site import may_be_embedded
from cms.disclosure.values import Prisoner
from cms.languages import Language
from cms.pages.models import BasePage, CampaignPage, InterviewPage
from cms.reader.sharing.addresses import Kind, card_path, embed_path
from cms.reader.sharing.layouts import WIDE_SIZE

# As the services write them whose previews read it.
LOCALES: Final[dict[Language, str]] = {"be": "be_BY", "ru": "ru_RU", "en": "en_GB"}
# The frame may do nothing but open the story in a page of its own, which then is not told from where.
_FRAME: Final = (
    'width="100%" height="320" loading="lazy" referrerpolicy="no-referrer" '
    'sandbox="allow-popups allow-popups-to-escape-sandbox"'
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """A page that may be passed on: `address` is absolute, `kind` and `id` name its card."""

    title: str
    address: str
    origin: str
    language: Language
    kind: Kind
    id: str

    @property
    def card(self) -> str:
        """The absolute address of the picture, which other services fetch."""
        return self.origin + card_path(self.language, self.kind, self.id)

    @property
    def width(self) -> int:
        return WIDE_SIZE[0]

    @property
    def height(self) -> int:
        return WIDE_SIZE[1]

    @property
    def wide(self) -> str:
        return card_path(self.language, self.kind, self.id, "wide")

    @property
    def square(self) -> str:
        return card_path(self.language, self.kind, self.id, "square")

    @property
    def code(self) -> str:
        return card_path(self.language, self.kind, self.id, "code")

    @property
    def quote(self) -> str | None:
        """A story's quote for other people's pages; words about a prisoner are not to stand there for ever."""
        return card_path(self.language, self.kind, self.id, "quote") if self.kind == "stories" else None

    @property
    def embed(self) -> str | None:
        """The absolute address of that quote for a frame that is loaded from here, where editors allow it."""
        if self.kind != "stories" or not may_be_embedded():
            return None
        return self.origin + embed_path(self.language, int(self.id))

    @property
    def embed_code(self) -> str:
        """The HTML of that frame, which nothing of this page's enters but text: to be shown, so not marked as safe."""
        told = f'src="{escape(self.embed or "")}" title="{escape(self.title)}"'
        return f"<iframe {told} {_FRAME}></iframe>"

    @property
    def telegram(self) -> str:
        return "https://t.me/share/url?" + urlencode({"url": self.address, "text": self.title})

    @property
    def whatsapp(self) -> str:
        return "https://wa.me/?" + urlencode({"text": f"{self.title}\n{self.address}"})

    @property
    def mail(self) -> str:
        # A mail program takes "+" for itself, not for a space.
        said = urlencode({"subject": self.title, "body": self.address}).replace("+", "%20")
        return f"mailto:?{said}"


def shared_page(context: Mapping[str, Any]) -> Shared | None:
    """The page that a template's `context` is about.

    None for drafts, for what search engines are not told of, and without a public origin or in careful mode: then
    the head has no canonical address.
    """
    head, language = context.get("head"), context.get("language")
    request = context.get("request")
    is_draft = bool(context.get("preview_note")) or bool(getattr(request, "is_preview", False))
    if is_draft or head is None or not head.canonical or head.noindex or not language:
        return None
    kind, id = _card_of(context)
    return Shared(
        title=context.get("page_title") or context.get("site_name") or "",
        address=head.canonical,
        origin=origin_of(head.canonical),
        language=language,
        kind=kind,
        id=id,
    )


def origin_of(address: str) -> str:
    """The origin of an absolute address."""
    return "/".join(address.split("/", 3)[:3])


def _card_of(context: Mapping[str, Any]) -> tuple[Kind, str]:
    """Which card stands for a page; what has none of its own takes the site's."""
    person = context.get("person")
    if isinstance(person, Prisoner):
        return "prisoners", person.id
    page: BasePage | None = context.get("page")
    if isinstance(page, InterviewPage):
        return "stories", str(page.pk)
    if isinstance(page, CampaignPage):
        return "campaigns", str(page.pk)
    return "home", ""
