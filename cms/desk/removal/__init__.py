"""The page on what is published about people and how to ask for removal, as a new site begins with it."""
