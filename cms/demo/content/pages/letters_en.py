"""The guide to letters in English."""

from typing import Final

from cms.demo.content.phrases import phrasebook
from cms.demo.content.stories.kinds import (
    Countries,
    Exchange,
    Figure,
    Heading,
    Notice,
    PageText,
    Prose,
    Quote,
)

TEXT: Final = PageText(
    title="How to write a letter",
    lead=(
        "A sheet of paper and twenty minutes will do. Here is what to write about, what to "
        "leave outside the envelope, and what to weigh before you seal it."
    ),
    body=(
        Notice(
            kind="care",
            title="First, the risk",
            text=(
                (
                    "A censor reads every letter, and may record the text, the sender’s name "
                    "and the return address."
                ),
                (
                    "If you are in Belarus, or your family lives there, you risk more than "
                    "somebody who writes from abroad. Decide for yourself, and do not talk "
                    "others into it."
                ),
            ),
        ),
        Heading("Which language"),
        Prose(
            text=(
                (
                    "Write in Russian or Belarusian, by hand and legibly. Letters in other "
                    "languages are usually not passed on. If you know neither, write a few "
                    "simple sentences, ask a friend to translate them, and copy the translation "
                    "out in your own hand."
                ),
            ),
        ),
        Heading("What to write about"),
        Prose(
            points=(
                (
                    "An ordinary day: what you see from the window, what is on the stove, what "
                    "the neighbours’ cat has done."
                ),
                "The weather, the woods, birds, the first ice on the puddles.",
                ("Books, films, sport, travel. You can retell a plot: no new films are shown in a colony."),
                "Riddles, puzzles, crosswords.",
                "Yourself: a first name without a surname, and what you like doing.",
            ),
        ),
        Quote(
            text=(
                "Hello! My name is Nina and I grow tomatoes on my balcony. This year I got as "
                "far as seven, and a starling had three of them. Let me tell you how he and I "
                "shared out the fourth."
            ),
            attribution="A letter may begin like this. It is an example, not a text to copy",
        ),
        Heading("What to leave out"),
        Prose(
            points=(
                "Politics, slogans, the war, news of arrests.",
                "The court case, the charge, the verdict, the names of investigators and judges.",
                "Insults, abbreviations, ciphers, hints, foreign words.",
                "Stickers and smileys, even drawn ones.",
                (
                    "Surnames, addresses and telephone numbers: of your friends, of the "
                    "prisoner’s family, of anyone."
                ),
                "Any mention of this site, the campaign, or where you found the address.",
                "Promises: do not write that it will all be over soon.",
            ),
        ),
        phrasebook("en"),
        Heading("How to address the envelope"),
        Prose(
            text=(
                (
                    "Take the address [from the person’s page](page:prisoners): there it is set "
                    "out the way the post office reads it, and a separate page with the "
                    "envelope can be printed. The lines come in this order."
                ),
            ),
            points=(
                (
                    "The recipient: surname, given name, patronymic. The year of birth is not "
                    "written on Belarusian envelopes."
                ),
                "The facility’s short name with its number, as the person’s page prints it.",
                "The street and house, or the number of the post-office box.",
                ("The six-digit postcode and the town. For a village, the district and the region as well."),
                (
                    "From abroad, once more the postcode and the town in Latin capitals, and "
                    "the name of the country in English as the last line."
                ),
            ),
        ),
        Prose(
            text=(
                (
                    "Keep the whole address in one language, either Russian or Belarusian, in "
                    "Cyrillic. Do not mix the two."
                ),
            ),
        ),
        Figure(
            picture="addressed",
            alt=(
                "A drawing of an envelope: free space for the sender at the top left, a stamp "
                "at the top right, five lines of the recipient’s address at the bottom right."
            ),
            caption=(
                "The recipient’s address goes at the bottom right; yours, if you give one, at the top left."
            ),
        ),
        Heading("Should you give a return address"),
        Prose(
            text=(
                (
                    "It is optional. Without one nobody can answer you; with one, the censor "
                    "sees it. Sources disagree on whether to enclose blank sheets or an "
                    "envelope for the reply; if in doubt, enclose nothing."
                ),
            ),
        ),
        Heading("Pre-trial detention centre and colony"),
        Exchange(
            question="What if the person is in a pre-trial detention centre?",
            answer=(
                (
                    "Never mention the case: there is no verdict yet, and any word may be used. "
                    "Stays are short, and when somebody is taken away, the letters stay behind. "
                    "Write briefly, and check the address on the day you post it."
                ),
            ),
        ),
        Exchange(
            question="And in a colony?",
            answer=(
                (
                    "Since 2023 many prisoners have been given letters only from close "
                    "relatives who are on file. Former political prisoners still say: write, "
                    "because a great many letters do not go unnoticed."
                ),
            ),
        ),
        Exchange(
            question="Why do some people have no address?",
            answer=(
                (
                    "When somebody is being moved, it is best to wait. A home address is never "
                    "shown. Addresses of the KGB remand prison, of offenders’ isolation "
                    "centres, hospitals, labour-treatment centres and open-type facilities "
                    "appear only once an editor has decided that one may write there."
                ),
            ),
        ),
        Countries(
            text=(
                (
                    "Post to Belarus does not leave from everywhere, and this changes: in 2022 "
                    "several postal services stopped accepting letters. Ask at the post office "
                    "before you stick on the stamp."
                ),
            ),
        ),
        Heading("When there is no reply"),
        Prose(
            text=(
                (
                    "Silence proves nothing. The letter may not have been handed over, the "
                    "reply may not have been sent, the person may have been moved. Nobody can "
                    "promise that a letter will arrive, that it will be answered, or that it "
                    "will make anything easier."
                ),
            ),
        ),
        Notice(
            kind="info",
            title="Before you post it",
            text=(
                (
                    "Open the person’s page once more: has the address changed, and when was it "
                    "last verified? Then read your letter again with the censor’s eyes."
                ),
            ),
        ),
    ),
)
