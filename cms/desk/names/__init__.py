"""Names in free text: where one still stands, how it is masked, and how two people let it stand."""
