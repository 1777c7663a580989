"""Letters written together: what a group needs for an evening, ready to be printed."""
