"""Search: a small static index of folded words; `theme/assets/search.js` reads it in the browser."""

from goodword.formats.search.document import FACETS, Analysis, SearchDocument, analyse
from goodword.formats.search.head import FacetLabels
from goodword.formats.search.index import build_index, build_with_state
from goodword.formats.search.patch import Change, Patched, patch_index

__all__ = [
    "FACETS",
    "Analysis",
    "Change",
    "FacetLabels",
    "Patched",
    "SearchDocument",
    "analyse",
    "build_index",
    "build_with_state",
    "patch_index",
]
