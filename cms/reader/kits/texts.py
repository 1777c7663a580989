"""Ready texts about one ward, in the active language: whole sentences, and labels before what the values say.

No sentence is built around a name or a noun: the name stands alone, or after a colon, so that the nominative is
right in each language; nothing in them tells the gender of whoever speaks. What the values have in another language
only is left out, but for the name.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from cms.disclosure.labels import EVENTS
from cms.disclosure.values import Prisoner, WardRef
from cms.formatting import format_date
from cms.languages import Language
from cms.reader.kits.facts import Pair

# So long may a caption below a picture in Telegram be, in the units in which it counts.
CAPTION: Final = 1024
_CUT: Final = "…"


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text to copy; `length` as Telegram counts, `limit` where there is one."""

    title: str
    body: str
    limit: int | None = None

    @property
    def length(self) -> int:
        return counted(self.body)


def texts_of(pair: Pair, language: Language, address: str | None, today: date) -> tuple[Text, ...]:
    """The texts about one ward; `address` is the absolute one of their page, None where none may be named."""
    person, care = pair
    told = _Told(person, care, language, address, today)
    return (
        Text(title=_("A short post"), body=_joined(told.short())),
        Text(title=_("A longer post"), body=_joined(told.longer())),
        Text(title=_("To say in an interview"), body=_joined(told.spoken())),
        Text(title=_("A post for Telegram"), body=fitted(told.telegram(), CAPTION), limit=CAPTION),
    )


def counted(text: str) -> int:
    """The length of `text` in UTF-16 units, as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2


def fitted(parts: Sequence[tuple[int, str]], limit: int) -> str:
    """The parts that `limit` has room for, in their order: those of the highest rank are left out first.

    What has rank 0 stays, and is cut off where it alone is too long.
    """
    kept = list(parts)
    while counted(_joined(text for _rank, text in kept)) > limit and (worst := max(rank for rank, _ in kept)):
        kept = [each for each in kept if each[0] != worst]
    whole = _joined(text for _rank, text in kept)
    if counted(whole) <= limit:
        return whole
    cut = whole.encode("utf-16-le")[: 2 * (limit - counted(_CUT))]
    return cut.decode("utf-16-le", errors="ignore").rstrip() + _CUT


@dataclass(frozen=True, slots=True)
class _Told:
    """What can be said of one person; each method yields paragraphs."""

    person: Prisoner
    care: WardRef
    language: Language
    address: str | None
    today: date

    def short(self) -> Iterator[str]:
        yield _("%(name)s. Please remember this name.") % {"name": self.name}
        yield _lines((self.occupation, self.custody, self.term))
        yield self.passing_on
        yield self.address or ""

    def longer(self) -> Iterator[str]:
        yield _("Today I want to name one person: %(name)s.") % {"name": self.name}
        yield self.facts
        yield self.summary
        yield self.statement
        yield _("This is what may be said in public. I add nothing to it, so as to do no harm.")
        yield self.known
        yield self.letters
        yield self.passing_on

    def spoken(self) -> Iterator[str]:
        yield _("There is a name that I want to say here: %(name)s.") % {"name": self.name}
        yield _("I say it once more, so that it is remembered: %(name)s.") % {"name": self.name}
        yield _lines((self.occupation, self.custody, self.term))
        yield self.summary
        yield self.statement
        yield _(
            "I say nothing more, neither of the case nor of the family nor of health: others may have to pay for a "
            "careless word of mine."
        )
        yield _("I can promise nothing. I can say the name aloud.")

    def telegram(self) -> list[tuple[int, str]]:
        return [
            (0, self.name),
            (1, self.facts),
            (3, self.summary),
            (4, self.statement),
            (2, self.known),
            (1, self.passing_on),
            (0, self.letters),
        ]

    @property
    def name(self) -> str:
        return self.person.name.full

    @property
    def facts(self) -> str:
        return _lines((self.occupation, self.detention, self.custody, self.term, self.place))

    @property
    def occupation(self) -> str:
        return capfirst(self.person.occupation or "") if self._is_own("occupation") else ""

    @property
    def detention(self) -> str:
        day = self.person.detained_on
        return _labelled(str(EVENTS["detention"]), day.text) if day else ""

    @property
    def custody(self) -> str:
        label = pgettext("label before the state of custody", "Now")
        return _labelled(label, self.person.custody.text)

    @property
    def term(self) -> str:
        sentence = self.person.sentence
        if sentence is None:
            return ""
        if sentence.text:
            return _labelled(pgettext("length of a sentence", "Term"), sentence.text)
        return _labelled(pgettext("court", "Sentence"), sentence.kind.text)

    @property
    def place(self) -> str:
        place = self.person.facility
        if place is None or not self._is_own("facility.name"):
            return ""
        return _labelled(pgettext("where a person is held", "Place"), place.name)

    @property
    def summary(self) -> str:
        return self.person.summary or "" if self._is_own("summary") else ""

    @property
    def statement(self) -> str:
        return self.care.statement or ""

    @property
    def known(self) -> str:
        # Translators: the day is in the genitive in Belarusian and Russian: “22 лістапада 2026”.
        sentence = _("As far as is known on %(day)s.")
        return sentence % {"day": format_date(self.today, "day", self.language)}

    @property
    def letters(self) -> str:
        if not self.address:
            return ""
        if self.person.letters.can_write:
            led = _("How to write this person a letter, and who had better not, is said here:")
        else:
            led = _("More about this person:")
        return f"{led}\n{self.address}"

    @property
    def passing_on(self) -> str:
        return _("If you are outside Belarus, tell others about this person.")

    def _is_own(self, field: str) -> bool:
        """Whether `field` is in the language of the text."""
        steps = field.split(".")
        return not any(
            ".".join(steps[:length]) in self.person.fallback for length in range(1, len(steps) + 1)
        )


def _labelled(label: str, text: str) -> str:
    return f"{label}: {text}"


def _lines(lines: Iterable[str]) -> str:
    return "\n".join(line for line in lines if line)


def _joined(paragraphs: Iterable[str]) -> str:
    return "\n\n".join(each for each in paragraphs if each)
