"""The review of a page: Wagtail's own workflow, so that its history, reports and lists show it."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.models import TaskState, WorkflowState
from wagtail.signals import workflow_approved

from cms import version
from cms.translation.publishing import reviewed
from cms.translation.works.base import Refused
from cms.translation.works.pages.beginning import in_words


def start(page: Any, user: Any) -> None:
    """Keep `page`, as it is in memory, as a revision and let it be reviewed; the public page stays as it is.

    Raises:
        Refused: the page is not valid, or nothing says how it is reviewed.
    """
    workflow = page.get_workflow()
    if workflow is None:
        raise Refused(_("No review is set up for this page. Ask an administrator."))
    try:
        page.save_revision(user=user, log_action=True)
    except ValidationError as error:
        raise Refused(in_words(error)) from error
    state = page.current_workflow_state
    if state is None:
        workflow.start(page, user)
        return
    state.requested_by = user
    state.resume(user)


def waiting(state: WorkflowState | None) -> TaskState | None:
    """The step of the review that waits for somebody."""
    if state is None or state.status != WorkflowState.STATUS_IN_PROGRESS or state.current_task_state is None:
        return None
    step: TaskState = state.current_task_state.specific
    return step if step.status == TaskState.STATUS_IN_PROGRESS else None


def approve(page: Any, step: TaskState, user: Any, comment: str) -> None:
    """End this step of the review; the last one makes exactly the reviewed revision public.

    Wagtail would publish the latest revision, and only for those who hold the right to publish.

    Raises:
        Refused: another revision was made meanwhile, or the page cannot be published as it is.
    """
    state = step.workflow_state
    if step.revision_id != page.latest_revision_id:
        raise Refused(_("The page was changed after it was handed in. Take it back and hand it in again."))
    try:
        with version.act():
            step.approve(user=user, update=False, comment=comment)
            if state.get_next_task() is not None:
                state.update(user=user)
                return
            state.status = WorkflowState.STATUS_APPROVED
            state.save()
            with reviewed():
                step.revision.publish(user=user, skip_permission_checks=True)
            workflow_approved.send(sender=WorkflowState, instance=state, user=user)
    except ValidationError as error:
        raise Refused(in_words(error)) from error


def returned_with(state: WorkflowState | None) -> str:
    """What the reviewer said who returned the page last."""
    if (
        state is None
        or state.status != WorkflowState.STATUS_NEEDS_CHANGES
        or state.current_task_state is None
    ):
        return ""
    return str(state.current_task_state.comment)
