"""The actress's interview in English."""

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
    title="“I say her name from the stage so that the house remembers it”",
    lead=(
        "An actress and director who has worked abroad since 2021 ends every performance in the "
        "same way: she comes out without make-up and says a few words about a woman she has "
        "never seen. We asked her how it began."
    ),
    body=(
        Heading("Why her"),
        Statement(
            (
                (
                    "I will not pretend that we are alike. I make my living by talking; she, I am "
                    "told, knows how to listen. I took her into my care because in the whole of the "
                    "internet I found three sentences about her, and two of them were untrue."
                ),
            )
        ),
        Heading("First to ask"),
        Statement(
            (
                (
                    "The first thing a guardian learns is to ask before speaking. If those close to "
                    "someone want a thing kept quiet, I keep it quiet. A loud voice and a loose "
                    "tongue are not the same."
                ),
            )
        ),
        Heading("What I do"),
        Statement(
            (
                (
                    "After the curtain calls I come out without make-up. It is not a speech: her "
                    "name, how long she has been away from home, what season it is outside. "
                    "Somebody always weeps and somebody always walks out. Both are honest."
                ),
                (
                    "Then we put a table in the foyer, with paper and envelopes. I used to think "
                    "that people had to be persuaded. It turned out they needed a pen, somewhere to "
                    "sit, and someone to tell them: yes, you may write about your cat."
                ),
                (
                    "Which of those letters she has held in her hands I do not know. Nobody "
                    "promised me that, and I promise it to nobody. But a person who gets no letters "
                    "is being told something too."
                ),
            )
        ),
        Heading("What comes next"),
        Statement(
            (
                (
                    "Next season we take the play to towns with twenty Belarusians in them. The "
                    "table with the envelopes will come along. And when one day she sits in the "
                    "house, I shall forget my lines for the first time."
                ),
            )
        ),
        Heading("What you can do"),
        Prose(
            text=("Here is what anyone can take on. Each item says whom it is for.",),
        ),
        Ways(
            heading="",
            ways=(
                Way(
                    action="letters",
                    title="A letter of one page",
                    text=(
                        (
                            "A short letter today is better than a perfect one some day. One "
                            "page in clear handwriting is enough, in Russian or Belarusian: "
                            "other languages are usually not let through. The address comes "
                            "right after this list."
                        ),
                        (
                            "Give your first name, say how you spend an ordinary day, describe "
                            "the autumn outside, add a riddle. Politics, the war, the court "
                            "case, insults, ciphers, stickers and other people’s details have "
                            "no place in a letter. Do not name this site or the campaign."
                        ),
                        (
                            "Letters go through a censor, who may copy anything in them, your "
                            "address included. For those who live in Belarus or have relatives "
                            "there the risk is higher. No reply means nothing yet."
                        ),
                    ),
                ),
                Way(
                    action="parcels-money",
                    title="Money for the family",
                    text=(
                        (
                            "Parcels, travel to visits, medicine, a lawyer: the family "
                            "pays for all of it. Funds abroad take over part of the cost. Send "
                            "money only from abroad and never from a Belarusian account; human "
                            "rights defenders can tell you which fund to choose."
                        ),
                    ),
                ),
                Way(
                    action="spread",
                    title="One name",
                    text=(
                        (
                            "Choose one name and keep coming back to it: in conversation, on a "
                            "blog, at a meeting. Use only what is published here, without "
                            "guesses about family, health or cellmates. Do not send these links "
                            "to people in Belarus, where they are punished for them."
                        ),
                    ),
                ),
                Way(
                    action="organisations",
                    title="Those who check",
                    text=(
                        (
                            "For months on end they check every line that the rest of us then "
                            "quote. You can help them with a donation, a translation, some "
                            "typesetting, or simply by reading their news with care."
                        ),
                    ),
                ),
                Way(
                    action="rally",
                    title="Rallies and readings",
                    text=(
                        (
                            "Come to a street rally, a public reading of letters or an "
                            "exhibition in your town. In Belarus, taking part in rallies abroad "
                            "leads to criminal cases and to searches at relatives’ homes. If "
                            "anything ties you to Belarus, be it family, a flat or the wish to "
                            "return, stay in the background."
                        ),
                    ),
                ),
            ),
        ),
        Address(2),
        Notice(
            kind="care",
            title="Worth knowing beforehand",
            text=(
                (
                    "In a colony many people are given letters from close relatives only. "
                    "Former prisoners still say: write, because a great many letters do not go "
                    "unnoticed. That yours will be the one to arrive, nobody can promise."
                ),
            ),
        ),
        Statement(
            (
                "Nobody can carry all the names. Take one.",
                (
                    "In a month, see whether you still remember it without help. If you do, you are "
                    "already doing what I do."
                ),
            )
        ),
        Appeal(
            person=2,
            call="Freedom!",
            closing="Freedom for everyone behind bars for their convictions!",
        ),
    ),
)
