"""Until All Are Free: a trilingual headless CMS for human-rights campaigns."""

__version__ = "0.1.0"
