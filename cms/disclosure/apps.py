"""The door: what the public may know of a person."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DisclosureConfig(AppConfig):
    name = "cms.disclosure"
    label = "cms_disclosure"
    verbose_name = _("Disclosure")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from cms import version
        from cms.disclosure import noting
        from cms.disclosure.clock import next_day, next_stale_address
        from cms.disclosure.figures import next_figures, take_figures
        from cms.disclosure.name_keys import index_noted
        from cms.disclosure.settling import settle_passed
        from cms.disclosure.signal_handlers import connect
        from cms.disclosure.tombstones import next_tombstone_expiry

        connect()
        noting.connect()
        version.register_clock(next_stale_address)
        version.register_clock(next_day)
        version.register_clock(next_tombstone_expiry)
        version.register_clock(next_figures)
        version.register_passing(settle_passed)
        # After whoever has expired is settled.
        version.register_passing(take_figures)
        version.register_journal(index_noted)
