"""Django's dates and spans of time; after “ago” stands the accusative."""

from django.utils.translation import gettext_noop as _
from django.utils.translation import ngettext_lazy, pgettext_lazy

WORDS = (
    ngettext_lazy("%(num)d year", "%(num)d years"), ngettext_lazy("%(num)d month", "%(num)d months"),
    ngettext_lazy("%(num)d week", "%(num)d weeks"), ngettext_lazy("%(num)d day", "%(num)d days"),
    ngettext_lazy("%(num)d hour", "%(num)d hours"), ngettext_lazy("%(num)d minute", "%(num)d minutes"),
    _("January"), _("February"), _("March"), _("April"), _("May"), _("June"), _("July"), _("August"),
    _("September"), _("October"), _("November"), _("December"), pgettext_lazy("alt. month", "January"),
    pgettext_lazy("alt. month", "February"), pgettext_lazy("alt. month", "March"),
    pgettext_lazy("alt. month", "April"), pgettext_lazy("alt. month", "May"),
    pgettext_lazy("alt. month", "June"), pgettext_lazy("alt. month", "July"),
    pgettext_lazy("alt. month", "August"), pgettext_lazy("alt. month", "September"),
    pgettext_lazy("alt. month", "October"), pgettext_lazy("alt. month", "November"),
    pgettext_lazy("alt. month", "December"), pgettext_lazy("abbrev. month", "Jan."),
    pgettext_lazy("abbrev. month", "Feb."), pgettext_lazy("abbrev. month", "March"),
    pgettext_lazy("abbrev. month", "April"), pgettext_lazy("abbrev. month", "May"),
    pgettext_lazy("abbrev. month", "June"), pgettext_lazy("abbrev. month", "July"),
    pgettext_lazy("abbrev. month", "Aug."), pgettext_lazy("abbrev. month", "Sept."),
    pgettext_lazy("abbrev. month", "Oct."), pgettext_lazy("abbrev. month", "Nov."),
    pgettext_lazy("abbrev. month", "Dec."), _("Thursday"),
)  # fmt: skip
