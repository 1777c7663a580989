"""Review, as workflows and tasks are called here: forms, lists, notifications, comments."""

from django.utils.translation import gettext_noop as _
from django.utils.translation import ngettext_lazy

WORDS = (
    _("This page already has workflow '%(workflow_name)s' assigned."),
    _("You cannot assign this workflow to the same page multiple times."),
    _("Snippet '%(content_type)s' already has workflow '%(workflow_name)s' assigned."),
    _("Give your workflow a name"), _("Add tasks to your workflow"), _("Tasks"),
    _('The page "%(title)s" has been approved in moderation stage "%(task)s".'),
    _('The %(model_name)s "%(title)s" has been approved in moderation stage "%(task)s".'),
    _('The page "%(title)s" has been approved in "%(task)s".'),
    _('The %(model_name)s "%(title)s" has been approved in "%(task)s".'),
    _('The page "%(title)s" has been rejected in moderation stage "%(task)s".'),
    _('The %(model_name)s "%(title)s" has been rejected in moderation stage "%(task)s".'),
    _('The page "%(title)s" has been rejected during "%(task)s".'),
    _('The %(model_name)s "%(title)s" has been rejected during "%(task)s".'),
    _('The page "%(title)s" has been submitted for approval in moderation stage "%(task)s".'),
    _('The %(model_name)s "%(title)s" has been submitted for approval in moderation stage "%(task)s".'),
    _('The page "%(title)s" has been submitted for approval to moderation stage "%(task)s".'),
    _('The %(model_name)s "%(title)s" has been submitted for approval to moderation stage "%(task)s".'),
    _('The page "%(title)s" has been submitted for approval in moderation stage "%(task)s"'),
    _('The %(model_name)s "%(title)s" has been submitted for approval in moderation stage "%(task)s"'),
    _('%(editor)s has updated comments on "%(title)s".'), _("New comments"), _("Resolved comments"),
    _("Deleted comments"), _("New replies"), _("New replies to:"), _("New comments:"),
    _("Resolved comments:"), _("Deleted comments:"), _("New replies:"),
    _('%(editor)s has updated comments on "%(title)s"'),
    _('The page "%(title)s" has been approved in workflow "%(workflow)s".'),
    _('The %(model_name)s "%(title)s" has been approved in workflow "%(workflow)s".'),
    _('The page "%(title)s" has been approved in "%(workflow)s".'),
    _('The %(model_name)s "%(title)s" has been approved in "%(workflow)s".'),
    _('The page "%(title)s" has been rejected during "%(task)s" in workflow "%(workflow)s" by %(rejector)s.'),
    _('The page "%(title)s" has been rejected during "%(task)s" in workflow "%(workflow)s".'),
    _('The following comment was left: "%(comment)s"'),
    _('The %(model_name)s "%(title)s" has been rejected during "%(task)s" in workflow "%(workflow)s" by %(rejector)s.'),
    _('The %(model_name)s "%(title)s" has been rejected during "%(task)s" in workflow "%(workflow)s".'),
    _('The page "%(title)s" has been rejected during "%(workflow)s".'),
    _('The %(model_name)s "%(title)s" has been rejected during "%(workflow)s".'),
    _('The page "%(title)s" has been submitted for moderation to workflow "%(workflow)s" by %(requester)s.'),
    _('The page "%(title)s" has been submitted for moderation to workflow "%(workflow)s".'),
    _('The %(model_name)s "%(title)s" has been submitted for moderation to workflow "%(workflow)s" by %(requester)s.'),
    _('The %(model_name)s "%(title)s" has been submitted for moderation to workflow "%(workflow)s".'),
    _('The page "%(title)s" has been submitted to workflow "%(workflow)s"'),
    _('The %(model_name)s "%(title)s" has been submitted to workflow "%(workflow)s"'),
    ngettext_lazy("The following page cannot be moved to %(dest_title)s", "The following pages cannot be moved to %(dest_title)s"),  # noqa: E501
    ngettext_lazy("The following page cannot be moved due to duplicate slug", "The following pages cannot be moved due to duplicate slugs"),  # noqa: E501
    _("Pages created here will not be accessible at any URL. To add pages to an existing site, create them as children of the homepage."),  # noqa: E501
    _("Incomplete task"), _("Started at <b>%(started_at)s</b>"), _("Approved task"),
    _("This workflow is currently in progress on %(workflow_states_in_progress)s pages. Deleting this workflow will cancel moderation on these page. Are you sure you want to delete this workflow?"),  # noqa: E501
    _("Are you sure you want to disable this workflow?"), _("Are you sure you want to disable this task?"),
    _("Assign your workflow to pages"), _("Assign your workflow to snippets"),
    _('Workflows apply to child pages too. If you select a parent page here, its child pages will also use this workflow. See <a href="%(workflow_pages_url)s">the list of the pages</a> your workflow applies to.'),  # noqa: E501
    _("This workflow is disabled so it cannot be assigned to any pages."),
    _("This workflow is disabled so it cannot be assigned to any snippets."),
    _("Used on the following active workflows"), _("Assigned pages"), _("Assign to another page"),
    _("Step %(step_number)s"),
    _('No workflows have been created. Why not <a href="%(add_url)s">add one</a>?'),
    _('There are no enabled workflows. Why not <a href="%(add_url)s">add one</a>?'),
    _("Choose which type of task you'd like to create."), _("Choose a task"), _("Existing"),
    _("Choose a different task type"), _("Creating…"), _("Task type"), _("Used on"),
    _('Sorry, no tasks match "<em>%(query_string)s</em>"'), _("You haven't created any tasks."),
    _('No tasks have been created. Why not <a href="%(add_url)s">add one</a>?'),
    _('There are no enabled tasks. Why not <a href="%(add_url)s">add one</a>?'),
    _("Changes requested %(finished_at)s"), _("Sent to %(task_name)s %(started_at)s"),
    _("%(status_display)s %(task_name)s %(started_at)s"),
    _("The %(model_name)s '%(title)s' is not currently awaiting moderation in task '%(task_name)s'."),
    _("The page '%(page_title)s' is not currently awaiting moderation in task '%(task_name)s'."),
    _("Add a workflow"), _("Used by"), _("New workflow"), _("Workflow '%(object)s' created."),
    _("Editing workflow"), _("Workflow '%(object)s' updated."), _("Disable workflow"),
    _("Workflow '%(object)s' disabled."),
    ngettext_lazy("This workflow is in progress on %(states_in_progress)d page/snippet. Disabling this workflow will cancel moderation on this page/snippet.", "This workflow is in progress on %(states_in_progress)d pages/snippets. Disabling this workflow will cancel moderation on these pages/snippets."),  # noqa: E501
    _("Workflow '%(workflow_name)s' enabled."), _("Workflow removed from Page '%(page_title)s'."),
    _("New workflow task"), _("Task '%(object)s' created."), _("Task '%(object)s' updated."),
    _("Disable task"), _("Task '%(object)s' disabled."),
    ngettext_lazy("This task is in progress on %(states_in_progress)d page/snippet. Disabling this task will cause it to be skipped in the moderation workflow and not be listed for selection when editing a workflow.", "This task is in progress on %(states_in_progress)d pages/snippets. Disabling this task will cause it to be skipped in the moderation workflow and not be listed for selection when editing a workflow."),  # noqa: E501
    _("Task '%(task_name)s' enabled."), _("Choose another task"), _("Edit this task"), _("comment reply"),
    _("comment replies"), _("requested by"), _("current task state"),
    _("There may only be one in progress or needs changes workflow state per page/snippet."),
    _("Workflow '%(workflow_name)s' on %(model_name)s '%(title)s': %(status)s"), _("Workflow state"),
    _("Workflow states"),
    _("Active workflows can be added to pages/snippets. Deactivating a workflow does not remove it from existing pages/snippets."),  # noqa: E501
    _("workflow_tasks"), _("workflow task order"), _("workflow task orders"),
    _("Active tasks can be added to workflows. Deactivating a task does not remove it from existing workflows."),
    _("Pages/snippets at this step in a workflow will be moderated or approved by these groups of users"),
    _("Members of the chosen Wagtail Groups can approve this task"), _("Group approval task"),
    _("Group approval tasks"), _("workflow state"), _("started at"), _("finished at"), _("finished by"),
    _("Task '%(task_name)s' on Revision '%(revision_info)s': %(status)s"), _("Task state"),
    _("Task states"), _('Added a comment on field %(field)s: "%(text)s"'),
    _('Edited a comment on field %(field)s: "%(text)s"'),
    _('Deleted a comment on field %(field)s: "%(text)s"'),
    _('Resolved a comment on field %(field)s: "%(text)s"'),
    _('Replied to comment on field %(field)s: "%(text)s"'), _("Edit reply to comment"),
    _('Edited a reply to a comment on field %(field)s: "%(text)s"'), _("Edited a reply"),
    _("Delete reply to comment"), _('Deleted a reply to a comment on field %(field)s: "%(text)s"'),
    _("Deleted a reply"), _("Workflow task rejected. Workflow complete"),
    ngettext_lazy("Are you sure you want to tag the following image?", "Are you sure you want to tag the following images?"),  # noqa: E501
    ngettext_lazy("Are you sure you want to add the following image to the selected collection?", "Are you sure you want to add the following images to the selected collection?"),  # noqa: E501
    _("Upload successful. However, your new image seems to be a duplicate of this existing image. You may delete it if it wasn't required."),  # noqa: E501
    _("Report this error to your website administrator with the following information:"),
    ngettext_lazy("Are you sure you want to tag the following document?", "Are you sure you want to tag the following documents?"),  # noqa: E501
    ngettext_lazy("Are you sure you want to add the following document to the selected collection?", "Are you sure you want to add the following documents to the selected collection?"),  # noqa: E501
)  # fmt: skip
