"""Every field of a page that an editor fills in says what belongs there."""

import pytest
from django.urls import reverse
from wagtail.admin.panels import FieldPanel

from cms.desk.help_texts import HELP
from cms.pages.models import BasePage, HomePage
from cms.pages.querysets import concrete_models
from tests import factories


@pytest.mark.parametrize("model", concrete_models(BasePage))
def test_every_field_of_the_content_is_explained(model):
    panels = [each for panel in model.content_panels for each in getattr(panel, "children", [panel])]
    names = {panel.field_name for panel in panels if isinstance(panel, FieldPanel)}
    told = {panel.field_name for panel in panels if isinstance(panel, FieldPanel) and panel.help_text}
    own = {name for name in names if model._meta.get_field(name).help_text}
    assert names - told - own - {"title"} == set()


@pytest.mark.django_db
def test_the_form_of_a_page_shows_it(campaign, editor):
    page = factories.make_content(HomePage.objects.get(locale__language_code="be"))
    text = editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).text
    assert str(HELP[type(page)]["lead"]).split(":")[0] in text
