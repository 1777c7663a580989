"""What no output may hold, and how to find it in a text: the half of `manage.py leak_check` that knows people."""
