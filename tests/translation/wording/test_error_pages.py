"""The pages that Django shows when nothing else can speak the reader's language, too."""

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.test import RequestFactory
from django.utils import translation
from django.views import defaults

PAGES = {
    400: lambda request: defaults.bad_request(request, SuspiciousOperation()),
    403: lambda request: defaults.permission_denied(request, PermissionDenied()),
    500: defaults.server_error,
}
SAID = {
    ("be", 400): "Гэты запыт нельга прачытаць",
    ("be", 403): "Не дазволена",
    ("be", 500): "Нешта пайшло не так",
    ("ru", 400): "Этот запрос нельзя прочитать",
    ("ru", 403): "Не разрешено",
    ("ru", 500): "Что-то пошло не так",
}


@pytest.mark.parametrize(("code", "status"), SAID)
def test_an_error_is_told_in_the_active_language(rf: RequestFactory, code, status):
    with translation.override(code):
        response = PAGES[status](rf.get("/"))
    assert response.status_code == status
    assert f"<h1>{SAID[code, status]}</h1>" in response.content.decode()
    assert f'<html lang="{code}">' in response.content.decode()
