"""What courts decided of people of the styleguide, and what happened to them."""

from decimal import Decimal

from cms.disclosure.labels import EVENTS, labelled, words
from cms.disclosure.reading import partial_date
from cms.disclosure.values import ArticleRef, EffectiveSentence, Event, Link, Money, Sentence, TimelineEntry
from cms.disclosure.values.timeline import EventKind
from cms.formatting import format_money, format_term
from cms.languages import Language
from cms.pages.samples.people import DAY
from cms.snippets import choices
from cms.styleguide.words import LINK, Texts


def effective(language: Language) -> EffectiveSentence:
    """What has to be served: years, months and days."""
    return EffectiveSentence(
        kind=labelled(choices.SentenceKind, "imprisonment", language),
        regime=labelled(choices.Regime, "reinforced", language),
        years=12,
        months=11,
        days=30,
        money=None,
        article_count=None,
        articles_text=None,
        text=format_term(12, 11, 30, language),
    )


def _money(language: Language) -> Money:
    amount = Decimal("12000.50")
    return Money(amount=str(amount), unit="byn", text=format_money(amount, "byn", language))


def verdict(language: Language, texts: Texts, *, is_added: bool = False) -> Sentence:
    """A verdict with two articles; or what an appeal added, of which little is known."""
    article = ArticleRef(id=0, number="361-4", part="2", stage="attempt", title=texts.title, text="361⁴")
    another = ArticleRef(id=1, number="13", part=None, stage="preparation", title=None, text="13")
    return Sentence(
        kind=labelled(choices.SentenceKind, "open_facility" if is_added else "imprisonment", language),
        regime=None if is_added else labelled(choices.Regime, "reinforced", language),
        years=12,
        months=11,
        days=30,
        money=None if is_added else _money(language),
        verdict_date=None if is_added else partial_date(DAY, "day", language),
        court=None if is_added else texts.court,
        instance=labelled(choices.Instance, "appeal" if is_added else "first", language),
        in_force=not is_added,
        adds_to_previous=is_added,
        articles=() if is_added else (article, another),
        article_count=None,
        articles_text=None,
        text=format_term(12, 11, 30, language),
    )


def timeline(language: Language, texts: Texts) -> tuple[TimelineEntry, ...]:
    """Things that happened, each with something else that is known of it."""
    day, month = (partial_date(DAY, precision, language) for precision in ("day", "month"))
    return (
        TimelineEntry(kind=_kind("detention", language), date=None),
        TimelineEntry(kind=_kind("placement", language), date=day, until=month, detail=texts.place),
        TimelineEntry(
            kind=_kind("verdict", language),
            date=day,
            detail=texts.title,
            notes=(labelled(choices.Regime, "reinforced", language),),
        ),
        TimelineEntry(
            kind=_kind("recognition", language),
            date=month,
            detail=texts.organisation,
            source=Link(url=LINK, label=texts.organisation),
        ),
    )


def _kind(kind: EventKind, language: Language) -> Event:
    return Event(value=kind, text=words(EVENTS, kind, language).text)
