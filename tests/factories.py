"""Synthetic facts and pages for tests: nobody here exists, and every builder saves what it returns."""

import io
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image as Picture
from wagtail.images import get_image_model
from wagtail.models import Locale, Page

from cms import version
from cms.desk.models import ReturnedMail
from cms.disclosure.acts import change_guardian_state, change_state, set_switches
from cms.disclosure.models import PrisonerDisclosure
from cms.disclosure.states import GuardianState, State
from cms.languages import Language
from cms.pages.models import (
    CampaignPage,
    CampaignPartner,
    ContentPage,
    DirectoryPage,
    HomePage,
    InterviewPage,
    InterviewWard,
)
from cms.snippets.choices import FacilityKind
from cms.snippets.models import (
    ActionOrganisation,
    Article,
    Facility,
    Guardian,
    Guardianship,
    Organisation,
    Placement,
    Prisoner,
    SendingCountry,
    Sentence,
    SentenceArticle,
    SiteSettings,
    SupportAction,
)


def make_facility(**columns: Any) -> Facility:
    """A correctional colony with a complete Belarusian and Russian address."""
    defaults: dict[str, Any] = {
        "kind": FacilityKind.COLONY,
        "number": "9",
        "name_be": "Папраўчая калонія № 9",
        "name_ru": "Исправительная колония № 9",
        "name_en": "Correctional colony No. 9",
        "short_name_be": "ПК № 9",
        "short_name_ru": "ИК № 9",
        "street_be": "вул. Дабралюбава, 16",
        "street_ru": "ул. Добролюбова, 16",
        "locality_be": "г. Горкі",
        "locality_ru": "г. Горки",
        "locality_en": "Gorki",
        "postcode": "213410",
    }
    return Facility.objects.create(**defaults | columns)


def make_returned_mail(facility: Facility, **columns: Any) -> ReturnedMail:
    """A letter that came back today."""
    return ReturnedMail.objects.create(facility=facility, **{"returned_on": timezone.now().date()} | columns)


def make_article(number: str = "342", **columns: Any) -> Article:
    """An article of the Criminal Code with a title in Belarusian and Russian."""
    defaults = {"title_be": f"Артыкул {number}", "title_ru": f"Статья {number}"}
    return Article.objects.create(number=number, **defaults | columns)


def make_prisoner(**columns: Any) -> Prisoner:
    """A prisoner with a name in three languages; hidden, as every new person is (see `publish`)."""
    defaults: dict[str, Any] = {
        "given_name_be": "Мікола",
        "patronymic_be": "Пятровіч",
        "family_name_be": "Выдуманы",
        "given_name_ru": "Николай",
        "patronymic_ru": "Петрович",
        "family_name_ru": "Вымышленный",
        "given_name_en": "Mikola",
        "family_name_en": "Vydumany",
        "gender": "masculine",
        "custody": "imprisoned",
    }
    return Prisoner.objects.create(**defaults | columns)


def publish(prisoner: Prisoner, state: State = State.PUBLIC, **switches: Any) -> Prisoner:
    """Show `prisoner` to the public, by the acts that an editor would use: switches first, then the state."""
    if switches:
        set_switches(prisoner, switches)
    change_state(prisoner, state)
    return prisoner


def make_crowd(number: int, facility: Facility | None = None, **columns: Any) -> list[Prisoner]:
    """So many public people alike, held in `facility`: written in bulk, where nothing but their number matters."""
    with version.act():
        people = [
            Prisoner(**{"family_name_be": "Выдуманы", "custody": "imprisoned"} | columns)
            for _each in range(number)
        ]
        for each in people:
            each.fill_derived_columns()
        Prisoner.objects.bulk_create(people)
        PrisonerDisclosure.objects.bulk_create(
            PrisonerDisclosure(prisoner=each, state=State.PUBLIC, ever_public=True, ever_visible=True)
            for each in people
        )
        if facility:
            Placement.objects.bulk_create(
                Placement(prisoner=each, facility=facility, since=date(2023, 5, 1)) for each in people
            )
    return people


def make_placement(prisoner: Prisoner, facility: Facility | None, **columns: Any) -> Placement:
    """An ongoing, confirmed stay."""
    defaults: dict[str, Any] = {"since": date(2023, 5, 1), "sort_order": prisoner.placements.count()}
    return Placement.objects.create(prisoner=prisoner, facility=facility, **defaults | columns)


def make_sentence(prisoner: Prisoner, articles: Iterable[Article] = (), **columns: Any) -> Sentence:
    """A sentence in force: six years of reinforced regime unless said otherwise."""
    defaults: dict[str, Any] = {
        "years": 6,
        "regime": "reinforced",
        "verdict_date": date(2022, 11, 3),
        "sort_order": prisoner.sentences.count(),
    }
    sentence = Sentence.objects.create(prisoner=prisoner, **defaults | columns)
    for at, article in enumerate(articles):
        SentenceArticle.objects.create(sentence=sentence, article=article, sort_order=at)
    return sentence


