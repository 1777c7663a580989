"""A host that takes the CMS in needs none of our sign-in."""

import subprocess
import sys

CODE = """
import sys
for name in ("allauth", "axes", "csp"):
    sys.modules[name] = None  # Importing it fails, as where it is not installed.
import django
from django.conf import settings
from cms.settings import test, security
own = {*security.SIGN_IN_APPS, *security.SIGN_IN_MIDDLEWARE, security.CSP_MIDDLEWARE}
values = {name: getattr(test, name) for name in dir(test) if name.isupper() and not hasattr(security, name)}
for name in ("INSTALLED_APPS", "MIDDLEWARE"):
    values[name] = [entry for entry in values[name] if entry not in own]
settings.configure(**values)
django.setup()
from django.core.management import call_command
from django.urls import resolve
call_command("check")
print(resolve("/admin/login/").view_name)
"""


def test_a_host_without_our_sign_in_keeps_its_own():
    run = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert run.stdout.endswith("wagtailadmin_login\n")
