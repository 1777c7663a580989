"""What an upload would write, kept in the page between showing it and doing it; nothing of it stays here.

It is signed for the user to whom it was shown and holds for an hour. They have read all of it, so it is no secret.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any, Final

from django.core import signing
from django.utils.translation import gettext as _

from cms import languages
from cms.translation.exchange import limits
from cms.translation.exchange.comparison import Compared, Comparison, place_key
from cms.translation.exchange.judging import Verdict
from cms.translation.exchange.writing import Writing
from cms.translation.works.base import Refused, digest

_SALT: Final = "cms.translation.exchange"


@dataclass(frozen=True, kw_only=True)
class Kept:
    """What is to be written into one work, and the digests of the sources that were shown with it."""

    writing: Writing
    sources: dict[str, str]
    # The keys of texts that were in conflict, and somebody ticked them.
    conflicts: frozenset[str]


def keep(comparison: Comparison, user: Any) -> str:
    """All that can be read in, as one text for a form.

    Raises:
        Refused: it is too much to be sent back.
    """
    works = [_packed(each) for each in comparison.compared if each.offered]
    text = signing.dumps(works, salt=_salt(user), compress=True)
    if len(text) > limits.KEPT_BYTES:
        raise Refused(_("This would change too much at once: read in fewer files at a time."))
    return text


def kept(text: str, user: Any, ticked: Collection[str], *, unfinished: bool) -> Iterator[Kept]:
    """What of it is to be written: what needs no tick, what was `ticked`, and with `unfinished` all that is doubtful.

    Raises:
        Refused: it is not what was shown to `user`, or too long ago.
    """
    try:
        works = signing.loads(text, salt=_salt(user), max_age=limits.KEPT_FOR)
    except signing.SignatureExpired:
        raise Refused(_("It is too long ago that this was shown. Send the file again.")) from None
    except signing.BadSignature:
        raise Refused(_("This is not what was shown to you. Send the file again.")) from None
    for kind, key, language, source, texts in works:
        wanted = [each for each in texts if _is_wanted(each, ticked, unfinished)]
        if wanted:
            yield _unpacked(kind, key, language, source, wanted)


def _packed(compared: Compared) -> list[Any]:
    texts = [
        [
            each.number,
            each.verdict.value,
            place_key(each),
            each.entry.target,
            each.unit.seen,
            digest(each.unit.source),
        ]
        for each in compared.offered
        if each.unit
    ]
    return [*compared.thing, compared.source, texts]


def _is_wanted(text: list[Any], ticked: Collection[str], unfinished: bool) -> bool:
    number, verdict = text[:2]
    return (
        verdict == Verdict.CHANGE.value
        or str(number) in ticked
        or (unfinished and verdict == Verdict.DOUBTFUL.value)
    )


def _unpacked(kind: str, key: str, language: str, source: str, texts: list[list[Any]]) -> Kept:
    return Kept(
        writing=Writing(
            kind=kind,
            key=key,
            language=languages.parse(language) or languages.DEFAULT,
            source=languages.parse(source) or languages.DEFAULT,
            texts={unit: text for _number, _verdict, unit, text, _seen, _source in texts},
            seen={unit: seen for _number, _verdict, unit, _text, seen, _source in texts},
        ),
        sources={unit: source for _number, _verdict, unit, _text, _seen, source in texts},
        conflicts=frozenset(text[2] for text in texts if text[1] == Verdict.CONFLICT.value),
    )


def _salt(user: Any) -> str:
    return f"{_SALT}.{user.pk}"
