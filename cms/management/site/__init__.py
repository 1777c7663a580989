"""The steps of `run_site`: what must hold before the start, and what is made ready."""
