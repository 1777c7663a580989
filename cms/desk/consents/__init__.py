"""Consents at the desk: recorded, reviewed, withdrawn, and remembered without names."""
