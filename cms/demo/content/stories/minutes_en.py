"""The member of parliament's interview in English."""

from typing import Final

from cms.demo.content.stories.kinds import (
    Address,
    Appeal,
    Exchange,
    Heading,
    Notice,
    PageText,
    PersonCard,
    Prose,
    Quote,
    Way,
    Ways,
)

TEXT: Final = PageText(
    title="“A name that has been read aloud has to be minuted”",
    lead=(
        "A member of parliament from a country that has no border with Belarus brings the same "
        "sheet of paper to every meeting with a diplomat. We asked her what it achieves, what "
        "it does not, and why she keeps two unposted letters in a drawer."
    ),
    body=(
        PersonCard(4),
        Heading("Why these two"),
        Exchange(
            question="You could have chosen anyone. Why him?",
            answer=(
                (
                    "A colleague offered me names that everybody in the room knew. I asked for "
                    "those whom nobody would mention. There was a man older than my father, who "
                    "had taken up bees when he retired. He has no party and no followers. If I "
                    "leave his name out, I am fairly sure that nobody will put it back in."
                ),
            ),
        ),
        Exchange(
            question="And the woman who is now on your list as well?",
            answer=(
                (
                    "I was told that nobody could say where she was being held. I had always "
                    "thought of a sentence as something with a place attached to it. Not to "
                    "know the place is a second punishment, and it falls on those at home."
                ),
            ),
        ),
        PersonCard(20),
        Heading("What care is"),
        Exchange(
            question="What does the word “care” mean to somebody in politics?",
            answer=(
                (
                    "A duty first, and a feeling afterwards. I was elected by people who may "
                    "say in the street whatever they please. It would be odd to use that "
                    "freedom for myself alone."
                ),
                (
                    "It is also bookkeeping. There is a sheet in my office with dates on it: "
                    "when I asked, whom I asked, what they said. If an answer leaves out the "
                    "name, I send it back. I am always polite, and I am quite tiresome."
                ),
            ),
        ),
        Quote(
            text=(
                "I do not need them to like my question. I need them to have heard it so often "
                "that they look up the answer beforehand."
            ),
            guardian="deputy",
        ),
        Heading("What I do"),
        Exchange(
            question="What does that look like on an ordinary Tuesday?",
            answer=(
                (
                    "I put written questions to our foreign ministry, and I read the names out "
                    "in committee, because whatever has been read aloud has to be minuted. "
                    "Before I say a word I talk to the human rights defenders. They know what "
                    "may be said and what would do harm."
                ),
            ),
        ),
        Exchange(
            question="Has any of it changed anything?",
            answer=(
                (
                    "I do not know, and I am wary of colleagues who say that they do. I know "
                    "only that on the other side, too, there is a file. I should like it to "
                    "have some foreign handwriting in it."
                ),
            ),
        ),
        Exchange(
            question="What has been the hardest part?",
            answer=(
                (
                    "Learning to wait. When somebody is being moved, a letter posted at the "
                    "wrong moment is a lost letter. I wrote two at such a time, and they are in "
                    "my drawer. Sometimes to act would only be a comfort to myself."
                ),
            ),
        ),
        Heading("What comes next"),
        Exchange(
            question="How long do you intend to go on?",
            answer=(
                (
                    "Until there is nobody left to ask about. In spring I want to bring along a "
                    "colleague from another party: a question from both sides of the chamber is "
                    "harder to put away. And I have let it be known to those who are close to "
                    "my two wards that the door is open. Whether they use it is for them to "
                    "decide."
                ),
            ),
        ),
        Exchange(
            question="And those of our readers who are not members of parliament?",
            answer=(
                (
                    "You have one. Write to them about one person, not ten, and write again "
                    "when the polite reply has come."
                ),
            ),
        ),
        Ways(
            heading="Ways to help",
            ways=(
                Way(action="letters"),
                Way(action="lawyers-money"),
                Way(action="spread"),
                Way(action="organisations"),
                Way(action="rally"),
            ),
        ),
        Address(4),
        Notice(
            kind="care",
            title="When there is no address",
            text=(
                (
                    "For somebody who is being moved, or whose whereabouts are unknown, we show "
                    "no address, and there is no point in guessing one. Look here from time to "
                    "time; in the meantime you can write to [somebody else](page:prisoners)."
                ),
            ),
        ),
        Heading("One name is enough"),
        Prose(
            text=(
                (
                    "No parliament can carry a thousand names in its head. It can carry two or "
                    "three, if somebody keeps saying them."
                ),
            ),
        ),
        Appeal(
            person=4,
            call="Freedom!",
            closing="Freedom for everyone whose name is still on the list!",
        ),
    ),
)
