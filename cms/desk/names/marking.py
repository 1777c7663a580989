"""Makes plain words of a page mentions of a person, which mask themselves while the name is not public."""

import re
from collections.abc import Callable
from typing import Any

from bs4 import BeautifulSoup
from bs4.element import NavigableString
from django.utils.translation import gettext as _
from wagtail.blocks import Block, ListBlock, RichTextBlock, StructBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.rich_text import RichText

from cms import version
from cms.disclosure.acts import ActRefused
from cms.markup import soup_of
from cms.pages.mentions import LINK_TYPE
from cms.pages.models import BasePage
from cms.pages.own_words import text_fields
from cms.snippets.models import Prisoner
from cms.translation.publishing import reviewed

Change = Callable[[str], str]


@version.acting
def mark(page: Page, words: str, person: Prisoner, *, user: Any) -> None:
    """Make `words` a mention of `person` in every rich text of `page`, in the live text and the newest draft alike.

    Raises:
        ActRefused: they stand in no rich text outside links, or the page is locked for `user`.
    """
    live: Any = Page.objects.select_for_update(of=("self",)).get(pk=page.pk).specific
    if live.permissions_for_user(user).page_locked():
        raise ActRefused(_("This page is locked by somebody else. Ask them to mark the name."))
    draft: Any = live.get_latest_revision_as_object() if live.has_unpublished_changes else None

    def change(html: str) -> str:
        return with_mention(html, words, person.pk)

    in_live, in_draft = rewrite(live, change), draft is not None and rewrite(draft, change)
    if not (in_live or in_draft):
        raise ActRefused(_("These words stand in no text that can hold a mention. Change them by hand."))
    if draft is None:
        # Of a translation too: readers have these very words already, so no review is asked for.
        with reviewed():
            live.save_revision(user=user, clean=False, log_action=True).publish(user=user)
        return
    if in_live:
        with reviewed():
            live.save(clean=False)
    if in_draft:
        draft.save_revision(user=user, clean=False, log_action=True)


def rewrite(page: BasePage, change: Change) -> bool:
    """Put every rich text of `page`, in memory, through `change`; returns whether one has changed."""
    seen: list[bool] = []

    def noted(html: str) -> str:
        changed = change(html)
        seen.append(changed != html)
        return changed

    for field in text_fields(type(page)):
        if isinstance(field, RichTextField):
            setattr(page, field.name, noted(getattr(page, field.name) or ""))
        elif isinstance(field, StreamField):
            for child in getattr(page, field.name):
                child.value = _rewritten(child.block, child.value, noted)
    return any(seen)


def with_mention(html: str, words: str, pk: int) -> str:
    """`html` with a mention round `words` wherever they stand outside a link; the same object when nowhere."""
    inner = r"[^\w<>]+".join(map(re.escape, words.split()))
    pattern = re.compile(rf"(?<!\w){inner}(?!\w)")
    soup = soup_of(html)
    plain = [node for node in soup.find_all(string=pattern) if node.find_parent("a") is None]
    if not words.strip() or not plain:
        return html
    for node in plain:
        node.replace_with(*_with_mentions(soup, str(node), pattern, pk))
    return str(soup)


def _with_mentions(soup: BeautifulSoup, text: str, pattern: re.Pattern[str], pk: int) -> list[Any]:
    pieces: list[Any] = []
    end = 0
    for match in pattern.finditer(text):
        link = soup.new_tag("a", attrs={"linktype": LINK_TYPE, "id": str(pk)})
        link.string = match[0]
        pieces += [NavigableString(text[end : match.start()]), link]
        end = match.end()
    return [*pieces, NavigableString(text[end:])]


def _rewritten(block: Block, value: Any, change: Change) -> Any:
    if isinstance(block, StructBlock):
        for name, inner in block.child_blocks.items():
            value[name] = _rewritten(inner, value.get(name), change)
    elif isinstance(block, ListBlock):
        for at, each in enumerate(value or ()):
            value[at] = _rewritten(block.child_block, each, change)
    elif isinstance(block, RichTextBlock) and isinstance(value, RichText):
        return RichText(change(value.source))
    return value
