"""Checks of what a preview shows, run while an editor writes: Wagtail's panel, with rules of our own beside its own."""
