"""Machines for tests: one turns letters round and remembers what it was sent, others fail."""

from typing import Any, ClassVar

from wagtail_localize.machine_translators.base import BaseMachineTranslator
from wagtail_localize.strings import StringValue


class RecordingTranslator(BaseMachineTranslator):
    """Answers each text with "ru:" before it."""

    display_name = "Recording machine"
    sent: ClassVar[list[str]] = []

    def translate(self, source_locale: Any, target_locale: Any, strings: Any) -> dict[Any, Any]:
        self.sent.extend(string.data for string in strings)
        code = target_locale.language_code
        return {string: StringValue(self.answer(string.data, code)) for string in strings}

    def answer(self, text: str, code: str) -> str:
        return f"{code}: {text}"

    def can_translate(self, source_locale: Any, target_locale: Any) -> bool:
        return source_locale.pk != target_locale.pk


class LosingTranslator(RecordingTranslator):
    """Loses the names."""

    def answer(self, text: str, code: str) -> str:
        return text.replace("ZQ", "")


class SilentTranslator(RecordingTranslator):
    """Does not answer."""

    def translate(self, *asked: Any) -> dict[Any, Any]:
        raise TimeoutError("Мікола Выдуманы")
