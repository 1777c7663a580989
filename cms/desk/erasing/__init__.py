"""Deletion on request: a person with every trace that the database keeps, and a list of what people must do by hand."""
