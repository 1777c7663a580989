"""The reader's side of the two-process test: answers each line on standard input with what it reads."""

import os
import sys

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.test")

import django

django.setup()

from django.test import Client  # noqa: E402

from cms import version  # noqa: E402
from cms.snippets.models import Facility  # noqa: E402

for line in sys.stdin:
    path = line.strip()
    answer = Client().get(path)
    names = ",".join(Facility.objects.order_by("pk").values_list("name_be", flat=True))
    print(
        version.current(), answer.get("ETag", "-"), answer.text.count("ПК № 77"), names, sep="\t", flush=True
    )
