"""The politician's interview in English."""

from typing import Final

from cms.demo.content.stories.kinds import (
    Address,
    Appeal,
    Exchange,
    GuardianCard,
    Heading,
    Notice,
    Organisations,
    PageText,
    Prose,
    Quote,
    Statement,
    Way,
    Ways,
)

TEXT: Final = PageText(
    title="“Once I was too late. I do not want to be late again”",
    lead=(
        "An opposition politician talks about the woman in his care without slogans and almost "
        "without politics. The conversation began with a man to whom he can no longer write."
    ),
    body=(
        Heading("Why her"),
        Statement(
            (
                (
                    "The first person in my care was [Leanid Viatrovets](person:29). There was one "
                    "important question about him which I kept putting off: I was waiting for a "
                    "meeting at which I was sure to be heard. By the time the meeting took place, "
                    "it was too late to ask."
                ),
                (
                    "For a long while after that I took on nobody. Then I was told of a woman who "
                    "is not even held in a town: a village, a district, a region. Such people are "
                    "remembered last. I asked for it to be her."
                ),
            )
        ),
        Heading("What care is"),
        Statement(
            (
                (
                    "A politician gets used to speaking on behalf of thousands. Care teaches you to "
                    "speak of one, which is harder. A thousand people will not correct you, but one "
                    "person has a family who read every word twice."
                ),
                (
                    "There are no parties in it. I do not know for whom my ward used to vote, and I "
                    "am not going to ask."
                ),
            )
        ),
        Quote(
            text="A speech is made from the rostrum. Care begins when you step down from it.",
            guardian="leader",
        ),
        Heading("What I do"),
        Exchange(
            question="You share this guardianship with a novelist. Why two of you?",
            answer=(
                (
                    "Because one falls ill, goes away, grows tired. She writes letters, I go "
                    "from office to office. If one of us misses a month, the other steps in."
                ),
            ),
        ),
        GuardianCard("novelist"),
        Exchange(
            question="What do you do in those offices?",
            answer=(
                (
                    "I put a page on the table with one name on it. Not a report, nor an appeal "
                    "in five languages. A page can be read while the coffee is being brought, "
                    "and so it is read."
                ),
            ),
        ),
        Exchange(
            question="And if they do not listen?",
            answer=("I come again. For years nobody listened to me, so I have had the practice.",),
        ),
        Heading("What comes next"),
        Statement(
            (
                (
                    "At home people keep silent, and I have no right to reproach them for it. They "
                    "risk what I no longer risk. So to speak for them is my job, and no merit of "
                    "mine."
                ),
                (
                    "Within a year I should like to see one thing: that everyone I work with has "
                    "one person whom they do not know merely from a list."
                ),
            )
        ),
        Ways(
            heading="What can be done",
            ways=(
                Way(action="letters"),
                Way(action="parcels-money"),
                Way(action="organisations"),
                Way(action="letter-evening"),
                Way(action="rally"),
            ),
        ),
        Address(14),
        Notice(
            kind="care",
            title="On a village address",
            text=(
                (
                    "The village, the district and the region are written in full, and the "
                    "postcode goes before the name of the village. Check before posting whether "
                    "the address has changed. Nobody can promise that a letter will arrive."
                ),
            ),
        ),
        Heading("Whom to turn to"),
        Prose(
            text=(
                (
                    "If you would rather not act alone, you can turn to these organisations. "
                    "Opening their websites in Belarus is risky."
                ),
            ),
        ),
        Organisations(("lichtar", "parcels", "neighbours")),
        Appeal(
            person=14,
            call="Freedom!",
            closing="Freedom for everyone behind bars for their convictions!",
        ),
    ),
)
