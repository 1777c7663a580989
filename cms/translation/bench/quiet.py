"""Wagtail's own letters about reviews tell a page's title; those about translations are ours, which do not."""

from typing import Any, Final

from wagtail.admin.mail import (
    GroupApprovalTaskStateSubmissionEmailNotifier,
    WorkflowStateApprovalEmailNotifier,
    WorkflowStateRejectionEmailNotifier,
    WorkflowStateSubmissionEmailNotifier,
)
from wagtail.models import Page, TaskState, WorkflowState
from wagtail.signals import task_submitted, workflow_approved, workflow_rejected, workflow_submitted
from wagtail_localize.models import Translation


class QuietMixin:
    """Leaves out reviews of translations."""

    def can_handle(self, instance: Any, **kwargs: Any) -> bool:
        handles: bool = super().can_handle(instance, **kwargs)
        return handles and not is_of_translation(instance)


class QuietTaskNotifier(QuietMixin, GroupApprovalTaskStateSubmissionEmailNotifier):
    """To those who may decide on a step."""


class QuietSubmissionNotifier(QuietMixin, WorkflowStateSubmissionEmailNotifier):
    """To superusers."""


class QuietApprovalNotifier(QuietMixin, WorkflowStateApprovalEmailNotifier):
    """To whoever asked."""


class QuietRejectionNotifier(QuietMixin, WorkflowStateRejectionEmailNotifier):
    """To whoever asked."""


_NOTIFIERS: Final = (
    (task_submitted, TaskState, "group_approval_task_submitted_email_notification", QuietTaskNotifier()),
    (
        workflow_submitted,
        WorkflowState,
        "workflow_state_submitted_email_notification",
        QuietSubmissionNotifier(),
    ),
    (workflow_approved, WorkflowState, "workflow_state_approved_email_notification", QuietApprovalNotifier()),
    (
        workflow_rejected,
        WorkflowState,
        "workflow_state_rejected_email_notification",
        QuietRejectionNotifier(),
    ),
)


def is_of_translation(instance: TaskState | WorkflowState) -> bool:
    """Whether a review is one of a page that is made from another language."""
    state = instance.workflow_state if isinstance(instance, TaskState) else instance
    page = state.content_object
    return isinstance(page, Page) and bool(
        Translation.objects.filter(
            source__object_id=page.translation_key, target_locale_id=page.locale_id, enabled=True
        ).exists()
    )


def quieten() -> None:
    """Put ours in the place of Wagtail's, under the same names: of two, the first one stays connected."""
    for signal, sender, name, notifier in _NOTIFIERS:
        signal.disconnect(sender=sender, dispatch_uid=name)
        signal.connect(notifier, sender=sender, dispatch_uid=name)
