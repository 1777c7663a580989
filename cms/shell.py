"""The language of the shell: commands for the people of the campaign answer in it."""

import os
import re
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import translation

from cms import languages
from cms.languages import Language

_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def language() -> Language:
    """The language that the shell's locale names ("be_BY.UTF-8" → "be"); English where we do not speak it."""
    locale = next((value for name in _VARIABLES if (value := os.environ.get(name))), "")
    return languages.parse(re.split(r"[_.@]", locale)[0].lower()) or "en"


class ShellCommand(BaseCommand):
    """A command that answers in the language of its shell; called from code, in the language that is active."""

    def run_from_argv(self, argv: list[str]) -> Any:
        """Speak the shell's language from the first error on."""
        with translation.override(language()):
            return super().run_from_argv(argv)
