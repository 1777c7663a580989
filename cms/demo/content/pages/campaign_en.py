"""The campaign's page in English."""

from datetime import date
from typing import Final

from cms.demo.content.stories.kinds import (
    Categories,
    Contact,
    Figure,
    Heading,
    Notice,
    PageText,
    Prose,
    Statistic,
    Stories,
)

TEXT: Final = PageText(
    title="Campaign in support of political prisoners",
    teaser=(
        "Well-known people take political prisoners into their care: they speak of them aloud "
        "and write to them."
    ),
    lead=(
        "News reports keep the figures. Behind each one there is a kitchen where somebody is "
        "waiting. A guardian chooses one person, learns to pronounce the name properly, and "
        "does not let it slip out of sight again."
    ),
    body=(
        Heading("What care means"),
        Prose(
            text=(
                (
                    "“Care” is not a legal term here. A guardian does not represent anyone in "
                    "court and decides nothing on their behalf. A guardian takes on two things."
                ),
            ),
            points=(
                (
                    "A voice: telling the story of one person and one family in interviews, on "
                    "stage, in meetings with politicians, and only as far as those close to "
                    "them agree."
                ),
                (
                    "Direct help: writing letters, answering what the family asks "
                    "for, looking for those who can do more."
                ),
            ),
        ),
        Figure(
            picture="envelopes",
            alt="Three sealed envelopes lie in a pile on a table, with a pencil beside them.",
            caption="Care often begins with an envelope.",
        ),
        Heading("Why the voice has to be louder"),
        Prose(
            points=(
                (
                    "Wars and high politics fill the front pages, and prisoners in Belarus are "
                    "mentioned less and less."
                ),
                (
                    "Inside the country a word of sympathy can cost you your job or your "
                    "freedom. The silence there is not indifference."
                ),
                (
                    "Somebody who is known and who lives abroad can say aloud what others "
                    "cannot, and will be heard sooner."
                ),
            ),
        ),
        Statistic(
            number=1240,
            counted_on=date(2025, 9, 1),
            label="letters that guardians and their audiences signed at letter evenings in one year",
            source="The guardians’ own count; the number is invented for the demonstration",
        ),
        Heading("Who can become a guardian"),
        Prose(
            text=(
                (
                    "Office and fame matter less than the readiness to come back to one name "
                    "again and again. These are the people who are already with us."
                ),
            ),
        ),
        Categories(),
        Heading("How to become a guardian"),
        Contact(
            (
                (
                    "Write to the campaign’s Telegram bot. We will tell you for whom nobody is "
                    "speaking yet, ask those who are close to them, and decide with you what can be "
                    "done in the open. If you are in Belarus, bear in mind that writing to us may "
                    "in itself be a risk to you."
                ),
            )
        ),
        Heading("Not once, but again and again"),
        Prose(
            text=(
                (
                    "A post lasts a day. What sustains somebody in prison, and those at home, "
                    "is what is repeated: a politician who asks the same question for the third "
                    "time, a neighbour in the diaspora who posts a letter every month, a "
                    "journalist who comes back to the story when it has gone cold."
                ),
                (
                    "Not everyone can do this openly, and nobody has to do everything. But "
                    "whatever you choose, keep at it until the day when there is nobody left to "
                    "wait for."
                ),
            ),
        ),
        Stories("Stories of support"),
        Notice(
            kind="care",
            title="Before you join in",
            text=(
                (
                    "None of the ways to help is free of risk. Each says whom it suits; if you, "
                    "your family or your property are in Belarus, read that label first."
                ),
            ),
        ),
    ),
)
