"""Care coverage: who has no guardian, and whose guardian readers have not heard for a year."""

from datetime import timedelta
from typing import Final

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from cms import languages
from cms.pages.models.interview import InterviewWard
from cms.pages.querysets import held_back, naming_plainly
from cms.snippets.models import Guardianship

SILENT_AFTER_DAYS: Final = 365


def in_care(person: str = "pk") -> Q:
    """Prisoners with a current guardianship; `person` is the outer row's key."""
    return Q(Exists(Guardianship.objects.filter(prisoner_id=OuterRef(person), until__isnull=True)))


def silent_care() -> Q:
    """Prisoners who have guardians, and of whom none has been heard for a year.

    A voice is a public story of the guardian about the ward, in any language, or the statement of a
    guardianship that began within the year: a statement has no date of its own.
    """
    heard = Guardianship.objects.filter(prisoner_id=OuterRef("pk"), until__isnull=True).filter(_spoken())
    return in_care() & ~Q(Exists(heard))


def _spoken() -> Q:
    year_ago = timezone.now() - timedelta(days=SILENT_AFTER_DAYS)
    stories = InterviewWard.objects.filter(
        prisoner_id=OuterRef("prisoner_id"),
        page__guardian_id=OuterRef("guardian_id"),
        page__live=True,
        page__first_published_at__gte=year_ago,
    )
    told = stories.exclude(page__in=held_back().values("pk")).exclude(page__in=naming_plainly())
    stated = Q(*((column + "__isnull", False) for column in languages.columns("statement")), _connector=Q.OR)
    return Q(Exists(told)) | (stated & Q(since__gte=year_ago.date()))
