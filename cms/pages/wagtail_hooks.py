"""What pages add to Wagtail."""

from wagtail import hooks
from wagtail.rich_text.feature_registry import FeatureRegistry

from cms.pages.mention_storage import CONVERSION, PersonLinkHandler
from cms.pages.mentions import FEATURE


@hooks.register("register_rich_text_features")
def register_person_mention(features: FeatureRegistry) -> None:
    """How mentions of people are kept in texts; the desk adds the button."""
    features.register_link_type(PersonLinkHandler)
    features.register_converter_rule("contentstate", FEATURE, CONVERSION)
