"""A small campaign to which anything may happen that editors, publishers, translators and the clock can do."""

from typing import Final

from cms.disclosure.acts import ActRefused
from tests.api.changes.clock_deeds import ClockDeeds
from tests.api.changes.fact_deeds import FactDeeds
from tests.api.changes.page_deeds import PageDeeds
from tests.api.changes.publisher_deeds import PublisherDeeds


class Campaign(FactDeeds, PublisherDeeds, PageDeeds, ClockDeeds):
    """Facts and pages, and what can happen to them; `happen` chooses."""

    # In the order in which they stand: a seed chooses by it.
    DEEDS: Final = tuple(
        name
        for kind in (FactDeeds, PublisherDeeds, PageDeeds, ClockDeeds)
        for name, deed in vars(kind).items()
        if callable(deed) and not name.startswith("_")
    )

    def __init__(self, seed: int) -> None:
        self.log: list[str] = []
        super().__init__(seed)

    def happen(self) -> str:
        """One thing, chosen at random; what it was."""
        name = self.random.choice(self.DEEDS)
        self.log.append(name)
        try:
            getattr(self, name)()
        except ActRefused:
            self.log[-1] += " (refused)"
        return self.log[-1]
