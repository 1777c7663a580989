"""Portraits have a collection that the public API and its images leave out."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory
from wagtail.models import Collection, CollectionViewRestriction

from cms.media.portraits import portrait_collection

pytestmark = pytest.mark.django_db


def test_it_is_made_once() -> None:
    assert portrait_collection() == portrait_collection()
    assert Collection.objects.filter(name="Portraits").count() == 1
    assert portrait_collection().get_parent() == Collection.get_first_root_node()


def test_it_is_closed_to_the_public() -> None:
    request = RequestFactory().get("/")
    request.user = AnonymousUser()
    request.session = {}

    (restriction,) = portrait_collection().get_view_restrictions()

    assert restriction.restriction_type == CollectionViewRestriction.LOGIN
    assert not restriction.accept_request(request)


def test_it_is_closed_again_when_somebody_opened_it() -> None:
    portrait_collection().get_view_restrictions().delete()

    assert portrait_collection().get_view_restrictions().count() == 1


def test_a_stricter_rule_stays() -> None:
    restrictions = portrait_collection().get_view_restrictions()
    restrictions.update(restriction_type=CollectionViewRestriction.GROUPS)

    (restriction,) = portrait_collection().get_view_restrictions()

    assert restriction.restriction_type == CollectionViewRestriction.GROUPS


def test_it_is_made_where_not_even_the_root_is() -> None:
    Collection.objects.all().delete()

    assert portrait_collection().name == "Portraits"
