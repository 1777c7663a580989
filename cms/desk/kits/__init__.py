"""Private links that expire, by which a guardian without an account opens what they need to speak for their wards."""
