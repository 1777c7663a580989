"""Words that the site says without meaning anybody: no family name is found in them alone."""

from collections.abc import Iterable
from pathlib import Path

import polib

import cms
from cms.catalogues import CHECKOUT_LOCALE
from cms.languages import columns
from cms.snippets.folding import fold
from cms.snippets.models import Facility

# Streets and towns are named after people.
_PLACES = columns("name", "short_name", "street", "locality", "district", "region")


def ordinary_words(further: Iterable[str] = ()) -> frozenset[str]:
    """The folded words of our own catalogues, of addresses of published facilities, and `further` ones."""
    texts = [*_catalogue_texts(), *further]
    rows = Facility.objects.live().values_list(*_PLACES)
    texts += [text for row in rows for text in row if text]
    return frozenset(word for text in texts for word in fold(text).split())


def _catalogue_texts() -> Iterable[str]:
    packed = Path(cms.__file__).parent / "locale"
    folder = packed if packed.is_dir() else CHECKOUT_LOCALE
    for path in sorted(folder.rglob("*.po")) or sorted(folder.rglob("*.mo")):
        entries = polib.pofile(str(path)) if path.suffix == ".po" else polib.mofile(str(path))
        for entry in entries:
            yield from (entry.msgid, entry.msgstr, *entry.msgstr_plural.values())
