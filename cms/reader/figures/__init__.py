"""Figures that people can look at: a page of drawn tables, and a file behind each."""
