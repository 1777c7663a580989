"""How a mention is kept in a text, and how the editor and Wagtail's index of references read it."""

from collections.abc import Iterator
from typing import Any, Final

from django.apps import apps
from draftjs_exporter.dom import DOM
from wagtail.admin.rich_text.converters.html_to_contentstate import LinkElementHandler
from wagtail.rich_text import LinkHandler

from cms.pages.mentions import LINK_TYPE, primary_key

ENTITY: Final = "PERSON"


class PersonLinkHandler(LinkHandler):
    """Tells Wagtail whom a text mentions, so that nobody mentioned is deleted, and shows nothing of them.

    What readers see is written by `cms.pages.mentions`; here not even a link is.
    """

    identifier = LINK_TYPE

    @staticmethod
    def get_model() -> Any:
        return apps.get_model("cms_snippets", "Prisoner")

    @staticmethod
    def expand_db_attributes(attrs: dict[str, Any]) -> str:
        return "<a>"

    @classmethod
    def extract_references(cls, attrs: dict[str, Any]) -> Iterator[tuple[Any, str, str, str]]:
        if pk := primary_key(attrs):
            yield cls.get_model(), str(pk), "", ""


class _MentionElementHandler(LinkElementHandler):
    """The editor gets the id alone: whoever may see prisoners asks for the name."""

    def get_attribute_data(self, attrs: dict[str, str | None]) -> dict[str, str]:
        return {"id": str(primary_key(attrs))}


def _stored(props: dict[str, Any]) -> Any:
    pk = primary_key({"id": str(props.get("id") or "")})
    return DOM.create_element("a", {"linktype": LINK_TYPE, "id": str(pk)}, props["children"])


CONVERSION: Final = {
    "from_database_format": {f'a[linktype="{LINK_TYPE}"]': _MentionElementHandler(ENTITY)},
    "to_database_format": {"entity_decorators": {ENTITY: _stored}},
}
