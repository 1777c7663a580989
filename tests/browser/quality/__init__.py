"""Every kind of page in every language, judged by programs of other people."""
