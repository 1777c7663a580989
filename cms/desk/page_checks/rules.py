"""What our own checks are called, and what an editor is told to do about each finding."""

from typing import Any, Final, NamedTuple

from django.utils.translation import gettext_lazy as _


class Rule(NamedTuple):
    """The `name` of a fault and what to do: each a short sentence."""

    name: Any
    advice: Any


RULES: Final[dict[str, Rule]] = {
    "second-title": Rule(
        _("A heading repeats the title of the page"),
        _("The title stands above already. Say what this part is about, or leave the heading out."),
    ),
    "vague-link": Rule(
        _("The words of a link do not say where it leads"),
        _("A screen reader may read links alone. Instead of “here”: “the rules of this colony”."),
    ),
    "address-as-link": Rule(
        _("A web address stands in the text"),
        _("Put the link on words that say what is there, for example “the report of the court”."),
    ),
    "long-paragraph": Rule(
        _("A paragraph is very long"),
        _("On a phone it fills more than a screen. Divide it where a new thought begins."),
    ),
    "picture-without-words": Rule(
        _("A picture has no alternative text"),
        _("Say what can be seen, for example “Envelopes on a kitchen table”, for those who do not see it."),
    ),
    "no-lead": Rule(
        _("The page has no lead"),
        _("One or two sentences under the title: they stand in lists and in what search engines show, too."),
    ),
    "no-teaser": Rule(
        _("The campaign has no teaser"),
        _("One sentence that invites readers from the front page."),
    ),
}
# What axe and Wagtail bring, without what only templates can do wrong.
OTHERS: Final = (
    "alt-text-quality", "color-contrast", "empty-heading", "empty-table-header", "heading-order", "image-alt",
    "link-name", "p-as-heading",
)  # fmt: skip
# Those that an editor has written: templates show titles of facts in paragraphs of their own.
PARAGRAPHS: Final = ".prose p, .lead p"
# A file's name, or what a camera or an absent mind calls a picture, in place of words.
ALT_PATTERN: Final = (
    r"\.(avif|gif|heic|jpe?g|png|svg|webp)$|_|"
    r"^(dsc|img|image|photo|picture|screenshot|выява|фота|фатаграфія|малюнак|здымак|"
    r"изображение|фото|фотография|картинка|рисунок|снимок)[\s\-–№]*\d*$"
)
MESSAGES: Final[dict[str, Rule]] = {
    "alt-text-quality": Rule(
        _("The alternative text of a picture is no description"),
        _("It looks like the name of a file. Say what can be seen."),
    ),
    "color-contrast": Rule(
        _("Text is hard to read on its background"),
        _("Tell whoever looks after the templates: editors cannot choose colours."),
    ),
    "image-alt": Rule(_("A picture has no alternative text"), RULES["picture-without-words"].advice),
}
