"""What the panel “Checks” looks for: Wagtail's content checker with our rules and words."""

from typing import Any, Final

from django.http import HttpRequest
from wagtail.admin.userbar import ContentCheckerItem

from cms.desk.page_checks.marking import MARK
from cms.desk.page_checks.rules import ALT_PATTERN, MESSAGES, OTHERS, PARAGRAPHS, RULES

# A check of axe that no element of a text passes: what matches the selector of a rule is a finding.
_NEVER: Final = "non-empty-placeholder"


class PageChecks(ContentCheckerItem):
    """Only the main part is looked at: the rest is no editor's work."""

    axe_include = ["main"]
    axe_run_only = [*OTHERS, *RULES]
    axe_custom_rules = [
        *[rule for rule in ContentCheckerItem.axe_custom_rules if rule["id"] in OTHERS],
        {"id": "p-as-heading", "selector": PARAGRAPHS},
        *[
            {
                "id": name,
                "impact": "moderate",
                "selector": f'[{MARK}~="{name}"]',
                "tags": ["best-practice"],
                "any": [_NEVER],
                "enabled": True,
            }
            for name in RULES
        ],
    ]
    axe_custom_checks = [{"id": "check-image-alt-text", "options": {"pattern": ALT_PATTERN}}]

    def get_axe_messages(self, request: HttpRequest | None) -> dict[str, Any]:
        """Wagtail's words, and ours where it has none or ours say what to do."""
        ours = {
            name: {"error_name": rule.name, "help_text": rule.advice}
            for name, rule in {**MESSAGES, **RULES}.items()
        }
        return {**super().get_axe_messages(request), **ours}
