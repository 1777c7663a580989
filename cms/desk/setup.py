"""Prepare a database for the campaign: locales, pages, roles, review. Safe to repeat and in a host's site."""

from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from wagtail.models import GroupApprovalTask, Workflow, WorkflowContentType, WorkflowPage, WorkflowTask

from cms import version
from cms.desk.homes import make_directories, make_homes, make_locales, make_removal_pages, settle_site
from cms.desk.roles import ADMINISTRATORS, PUBLISHERS, Report, grant
from cms.languages import DEFAULT, Language
from cms.media.portraits import portrait_collection
from cms.pages.models import HomePage
from cms.snippets.models import (
    Article,
    Facility,
    Guardian,
    Organisation,
    Prisoner,
    SendingCountry,
    SiteSettings,
    SupportAction,
)
from cms.translation.works.facts.baseline import mark_baseline

REVIEW = "Review"
REVIEWED = (Prisoner, Guardian, Facility, Article, Organisation, SupportAction, SendingCountry)


@version.acting
def set_up(report: Report = lambda line: None) -> None:
    """Make what is missing and tell `report` each thing that was made; nothing of it is about people.

    Raises:
        PermissionMissing: the database is not migrated.
    """
    locales = make_locales(report)
    homes = make_homes(locales, report)
    make_directories(homes, report)
    make_removal_pages(homes, report)
    settle_site(homes[DEFAULT], report)
    make_settings(report)
    groups = grant(
        {language: home.page_ptr for language, home in homes.items()}, portrait_collection(), report
    )
    make_review([groups[PUBLISHERS], groups[ADMINISTRATORS]], homes, report)
    mark_translations(report)


def mark_translations(report: Report) -> None:
    """Texts of facts that were translated before anybody kept what from: they are taken to be level."""
    marked = mark_baseline()
    if marked:
        report(f"translated texts of facts: {marked}")


def make_settings(report: Report) -> None:
    """The one row in which the site says who publishes it; empty at first."""
    if not SiteSettings.objects.exists():
        SiteSettings.objects.create()
        report("campaign settings")


def make_review(reviewers: list[Group], homes: dict[Language, HomePage], report: Report) -> None:
    """The workflow in which `reviewers` approve facts and pages; another one that a host chose stays."""
    types = [ContentType.objects.get_for_model(model, for_concrete_model=False) for model in REVIEWED]
    pages = set(WorkflowPage.objects.values_list("page_id", flat=True))
    unreviewed_pages = [home.pk for home in homes.values() if home.pk not in pages]
    known = set(WorkflowContentType.objects.values_list("content_type_id", flat=True))
    unreviewed_types = [each for each in types if each.pk not in known]
    if not unreviewed_pages and not unreviewed_types:
        return
    workflow = _workflow(reviewers, report)
    for page_id in unreviewed_pages:
        WorkflowPage.objects.create(page_id=page_id, workflow=workflow)
    for content_type in unreviewed_types:
        WorkflowContentType.objects.create(content_type=content_type, workflow=workflow)


def _workflow(reviewers: list[Group], report: Report) -> Workflow:
    """Ours, told by its reviewers from a host's workflow of the same name."""
    for task in GroupApprovalTask.objects.filter(name=REVIEW, active=True, groups=reviewers[0]):
        known: Workflow | None = Workflow.objects.filter(active=True, workflow_tasks__task_id=task.pk).first()
        if known is not None:
            return known
    workflow: Workflow = Workflow.objects.create(name=REVIEW)
    task = GroupApprovalTask.objects.create(name=REVIEW)
    task.groups.set(reviewers)
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    report(f"workflow {REVIEW}")
    return workflow
