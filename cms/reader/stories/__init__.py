"""All the stories of a language: by the circle their guardian comes from, page by page."""
