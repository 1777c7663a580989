"""The site's own texts: one row, changed under Settings by those who publish, public at once."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from wagtail.admin.panels import ObjectList
from wagtail.contrib.settings.views import get_setting_edit_handler
from wagtail.test.utils.form_data import querydict_from_html

from cms import version
from cms.desk.checks import check_settings
from cms.desk.setup import set_up
from cms.disclosure.site import site
from cms.snippets.models import SiteSettings
from tests import factories

pytestmark = pytest.mark.django_db


def address() -> str:
    return reverse(
        "wagtailsettings:edit", args=["cms_snippets", "sitesettings", SiteSettings.objects.get().pk]
    )


def fields(client):
    response = client.get(address())
    assert response.status_code == 200
    query = querydict_from_html(response.content.decode(), form_id="w-editor-form")
    return {name: values[0] for name, values in query.lists()}


def test_setting_up_makes_one_empty_row(campaign):
    set_up()
    assert SiteSettings.objects.count() == 1
    assert site("be").publisher is None


def test_there_is_never_a_second_row():
    factories.fill_settings(contact="@first_bot")
    with transaction.atomic(), pytest.raises(IntegrityError), version.act():
        SiteSettings.objects.bulk_create([SiteSettings(pk=2)])
    assert SiteSettings.load().contact == "@first_bot"


def test_a_publisher_changes_it_and_readers_are_told_anew(publisher):
    before = version.current()
    changed = fields(publisher) | {"publisher_ru": "Фонд «Узор»", "contact": "@uzor_bot", "careful": "on"}
    assert publisher.post(address(), changed).status_code == 302
    value = site("ru")
    assert (value.publisher, value.contact, value.careful) == ("Фонд «Узор»", "@uzor_bot", True)
    assert version.current() > before


def test_each_language_is_written_to_its_own_column(publisher):
    publisher.post(address(), fields(publisher) | {"legal_notice_be": "Увага", "legal_notice_ru": "Внимание"})
    assert [site(language).legal_notice for language in ("be", "ru", "en")] == ["Увага", "Внимание", "Увага"]


def test_an_untouched_form_changes_no_text(publisher):
    publisher.post(address(), fields(publisher))
    assert site("be") == site("be").__class__(
        **dict.fromkeys(
            ("publisher", "contact", "contact_note", "legal_notice", "removal_contact", "letter_rules")
        ),
        mirrors=(),
        careful=False,
        language="be",
    )


def test_editors_and_translators_do_not_open_it(editor, translator):
    for client in (editor, translator):
        assert client.get(address()).status_code in (302, 403)
        client.post(address(), {"contact": "@stranger_bot"})
    assert site("be").contact is None


@pytest.mark.parametrize("handle", ["uzor_bot", "@a b", "https://t.me/uzor_bot", "@1bot"])
def test_a_contact_that_is_no_account_name_is_refused(publisher, handle):
    answer = publisher.post(address(), fields(publisher) | {"contact": handle})
    assert "@campaign_bot" in str(answer.context["form"].errors["contact"])


def test_a_bare_field_in_the_form_is_found(monkeypatch):
    assert list(check_settings(SiteSettings)) == []
    monkeypatch.setattr(SiteSettings, "edit_handler", ObjectList(["legal_notice_be", "publisher"]))
    get_setting_edit_handler.cache_clear()
    assert [(error.id, "publisher" in error.msg) for error in check_settings(SiteSettings)] == [
        ("cms.E001", True)
    ]
    get_setting_edit_handler.cache_clear()
