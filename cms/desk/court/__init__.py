"""Sentences in the form of a prisoner: articles pasted as one line, and what the rows come to."""
