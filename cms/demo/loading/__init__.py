"""Brings the demonstration into a database: each part makes what is missing and leaves the rest alone."""
