"""What stands around a form: shortcuts, checks of the content, choosers, collections."""

from django.utils.translation import gettext_noop as _
from django.utils.translation import ngettext_lazy

WORDS = (
    _("%(range_start)s - %(range_end)s"), _("Filter by up to ten most popular tags."),
    _("Select hierarchical position. Note: a collection cannot become a child of itself or one of its descendants."),
    _("Please select another parent."), _("Add collections"), _("Edit collections"),
    _("Delete collections"), _('You do not have permission to create a page under "%(page_title)s".'),
    _('You cannot create a page of type "%(page_type)s" under "%(page_title)s".'),
    _("Tag(s) %(value_too_long)s are over %(max_tag_length)d characters."), _("Can access Wagtail admin"),
    _("Reset to default"), _("Default avatar"), _("Convert to internal link"),
    _('The URL you entered, <a target="_blank" rel="noreferrer" href="%(submitted_url)s">%(submitted_url)s</a>, looks like it matches the internal page %(page)s, which has the URL <a target="_blank" rel="noreferrer" href="%(internal_url)s">%(internal_url)s</a>.'),  # noqa: E501
    _("Converting this to an internal link to %(page)s would make the link automatically update if the underlying page changes its URL. Would you like to do this?"),  # noqa: E501
    _("Use external link"), ngettext_lazy("Moved down 1 place.", "Moved down %(counter)s places."),
    ngettext_lazy("Moved up 1 place.", "Moved up %(counter)s places."), _("Wagtail upgrade available"),
    _("Read the release notes."),
    _("Don't worry, we've got your back. Check out the <a class=\"w-whats-new__link\" href=\"%(editor_guide_link)s\" target=\"_blank\" rel=\"noreferrer\">Wagtail Editor Guide</a> to get the low down on what's changed and some exciting new features!"),  # noqa: E501
    _("You can edit the %(model_name)s here:"), _("You can preview the %(model_name)s here:"),
    _("Changing the privacy for this page has been disabled."),
    ngettext_lazy("Delete 1 page", "Delete %(counter)s pages"),
    ngettext_lazy("Move 1 page", "Move %(counter)s pages"),
    _("There is no valid destination page for these pages"), _("Yes, move these pages"),
    ngettext_lazy("Publish 1 page", "Publish %(counter)s pages"),
    ngettext_lazy("Unpublish 1 page", "Unpublish %(counter)s pages"),
    ngettext_lazy("There is one matching page", "There are %(counter)s matching pages"),
    _("Collection management permissions"), _("Add a collection permission"), _("App"),
    _("Locked at <b>%(locking_date)s</b>"), _("Page/Snippet"), _("%(field_label)s:"),
    _("Please type <b>%(wagtail_site_name)s</b> to confirm."), _("System"),
    ngettext_lazy("One other user is currently viewing", "%(num_user)s other users are currently viewing"),
    _("account"),
    _("Keyboard shortcuts are currently disabled; manage your %(account_link)s to enable them."),
    _("All keyboard shortcuts"), _("Section"), _("Keyboard shortcut"),
    _("Keyboard shortcuts are currently enabled; manage your %(account_link)s to disable them."),
    _("We extract the main content from the page preview, remove all formatting, and calculate the number of words."),
    _("We calculate reading time from word count, using different reading speeds for different languages."),
    _("We use a readability formula based on length of words and sentences. Long sentences and words result in a worse readability score."),  # noqa: E501
    _('See our <a href="%(guide_link)s" target="_blank">content checks guide</a> for more information on how content metrics are calculated.'),  # noqa: E501
    _("%(action)s by <b>%(who)s</b> at <b>%(at)s</b>"), _("%(action)s at <b>%(at)s</b>"),
    _("%(action)s by <b>%(who)s</b>"), _("Disable custom ordering"), _("Enable custom ordering"),
    _("View Wagtail quick actions"), ngettext_lazy("1 snippet type", "%(counter)s snippet types"),
    _('Why not <a class="create-one-now" href="#tab-new" data-action="w-tabs#select:prevent" data-w-tabs-target="trigger" data-w-tabs-focus-param="true">create one now</a>?'),  # noqa: E501
    _("Application"), _("Show keyboard shortcuts"), _("Toggle minimap"), _("Text editing"), _("Cut"),
    _("Paste"), _("Paste and match style"), _("Paste without formatting"), _("Text formatting"),
    _("Insert or edit a link"), _("Monospace (code)"), _("Strike-through"),
    _("Focus on the drag button and press up or down arrows to move the item, then press enter to submit the change."),
    _("Button text is empty"), _("Use meaningful text for screen reader users"), _("Empty heading found"),
    _("Table header text is empty"), _("Empty frame title found"),
    _("Use a meaningful title for screen reader users"), _("Incorrect heading hierarchy"),
    _("Avoid skipping levels"), _("Input button text is empty"), _("Link text is empty"),
    _("Misusing paragraphs as headings"), _("Use proper heading tags"),
    _("Image alt text has inappropriate pattern"), _("Use meaningful text"), _("Meta description is empty"),
    _("Add a concise description for search engines"), _("%(related_model_name)s %(field_label)s"),
    _("Sort item order"), _("Preview for %(block_label)s (%(block_type)s)"), _("If you confirm deletion"),
    _("Privacy is inherited from the ancestor page - %(ancestor_page)s"), _("Choose parent"),
    _("Page '%(page_title)s' has been converted into an ordinary page."),
    _("Request to create %(model_name)s was blocked by hook."),
    _("Request to edit %(model_name)s was blocked by hook."), _("ID"), _("Page/Snippet ID"),
    _("Page/Snippet Type"), _("Page/Snippet Title"), _("Show disabled"), _("Shortcuts"),
    _("Tags can only consist of a single word, no spaces allowed."),
    ngettext_lazy("%(count)d %(model_name)s deleted.", "%(count)d %(model_name)s deleted."),
    _("You haven't created any %(snippet_type_name)s snippets. Why not <a href=\"%(wagtailsnippets_create_snippet_url)s\" target=\"_blank\" rel=\"noreferrer\">create one now</a>?"),  # noqa: E501
    _("Instances"), _("%(model)s permissions"),
)  # fmt: skip
