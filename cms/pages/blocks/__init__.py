"""The blocks of a body. Blocks that show facts hold a reference; `cms.pages.composing` looks them up."""

from cms.pages.blocks.body import BodyBlock
from cms.pages.blocks.prose import NoticeKind
from cms.pages.blocks.stories import MOST_STORIES, StoryRule

__all__ = ["MOST_STORIES", "BodyBlock", "NoticeKind", "StoryRule"]
