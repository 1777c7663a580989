"""Who gives kits, how links are made, listed, confirmed and ended, and what is written down about it."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from cms.desk import roles
from cms.desk.kits.acts import MOST, make
from cms.desk.kits.button import kit_button, kits_url
from cms.desk.models import KitLink
from cms.disclosure.acts import change_guardian_state, change_state
from cms.disclosure.states import GuardianState, State
from tests.desk.conftest import logged_in
from tests.desk.forms import url
from tests.desk.kits.conftest import give, token_in
from tests.factories import make_guardian, make_guardianship, make_prisoner, publish

pytestmark = pytest.mark.django_db
REPORT = "cms_desk_all_kits"


def home(client):
    return client.get(reverse("wagtailadmin_home")).content.decode()


def test_whoever_changes_guardians_gives_kits_and_nobody_else(person_of, guardian, ward):
    users = {
        "editor": roles.EDITORS,
        "publisher": roles.PUBLISHERS,
        "administrator": roles.ADMINISTRATORS,
        "translator": roles.translators("ru"),
        "reviewer": roles.reviewers("ru"),
    }
    for name, role in users.items():
        client, may = logged_in(person_of(role, name)), name in {"editor", "publisher", "administrator"}
        count = KitLink.objects.count()
        assert (name, bool(give(client, guardian))) == (name, may)
        assert KitLink.objects.count() == count + may
        assert (client.get(reverse(REPORT)).status_code == 200) == may
        assert bool(kit_button(guardian, client.user)) == may
        assert (kits_url(guardian) in client.get(url(guardian, "edit", guardian.pk)).content.decode()) == may
    client.post(kits_url(guardian), {"end": "all"})
    client.post(reverse(REPORT), {"end": "all"})
    assert KitLink.objects.count() == 3 and Client().get(kits_url(guardian)).status_code == 302


@pytest.mark.parametrize("days", [7, 30, 90])
def test_a_link_lasts_so_many_days(editor, guardian, ward, days):
    give(editor, guardian, days=str(days))
    left = KitLink.objects.get().expires_at - timezone.now()
    assert (left.days, left.seconds // 3600) == (days - 1, 23)


def test_no_other_time_and_no_other_language(editor, guardian, ward):
    for changes in ({"days": "3650"}, {"language": "pl"}, {"language": ""}):
        assert give(editor, guardian, **changes) is None
    assert not KitLink.objects.exists()


def test_a_link_opens_in_its_language_and_goes_on_without_its_maker(editor, guardian, ward):
    address = give(editor, guardian, language="ru")
    assert Client().get(address)["Content-Language"] == "ru"
    assert Client().get(address.partition("&")[0])["Content-Language"] == "ru"
    get_user_model().objects.filter(pk=editor.user.pk).delete()
    assert Client().get(address).status_code == 200


def test_a_guardian_who_is_not_public_has_no_kit(editor, campaign):
    hidden = make_guardian(public=False)
    shown = editor.get(kits_url(hidden)).content.decode()
    assert "This guardian is not public, so there is no kit" in shown and 'name="days"' not in shown
    assert give(editor, hidden) is None and not KitLink.objects.exists()


def test_so_many_links_and_no_more(editor, guardian, ward):
    for _each in range(MOST):
        make(guardian, "be", timedelta(days=7), editor.user)
    assert give(editor, guardian) is None and KitLink.objects.count() == MOST
    assert give(editor, make_guardian()), "of another guardian"
    KitLink.objects.filter(pk=KitLink.objects.last().pk).update(expires_at=timezone.now())
    assert give(editor, guardian), "what has expired does not count"


def test_links_are_listed_and_ended_one_or_all(editor, publisher, guardian, ward):
    first, second = give(editor, guardian), give(editor, guardian)
    other = give(editor, make_guardian())
    oldest, *_others = KitLink.objects.order_by("pk")
    publisher.post(kits_url(guardian), {"end": str(oldest.pk)})
    assert [Client().get(each).status_code for each in (first, second, other)] == [404, 200, 200]
    for forged in (
        str(KitLink.objects.get(guardian__name_be="Алена Прыдуманая", pk__gt=oldest.pk + 1).pk),
        "x",
        "²",
        "9" * 5_000,
    ):
        assert editor.post(kits_url(guardian), {"end": forged}).status_code == 302
    assert Client().get(other).status_code == 200, "links of another guardian are not ended here"
    editor.post(kits_url(guardian), {"end": "all"})
    assert [Client().get(each).status_code for each in (second, other)] == [404, 200]
    assert len(publisher.get(reverse(REPORT)).context["kits"]) == 1
    publisher.post(reverse(REPORT), {"end": "all"})
    assert not KitLink.objects.exists()


def test_the_desk_says_whose_kit_has_changed_until_it_is_confirmed(editor, guardian, ward):
    address = give(editor, guardian)
    assert 'id="cms-kits"' not in home(editor)
    ward.custody = "open_facility"
    ward.save()
    shown = editor.get(kits_url(guardian))
    (change,) = shown.context["changed"].facts
    assert (change.name, change.kinds) == ("Мікола Выдуманы", ("where the person stands now",))
    assert 'id="cms-kits"' in home(editor) and kits_url(guardian) in home(editor)
    assert "kit-changes" in Client().get(address).content.decode()
    editor.post(kits_url(guardian), {"confirm": shown.context["mark"]})
    assert 'id="cms-kits"' not in home(editor)
    assert "kit-changes" not in Client().get(address).content.decode()
    assert editor.get(kits_url(guardian)).context["changed"] is None


def test_nobody_confirms_what_they_have_not_seen(editor, guardian, ward):
    give(editor, guardian)
    ward.custody = "open_facility"
    ward.save()
    mark = editor.get(kits_url(guardian)).context["mark"]
    ward.custody = "home_confinement"
    ward.save()
    editor.post(kits_url(guardian), {"confirm": mark})
    assert editor.get(kits_url(guardian)).context["changed"]


def test_a_change_in_any_language_is_one_for_the_desk(editor, guardian, ward):
    give(editor, guardian)
    ward.summary_ru = "Учил детей музыке."
    ward.save()
    (kit,) = editor.get(reverse(REPORT)).context["kits"]
    assert [each.kinds for each in kit.changes.facts] == [("what is told of the person",)]
    change_state(ward, State.WITHDRAWN)
    (kit,) = editor.get(reverse(REPORT)).context["kits"]
    assert (kit.changes.facts, kit.changes.gone) == ((), 1)
    change_guardian_state(guardian, GuardianState.HIDDEN)
    (kit,) = editor.get(reverse(REPORT)).context["kits"]
    assert not kit.open and not kit.changes


def test_the_dashboard_asks_as_much_for_many_kits_as_for_one(editor, guardian, ward):
    def asked():
        with CaptureQueriesContext(connection) as queries:
            assert 'id="cms-kits"' in home(editor)
        return len(queries)

    give(editor, guardian)
    ward.custody = "open_facility"
    ward.save()
    home(editor)
    once = asked()
    for _each in range(3):
        other, person = make_guardian(), publish(make_prisoner())
        make_guardianship(person, other)
        give(editor, other)
    person.custody = "open_facility"
    person.save()
    assert asked() == once


def test_every_step_is_in_the_audit_log_without_what_opens_a_link(editor, guardian, ward):
    token = token_in(give(editor, guardian))
    editor.post(kits_url(guardian), {"confirm": editor.get(kits_url(guardian)).context["mark"]})
    editor.post(kits_url(guardian), {"end": "all"})
    logged = list(ModelLogEntry.objects.filter(action__startswith="cms.kit.").order_by("pk"))
    assert [each.action for each in logged] == ["cms.kit.made", "cms.kit.told", "cms.kit.ended"]
    assert all(each.user == editor.user and token not in repr(each.data) for each in logged)
    history = editor.get(url(guardian, "history", guardian.pk)).content.decode()
    assert "The guardian was told of changed facts" in history


def test_with_the_guardian_go_their_links(editor, guardian):
    give(editor, guardian)
    guardian.delete()
    assert not KitLink.objects.exists()
