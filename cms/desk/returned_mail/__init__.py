"""Letters that came back from a facility: dates and numbers, for editors only."""