def make_guardian(*, public: bool = True, **columns: Any) -> Guardian:
    """A guardian; public unless said otherwise."""
    defaults: dict[str, Any] = {
        "name_be": "Алена Прыдуманая",
        "name_ru": "Елена Придуманная",
        "role_be": "пісьменніца",
        "gender": "feminine",
    }
    guardian = Guardian.objects.create(**defaults | columns)
    if public:
        change_guardian_state(guardian, GuardianState.PUBLIC)
    return guardian


def make_guardianship(prisoner: Prisoner, guardian: Guardian, **columns: Any) -> Guardianship:
    """Current care of `guardian` for `prisoner`."""
    defaults = {"forms_of_care": ["voice", "letters"], "sort_order": prisoner.guardianships.count()}
    return Guardianship.objects.create(prisoner=prisoner, guardian=guardian, **defaults | columns)


def make_organisation(**columns: Any) -> Organisation:
    """A fund with a name in Belarusian and Russian."""
    defaults: dict[str, Any] = {
        "kind": "fund",
        "name_be": "Фонд Ўзаемадапамогі",
        "name_ru": "Фонд взаимопомощи",
        "link": "https://fund.example.org/",
    }
    return Organisation.objects.create(**defaults | columns)


def make_action(organisations: Iterable[Organisation] = (), **columns: Any) -> SupportAction:
    """A way to help by letters, told in Belarusian; its title in Russian too."""
    defaults: dict[str, Any] = {
        "kind": "letters",
        "audience": "not_if_ties",
        "title_be": "Напішыце ліст",
        "title_ru": "Напишите письмо",
        "body_be": "<p>Напішыце ліст.</p>",
    }
    action = SupportAction.objects.create(**defaults | columns)
    for at, organisation in enumerate(organisations):
        ActionOrganisation.objects.create(action=action, organisation=organisation, sort_order=at)
    return action


def make_country(code: str = "PL", **columns: Any) -> SendingCountry:
    """A sending country of which nothing is known yet."""
    return SendingCountry.objects.create(code=code, **{"name_be": f"Краіна {code}"} | columns)


def fill_settings(**columns: Any) -> SiteSettings:
    """What the site says of itself."""
    row: SiteSettings = SiteSettings.load()
    for name, value in columns.items():
        setattr(row, name, value)
    row.save()
    return row


def make_image(title: str = "a picture", size: tuple[int, int] = (800, 1000)) -> Any:
    """A stored image of one colour."""
    stream = io.BytesIO()
    Picture.new("RGB", size, "#8899aa").save(stream, "PNG")
    file = SimpleUploadedFile("picture.png", stream.getvalue(), "image/png")
    return get_image_model().objects.create(title=title, file=file)


def make_locale(language: Language) -> Locale:
    """The locale of `language`."""
    return Locale.objects.get_or_create(language_code=language)[0]


def make_home(language: Language, **fields: Any) -> HomePage:
    """The live front page of `language`."""
    defaults: dict[str, Any] = {"title": f"Пакуль не вызваляць усіх ({language})", "slug": f"home-{language}"}
    page = HomePage(locale=make_locale(language), **defaults | fields)
    _root(page.locale).add_child(instance=page)
    return page


def _root(locale: Locale) -> Page:
    """The root of the tree, which a test that commits loses when its database is flushed."""
    return Page.get_first_root_node() or Page.add_root(
        instance=Page(title="Root", slug="root", locale=locale)
    )


def make_directory(home: HomePage, **fields: Any) -> DirectoryPage:
    """The directory of prisoners below `home`."""
    page = DirectoryPage(locale=home.locale, **{"title": "Вязні", "slug": "prisoners"} | fields)
    home.add_child(instance=page)
    return page


def make_campaign(home: HomePage, partners: Iterable[Organisation] = (), **fields: Any) -> CampaignPage:
    """A live campaign below `home`."""
    page = CampaignPage(locale=home.locale, **{"title": "Пакуль не вызваляць", "slug": "until-all"} | fields)
    page.partners = [CampaignPartner(organisation=each, sort_order=at) for at, each in enumerate(partners)]
    home.add_child(instance=page)
    return page


def make_content(home: HomePage, **fields: Any) -> ContentPage:
    """A live explaining page below `home`."""
    page = ContentPage(locale=home.locale, **{"title": "Пра нас", "slug": "about"} | fields)
    home.add_child(instance=page)
    return page


def make_interview(
    home: HomePage | CampaignPage,
    *,
    guardian: Guardian | None = None,
    wards: Iterable[Prisoner] = (),
    **fields: Any,
) -> InterviewPage:
    """A live interview below `home` or a campaign; `body` is a list of `(type, value)` or raw blocks."""
    defaults: dict[str, Any] = {"title": "Размова пра мужнасць", "slug": "story-1"}
    page = InterviewPage(locale=home.locale, guardian=guardian, **defaults | fields)
    page.wards = [InterviewWard(prisoner=ward, sort_order=at) for at, ward in enumerate(wards)]
    home.add_child(instance=page)
    return page
