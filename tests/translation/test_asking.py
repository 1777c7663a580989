"""An editor comes from the form of a page to its languages, and a translator begins a draft there."""

import pytest
from django.urls import reverse

from tests.factories import make_locale

pytestmark = pytest.mark.django_db


def test_the_form_of_a_page_leads_to_its_languages_and_their_workbenches(editor, source):
    address = reverse("cms_translation_page_languages", args=[source.translation_key])
    form = editor.get(reverse("wagtailadmin_pages:edit", args=[source.pk])).text
    assert address in form
    assert reverse("wagtail_localize:submit_page_translation", args=[source.pk]) not in form
    page = editor.get(address).text
    for language in ("ru", "en"):
        assert reverse("cms_translation_work", args=["page", str(source.translation_key), language]) in page


def test_asking_wagtail_localize_itself_gets_a_draft(editor, post, source):
    address = reverse("wagtail_localize:submit_page_translation", args=[source.pk])
    assert post(editor, address, {"locales": [make_locale("ru").pk]}).status_code == 302
    assert not source.get_translation(make_locale("ru")).live
