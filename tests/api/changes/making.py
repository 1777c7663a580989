"""A small campaign to begin with, and whatever its deeds need: rows, pages, words."""

import random
from datetime import date
from typing import Any, Final

from django.core.files.base import ContentFile
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from cms import version
from cms.pages.models import BasePage, HomePage, InterviewPage
from cms.pages.querysets import concrete_models
from cms.snippets import models as facts
from tests import factories
from tests.pages.bodies import every_block
from tests.pages.mentioned import mention

NAMES: Final = ("Арлоўская", "Бярозка", "Вольскі", "Гарун", "Драздовіч", "Ельскі", "Жылка")


class Making:
    """What is there at first, and how more is made; `random` decides."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.words = 0
        self._begin()

    @version.acting
    def _begin(self) -> None:
        key: dict[str, Any] = {}
        for language in ("be", "ru", "en"):
            home = factories.make_home(language, **key)
            factories.make_directory(home)
            key = {"translation_key": home.translation_key}
        self.images = [factories.make_image(size=(160, 200)) for _each in range(3)]
        get_document_model().objects.create(title="Памятка", file=ContentFile(b"plain", "leaflet.txt"))
        for number in range(2):
            factories.make_facility(number=str(number))
            factories.make_organisation()
        factories.make_article()
        factories.make_action(facts.Organisation.objects.all())
        factories.make_country()
        factories.fill_settings(contact="лісты@example.org")
        for name in NAMES[:4]:
            self._person(name)
        for number in range(2):
            factories.make_guardian(
                public=bool(number), name_be=f"Апякунка {number}", portrait=self.images[0]
            )
        for person in facts.Prisoner.objects.all():
            factories.make_placement(person, self._any(facts.Facility))
            factories.make_sentence(person, facts.Article.objects.all())
            factories.make_guardianship(person, self._any(facts.Guardian))
        for person in facts.Prisoner.objects.all()[:3]:
            factories.publish(person, show_address=True, letters="allowed", show_portrait=True)
        home = HomePage.objects.get(locale__language_code="be")
        factories.make_campaign(
            home, facts.Organisation.objects.all(), image=self.images[1], image_alt="Канверты"
        )
        self._story(home)
        factories.make_content(home, lead=self._text(), body=self._body())

    def _person(self, name: str) -> facts.Prisoner:
        return factories.make_prisoner(
            family_name_be=name,
            family_name_ru=None,
            family_name_en=None,
            portrait=self.random.choice(self._live_images()),
        )

    def _live_images(self) -> list[Any]:
        return list(get_image_model().objects.all()) or [None]

    def _end_stay(self, person: facts.Prisoner) -> None:
        for stay in person.placements.filter(until__isnull=True):
            stay.until = date(2024, 1, 1)
            stay.save()

    def _story(self, parent: Any) -> None:
        self.words += 1
        wards = list(facts.Prisoner.objects.order_by("?")[: self.random.randrange(3)])
        factories.make_interview(
            parent, slug=f"story-{self.words}", title=self._title(), guardian=self._any(facts.Guardian), wards=wards,
            lead=self._text(), body=self.random.choice([[], self._body()]),
        )  # fmt: skip

    def _text(self) -> str:
        target, document = self._page(), self._any(get_document_model())
        links = [f'<a linktype="page" id="{target.pk}">там</a>' if target else ""]
        links.append(f'<a linktype="document" id="{document.pk}">файл</a>' if document else "")
        links.append(mention(self._any(facts.Prisoner), self.random.choice(NAMES)))
        chosen = self.random.sample(links, self.random.randrange(4))
        plain = self.random.choice(["", "", "", f"Мікола {self.random.choice(NAMES)}"])
        return f"<p>{self._word()} {' '.join(chosen)} {plain}</p>"

    def _body(self) -> list[Any]:
        blocks = every_block(
            person=self._any(facts.Prisoner), guardian=self._any(facts.Guardian) or factories.make_guardian(),
            organisation=self._any(facts.Organisation), action=self._any(facts.SupportAction),
            image=self._any(get_image_model()), story=self._any(InterviewPage),
        )  # fmt: skip
        chosen = self.random.sample(blocks, self.random.randrange(1, 6))
        return [*chosen, {"type": "rich_text", "id": "own", "value": {"text": self._text()}}]

    def _title(self) -> str:
        return self.random.choice([self._word(), self._word(), f"Мікола {self.random.choice(NAMES)}"])

    def _word(self) -> str:
        self.words += 1
        return f"слова {self.words}"

    def _any(self, model: Any) -> Any:
        return self.random.choice(list(model.objects.order_by("pk")) or [None])

    def _page(self, but: Any = ()) -> Any:
        pages = [page for model in concrete_models(BasePage) for page in model.objects.order_by("pk")]
        return self.random.choice([page for page in pages if not (but and isinstance(page, but))] or [None])
