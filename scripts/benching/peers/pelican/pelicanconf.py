"""Settings of Pelican: articles, categories for places, tags for topics, an Atom and an RSS feed for each."""

SITENAME = "Mjera"
SITEURL = "https://bench.example.org"
AUTHOR = "Mjera"
PATH = "content"
THEME = "theme"
TIMEZONE = "Europe/Sarajevo"
DEFAULT_LANG = "bs"
ARTICLE_URL = ARTICLE_SAVE_AS = "{slug}/index.html"
ARTICLE_TRANSLATION_ID = None
DEFAULT_PAGINATION = 20
FEED_MAX_ITEMS = 50
FEED_ALL_ATOM = "feeds/all.atom.xml"
FEED_ALL_RSS = "feeds/all.rss.xml"
CATEGORY_FEED_ATOM = "feeds/{slug}.atom.xml"
CATEGORY_FEED_RSS = "feeds/{slug}.rss.xml"
TAG_FEED_ATOM = "feeds/tag-{slug}.atom.xml"
TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
AUTHOR_SAVE_AS = AUTHORS_SAVE_AS = ""
YEAR_ARCHIVE_SAVE_AS = "{date:%Y}/index.html"
MONTH_ARCHIVE_SAVE_AS = "{date:%Y}/{date:%m}/index.html"
MARKDOWN = {"extensions": ["tables"], "output_format": "html"}
