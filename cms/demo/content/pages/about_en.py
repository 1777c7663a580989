"""The page about the campaign in English."""

from typing import Final

from cms.demo.content.stories.kinds import (
    Contact,
    Heading,
    Notice,
    Organisations,
    PageText,
    Prose,
)

TEXT: Final = PageText(
    title="About us",
    lead=(
        "“Until All Are Free” brings political prisoners together with people who have a voice "
        "and are willing to share it."
    ),
    body=(
        Notice(
            kind="info",
            title="This is a demonstration",
            text=(
                (
                    "The people, organisations, stories and words on these pages are invented, "
                    "and any likeness is accidental. Only the facilities and the articles of "
                    "the Criminal Code are real."
                ),
            ),
        ),
        Heading("How it began"),
        Prose(
            text=(
                (
                    "When prisoners number thousands, attention goes to a few: those who were "
                    "known before. The rest remain lines in a list. We decided to begin at the "
                    "end of the list and to look for a voice first for those about whom nothing "
                    "has been written anywhere."
                ),
            ),
        ),
        Heading("How a guardian and a ward are brought together"),
        Prose(
            points=(
                "The guardian tells us what they can do and what they will not do.",
                "We suggest several names that hardly anyone knows.",
                (
                    "Those close to the prisoner decide whether publicity is wanted. If the "
                    "answer is no, no story appears."
                ),
                (
                    "Guardianship lasts until the person is free. A guardian who has to leave "
                    "hands it on to the next."
                ),
            ),
        ),
        Heading("What we do not do"),
        Prose(
            points=(
                "We collect no money: we tell you about funds, but nothing is paid through us.",
                "We neither forward letters nor read them.",
                (
                    "We do not ask readers for an email address, a telephone number or a name: "
                    "no form on these pages keeps them."
                ),
                "We do not print what we have been asked to keep quiet about.",
            ),
        ),
        Heading("Who we work with"),
        Organisations(("lichtar", "parcels", "legal-fund", "envelope", "postcards", "radio", "neighbours")),
        Heading("How to reach us"),
        Contact(),
        Prose(
            text=(
                (
                    "Where our facts come from is explained on the page [“How we "
                    "check”](page:methodology), and what we do not know about you on the page "
                    "[“Privacy”](page:privacy)."
                ),
                (
                    "If you have found a mistake, or do not want your name to stand here, "
                    "please turn to the page [“Removal and corrections”](page:removal)."
                ),
            ),
        ),
    ),
)
