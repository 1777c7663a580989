"""Loads facilities and articles of law: real ones, which editors go on with."""

from cms import version
from cms.demo.content.articles import ARTICLES, SOURCE, ArticleRow
from cms.demo.content.facilities import FACILITIES, FacilityRow
from cms.demo.loading.publishing import Staff, publish
from cms.snippets.models import Article, Facility

Facilities = dict[str, Facility]
Articles = dict[str, Article]


def load_facilities(staff: Staff) -> tuple[Facilities, int]:
    """Every facility by the key it has in the demonstration, and how many are new."""
    rows = {each.key: row for each in FACILITIES if (row := _known(each)) is not None}
    missing = [each for each in FACILITIES if each.key not in rows]
    if missing:
        _add_facilities(missing, rows, staff)
    return rows, len(missing)


def load_articles(staff: Staff) -> tuple[Articles, int]:
    """Every article by its number, and how many are new."""
    numbers = [each.number for each in ARTICLES]
    rows = {row.number: row for row in Article.objects.filter(number__in=numbers).order_by("-pk")}
    missing = [each for each in ARTICLES if each.number not in rows]
    if missing:
        _add_articles(missing, rows, staff)
    return rows, len(missing)


@version.acting
def _add_facilities(missing: list[FacilityRow], rows: Facilities, staff: Staff) -> None:
    for facility in missing:
        rows[facility.key] = Facility(**_columns(facility))
        publish(rows[facility.key], staff)
    for facility in missing:
        if facility.replaced_by:
            rows[facility.key].replaced_by = rows[facility.replaced_by]
            rows[facility.key].save_revision(user=staff.editor).publish(user=staff.publisher)


@version.acting
def _add_articles(missing: list[ArticleRow], rows: Articles, staff: Staff) -> None:
    for article in missing:
        columns = article.title.columns("title")
        rows[article.number] = Article(number=article.number, source=SOURCE, **columns)
        publish(rows[article.number], staff)


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
