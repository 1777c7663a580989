"""The novelist's interview in English."""

from typing import Final

from cms.demo.content.stories.kinds import (
    Address,
    Appeal,
    Heading,
    Notice,
    PageText,
    Prose,
    Quote,
    Statement,
    Way,
    Ways,
)

TEXT: Final = PageText(
    title="“A letter is the only book that is written for one reader”",
    lead=(
        "A novelist whose books are no longer on the shelves of Belarusian libraries writes "
        "every week to a man who has a post-office box instead of a street and a house. We "
        "asked her how to write to somebody you have never seen."
    ),
    body=(
        Heading("Why him"),
        Statement(
            (
                (
                    "I was asked whom I would take into my care, and I said: the one to whom it is "
                    "hardest to write. They showed me an address without a street, only the number "
                    "of a box. At first I thought it was the beginning of a short story. Then I was "
                    "ashamed of myself. It is not a story; there is a man behind that number."
                ),
                (
                    "When I began, hardly anything was known of him. I decided not to invent what I "
                    "did not know. Believe me, for a novelist that is a hard decision."
                ),
            )
        ),
        Heading("What care is"),
        Statement(
            (
                (
                    "We are used to writing of prison in large words, but care is made of small "
                    "ones: a stamp, an envelope, Thursday. I chose Thursday because on Thursdays my "
                    "own work never goes well."
                ),
                (
                    "It is also an agreement with those who are close to him. They tell me what to "
                    "keep quiet about, and I keep quiet about it, even where it would have made a "
                    "good page."
                ),
            )
        ),
        Quote(
            text="I do not need a hero. I need somebody whom I can tell how I let the milk boil over.",
            guardian="novelist",
        ),
        Heading("What I do"),
        Statement(
            (
                (
                    "I write once a week, never more than a page. When I meet my readers, the first "
                    "five minutes are not mine: I tell them about him and about [Volha](person:14), "
                    "who is also in my care. Then I answer questions about books, and one of the "
                    "questions is always where to write."
                ),
                (
                    "If a journalist needs two sentences, they are there the same evening. I asked "
                    "my publisher to leave a blank page at the end of the new book, with the words "
                    "“for a letter”. He believes it is a literary device. Let him."
                ),
            )
        ),
        Heading("What comes next"),
        Statement(
            (
                (
                    "I should like everyone who comes to a reading to have a reason to come back. A "
                    "month later we meet in the same place and write again, and by then I am no "
                    "longer at the head of the table."
                ),
                (
                    "When he is out, I shall ask him whether the letter about the milk arrived. And "
                    "if he would rather not talk about it, I shall not ask."
                ),
            )
        ),
        Ways(
            heading="How to help, together with me",
            ways=(
                Way(
                    action="letters",
                    title="A letter to a box number",
                    text=(
                        (
                            "This colony takes its letters at a post-office box, without a "
                            "street or a house: copy the address exactly as it stands below."
                        ),
                        (
                            "Write by hand, in Russian or Belarusian, about ordinary things. No "
                            "case, no politics, no other people’s surnames; do not name this "
                            "site or the campaign. A censor will read it all, and will see your "
                            "return address too. There is more in [the guide](page:letters)."
                        ),
                    ),
                ),
                Way(action="parcels-money"),
                Way(action="spread"),
                Way(action="hour-of-work"),
                Way(action="letter-evening"),
            ),
        ),
        Address(12),
        Notice(
            kind="care",
            title="What I do not promise",
            text=(
                (
                    "Whether a letter arrives, whether it is answered, whether it makes "
                    "anything easier for anyone: nobody knows. Silence proves nothing. If you "
                    "are in Belarus, think of yourself and of your family first."
                ),
            ),
        ),
        Heading("One page"),
        Prose(
            text=(
                (
                    "A novel can be put aside for a year and be none the worse for it. Not so a "
                    "letter: somebody is waiting for it now."
                ),
            ),
        ),
        Appeal(
            person=12,
            call="Freedom!",
            closing="Freedom for all political prisoners!",
        ),
    ),
)
