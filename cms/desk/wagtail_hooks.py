"""What the desk adds to Wagtail's admin."""

from wagtail.snippets.models import register_snippet

from cms.desk.viewsets import FactsGroup

register_snippet(FactsGroup)
