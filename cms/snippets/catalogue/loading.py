"""Add what the catalogue holds and the database does not. What an editor has changed is never touched."""

from collections import defaultdict
from collections.abc import Callable, Iterable

from cms import version
from cms.snippets.catalogue.articles import ARTICLES, SOURCE, ArticleRow
from cms.snippets.catalogue.facilities import FACILITIES, FacilityRow
from cms.snippets.models import Article, Facility, Fact

Facilities = dict[str, Facility]
Articles = dict[str, Article]
Publish = Callable[[Fact], None]


@version.acting
def publish_unsigned(row: Fact) -> None:
    """Check a new row, save it and publish its first revision, in nobody's name."""
    row.live = False
    row.full_clean()
    row.save()
    row.save_revision().publish()
    row.refresh_from_db()


def load_facilities(publish: Publish = publish_unsigned) -> tuple[Facilities, list[Facility]]:
    """Every facility of the catalogue by its key, and those that were added.

    A kind and number that the database knows in any state, closed or moved by an editor too, is left alone: an
    address that somebody has ended must not come back.
    """
    known = {each.key: row for each in FACILITIES if (row := _known(each)) is not None}
    missing = [each for each in FACILITIES if each.key not in known]
    if missing:
        _add_facilities(missing, known, publish)
    return known, [known[each.key] for each in missing]


def load_articles(publish: Publish = publish_unsigned) -> tuple[Articles, list[Article]]:
    """Every article of the catalogue by its number, and those that were added; one wording is enough."""
    known = _newest(Article.objects.filter(number__in=[each.number for each in ARTICLES]))
    missing = [each for each in ARTICLES if each.number not in known]
    if missing:
        _add_articles(missing, known, publish)
    return known, [known[each.number] for each in missing]


@version.acting
def _add_facilities(missing: list[FacilityRow], known: Facilities, publish: Publish) -> None:
    # Whoever replaces another one comes first.
    for facility in sorted(missing, key=lambda each: bool(each.replaced_by)):
        known[facility.key] = Facility(**_columns(facility), replaced_by=known.get(facility.replaced_by))
        publish(known[facility.key])


@version.acting
def _add_articles(missing: list[ArticleRow], known: Articles, publish: Publish) -> None:
    for article in missing:
        known[article.number] = _article(article)
        publish(known[article.number])


def _known(facility: FacilityRow) -> Facility | None:
    """The row of this facility; where one kind and number has several, rather one that is closed like it."""
    same = list(Facility.objects.filter(kind=facility.kind, number=facility.number).order_by("pk"))
    alike = [row for row in same if (row.closed_on is None) == (facility.closed_on is None)]
    return next(iter(alike or same), None)


def _newest(articles: Iterable[Article]) -> Articles:
    by_number: defaultdict[str, list[Article]] = defaultdict(list)
    for article in articles:
        by_number[article.number].append(article)
    return {number: max(rows, key=lambda row: row.pk) for number, rows in by_number.items()}


def _article(article: ArticleRow) -> Article:
    return Article(number=article.number, source=SOURCE, **article.title.columns("title"))


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
