"""Why a file is not stored, as a sentence that says what to do."""

from django.utils.functional import Promise


class FileRefused(ValueError):
    """A file that is not stored; the message is a translatable sentence that says what to do."""

    def __init__(self, sentence: str | Promise, **values: object) -> None:
        super().__init__(sentence)
        self.sentence, self.values = sentence, values

    def __str__(self) -> str:
        return str(self.sentence) % self.values
