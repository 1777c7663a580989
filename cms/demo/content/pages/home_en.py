"""The campaign's call on the front page in English."""

from typing import Final

from cms.demo.content.stories.kinds import (
    Heading,
    HomeText,
    Notice,
    Prose,
    Way,
    Ways,
)

TEXT: Final = HomeText(
    lead=(
        "Behind each figure in the news there is a home where a place at the table is being "
        "kept. In this campaign well-known people take political prisoners into their care and "
        "promise not to fall silent about them."
    ),
    body=(
        Heading("Ways to help"),
        Prose(
            text=("Before you pick up a pen, please read [how to write a letter](page:letters).",),
        ),
        Ways(
            heading="",
            ways=(
                Way(action="letters"),
                Way(action="spread"),
                Way(action="parcels-money"),
            ),
        ),
        Notice(
            kind="care",
            title="Before you act",
            text=(
                (
                    "Each way to help says whom it suits. If you, your family or your property "
                    "are in Belarus, read those labels with care and do not forward our pages "
                    "there."
                ),
            ),
        ),
        Notice(
            kind="info",
            title="This is a demonstration",
            text=(
                (
                    "All people, stories and words on these pages are invented, and any "
                    "likeness is accidental. Only the facilities and the articles of the "
                    "Criminal Code are real."
                ),
            ),
        ),
    ),
)
