"""Release day: hundreds of people freed at once, recorded in one act and safe from the first second."""
