"""Loads facilities and articles of law: real ones, which editors go on with."""

from cms import version
from cms.demo.content.articles import ARTICLES, SOURCE
from cms.demo.content.facilities import FACILITIES, FacilityRow
from cms.demo.loading.publishing import Staff, publish
from cms.snippets.models import Article, Facility

Facilities = dict[str, Facility]
Articles = dict[str, Article]


@version.acting
def load_facilities(staff: Staff) -> tuple[Facilities, int]:
    """Every facility by the key it has in the demonstration, and how many are new."""
    rows: Facilities = {}
    made = 0
    for facility in FACILITIES:
        row = _known(facility)
        if row is None:
            row = Facility(**_columns(facility))
            publish(row, staff)
            made += 1
        rows[facility.key] = row
    return rows, made + _link_replacements(rows)


@version.acting
def load_articles(staff: Staff) -> tuple[Articles, int]:
    """Every article by its number, and how many are new."""
    rows: Articles = {}
    made = 0
    for article in ARTICLES:
        row = Article.objects.filter(number=article.number).order_by("pk").first()
        if row is None:
            row = Article(number=article.number, source=SOURCE, **article.title.columns("title"))
            publish(row, staff)
            made += 1
        rows[article.number] = row
    return rows, made


def _known(facility: FacilityRow) -> Facility | None:
    """The row of this facility: two rows of one number differ in that one of them has closed."""
    same = Facility.objects.filter(kind=facility.kind, number=facility.number)
    return same.filter(closed_on__isnull=facility.closed_on is None).order_by("pk").first()


def _columns(facility: FacilityRow) -> dict[str, object]:
    columns: dict[str, object] = {
        "kind": facility.kind,
        "number": facility.number,
        "postcode": facility.postcode,
        "post_office_box": facility.post_office_box,
        "closed_on": facility.closed_on,
        "source": facility.source,
        **facility.name.columns("name"),
        **facility.short_name.columns("short_name"),
        **facility.locality.columns("locality"),
    }
    optional = {"street": facility.street, "district": facility.district, "region": facility.region}
    for field, text in optional.items():
        columns |= text.columns(field) if text is not None else {}
    return columns


def _link_replacements(rows: Facilities) -> int:
    """Point what moved to its new place, once both rows exist; the number of rows changed."""
    changed = 0
    for facility in FACILITIES:
        row = rows[facility.key]
        if facility.replaced_by and row.replaced_by_id is None:
            row.replaced_by = rows[facility.replaced_by]
            row.save()
            changed += 1
    return changed
