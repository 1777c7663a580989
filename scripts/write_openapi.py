"""Write the API's description down for `tests/api/test_openapi.py` to compare with: `make openapi`."""

import json
import os
import sys
from pathlib import Path

import django

ROOT = Path(__file__).resolve().parent.parent
SNAPSHOT = ROOT / "tests" / "api" / "openapi.json"


def main() -> None:
    sys.path.insert(0, str(ROOT))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.test")
    django.setup()
    from cms.api.openapi.document import description

    SNAPSHOT.write_text(pretty(description()), encoding="utf-8")
    print(
        f"{SNAPSHOT.relative_to(ROOT)} is as the code describes the API. Tell of the change in CHANGELOG.md."
    )


def pretty(description: object) -> str:
    """The description as people compare it: sorted, a line for each thing."""
    return json.dumps(description, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


if __name__ == "__main__":
    main()
