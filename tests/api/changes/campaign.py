"""A small campaign to which anything may happen that editors, publishers, translators and the clock can do."""

import random
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, Final

from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import CollectionViewRestriction, Page, PageViewRestriction

from cms import version
from cms.disclosure.acts import (
    ActRefused,
    change_guardian_state,
    change_state,
    record_consent,
    record_custody,
    set_switches,
    show_guardian_portrait,
)
from cms.disclosure.custody import Standing, restore, snapshots, write_custody
from cms.disclosure.models import Consent
from cms.disclosure.states import GuardianState, State
from cms.models import ContentVersion
from cms.pages.models import BasePage, CampaignPage, HomePage, InterviewPage
from cms.pages.querysets import concrete_models
from cms.snippets import models as facts
from cms.snippets.choices import Custody
from tests import factories
from tests.pages.bodies import every_block
from tests.pages.mentioned import mention

NAMES: Final = ("Арлоўская", "Бярозка", "Вольскі", "Гарун", "Драздовіч", "Ельскі", "Жылка")
EXPIRING: Final = (
    facts.Prisoner, facts.Guardian, facts.Facility, facts.Article, facts.Organisation, facts.SupportAction,
    facts.SendingCountry,
)  # fmt: skip
COLUMNS: Final = {
    facts.Prisoner: "occupation_be",
    facts.Guardian: "role_be",
    facts.Article: "title_be",
    facts.SupportAction: "title_be",
    facts.SendingCountry: "note_be",
}


