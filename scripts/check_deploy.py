"""Run Django's deployment checks under the production settings, with values that a real site would have."""

import os
import sys

EXAMPLE = {
    "DJANGO_SETTINGS_MODULE": "cms.settings.production",
    "SECRET_KEY": "only-for-this-check-0123456789-abcdefghijklmnopqrstuvwxyz-ABC",
    "DATABASE_URL": "postgres://campaign@127.0.0.1:5432/campaign",
    "ALLOWED_HOSTS": "campaign.example",
    "PUBLIC_ORIGIN": "https://campaign.example",
}

if __name__ == "__main__":
    sys.path.insert(0, os.getcwd())  # noqa: PTH109
    os.environ.update(EXAMPLE)
    from django.core.management import execute_from_command_line

    execute_from_command_line(["manage.py", "check", "--deploy", "--fail-level", "WARNING"])
