"""The campaign's call on the front page in English."""

from typing import Final

from cms.demo.content.stories.kinds import (
    Categories,
    Contact,
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
        Heading("The campaign “Until All Are Free”"),
        Prose(
            text=(
                (
                    "Well-known people take into their care those whose names are hardly ever "
                    "heard. What it is for, who has joined and how to join is told on [the "
                    "campaign’s page](page:until-all-are-free)."
                ),
            ),
        ),
        Heading("What a guardian does"),
        Prose(
            text=(
                (
                    "“Guardian” is not a legal term here: it is someone who has publicly taken "
                    "it upon themselves to care about another person. First of all about those "
                    "whose names hardly anyone knows."
                ),
            ),
            points=(
                "Speaks about the ward in interviews, on stage, in parliaments and at meetings.",
                "Writes letters and asks others to write.",
                "First asks those who are close to the ward what may be said, and keeps to it.",
            ),
        ),
        Heading("Why a voice is needed now"),
        Prose(
            points=(
                (
                    "Wars and elections crowd yesterday’s arrests out of the news, while the "
                    "people stay behind bars."
                ),
                (
                    "Inside Belarus an open word of support may cost you your freedom, and so "
                    "there is silence."
                ),
                "So those who are abroad, and who are listened to, must be all the louder.",
            ),
        ),
        Heading("Who can become a guardian"),
        Categories(with_people=False),
        Heading("How to join"),
        Contact(
            (
                (
                    "Write to the campaign’s Telegram bot: together we will find a person for whom "
                    "nobody is speaking yet. If you are in Belarus, bear in mind that writing to us "
                    "may itself be a risk for you."
                ),
            )
        ),
        Prose(
            text=(
                (
                    "Help for a prisoner is never done once and for all. What keeps someone and "
                    "their family going is the person who comes back in a month, in a year, and "
                    "right up to the day of release."
                ),
            ),
        ),
        Heading("Ways to help"),
        Prose(
            text=("Before you pick up a pen, please read [how to write a letter](page:letters).",),
        ),
        Ways(
            heading="",
            ways=(
                Way(action="letters"),
                Way(action="parcels-money"),
                Way(action="spread"),
                Way(action="organisations"),
                Way(action="rally"),
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
    ),
)
