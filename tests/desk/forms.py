"""What a browser would post from the form of a fact."""

from typing import Any

from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import querydict_from_html


def url(fact: Any, name: str, *args: Any) -> str:
    return reverse(fact.snippet_viewset.get_url_name(name), args=args)


def posted_by(client: Client, address: str) -> dict[str, Any]:
    """The fields of the edit form at `address`, untouched."""
    response = client.get(address)
    assert response.status_code == 200, response
    query = querydict_from_html(response.content.decode(), form_id="w-editor-form")
    return {name: values if len(values) > 1 else values[0] for name, values in query.lists()}
