"""Forms of names that a rule suggests to an editor: nothing of them is certain until somebody has checked it."""
