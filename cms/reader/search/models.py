"""The words of pages, for the search: derived from the pages themselves, and kept in step with every act."""

from django.db import models
from wagtail.models import Page


class PageWords(models.Model):
    """What one page says in its own words, public or not: who may read it is asked of the page.

    `title`, `words`: each word once, by its key, after a space. `names`: a line for each mention, with the primary key
    of whom it names, its words, and their keys; a search counts it only while readers may read it. `text` is what
    passages are taken from, see `cms.reader.search.telling`.
    """

    page = models.OneToOneField(Page, on_delete=models.CASCADE, primary_key=True, related_name="+")
    title = models.TextField()
    words = models.TextField()
    names = models.TextField()
    text = models.TextField()

    def __str__(self) -> str:
        return str(self.pk)
