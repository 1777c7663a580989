"""The titles of facts in wagtail-localize's API are for those who may see facts."""

import pytest
from django.urls import reverse

from tests.factories import make_guardian, make_prisoner

pytestmark = pytest.mark.django_db

HEADERS = {"accept": "application/json"}


def addresses(fact):
    args = [fact._meta.app_label, fact._meta.model_name]
    return [
        reverse("wagtail_localize:snippets_api_listing", args=args),
        reverse("wagtail_localize:snippets_api_detail", args=[*args, fact.pk]),
    ]


@pytest.mark.parametrize("make", [make_prisoner, lambda: make_guardian(public=False)])
def test_a_translator_without_permission_reads_no_fact(make, translator, client):
    for address in addresses(make()):
        answer = translator.get(address, headers=HEADERS)
        assert answer.status_code == 403
        assert "Выдуманы" not in answer.text
        assert client.get(address, headers=HEADERS).status_code == 302


def test_an_editor_reads_titles(editor):
    for address in addresses(make_prisoner()):
        assert editor.get(address, headers=HEADERS).status_code == 200
