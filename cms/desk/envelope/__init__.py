"""What an envelope would look like, and what stands in its way, while a fact is edited."""
