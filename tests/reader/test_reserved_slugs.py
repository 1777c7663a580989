"""An address that the site itself answers cannot become a page's."""

import pytest
from django.core.exceptions import ValidationError

from cms.pages.addresses import RESERVED_SLUGS
from cms.pages.models import ContentPage

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("slug", sorted(RESERVED_SLUGS))
def test_a_page_cannot_stand_where_the_site_answers(slug: str) -> None:
    with pytest.raises(ValidationError) as refused:
        ContentPage(title="Пошук", slug=slug).clean()

    assert list(refused.value.message_dict) == ["slug"]


def test_other_slugs_are_free() -> None:
    ContentPage(title="Пошук", slug="searching").clean()
