"""The teacher's interview in English."""

from typing import Final

from cms.demo.content.stories.kinds import (
    Address,
    Appeal,
    Heading,
    Notice,
    PageText,
    Prose,
    Statement,
    Way,
    Ways,
)

TEXT: Final = PageText(
    title="“As long as we speak of him, he cannot be crossed out”",
    lead=(
        "A history teacher who went through a penal colony himself and now lives in forced "
        "exile has taken into his care a man whose arrest no newspaper reported. We asked him "
        "why he chose this man, and what a stranger can do."
    ),
    body=(
        Heading("Why this man"),
        Statement(
            (
                (
                    "When they gave me the list, I skipped the names I already knew. Those people "
                    "have friends with microphones. I stopped at a line with hardly anything in it, "
                    "just a name and a year. I thought: if I do not ask who this is, nobody will."
                ),
                (
                    "I know what that line looks like from the other side. In my second winter "
                    "behind bars I had no letters for four months running. You begin to believe "
                    "that the world is doing very well without you. Then an envelope was brought "
                    "in, with a tram drawn on it, from a woman I had never heard of. I still "
                    "remember the number of that tram."
                ),
                (
                    "My ward is not a politician. He went to work, argued with the neighbours about "
                    "a flower bed and repaired other people’s bicycles. There are hundreds like "
                    "him, and each has someone who sets one plate too many at Christmas."
                ),
            )
        ),
        Heading("What care is"),
        Statement(
            (
                (
                    "“Guardian” is not a title. It is a habit. Once a month I remind the "
                    "journalists I know of one man. I talk about him at meetings, in schools, in "
                    "kitchens. I ask lawyers abroad to look at whatever papers can be looked at. "
                    "And I write letters, mostly about birds, because I have a feeder outside my "
                    "window."
                ),
            )
        ),
        Heading("What speaking does"),
        Statement(
            (
                (
                    "People ask me whether any of this changes anything. I cannot prove it. But I "
                    "do know what silence does: it makes life easier for those who keep him locked "
                    "up. For someone who is being asked about, somebody has to answer."
                ),
            )
        ),
        Heading("What comes next"),
        Statement(
            (
                (
                    "I make no plans for ten years ahead; I have lost the habit. For this year "
                    "there are two. To find five more people who will each take one line of that "
                    "list. And not to miss a single Sunday."
                ),
            )
        ),
        Heading("Ways to help"),
        Prose(
            text=(
                (
                    "A guardian does his share, but there is plenty that someone who has merely "
                    "read this far can do. Each way to help says whom it suits."
                ),
            ),
        ),
        Ways(
            heading="",
            ways=(
                Way(
                    action="letters",
                    title="Write a letter",
                    text=(
                        (
                            "Write by hand, in Russian or Belarusian: letters in other "
                            "languages are usually not passed on. The address below is set out "
                            "the way the post office reads it, so copy it line by line, in "
                            "Cyrillic."
                        ),
                        (
                            "Write about ordinary things: the weather, a book, a dog, a recipe "
                            "for a pie. Keep away from politics, the war and the court case, "
                            "and do without slogans, abbreviations, stickers and other people’s "
                            "names. Never mention this site or the campaign in a letter."
                        ),
                        (
                            "A censor reads every letter and may record the text, the sender’s "
                            "name and the return address. If you are in Belarus, or your family "
                            "lives there, the risk is greater: weigh it first. Silence in reply "
                            "proves nothing."
                        ),
                    ),
                ),
                Way(action="parcels-money"),
                Way(action="spread"),
                Way(action="organisations"),
                Way(action="rally"),
            ),
        ),
        Address(1),
        Notice(
            kind="care",
            title="Before you post a letter",
            text=(
                (
                    "Nobody can promise that a letter will arrive or be answered. Addresses "
                    "change: look here once more before you post it, and check when the address "
                    "was last verified."
                ),
            ),
        ),
        Statement(
            (
                (
                    "One voice is easy to miss. A thousand voices, each with a different name in "
                    "it, are harder to miss."
                ),
                (
                    "There is no need to do everything at once. It is enough to begin with one "
                    "person and not to drop them a week later."
                ),
            )
        ),
        Appeal(
            person=1,
            call="Freedom!",
            closing="Freedom for all political prisoners!",
        ),
    ),
)
