"""What a page tells machines of itself, as JSON-LD: stories, the publisher, the way to a page.

No person is described in it, neither a ward nor a guardian. Engines copy such descriptions into catalogues of people
and keep them when the page is gone: a withdrawal would not reach them.
"""

import json
from collections.abc import Mapping
from typing import Any, Final

from django.templatetags.static import static
from django.utils.safestring import SafeString, mark_safe

from cms.pages.models import DirectoryPage, HomePage, InterviewPage
from cms.reader.sharing.shared import Shared

_CONTEXT: Final = "https://schema.org"
# Nothing in it may end the element or begin another.
_ESCAPED: Final = {ord(each): f"\\u{ord(each):04x}" for each in "<>&\u2028\u2029"}


def linked_data(context: Mapping[str, Any], shared: Shared) -> SafeString:
    """The content of a `script` of the type application/ld+json; nothing where there is nothing to say."""
    said = [each for each in (_main(context, shared), _trail(context, shared)) if each]
    if not said:
        return mark_safe("")
    text = json.dumps({"@context": _CONTEXT, "@graph": said}, ensure_ascii=False, separators=(",", ":"))
    return mark_safe(text.translate(_ESCAPED))  # noqa: S308 - escaped in the line itself


def _main(context: Mapping[str, Any], shared: Shared) -> dict[str, Any] | None:
    page = context.get("page")
    if isinstance(page, InterviewPage):
        return _article(context, shared)
    if isinstance(page, HomePage):
        return _publisher(context, shared) | {"logo": shared.origin + static("cms/icon.svg")}
    return None


def _article(context: Mapping[str, Any], shared: Shared) -> dict[str, Any]:
    head = context["head"]
    published = {"datePublished": head.published.isoformat(timespec="seconds")} if head.published else {}
    return {
        "@type": "Article",
        "headline": shared.title,
        "description": head.description,
        "inLanguage": shared.language,
        "url": shared.address,
        "mainEntityOfPage": shared.address,
        "image": shared.card,
        "author": _publisher(context, shared),
        "publisher": _publisher(context, shared),
        **published,
    }


def _publisher(context: Mapping[str, Any], shared: Shared) -> dict[str, Any]:
    site = context.get("site")
    name = (site.publisher if site else None) or context["site_name"]
    return {"@type": "Organization", "name": name, "url": shared.origin + context["home_url"]}


def _trail(context: Mapping[str, Any], shared: Shared) -> dict[str, Any] | None:
    """From the front page to this one; the front page itself has no way to it."""
    above = context.get("above")
    steps = [(context["site_name"], shared.origin + context["home_url"])]
    if above is not None:
        steps.append((above.title, shared.origin + above.url))
    page = context.get("page")
    if isinstance(page, DirectoryPage) and shared.kind == "prisoners":
        steps.append((page.title, shared.origin + page.public_path))
    if steps[0][1] == shared.address:
        return None
    steps.append((shared.title, shared.address))
    items = [
        {"@type": "ListItem", "position": at, "name": name, "item": address}
        for at, (name, address) in enumerate(steps, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}
