"""What the demonstration says, as plain values: no model, no query, no setting."""
