"""Sheets and files of the exchange, made for tests."""

from typing import Any

from cms.translation.exchange.entries import Sheet
from cms.translation.models import Origin, Stage
from cms.translation.works.base import Unit, digest

UNITS = [
    Unit(
        key="about",
        label="About",
        source='Пра  яго <b>і</b>\u2028ёў &amp; "цытата"\nдругі\tрадок ',
        target="О нём\nи всё",
        stage=Stage.COMPLETE,
        is_html=True,
    ),
    Unit(
        key="sentences.3.court",
        label="Court",
        source="Суд Ленінскага раёна",
        target="Суд",
        stage=Stage.OUTDATED,
        former_source="Суд",
        max_length=80,
    ),
    Unit(key="sentences.4.court", label="Court", source="Абласны суд", target="", stage=Stage.MISSING),
    Unit(key="sentences.5.court", label="Court", source="Абласны суд", target="", stage=Stage.MISSING),
    Unit(
        key="occupation",
        label="Occupation",
        source=" настаўнік\n\n",
        target="учитель (машина)",
        stage=Stage.DRAFT,
        origin=Origin.MACHINE,
    ),
    Unit(key="postal_name", label="Name", source="аб'ект ’ʼ ў", target="объект", stage=Stage.DRAFT),
]


def sheet(*units: Unit, **columns: Any) -> Sheet:
    usual: dict[str, Any] = {"kind": "prisoner", "key": "12", "source_language": "be", "language": "ru"}
    return Sheet(**(usual | columns), units=units or UNITS)


def unit(source: str, target: str = "", **columns: Any) -> Unit:
    usual: dict[str, Any] = {"key": "about", "label": "About", "stage": Stage.DRAFT}
    return Unit(source=source, target=target, **(usual | columns))


def po(*entries: str, language: str = "ru", source: str = "be") -> bytes:
    head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    head += f'"Language: {language}\\n"\n"X-Source-Language: {source}\\n"\n'
    return "\n".join([head, *entries]).encode()


def entry(place: str, source: str, target: str, *, seen: str | None = None, flags: str = "") -> str:
    """An entry of a PO file; `seen` is the target that its export saw."""
    lines = [f"#. seen: {digest(seen)}"] if seen is not None else []
    lines += [f"#, {flags}"] if flags else []
    return "\n".join([*lines, f'msgctxt "{place}"', f'msgid "{source}"', f'msgstr "{target}"', ""])


def xliff(*units: str, language: str = "ru", source: str = "be", prefix: str = "") -> bytes:
    """A file round these trans-units, which use `prefix` in their tags themselves."""
    namespace = f'xmlns{":" + prefix[:-1] if prefix else ""}="urn:oasis:names:tc:xliff:document:1.2"'
    file = f'original="x" source-language="{source}" target-language="{language}" datatype="plaintext"'
    body = f"<{prefix}body>{''.join(units)}</{prefix}body>"
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<{prefix}xliff version="1.2" {namespace}>'
        f"<{prefix}file {file}>{body}</{prefix}file></{prefix}xliff>"
    ).encode()
