"""What pages of errors say: in three languages at once, for whatever goes wrong may not know whom it answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import get_language, override
from django.utils.translation import gettext_lazy as _

from cms import languages
from cms.languages import Language

Words = tuple[str | Promise, str | Promise]


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorText:
    """What one language says of an error."""

    language: Language
    heading: str
    sentence: str


_WORDS: Final[Mapping[int, Words]] = {
    400: (_("This request cannot be read"), _("Go back and try again.")),
    403: (_("Not allowed"), _("You may not open this.")),
    429: (_("Too many requests at once"), _("Wait a minute, then load the page again.")),
    500: (
        _("Something went wrong"),
        _("This is a mistake of the site, not yours. Try again in a few minutes."),
    ),
    503: (
        _("We will be back soon"),
        _("We are working on the site. Try again in an hour; nothing is wrong with your device."),
    ),
}


def error_texts(status: int) -> list[ErrorText]:
    """The words for `status`, the active language first; neither the database nor an address is asked."""
    active = languages.parse(get_language()) or languages.DEFAULT
    return [_text(status, each) for each in dict.fromkeys((active, *languages.CODES))]


def _text(status: int, language: Language) -> ErrorText:
    heading, sentence = _WORDS[status]
    with override(language):
        return ErrorText(language=language, heading=str(heading), sentence=str(sentence))
