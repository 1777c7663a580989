"""The page about how facts are checked in English."""

from typing import Final

from cms.demo.content.stories.kinds import Heading, PageText, Prose, Quote

TEXT: Final = PageText(
    title="How we check",
    lead="Where the facts come from, what “last verified” means, and why we are silent about some people.",
    body=(
        Heading("Where the facts come from"),
        Prose(
            points=(
                "From the lists and reports of human rights organisations.",
                (
                    "From those who have been released and from those close to them, where they "
                    "agree that it may be known."
                ),
                "From court decisions and published reports that can be compared with each other.",
            ),
        ),
        Prose(
            text=(
                (
                    "Each fact is recorded once, with its source. When it changes, it changes "
                    "on every page in every language. What we do not know we do not fill in: "
                    "the unknown remains unknown."
                ),
            ),
        ),
        Heading("How to read dates and terms"),
        Prose(
            points=(
                "A date shows how precisely it is known: the day, the month or only the year.",
                (
                    "“Last verified” is the day on which an editor compared the address with a "
                    "source. The person may have been moved since."
                ),
                (
                    "What you see is the sentence in force today, with any terms added to it. "
                    "We never work out a date of release: it does not depend on arithmetic."
                ),
                "The numbers of the articles are sometimes unknown, because many trials are closed.",
            ),
        ),
        Heading("Why not everybody is shown"),
        Quote(
            text=(
                "Publicity does not help everyone, or at every moment. The question is not "
                "whether we have the right to tell, but who would be worse off for it."
            ),
            attribution="From our notes for editors",
        ),
        Prose(
            points=(
                (
                    "Of one person there is much to read, of another only the name, of a third "
                    "a few words under a name that is not theirs."
                ),
                (
                    "After a release there is less to read, and mostly nothing at all: freedom "
                    "begins with the right to be forgotten."
                ),
                (
                    "The decision lies with the person, or with those who may speak for them. "
                    "We do not give the reason, even when asked."
                ),
                (
                    "A page that cannot be found means nothing: it looks the same where "
                    "somebody never was and where we have fallen silent."
                ),
            ),
        ),
        Prose(
            text=(
                (
                    "So do not use our lists to count how many people are behind bars. We merge "
                    "small numbers, so that nobody can be recognised behind them."
                ),
            ),
        ),
        Heading("Who decides"),
        Prose(
            text=(
                (
                    "What may do harm is never done by one person alone: one proposes, another "
                    "checks. Hiding something takes a moment; showing it takes two people."
                ),
            ),
        ),
        Heading("Languages"),
        Prose(
            text=(
                (
                    "Belarusian, Russian and English are equals here. Where one of them has no "
                    "text yet, we show another and say so. Names are given as the people "
                    "themselves spell them."
                ),
            ),
        ),
        Heading("When something is wrong"),
        Prose(
            text=(
                (
                    "Write to us: how to do so is explained on the page [“Removal and "
                    "corrections”](page:removal)."
                ),
            ),
        ),
    ),
)
