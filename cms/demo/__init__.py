"""The demonstration: invented people and stories, real facilities and articles of law."""
