"""A body with every block, as a StreamField keeps it: each block's id is its name."""

from datetime import date
from typing import Any

from tests.factories import make_action, make_guardian, make_image, make_organisation, make_prisoner, publish

WORDS = "<p>Пакуль усе не на волі.</p>"
GREETING = {"be": "Добры дзень!", "ru": "Добрый день!", "en": "Hello!"}


def every_block(**facts: Any) -> list[dict[str, Any]]:
    """One of each; `facts` (person, guardian, organisation, action, image, story) are made where not given."""
    made = {
        "person": facts.get("person") or publish(make_prisoner()),
        "guardian": facts.get("guardian") or make_guardian(),
        "organisation": facts.get("organisation") or make_organisation(),
        "action": facts.get("action") or make_action(),
        "image": facts.get("image") or make_image(),
        "story": facts.get("story"),
    }
    pk = {name: row.pk if row else None for name, row in made.items()}
    values: dict[str, dict[str, Any]] = {
        "heading": {"text": "Пра лісты"},
        "rich_text": {"text": WORDS},
        "statement": {"speaker": "", "text": WORDS},
        "question_answer": {"question": "Чаму вы?", "speaker": "", "answer": WORDS},
        "quote": {"text": WORDS, "guardian": pk["guardian"], "attribution": ""},
        "figure": {"image": pk["image"], "alt": "Канверты", "caption": WORDS, "credit": "А. Б."},
        "statistic": {
            "number": 1234,
            "label": "чалавек",
            "source": "«Вясна»",
            "source_url": "https://example.org/",
            "date": date(2024, 5, 3).isoformat(),
        },
        "notice": {"kind": "care", "title": "Асцярожна", "text": WORDS},
        "person_card": {"person": pk["person"]},
        "guardian_card": {"guardian": pk["guardian"]},
        "guardian_categories": {"heading": "Хто?", "categories": [], "with_people": True},
        "mailable_address": {"person": pk["person"]},
        "appeal": {"call": "Свабоду!", "person": pk["person"], "closing": "Свабоду ўсім!"},
        "story_list": {
            "heading": "Гісторыі",
            "rule": "newest",
            "limit": 6,
            "campaign": None,
            "guardian": None,
            "stories": _items([pk["story"]] if pk["story"] else [], "story"),
        },
        "support_actions": {
            "heading": "Як дапамагчы",
            "actions": _items(
                [
                    {"action": pk["action"], "title": "Ліст", "text": WORDS, "kind": "", "audience": ""},
                    {"action": None, "title": "", "text": WORDS, "kind": "spread", "audience": "lower_risk"},
                ],
                "action",
            ),
        },
        "organisation_list": {
            "heading": "Фонды",
            "organisations": _items([pk["organisation"]], "organisation"),
        },
        "campaign_contact": {"text": WORDS},
        "removal_contact": {"text": WORDS},
        "sending_countries": {"text": WORDS},
        "phrasebook": {
            "heading": "Сказы",
            "groups": _items(
                [{"heading": "Прывітанне", "phrases": _items([GREETING], "phrase")}],
                "group",
            ),
        },
    }
    return [{"type": name, "id": name, "value": value} for name, value in values.items()]


def _items(values: list[Any], name: str) -> list[dict[str, Any]]:
    return [{"type": "item", "id": f"{name}-{at}", "value": value} for at, value in enumerate(values)]
