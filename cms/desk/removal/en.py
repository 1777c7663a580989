"""The page about removal in English."""

from typing import Final

from cms.desk.removal.parts import RemovalText, Section

TEXT: Final = RemovalText(
    title="Removal and corrections",
    lead="What we publish about people, and how to ask us to take it down. You need not explain why.",
    sections=(
        Section(
            heading="What we publish",
            paragraphs=(
                "About political prisoners we publish what helps to write to them and to ask about them: the name, "
                "the place of detention, the sentence, who speaks for them.",
                "A picture, a birthday and the address for letters are shown only where a publisher has decided so "
                "for that very person. We show no home address and no consent, whoever gave it.",
                "Whoever is released inside Belarus is no longer shown, from that moment. A name stays only where the "
                "person has agreed.",
            ),
        ),
        Section(
            heading="Who may ask",
            paragraphs=(
                "The person concerned, those close to them, a lawyer, or whoever they have trusted to speak. If "
                "writing from Belarus is risky, let somebody abroad do it.",
            ),
        ),
        Section(
            heading="What to write",
            points=(
                "Which name or which page. There is no need to send a link; the first words of its title are enough.",
                "What to take down: everything, a picture, an address, a single word.",
                "What you are to this person, and how we can answer you without doing harm.",
            ),
        ),
        Section(
            heading="Where to write",
            paragraphs=("Please do not send passport details, certificates or copies of verdicts.",),
            contact=True,
        ),
        Section(
            heading="What we will do",
            points=(
                "Hide first, and ask questions afterwards.",
                "It will disappear at once in all languages: from pages, lists and search, and from what apps read.",
                "Those who keep copies of the site will be told to remove it too.",
                "We will tell nobody who asked, or why.",
            ),
        ),
        Section(
            heading="What we cannot do",
            paragraphs=(
                "Screenshots, forwarded messages and archives that other people have made are beyond our reach. The "
                "sooner you write, the fewer there will be.",
            ),
        ),
        Section(
            heading="When a fact is wrong",
            paragraphs=(
                "The number of a colony, a letter in a surname, a wrong date: write in the same way. Tell us how you "
                "know what is right, without names where they must not be mentioned.",
            ),
        ),
    ),
)
