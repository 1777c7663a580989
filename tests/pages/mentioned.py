"""People in every state, and texts that mention them."""

from datetime import date

from django.utils import timezone

from cms.disclosure.acts import change_state, record_consent
from cms.disclosure.models import Consent
from cms.disclosure.states import State
from cms.pages.composing import found_in, html_of
from tests.factories import make_interview, make_prisoner, publish

MASKS = {"be": "[імя не называем]", "ru": "[имя не называем]", "en": "[name withheld]"}
WORD = "Міколу Выдуманага"


def mention(person, word=WORD):
    pk = getattr(person, "pk", person)
    return f'<a linktype="person" id="{pk}">{word}</a>'


def shown(text, language="be", **options):
    return html_of(text, found_in([text], language), **options)


def public():
    return publish(make_prisoner())


def minimised():
    person = publish(make_prisoner(custody="released_full_term"))
    record_consent(
        person, relation=Consent.Relation.SELF, scope=Consent.Scope.MINIMISED, given_on=date(2024, 1, 1)
    )
    change_state(person, State.MINIMISED)
    return person


def pseudonymous():
    return publish(make_prisoner(), State.PSEUDONYMOUS, pseudonym_be="Сябар Дубок")


def withdrawn():
    person = public()
    change_state(person, State.WITHDRAWN)
    return person


def hidden_again():
    person = public()
    change_state(person, State.HIDDEN)
    return person


def unpublished():
    person = public()
    person.unpublish()
    return person


def expired():
    person = public()
    person.expire_at = timezone.now()
    person.save()
    return person


def deleted():
    person = make_prisoner()
    pk = person.pk
    person.delete()
    return pk


UNNAMED = [make_prisoner, pseudonymous, withdrawn, hidden_again, unpublished, expired]


def tell_of(person, home):
    """A story that mentions `person` in its lead and body, and a front page that does."""
    home.lead = f"<p>Пішам пра {mention(person)}.</p>"
    home.save()
    return make_interview(
        home,
        lead=f"<p>Размова пра {mention(person)}.</p>",
        body=[
            ("rich_text", {"text": f"<p>Мы чакаем {mention(person)}.</p>"}),
            ("statement", {"speaker": "", "text": f"<p>Люблю {mention(person)}.</p>"}),
            ("notice", {"kind": "info", "title": "", "text": f"<p>Просім за {mention(person)}.</p>"}),
        ],
    )
