"""What the site says about itself, in one language."""

from typing import Final

from django.conf import settings

from cms import version
from cms.disclosure.reading import Reader, Row
from cms.disclosure.rich_text import safe_html
from cms.disclosure.values import Site
from cms.languages import Language, columns
from cms.snippets.models import SiteSettings

COLUMNS: Final = ("contact", "mirrors", "careful", "embeds", *columns(*SiteSettings.translated))


def site(language: Language) -> Site:
    """The settings of the installation. Where nobody has filled them in, everything is None."""
    row = _row()
    reader = Reader(row, language)
    return Site(
        publisher=reader.text("publisher"),
        contact=row.get("contact") or None,
        contact_note=reader.text("contact_note"),
        legal_notice=reader.text("legal_notice"),
        removal_contact=reader.text("removal_contact"),
        letter_rules=safe_html(reader.text("letter_rules")),
        mirrors=tuple(line.strip() for line in row.get("mirrors", "").splitlines() if line.strip()),
        careful=_is_careful(row),
        language=language,
        fallback=reader.fallback,
    )


def is_careful() -> bool:
    """Whether nobody may keep an answer and none names the site's own address: by set-up or by a publisher."""
    return _is_careful(_row())


def _is_careful(row: Row) -> bool:
    return settings.CMS_CAREFUL or bool(row.get("careful"))


def may_be_embedded() -> bool:
    """Whether other sites may show a quote of a story in a frame loaded from here: never in careful mode."""
    return bool(_row().get("embeds")) and not is_careful()


@version.remembered
def _row() -> Row:
    return SiteSettings.objects.filter(pk=1).values(*COLUMNS).first() or {}
