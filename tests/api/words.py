"""Words of the closed vocabularies as JSON, so that goldens hold whatever the catalogues say."""

from dataclasses import asdict
from typing import Any

from cms.disclosure.labels import custody_text, labelled, sentence_in
from cms.disclosure.letters import MESSAGES


def label(vocabulary: Any, value: str, language: Any) -> dict[str, str]:
    return asdict(labelled(vocabulary, value, language))


def custody(value: str, gender: str, language: Any) -> dict[str, Any]:
    return {"value": value, "text": custody_text(value, gender, language), "since": None}


def warnings(language: Any, *codes: str) -> list[dict[str, str]]:
    return [{"code": code, "text": sentence_in(language, MESSAGES[code])} for code in codes]
