"""How readers find the site: a feed of its stories, a sitemap, and what its pages tell machines."""
