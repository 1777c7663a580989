"""Cleans the documents of a site that had some before this app came."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.documents import get_document_model

from cms.media.documents.existing import clean_stored, tells_more
from cms.media.management.cleaning import CleaningCommand


class Command(CleaningCommand):
    """Go through all documents."""

    help = (
        "Strip stored documents of what they tell about their authors and give their files random names. "
        "Ends with an error if a document could not be cleaned or, in a dry run, needs cleaning."
    )
    kind = _("document")
    kinds = _("documents")

    def rows(self) -> Any:
        return get_document_model()._default_manager.all()

    def tells_more(self, row: Any) -> bool:
        return tells_more(row)

    def clean_stored(self, row: Any) -> None:
        clean_stored(row)
