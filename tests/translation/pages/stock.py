"""The library's own views and rows: asked past our addresses, to see what it would do."""

from django.contrib.messages.storage.fallback import FallbackStorage
from django.test import RequestFactory
from wagtail_localize.models import (
    Translation,
)

from cms.pages.models import InterviewPage


def asked_by(user, method="post", body=None, **headers):
    """A request to a stock view, past our addresses."""
    request = getattr(RequestFactory(), method)("/", body, **headers)
    request.user, request.session, request._dont_enforce_csrf_checks = user, {}, True
    request._messages = FallbackStorage(request)
    return request


def russian(story):
    return InterviewPage.objects.get(translation_key=story.translation_key, locale__language_code="ru")


def translation_of(story):
    return Translation.objects.get(source__object_id=story.translation_key, target_locale__language_code="ru")
