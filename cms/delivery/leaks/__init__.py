"""Reads the whole site as strangers do and looks for what must not be there: `manage.py leak_check`."""
