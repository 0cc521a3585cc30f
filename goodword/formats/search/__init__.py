"""Search: a small static index of folded words; `theme/assets/search.js` reads it in the browser."""

from goodword.formats.search.document import FACETS, Analysis, SearchDocument, analyse
from goodword.formats.search.index import FacetLabels, build_index

__all__ = ["FACETS", "Analysis", "FacetLabels", "SearchDocument", "analyse", "build_index"]
