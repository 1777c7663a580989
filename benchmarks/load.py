"""Fill an empty, migrated database with the workload: `python -m benchmarks.load WORKLOAD.json`.

Every birth date, address and sentence is disclosed, so that answers hold what the other server gives.
"""

import argparse
import json
import os
import re
import uuid
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any, Final

import django

Content = Mapping[str, Any]

_RUSSIAN_ADDRESS: Final = re.compile(r"(?P<postcode>\d{6}), (?P<locality>г\. [^,]+), (?P<street>.+)")
_CITED: Final = re.compile(r"(?:ч\. (?P<part>\d+) )?арт\. (?P<number>[\d-]+)")


def main() -> None:
    """Read the command line and load."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("workload", type=Path, help="the file that gendata.py wrote")
    given = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.development")
    django.setup()
    load(json.loads(given.workload.read_text()))


def load(workload: Content) -> None:
    """Write people and pages, each kind in one act, and let the database look at what it holds."""
    from django.utils import translation

    from cms import languages, version
    from cms.desk.setup import set_up
    from cms.snippets.models import Prisoner

    if Prisoner.objects.exists():
        raise SystemExit("This database holds people. Nothing was changed: use an empty one.")
    with translation.override(languages.DEFAULT):
        set_up()
        # Pages first: each is looked through for the names of everybody known by then, and names nobody here.
        with version.act():
            _load_pages(workload["articles"])
        with version.act():
            _load_people(workload["prisoners"], _facilities(workload["facilities"]))
            # What ends the act asks for all of them: of a table that was empty the database knows nothing.
            _analyze()
    _analyze()


def _analyze() -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _facilities(told: Iterable[Content]) -> list[Any]:
    from cms.snippets.choices import FacilityKind
    from cms.snippets.models import Facility

    return [
        Facility.objects.create(
            kind=FacilityKind.COLONY, number=str(number), **_texts(_place(each)), postcode=_postcode(each)
        )
        for number, each in enumerate(told, start=1)
    ]


def _place(facility: Content) -> dict[str, dict[str, str]]:
    """The parts of an address by language; Latin letters need a locality alone."""
    read = {code: _RUSSIAN_ADDRESS.fullmatch(facility[code]["address"]) for code in ("be", "ru")}
    parts = {code: found.groupdict() for code, found in read.items() if found}
    parts["en"] = {"locality": facility["en"]["address"].split(", ")[1].split()[0]}
    return {
        code: {
            "name": facility[code]["name"],
            "short_name": facility[code]["name"],
            "street": parts[code].get("street", facility[code]["address"].split(",")[0]),
            "locality": parts[code]["locality"],
        }
        for code in parts
    }


def _postcode(facility: Content) -> str:
    return facility["be"]["address"][:6]


def _texts(by_language: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """Columns from texts by language."""
    return {f"{field}_{code}": text for code, texts in by_language.items() for field, text in texts.items()}


def _load_people(told: Sequence[Content], facilities: Sequence[Any]) -> None:
    from cms.disclosure.models import PrisonerDisclosure
    from cms.disclosure.settling import settle_all
    from cms.disclosure.states import BirthdaySwitch, LettersPolicy, State
    from cms.snippets.models import Placement, Prisoner

    people = Prisoner.objects.bulk_create((_person(each) for each in told), batch_size=500)
    Placement.objects.bulk_create(
        Placement(prisoner=person, facility=facilities[each["facility"]])
        for person, each in zip(people, told, strict=True)
    )
    _load_sentences(people, told)
    PrisonerDisclosure.objects.bulk_create(
        PrisonerDisclosure(
            prisoner=person,
            state=State.PUBLIC,
            birthday=BirthdaySwitch.FULL,
            letters=LettersPolicy.ALLOWED,
            show_address=True,
        )
        for person in people
    )
    pks = [person.pk for person in people]
    for start in range(0, len(pks), 500):
        settle_all(pks[start : start + 500])


def _person(told: Content) -> Any:
    from cms.snippets.choices import Custody
    from cms.snippets.models import Prisoner

    names = {code: name.split(" ", 1) for code, name in told["names"].items()}
    person = Prisoner(
        **{f"given_name_{code}": given for code, (given, _family) in names.items()},
        **{f"family_name_{code}": family for code, (_given, family) in names.items()},
        birth_date=date.fromisoformat(told["birth"]),
        custody=Custody.IMPRISONED,
    )
    person.fill_derived_columns()
    return person


def _load_sentences(people: Sequence[Any], told: Sequence[Content]) -> None:
    from cms.snippets.models import Article, Sentence, SentenceArticle

    written = [
        (person, order, each)
        for person, content in zip(people, told, strict=True)
        for order, each in enumerate(content["sentences"])
    ]
    cited = [[found.groupdict("") for found in _CITED.finditer(each["articles"])] for _, _, each in written]
    articles = {
        number: Article.objects.create(number=number, title_be=f"Артыкул {number}")
        for number in sorted({each["number"] for citations in cited for each in citations})
    }
    sentences = Sentence.objects.bulk_create(
        Sentence(
            prisoner=person,
            sort_order=order,
            years=each["years"],
            months=each["months"],
            verdict_date=date.fromisoformat(each["verdict_date"]),
        )
        for person, order, each in written
    )
    SentenceArticle.objects.bulk_create(
        SentenceArticle(
            sentence=sentence, article=articles[each["number"]], part=each["part"], sort_order=order
        )
        for sentence, citations in zip(sentences, cited, strict=True)
        for order, each in enumerate(citations)
    )


def _load_pages(told: Sequence[Content]) -> None:
    """Stories below the homes, with an empty search index: in bulk, for saving each would take an hour at ten times."""
    from django.db import models
    from wagtail.models import Page

    from cms.pages.querysets import live_homes

    keys = [uuid.uuid4() for _ in told]
    for code, home in live_homes().items():
        pages = [
            _story(each, code, home, number, key)
            for number, (each, key) in enumerate(zip(told, keys, strict=True), start=home.numchild + 1)
        ]
        names = [field.name for field in Page._meta.concrete_fields if field.name != "id"]
        rows = Page.objects.bulk_create(
            [Page(**{name: getattr(page, name) for name in names}) for page in pages], batch_size=500
        )
        for page, row in zip(pages, rows, strict=True):
            page.page_ptr = row
            # As fixtures are loaded: the row of this type alone.
            models.Model.save_base(page, raw=True)
        Page.objects.filter(pk=home.pk).update(numchild=home.numchild + len(pages))


def _story(told: Content, code: str, home: Any, number: int, key: uuid.UUID) -> Any:
    from django.contrib.contenttypes.models import ContentType

    from cms.pages.models import InterviewPage

    text = told["tr"][code]
    return InterviewPage(
        title=text["title"],
        draft_title=text["title"],
        slug=told["slug"],
        locale=home.locale,
        translation_key=key,
        content_type=ContentType.objects.get_for_model(InterviewPage),
        path=home._get_path(home.path, home.depth + 1, number),
        depth=home.depth + 1,
        url_path=f"{home.url_path}{told['slug']}/",
        first_published_at=datetime.combine(date.fromisoformat(told["date"]), time.min, tzinfo=UTC),
        body=json.dumps([{"type": "rich_text", "id": "1", "value": {"text": text["body"]}}]),
    )


if __name__ == "__main__":
    main()
