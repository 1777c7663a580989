"""The endpoints, on Wagtail's router."""

from django.urls import include, path, re_path
from wagtail.api.v2.router import WagtailAPIRouter

from cms.api import (
    actions,
    articles,
    documents,
    facilities,
    guardians,
    images,
    organisations,
    pages,
    previews,
    prisoners,
    statistics,
    tombstones,
)
from cms.api.changes import answer
from cms.api.entrance import index, nothing
from cms.api.exports import describing as exported
from cms.api.exports.streaming import patterns as exports
from cms.api.openapi import entrance, views
from cms.api.transport import Transport, public

app_name = "cms_api"

ENDPOINTS = (
    pages.ENDPOINT,
    prisoners.ENDPOINT,
    guardians.ENDPOINT,
    facilities.ENDPOINT,
    articles.ENDPOINT,
    organisations.ENDPOINT,
    actions.ENDPOINT,
    images.ENDPOINT,
    documents.ENDPOINT,
    statistics.ENDPOINT,
    tombstones.ENDPOINT,
)
# What else can be read, for the description.
OPERATIONS = (*entrance.OPERATIONS, answer.OPERATION, *exported.OPERATIONS, previews.OPERATION)

router = WagtailAPIRouter(app_name)
for endpoint in ENDPOINTS:
    router.register_endpoint(endpoint.name, Transport(endpoint))

urlpatterns = [
    path("openapi.json", public(views.openapi), name="openapi"),
    path("docs/", public(views.docs), name="docs"),
    path("", public(index((*ENDPOINTS, answer.ENTRY))), name="index"),
    path(f"{answer.NAME}/", public(answer.changes), name=answer.NAME),
    *router.get_urlpatterns(),
    path("exports/", include(exports())),
    # Without its last slash it is not left to `nothing`, whose answers are public.
    re_path(r"^previews/?\Z", previews.confidential(previews.preview), name="previews"),
    re_path(r"[\s\S]*", public(nothing)),
]
