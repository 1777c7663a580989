"""The block of sentences that a writer copies by hand into a letter."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks

from cms.languages import NAMES
from cms.pages.blocks.base import BodyPart

_LENGTH = 240


class SentenceBlock(blocks.CharBlock):
    """A sentence that is the same on the pages of all languages, as a fact is.

    What a translator should say anew has one text; of this, the writer has filled in all three side by side. So it has
    no segments: three pages cannot end up with three different Russian sentences, one of which nobody has judged.
    """

    def get_translatable_segments(self, value: Any) -> list[Any]:
        return []

    def restore_translated_segments(self, value: Any, segments: Any) -> Any:
        return value


class PhraseBlock(blocks.StructBlock):
    """One sentence, in the two languages in which letters arrive and in English."""

    be = SentenceBlock(label=NAMES["be"], max_length=_LENGTH)
    ru = SentenceBlock(label=NAMES["ru"], max_length=_LENGTH)
    en = SentenceBlock(label=NAMES["en"], max_length=_LENGTH)

    class Meta:
        icon = "pilcrow"
        label = pgettext_lazy("of a phrasebook", "Sentence")


class PhraseGroupBlock(blocks.StructBlock):
    heading = blocks.CharBlock(
        label=_("Heading"), max_length=120, help_text=_("For example: Nature and books")
    )
    phrases = blocks.ListBlock(
        PhraseBlock(),
        label=pgettext_lazy("of a phrasebook", "Sentences"),
        min_num=1,
        help_text=_(
            "Fit for anybody to write and to read, whatever their gender. Nothing about politics, the case or the "
            "campaign, and no promise. They are the same on the page of every language: change them on the page that "
            "is translated."
        ),
    )

    class Meta:
        icon = "list-ul"
        label = _("Group of sentences")


class PhrasebookBlock(BodyPart):
    """Groups of sentences that a censor has no reason to hold back."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=160)
    groups = blocks.ListBlock(PhraseGroupBlock(), label=_("Groups"), min_num=1)

    class Meta:
        icon = "openquote"
        label = _("Phrasebook")
        description = _("Sentences to copy by hand into a letter, in Belarusian and Russian.")
