"""What time does: the moments are moved, since the database's clock cannot be."""

from datetime import timedelta

from django.utils import timezone
from wagtail.models import Page

from cms.models import ContentVersion
from cms.snippets import models as facts
from tests.api.changes.fact_deeds import EXPIRING
from tests.api.changes.making import Making


class ClockDeeds(Making):
    """Each method is one thing that may happen."""

    def let_something_expire(self) -> None:
        model = self.random.choice((*EXPIRING, Page))
        found = model.objects.filter(live=True).order_by("?").first()
        if model is Page:
            found = self._page()
        past = timezone.now() - timedelta(seconds=2)
        rows = (Page if isinstance(found, Page) else model)._base_manager
        if found:
            rows.filter(pk=found.pk).update(expire_at=past)
            ContentVersion.objects.update(next_change_at=past)

    def let_an_address_grow_old(self) -> None:
        place = self._any(facts.Facility)
        if place:
            today = timezone.now().date()
            place.verified_on = today - timedelta(days=365)
            place.save()
            facts.Facility._base_manager.filter(pk=place.pk).update(verified_on=today - timedelta(days=366))
            ContentVersion.objects.update(next_change_at=timezone.now() - timedelta(seconds=2))
