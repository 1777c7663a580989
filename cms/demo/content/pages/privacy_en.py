"""The page about readers' privacy in English."""

from typing import Final

from cms.demo.content.stories.kinds import (
    Exchange,
    Heading,
    Notice,
    PageText,
    Prose,
)

TEXT: Final = PageText(
    title="Privacy",
    lead=(
        "The best way not to lose other people’s data is not to have it. Here is what we do not "
        "know about you, and what stays on your device all the same."
    ),
    body=(
        Heading("What we do not collect"),
        Prose(
            points=(
                ("No cookies. The site leaves no mark in your browser, so there is no consent to ask for."),
                (
                    "No addresses. Our server does not write down where a request came from, "
                    "which device you use or what you searched for."
                ),
                (
                    "No counters, no advertising, no social-media buttons. Fonts, pictures and "
                    "styles come from here, and no other site learns of your visit."
                ),
                "No registration. Everything can be read at once, and no script is needed for it.",
            ),
        ),
        Heading("What we cannot hide"),
        Exchange(
            question="Does my provider see that I am here?",
            answer=(
                (
                    "As a rule it sees the address of the site but not the page you opened. "
                    "Authorities that block sites see the same."
                ),
            ),
        ),
        Exchange(
            question="What stays on my telephone or computer?",
            answer=(
                (
                    "The browser’s history, with the words you searched for; copies of pages "
                    "and pictures in its memory; downloads, screenshots, open tabs, and "
                    "sometimes a second device with the same account."
                ),
            ),
        ),
        Exchange(
            question="Does a private window help?",
            answer=(
                (
                    "It leaves fewer traces on the device. It hides nothing from your provider "
                    "and deletes no downloads."
                ),
            ),
        ),
        Exchange(
            question="What does “Leave quickly” do?",
            answer=(
                (
                    "The link in the corner of each page opens another, harmless site, or an empty "
                    "page, in place of ours, and does not tell where you came from. It deletes "
                    "nothing: the page that you left stays in the history of your browser, one step"
                    " behind “Back”."
                ),
                (
                    "To remove it, close the tab, open the history in the menu of your browser and "
                    "delete the browsing data of all time. On a telephone also swipe the browser "
                    "away in the list of recent apps."
                ),
            ),
        ),
        Exchange(
            question="What if I write to the campaign’s bot?",
            answer=(
                (
                    "That is no longer our site. The conversation stays with you, with us and "
                    "with whoever runs the messenger. From Belarus it is better not to write, "
                    "or to ask somebody abroad to do it."
                ),
            ),
        ),
        Notice(
            kind="care",
            title="If you are in Belarus",
            text=(
                (
                    "A link, a repost, a screenshot, even a copy of a page in the browser’s "
                    "memory may be punished. Do not save pages, do not send them to friends, "
                    "and clear your history when you have finished reading. This makes the risk "
                    "smaller; it does not remove it."
                ),
            ),
        ),
        Heading("About the people we write about"),
        Prose(
            text=(
                (
                    "To protect them matters more than to tell everything. What we show, and "
                    "why, is explained on the page about [how we check](page:methodology). A "
                    "page of its own tells you [how to ask for something to be taken "
                    "down](page:removal)."
                ),
            ),
        ),
    ),
)
