"""The parity board: how every page and fact stands in each language."""
