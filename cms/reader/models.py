"""What readers' places keep, gathered for Django."""

from cms.reader.search.models import PageWords as PageWords
