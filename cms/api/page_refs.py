"""Pages as other values mention them."""

from typing import Any, Final

from cms.api.paths import detail_path
from cms.api.values import PageMeta, PageRef, PageRefMeta, Translation
from cms.pages.publication import PageRow

PAGES: Final = "pages"


def page_type(model: Any) -> str:
    """The name of a page type: "cms_pages.InterviewPage"."""
    return str(model._meta.label)


def page_ref(row: PageRow) -> PageRef:
    """A mention of the page."""
    return PageRef(id=row.id, meta=PageRefMeta(**_place(row)), title=row.title)


def page_meta(row: PageRow, parent: PageRow | None, others: list[PageRow]) -> PageMeta:
    """The meta of the page itself; `others` are its translations."""
    return PageMeta(
        **_place(row),
        slug=row.slug,
        seo_title=row.seo_title,
        search_description=row.search_description,
        first_published_at=row.first_published_at,
        parent=page_ref(parent) if parent else None,
        translations=tuple(
            Translation(locale=other.language, id=other.id, html_url=other.url) for other in others
        ),
    )


def _place(row: PageRow) -> dict[str, Any]:
    return {
        "type": page_type(row.model),
        "detail_url": detail_path(PAGES, row.id),
        "html_url": row.url,
        "locale": row.language,
    }
