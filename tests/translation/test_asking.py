"""Editors, who see every language, ask for translations; what comes of it is a draft."""

from django.urls import reverse
from wagtail_localize.models import Translation

from cms.pages.models import InterviewPage
from tests.factories import make_locale


def test_an_editor_asks_for_a_translation_from_the_form_of_a_page_and_gets_a_draft(editor, post, source):
    address = reverse("wagtail_localize:submit_page_translation", args=[source.pk])
    assert address in editor.get(reverse("wagtailadmin_pages:edit", args=[source.pk])).text
    assert post(editor, address, {"locales": [make_locale("ru").pk]}).status_code == 302
    target = Translation.objects.get().get_target_instance()
    assert (type(target), target.locale.language_code, target.live) == (InterviewPage, "ru", False)
