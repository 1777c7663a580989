"""`/api/v2/articles/`: the articles of the Criminal Code that sentences name."""

from typing import Final

from cms.api.facts import fact_endpoint
from cms.api.values import ArticleMeta
from cms.disclosure import filters
from cms.disclosure.articles import articles
from cms.disclosure.lists import ARTICLE_ORDERS, list_articles
from cms.disclosure.values import Article

ENDPOINT: Final = fact_endpoint(
    "articles",
    help="Articles of the Criminal Code, a row for each wording of the law.",
    meta=ArticleMeta,
    value=Article,
    read=articles,
    read_list=list_articles,
    list_fields=("id", "meta", "number", "title", "valid_from", "valid_to"),
    filters=filters.ARTICLES,
    search=filters.searched("number or title"),
    orders=ARTICLE_ORDERS,
)
