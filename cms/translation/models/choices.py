"""What can be said of a text's origin, of a proposal and of a translation."""

from typing import Final

from django.db import models
from django.utils.translation import pgettext_lazy


class Origin(models.TextChoices):
    """How a text came about."""

    TYPED = "typed", pgettext_lazy("origin of a text", "written by hand")
    MEMORY = "memory", pgettext_lazy("origin of a text", "taken from an earlier translation")
    FILE = "file", pgettext_lazy("origin of a text", "read from a file")
    MACHINE = "machine", pgettext_lazy("origin of a text", "written by a machine")


class ProposalState(models.TextChoices):
    """How far a proposal has come."""

    DRAFT = "draft", pgettext_lazy("state of a proposal", "draft")
    WAITING = "waiting", pgettext_lazy("state of a proposal", "in review")
    RETURNED = "returned", pgettext_lazy("state of a proposal", "returned")
    APPROVED = "approved", pgettext_lazy("state of a proposal", "approved")


OPEN: Final = (ProposalState.DRAFT, ProposalState.WAITING, ProposalState.RETURNED)


class Stage(models.TextChoices):
    """How a thing stands in one language, the worst that holds of any of its texts."""

    MISSING = "missing", pgettext_lazy("stage of a translation", "missing")
    OUTDATED = "outdated", pgettext_lazy("stage of a translation", "outdated")
    DRAFT = "draft", pgettext_lazy("stage of a translation", "draft")
    RETURNED = "returned", pgettext_lazy("stage of a translation", "returned")
    REVIEW = "review", pgettext_lazy("stage of a translation", "in review")
    CHECK = "check", pgettext_lazy("stage of a translation", "check")
    COMPLETE = "complete", pgettext_lazy("stage of a translation", "complete")
    # Nothing to translate: no language has a text.
    EMPTY = "empty", pgettext_lazy("stage of a translation", "no text")
