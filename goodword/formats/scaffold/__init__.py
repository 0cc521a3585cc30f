"""Texts of what `goodword new` begins: records with notes, whole sites, and what is left of them."""

from goodword.formats.scaffold.left import left_in, left_in_body
from goodword.formats.scaffold.records import Draft, coalition, one_line, plan, story, suggested_id
from goodword.formats.scaffold.site import NewSite, site_files

__all__ = [
    "Draft",
    "NewSite",
    "coalition",
    "left_in",
    "left_in_body",
    "one_line",
    "plan",
    "site_files",
    "story",
    "suggested_id",
]
