"""Commands answer in the language of their shell."""

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.utils import translation
from django.utils.translation import gettext as _

from cms import shell


@pytest.fixture(autouse=True)
def _no_locale(monkeypatch):
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        ({}, "en"),
        ({"LANG": "be_BY.UTF-8"}, "be"),
        ({"LANG": "be_BY.UTF-8@latin"}, "be"),
        ({"LANG": "ru"}, "ru"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "be_BY.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "be_BY.UTF-8", "LC_ALL": "", "LC_MESSAGES": "ru_RU.UTF-8"}, "ru"),
    ],
)
def test_the_locale_of_the_shell_decides(monkeypatch, locale, language):
    for name, value in locale.items():
        monkeypatch.setenv(name, value)
    assert shell.language() == language


class Refusing(shell.ShellCommand):
    """A command that fails at once."""

    requires_system_checks = []

    def handle(self, *args, **options):
        raise CommandError(_("Nothing was deleted."))


def test_a_command_answers_in_it(monkeypatch, capsys):
    monkeypatch.setattr("django.core.management.base.connections.close_all", lambda: None)
    monkeypatch.setenv("LANG", "be_BY.UTF-8")
    with pytest.raises(SystemExit):
        Refusing().run_from_argv(["manage.py", "refusing"])
    assert "Нічога не выдалена" in capsys.readouterr().err


def test_called_from_code_it_keeps_the_active_language(monkeypatch):
    monkeypatch.setenv("LANG", "be_BY.UTF-8")
    with translation.override("ru"), pytest.raises(CommandError, match="Ничего не удалено"):
        call_command(Refusing())