class Campaign:
    """Facts and pages, and what can happen to them; `happen` chooses."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.undo: list[tuple[dict[int, Any], dict[int, Any]]] = []
        self.log: list[str] = []
        self.words = 0
        self._begin()

    def happen(self) -> str:
        """One thing, chosen at random; what it was."""
        name = self.random.choice(self.DEEDS)
        self.log.append(name)
        try:
            getattr(self, name)()
        except ActRefused:
            self.log[-1] += " (refused)"
        return self.log[-1]

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

    # What editors do with facts.

    def edit_a_fact(self) -> None:
        model = self.random.choice(EXPIRING)
        fact = self._any(model)
        if fact is None:
            return
        setattr(fact, COLUMNS.get(model, "name_be"), self._word())
        fact.save_revision().publish() if self.random.random() < 0.5 else fact.save()

    def keep_a_draft(self) -> None:
        fact = self._any(facts.Prisoner)
        fact.summary_be = self._word()
        fact.save_revision()

    def rename_somebody(self) -> None:
        person = self._any(self.random.choice((facts.Prisoner, facts.Guardian)))
        name = "family_name_be" if isinstance(person, facts.Prisoner) else "name_be"
        setattr(
            person,
            name,
            self.random.choice(NAMES) if name == "family_name_be" else f"Алена {self.random.choice(NAMES)}",
        )
        person.save()

    def unpublish_a_fact(self) -> None:
        fact = self._any(self.random.choice(EXPIRING))
        if fact is not None:
            fact.unpublish() if fact.live else fact.save_revision().publish()

    def move_somebody(self) -> None:
        person = self._any(facts.Prisoner)
        person.placements.filter(until__isnull=True).first() and self._end_stay(person)
        factories.make_placement(person, self._any(facts.Facility), since=date(2024, 1, 1))

    def change_a_stay(self) -> None:
        stay = self._any(facts.Placement)
        if stay:
            stay.facility = self._any(facts.Facility)
            stay.save()

    def write_stays_in_bulk(self) -> None:
        with version.act():
            facts.Placement.objects.filter(prisoner=self._any(facts.Prisoner)).update(
                facility=self._any(facts.Facility)
            )

    def replace_a_facility(self) -> None:
        old, new = self._any(facts.Facility), self._any(facts.Facility)
        if old and old != new:
            old.replaced_by, old.closed_on = self.random.choice(((new, date(2024, 1, 1)), (None, None)))
            old.save()

    def care(self) -> None:
        person, guardian = self._any(facts.Prisoner), self._any(facts.Guardian)
        if guardian:
            factories.make_guardianship(person, guardian, statement_be=self._word())

    def change_care(self) -> None:
        care = self._any(facts.Guardianship)
        if not care:
            return
        what = self.random.randrange(4)
        if what == 0:
            care.delete()
            return
        if what == 1:
            care.until = None if care.until else date(2024, 1, 1)
        elif what == 2:
            care.guardian = self._any(facts.Guardian)
        else:
            care.statement_be = self._word()
        care.save()

    def change_care_in_the_form(self) -> None:
        person = self._any(facts.Prisoner)
        care = list(person.guardianships.all())
        person.guardianships = care[1:] if self.random.random() < 0.5 else [
            *care, facts.Guardianship(guardian=self._any(facts.Guardian), forms_of_care=["voice"])
        ]  # fmt: skip
        person.save_revision().publish()

    def sentence_somebody(self) -> None:
        factories.make_sentence(self._any(facts.Prisoner), facts.Article.objects.all())

    def name_organisations(self) -> None:
        action = self._any(facts.SupportAction)
        if action:
            found = list(facts.Organisation.objects.all())
            action.organisations = [
                facts.ActionOrganisation(organisation=each) for each in found[: self.random.randrange(3)]
            ]
            action.save()

    def make_a_fact(self) -> None:
        make = self.random.choice(
            (
                factories.make_facility,
                factories.make_organisation,
                factories.make_guardian,
                factories.make_action,
            )
        )
        make()

    def delete_a_fact(self) -> None:
        model = self.random.choice(
            (facts.Prisoner, facts.Guardian, facts.Facility, facts.Organisation, facts.SupportAction)
        )
        if model.objects.count() > 2:
            self._any(model).delete(even_if_used=True)

    def add_somebody(self) -> None:
        if facts.Prisoner.objects.count() < 7:
            self._person(self.random.choice(NAMES))

    def say_something_of_the_site(self) -> None:
        factories.fill_settings(contact=self._word(), contact_note_be=self._word())

    # What publishers do.

    def change_a_state(self) -> None:
        state = self.random.choice(list(State))
        person = self._any(facts.Prisoner)
        if state == State.PSEUDONYMOUS:
            set_switches(person, {"pseudonym_be": self._word()})
        if state == State.MINIMISED:
            record_consent(person, scope=Consent.Scope.MINIMISED, relation="self", given_on=date(2024, 1, 1))
        change_state(person, state)

    show_somebody = change_a_state

    def change_a_guardians_state(self) -> None:
        guardian = self._any(facts.Guardian)
        if guardian:
            change_guardian_state(guardian, self.random.choice(list(GuardianState)))
            show_guardian_portrait(guardian, self.random.random() < 0.5)

    def turn_a_switch(self) -> None:
        changes = self.random.choice(
            (
                {"show_portrait": True},
                {"show_portrait": False},
                {"letters": "wait"},
                {"letters": "allowed", "show_address": True},
            )
        )
        set_switches(self._any(facts.Prisoner), changes)

    def free_somebody(self) -> None:
        custody = self.random.choice([Custody.RELEASED_PARDONED, Custody.EXILED, Custody.IMPRISONED])
        record_custody(self._any(facts.Prisoner), custody, since=date(2024, 5, 1))

    def release_many(self) -> None:
        people = [person.pk for person in facts.Prisoner.objects.all() if self.random.random() < 0.6]
        before = snapshots(people)
        write_custody(people, Standing(Custody.RELEASED_PARDONED, date(2024, 6, 1)))
        self.undo.append((before, snapshots(people)))

    def undo_a_release(self) -> None:
        if self.undo:
            before, after = self.undo.pop()
            known = set(facts.Prisoner.objects.values_list("pk", flat=True))
            restore({pk: (before[pk], after[pk]) for pk in before if pk in known})

    # What becomes of pages.

    def write_a_page(self) -> None:
        home = HomePage.objects.order_by("?").first()
        parent = self._any(CampaignPage) or home
        self.words += 1
        kind = self.random.randrange(3)
        if kind == 0:
            self._story(self.random.choice([parent, HomePage.objects.get(locale__language_code="be")]))
        elif kind == 1 and home:
            factories.make_content(
                home, slug=f"page-{self.words}", title=self._title(), lead=self._text(), body=self._body()
            )
        elif home:
            factories.make_campaign(home, slug=f"page-{self.words}", title=self._title(), lead=self._text())

    def edit_a_page(self) -> None:
        page = self._page()
        if hasattr(page, "body") and self.random.random() < 0.6:
            page.body = self._body()
        if hasattr(page, "lead"):
            page.lead = self._text()
        page.title = self._title()
        if isinstance(page, InterviewPage):
            page.guardian = self._any(facts.Guardian)
        page.save_revision().publish() if self.random.random() < 0.7 else page.save_revision()

    def unpublish_a_page(self) -> None:
        page = self._page(but=HomePage if self.random.random() < 0.8 else ())
        page.unpublish() if page.live else page.save_revision().publish()

    show_a_page = unpublish_a_page

    def move_a_page(self) -> None:
        page = self._any(InterviewPage)
        target = self.random.choice(
            [self._any(CampaignPage), HomePage.objects.filter(locale__language_code="be").first()]
        )
        if page and target and page.get_parent().pk != target.pk and page.locale == target.locale:
            page.move(target, pos="last-child")

    def rename_an_address(self) -> None:
        page = self._page(but=(HomePage,))
        if page.slug != "prisoners":
            self.words += 1
            page.slug = f"address-{self.words}"
            page.save_revision().publish()

    def delete_a_page(self) -> None:
        page = self._page(but=HomePage)
        if Page.objects.count() > 8 and page.slug != "prisoners":
            page.delete()

    def translate_a_page(self) -> None:
        page = self._page(but=HomePage)
        locale = factories.make_locale(self.random.choice(["ru", "en"]))
        if (
            page.slug != "prisoners"
            and not page.has_translation(locale)
            and page.get_parent().has_translation(locale)
        ):
            page.copy_for_translation(locale, copy_parents=False).specific.save_revision().publish()

    def close_a_page(self) -> None:
        found = PageViewRestriction.objects.first()
        if found:
            found.delete()
        else:
            PageViewRestriction.objects.create(page=self._page(but=HomePage), restriction_type="login")

    def reorder_pages(self) -> None:
        pages = list(InterviewPage.objects.all())
        if len(pages) > 1 and pages[0].get_parent() == pages[1].get_parent():
            pages[1].move(pages[0], pos="left")

    # Files.

    def touch_a_file(self) -> None:
        image = self._any(get_image_model())
        if image and self.random.random() < 0.7:
            image.focal_point_x = image.focal_point_y = self.random.randrange(20, 100)
            image.focal_point_width = image.focal_point_height = 20
            image.save()
        elif document := self._any(get_document_model()):
            document.title = self._word()
            document.save()

    def lose_a_file(self) -> None:
        found = self._any(self.random.choice([get_image_model(), get_document_model()]))
        if found and self.random.random() < 0.3:
            found.delete()

    def close_a_collection(self) -> None:
        found = CollectionViewRestriction.objects.first()
        if found:
            found.delete()
        else:
            image = self._any(get_image_model())
            if image:
                CollectionViewRestriction.objects.create(
                    collection=image.collection, restriction_type="login"
                )

    # What time does: the moments are moved, since the database's clock cannot be.

    def let_something_expire(self) -> None:
        model = self.random.choice((*EXPIRING, Page))
        found = model.objects.filter(live=True).order_by("?").first()
        if model is Page:
            found = self._page()
        past = timezone.now() - timedelta(seconds=2)
        rows = (Page if isinstance(found, Page) else model)._base_manager
        if found:
            rows.filter(pk=found.pk).update(expire_at=past)
            ContentVersion.objects.update(next_change_at=past)

    def let_an_address_grow_old(self) -> None:
        place = self._any(facts.Facility)
        if place:
            today = timezone.now().date()
            place.verified_on = today - timedelta(days=365)
            place.save()
            facts.Facility._base_manager.filter(pk=place.pk).update(verified_on=today - timedelta(days=366))
            ContentVersion.objects.update(next_change_at=timezone.now() - timedelta(seconds=2))

    # How it is made.

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

    DEEDS: Final = tuple(
        name for name, deed in list(vars().items()) if isinstance(deed, Callable) and not name.startswith("_")  # type: ignore[arg-type]
        and name != "happen"
    )  # fmt: skip
