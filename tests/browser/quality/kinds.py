"""One address of every kind of page that the demonstration has."""

import json
from typing import Any
from urllib.parse import quote
from urllib.request import urlopen

Kinds = dict[str, str]
LANGUAGES = ("be", "ru", "en")
MISSING = "an address without a page"


def kinds_of(origin: str) -> Kinds:
    """Paths below a language, with queries, by what they show."""

    def ask(path: str) -> Any:
        with urlopen(f"{origin}/api/v2/{path}") as answer:
            return json.load(answer)["items"]

    people = ask("prisoners/?limit=100&fields=letters,custody&locale=be")
    written_to = next(each["id"] for each in people if (each["letters"] or {}).get("can_write"))
    silent = next(each["id"] for each in people if not (each["letters"] or {}).get("can_write"))
    by_state = {each["state"]: each["id"] for each in people}
    story = ask("pages/?type=cms_pages.InterviewPage&locale=be&limit=1")[0]["meta"]["html_url"]
    campaign = ask("pages/?type=cms_pages.CampaignPage&locale=be&limit=1")[0]["meta"]["html_url"]
    return {
        "home": "",
        "campaign": campaign.partition("/be/")[2],
        "story": story.partition("/be/")[2],
        "stories": "stories/",
        "directory": "prisoners/",
        "directory narrowed down": f"prisoners/?custody=imprisoned&search={quote('а')}",
        "directory without answers": "prisoners/?search=wxwxwxwxwx",
        "letter of the directory": f"prisoners/letter/{quote('п')}/",
        "person": f"prisoners/{written_to}/",
        "person without letters": f"prisoners/{silent}/",
        "minimised person": f"prisoners/{by_state['minimised']}/",
        "pseudonymous person": f"prisoners/{by_state['pseudonymous']}/",
        "envelope": f"prisoners/{written_to}/envelope/",
        "letter sheet": f"prisoners/{written_to}/letter/",
        "evening": "evening/",
        "evening pack": "evening/30/",
        "labels": "evening/30/labels/",
        "search": "search/",
        "search with answers": f"search/?q={quote('ліст')}",
        "search without answers": "search/?q=wxwxwxwxwx",
        "figures": "figures/",
        "letters guide": "letters/",
        "about": "about/",
        "privacy": "privacy/",
        "removal": "removal/",
        MISSING: "nothing-here/",
    }
