"""What the blocks of a body share."""

from typing import Any, Final

from django.core.exceptions import ValidationError
from django.utils import translation
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from cms import languages
from cms.pages.mentions import FEATURE

# What a paragraph may hold, and what somebody's own words may.
PROSE: Final = ["bold", "italic", "link", "document-link", "ul", "ol", FEATURE]
SPOKEN: Final = ["bold", "italic", FEATURE]


class CheckedBlock(blocks.StructBlock):
    """A block whose parts depend on one another; a draft may still be unfinished."""

    def problems(self, value: Any) -> dict[str, Any]:
        """What is wrong with a value whose parts are valid by themselves: a sentence by the part's name."""
        return {}

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        problems = {} if self.is_deferred_validation else self.problems(cleaned)
        if problems:
            errors = {name: ValidationError(sentence) for name, sentence in problems.items()}
            raise StructBlockValidationError(block_errors=errors)
        return cleaned


class BodyPart(CheckedBlock):
    """One block of a body: `cms.pages.building` turns it into a value, a template of its name shows that.

    The admin shows editors a sample of it, in their language and in the clothes of the public site.
    """

    def get_preview_template(self, value: Any, context: dict[str, Any] | None = None) -> str:
        return "cms/admin/block_preview.html"

    def get_preview_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        from cms.pages.samples import sample

        language = languages.parse(translation.get_language()) or languages.DEFAULT
        title = (parent_context or {}).get("page_title", self.label)
        return {"body": [sample(self.name, language)], "language": language, "page_title": title}
